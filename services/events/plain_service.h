// The RPCs of plain resources, which do the same for all of them; see resource/plain_rows.h. A service of
// such a resource passes the parts of its requests to one of these.

#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "db/connection.h"
#include "events/event_access.h"
#include "events/event_view.h"
#include "google/protobuf/empty.pb.h"
#include "google/protobuf/field_mask.pb.h"
#include "google/protobuf/util/message_differencer.h"
#include "journal/write.h"
#include "messages/field_mask.h"
#include "messages/output_only.h"
#include "messages/resource.h"
#include "resource/plain_rows.h"
#include "resource/present.h"
#include "resource/referrers.h"
#include "resource/service_context.h"

namespace plenary::events {

// The rules of a plain resource. Functions that it does not need stay empty.
template <class Resource>
struct PlainRules {
  // The audience of an event's resources.
  std::string_view (*audience)(const StoredEvent& event);
  // Faults of the resource as a whole, before it is written.
  absl::Status (*check)(const Resource& resource) = nullptr;
  // Sets fields that are counted and not stored, if the call asks for them.
  absl::Status (*complete)(db::Connection& connection, std::span<Resource* const> resources) = nullptr;
  // Before a deletion, with `name` locked: refuses, or changes what refers to it.
  absl::Status (*before_delete)(journal::Write& write, const std::string& name) = nullptr;
};

// The caller is authorized, and the request is valid as far as the contract says. Thread-safe.
template <class Resource>
class PlainService {
 public:
  PlainService(const resource::ServiceContext& context, const resource::PlainRows<Resource>& rows,
               PlainRules<Resource> rules)
      : context_(context), rows_(rows), rules_(rules) {}

  // `id` is the client's choice, or empty.
  absl::StatusOr<Resource> Create(rpc::Call& call, db::Connection& connection, const std::string& parent,
                                  const std::string& id, Resource given) const {
    messages::ClearOutputOnly(given);
    given.set_name(contract::NameOf<Resource>(contract::EventIdOf(parent), messages::IdOrNew(id)));
    RETURN_IF_ERROR(Check(given));
    return Commit(call, connection, given.name(), [&](journal::Write& write) -> absl::StatusOr<Resource> {
      ASSIGN_OR_RETURN(const StoredEvent event, OpenEvent(call, connection, parent));
      Resource resource = given;
      RETURN_IF_ERROR(rows_.Insert(connection, resource));
      write.Changed(resource, journal::kNobody, rules_.audience(event));
      return resource;
    });
  }

  // `full`: with fields that are counted.
  absl::StatusOr<Resource> Get(rpc::Call& call, db::Connection& connection, const std::string& name,
                               bool full = false) const {
    ASSIGN_OR_RETURN(Resource resource, rows_.Get(connection, name));
    ASSIGN_OR_RETURN(const StoredEvent event, SeenEvent(call, connection, name));
    Resource* const one[] = {&resource};
    RETURN_IF_ERROR(Present(call, connection, event, full, one));
    return resource;
  }

  // `request` is the List request, `items` the field of the response for the resources.
  template <class Response>
  absl::StatusOr<Response> List(rpc::Call& call, db::Connection& connection,
                                const google::protobuf::Message& request,
                                google::protobuf::RepeatedPtrField<Resource>* (Response::*items)(),
                                bool full = false) const {
    resource::ListQuery query = resource::ListQuery::From(request);
    ASSIGN_OR_RETURN(const StoredEvent event, SeenEvent(call, connection, query.parent));
    query.time_zone = event.event.time_zone();
    ASSIGN_OR_RETURN(Response response, rows_.List({connection, call, context_.tokens, query}, items));
    std::vector<Resource*> shown;
    for (Resource& resource : *(response.*items)()) shown.push_back(&resource);
    RETURN_IF_ERROR(Present(call, connection, event, full, shown));
    return response;
  }

  absl::StatusOr<Resource> Update(rpc::Call& call, db::Connection& connection, const Resource& changes,
                                  const google::protobuf::FieldMask& mask) const {
    return Commit(call, connection, changes.name(), [&](journal::Write& write) -> absl::StatusOr<Resource> {
      ASSIGN_OR_RETURN(const StoredEvent event, OpenEvent(call, connection, changes.name()));
      ASSIGN_OR_RETURN(const Resource before, rows_.Lock(connection, changes.name(), changes.etag()));
      Resource resource = before;
      RETURN_IF_ERROR(messages::ApplyUpdate(changes, mask, call.clearance().sees, resource));
      if (google::protobuf::util::MessageDifferencer::Equals(before, resource)) return before;
      RETURN_IF_ERROR(Check(resource));
      RETURN_IF_ERROR(rows_.Update(connection, resource));
      write.Changed(resource, rules_.audience(event), rules_.audience(event));
      return resource;
    });
  }

  absl::StatusOr<google::protobuf::Empty> Delete(rpc::Call& call, db::Connection& connection,
                                                 const std::string& name, const std::string& etag) const {
    const auto remove = [&](journal::Write& write) -> absl::StatusOr<google::protobuf::Empty> {
      ASSIGN_OR_RETURN(const StoredEvent event, OpenEvent(call, connection, name));
      RETURN_IF_ERROR(rows_.Lock(connection, name, etag).status());
      RETURN_IF_ERROR(resource::CheckUnreferenced(connection, call.caller(), context_.collections, name));
      if (rules_.before_delete != nullptr) RETURN_IF_ERROR(rules_.before_delete(write, name));
      RETURN_IF_ERROR(rows_.Delete(connection, name));
      write.Removed(name, rules_.audience(event));
      return google::protobuf::Empty();
    };
    return journal::Commit<google::protobuf::Empty>(call, connection, {context_.secrets.payloads, name},
                                                    journal::Gone, remove);
  }

 private:
  absl::Status Check(const Resource& resource) const {
    return rules_.check == nullptr ? absl::OkStatus() : rules_.check(resource);
  }

  // Commits a write and answers with the resource as its caller sees it.
  absl::StatusOr<Resource> Commit(
      rpc::Call& call, db::Connection& connection, const std::string& name,
      const std::function<absl::StatusOr<Resource>(journal::Write&)>& body) const {
    const auto repeat = [&](const std::string& made) { return rows_.Get(connection, made); };
    ASSIGN_OR_RETURN(
        Resource resource,
        journal::Commit<Resource>(call, connection, {context_.secrets.payloads, name}, repeat, body));
    ASSIGN_OR_RETURN(const StoredEvent event, SeenEvent(call, connection, name));
    Resource* const one[] = {&resource};
    RETURN_IF_ERROR(Present(call, connection, event, /*full=*/false, one));
    return resource;
  }

  absl::Status Present(const rpc::Call& call, db::Connection& connection, const StoredEvent& event, bool full,
                       std::span<Resource* const> resources) const {
    if (full && rules_.complete != nullptr) RETURN_IF_ERROR(rules_.complete(connection, resources));
    for (Resource* one : resources) {
      resource::Present(call, call.clearance().sees, LanguagesOf(event), *one);
    }
    return absl::OkStatus();
  }

  const resource::ServiceContext context_;
  const resource::PlainRows<Resource>& rows_;
  const PlainRules<Resource> rules_;
};

}  // namespace plenary::events
