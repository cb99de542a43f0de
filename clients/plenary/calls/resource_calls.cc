#include "plenary/calls/resource_calls.h"

#include <algorithm>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/status_macros.h"
#include "google/protobuf/field_mask.pb.h"
#include "plenary/v1/types.pb.h"

namespace plenary::client {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::MethodDescriptor;

constexpr int kLargestPage = 1000;

// The field of a request for the resource.
Message* ResourceIn(Message* request, const ResourceType& type) {
  return request->GetReflection()->MutableMessage(request,
                                                  FieldOfType(request->GetDescriptor(), type.message));
}

std::string TextOf(const Message& message, const std::string& field) {
  const FieldDescriptor* descriptor = message.GetDescriptor()->FindFieldByName(field);
  return descriptor == nullptr ? "" : message.GetReflection()->GetString(message, descriptor);
}

// The field of a request that records a fact; null if it has none. Only single texts and messages can be
// recorded.
const FieldDescriptor* RecordingField(const Descriptor* request, const FieldDescriptor& fact) {
  const FieldDescriptor* field =
      request->FindFieldByName(fact.name() == "state_reason" ? "reason" : fact.name());
  const bool fits = field != nullptr && !field->is_repeated() && !fact.is_repeated() &&
                    field->type() == fact.type() && field->message_type() == fact.message_type() &&
                    (fact.message_type() != nullptr || fact.type() == FieldDescriptor::TYPE_STRING);
  return fits ? field : nullptr;
}

void RecordFacts(const Entry& entry, Message* request) {
  const Message& resource = *entry.resource;
  for (const FieldDescriptor* fact : entry.facts) {
    const FieldDescriptor* field = RecordingField(request->GetDescriptor(), *fact);
    if (field == nullptr || !resource.GetReflection()->HasField(resource, fact)) continue;
    if (fact->message_type() != nullptr) {
      request->GetReflection()
          ->MutableMessage(request, field)
          ->CopyFrom(resource.GetReflection()->GetMessage(resource, fact));
    } else {
      SetText(request, field->name(), TextOf(resource, fact->name()));
    }
  }
}

// Lists the whole collection to find one resource.
absl::StatusOr<MessagePtr> Find(Connection& connection, const ResourceType& type, std::string_view name) {
  MessagePtr found;
  const std::string_view collection = name.substr(0, name.rfind('/'));
  RETURN_IF_ERROR(List(connection, type, collection, Query{}, [&](const Message& resource) {
    if (TextOf(resource, "name") != name) return;
    found.reset(resource.New());
    found->CopyFrom(resource);
  }));
  if (found == nullptr) return absl::NotFoundError(absl::StrCat(std::string(name), " does not exist"));
  return found;
}

}  // namespace

absl::StatusOr<MessagePtr> Send(Connection& connection, const MethodDescriptor& method,
                                const Message& request) {
  MessagePtr response = NewMessage(method.output_type());
  RETURN_IF_ERROR(connection.Call(method, request, response.get()));
  return response;
}

absl::StatusOr<MessagePtr> Get(Connection& connection, const ResourceType& type, std::string_view name) {
  if (type.get == nullptr) return Find(connection, type, name);
  MessagePtr request = NewMessage(type.get->input_type());
  SetText(request.get(), "name", name);
  return Send(connection, *type.get, *request);
}

std::string TimeZoneOf(Connection& connection, const std::string& event) {
  const absl::StatusOr<MessagePtr> read = Get(connection, *TypeCalled("Event"), event);
  return read.ok() ? TextOf(**read, "time_zone") : "";
}

absl::Status List(Connection& connection, const ResourceType& type, std::string_view collection,
                  const Query& query, const std::function<void(const Message&)>& visit) {
  MessagePtr request = NewMessage(type.list->input_type());
  SetText(request.get(), "parent", ParentOfCollection(collection));
  SetText(request.get(), "filter", query.filter);
  SetText(request.get(), "order_by", query.order_by);
  if (query.full) SetEnum(request.get(), "view", v1::VIEW_FULL);
  if (query.show_voided) SetBool(request.get(), "show_voided", true);
  const FieldDescriptor* page = FieldOfType(type.list->output_type(), type.message);
  for (int seen = 0; query.limit == 0 || seen < query.limit;) {
    SetInt(request.get(), "page_size",
           query.limit == 0 ? kLargestPage : std::min(query.limit - seen, kLargestPage));
    MessagePtr response;
    ASSIGN_OR_RETURN(response, Send(connection, *type.list, *request));
    const int count = response->GetReflection()->FieldSize(*response, page);
    for (int i = 0; i < count; ++i) visit(response->GetReflection()->GetRepeatedMessage(*response, page, i));
    seen += count;
    const std::string token = TextOf(*response, "next_page_token");
    if (token.empty()) break;
    SetText(request.get(), "page_token", token);
  }
  return absl::OkStatus();
}

bool Records(const MethodDescriptor& method, const FieldDescriptor& fact) {
  return RecordingField(method.input_type(), fact) != nullptr;
}

absl::StatusOr<MessagePtr> Create(Connection& connection, const Entry& entry, const Message& resource,
                                  const google::protobuf::EnumValueDescriptor* state, bool validate_only) {
  const ResourceType& type = *entry.type;
  MessagePtr request = NewMessage(type.create->input_type());
  SetText(request.get(), "parent", ParentOfName(entry.name));
  SetText(request.get(), type.IdField(), IdOfName(entry.name));
  if (state != nullptr) SetEnum(request.get(), "initial_state", state->number());
  ResourceIn(request.get(), type)->CopyFrom(resource);
  RecordFacts(entry, request.get());
  SetBool(request.get(), "validate_only", validate_only);
  return Send(connection, *type.create, *request);
}

MessagePtr UpdateRequest(const Entry& entry, const Message& wanted,
                         const std::vector<const FieldDescriptor*>& fields) {
  const ResourceType& type = *entry.type;
  MessagePtr request = NewMessage(type.update->input_type());
  Message* resource = ResourceIn(request.get(), type);
  SetText(resource, "name", entry.name);
  SetText(resource, "etag", TextOf(wanted, "etag"));
  google::protobuf::FieldMask mask;
  for (const FieldDescriptor* field : fields) {
    CopyField(wanted, *field, resource);
    mask.add_paths(field->name());
  }
  request->GetReflection()
      ->MutableMessage(request.get(), FieldOfType(request->GetDescriptor(), mask.GetDescriptor()))
      ->CopyFrom(mask);
  return request;
}

absl::StatusOr<MessagePtr> Update(Connection& connection, const Entry& entry, const Message& wanted,
                                  const std::vector<const FieldDescriptor*>& fields, bool validate_only) {
  if (entry.type->update == nullptr) {
    return absl::FailedPreconditionError(
        absl::StrCat(entry.type->title(), "s never change: delete it and create another"));
  }
  const MessagePtr request = UpdateRequest(entry, wanted, fields);
  SetBool(request.get(), "validate_only", validate_only);
  return Send(connection, *entry.type->update, *request);
}

absl::StatusOr<MessagePtr> TakeStep(Connection& connection, const Entry& entry,
                                    const MethodDescriptor& method, bool last) {
  MessagePtr request = NewMessage(method.input_type());
  SetText(request.get(), "name", entry.name);
  RecordFacts(entry, request.get());
  if (!last) SetText(request.get(), "reason", "");
  return Send(connection, method, *request);
}

}  // namespace plenary::client
