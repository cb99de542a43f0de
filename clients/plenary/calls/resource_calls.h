// The standard methods of every collection, by the resource's name.

#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "google/protobuf/message.h"
#include "plenary/calls/connection.h"
#include "plenary/calls/document.h"
#include "plenary/contract/resource_type.h"

namespace plenary::client {

using MessagePtr = std::unique_ptr<google::protobuf::Message>;

// What List is asked.
struct Query {
  std::string filter;
  std::string order_by;
  // Most resources wanted; 0: all.
  int limit = 0;
  // Everything of each, not what a list shows.
  bool full = false;
  // Of participants: those who were entered by mistake too.
  bool show_voided = false;
};

// Calls a method of the contract.
absl::StatusOr<MessagePtr> Send(Connection& connection, const google::protobuf::MethodDescriptor& method,
                                const google::protobuf::Message& request);

// Reads one resource, through List where the collection has no Get.
absl::StatusOr<MessagePtr> Get(Connection& connection, const ResourceType& type, std::string_view name);

// The IANA time zone of an event, by its name; "" where it has none or cannot be read.
std::string TimeZoneOf(Connection& connection, const std::string& event);

// Reads a collection page by page. `visit` is called with each resource.
absl::Status List(Connection& connection, const ResourceType& type, std::string_view collection,
                  const Query& query, const std::function<void(const google::protobuf::Message&)>& visit);

// Whether the method's request records this output-only field of a resource: it has a field of the same name
// and type, or `reason` for `state_reason`.
bool Records(const google::protobuf::MethodDescriptor& method, const google::protobuf::FieldDescriptor& fact);

// Creates `resource` under the entry's name, in that state or, where it is null, in the first, with those of
// the entry's facts that the method records. With `validate_only` the server checks everything, changes
// nothing, and answers what it would have made.
absl::StatusOr<MessagePtr> Create(Connection& connection, const Entry& entry,
                                  const google::protobuf::Message& resource,
                                  const google::protobuf::EnumValueDescriptor* state, bool validate_only);

// The request that changes these fields of the entry's resource to those of `wanted`, if its etag still
// holds. Its type has an Update.
MessagePtr UpdateRequest(const Entry& entry, const google::protobuf::Message& wanted,
                         const std::vector<const google::protobuf::FieldDescriptor*>& fields);

// Sends it.
absl::StatusOr<MessagePtr> Update(Connection& connection, const Entry& entry,
                                  const google::protobuf::Message& wanted,
                                  const std::vector<const google::protobuf::FieldDescriptor*>& fields,
                                  bool validate_only);

// Calls a method that changes the state, with those of the entry's facts that the method records: the reason
// for its state only if that is reached then.
absl::StatusOr<MessagePtr> TakeStep(Connection& connection, const Entry& entry,
                                    const google::protobuf::MethodDescriptor& method, bool last);

}  // namespace plenary::client
