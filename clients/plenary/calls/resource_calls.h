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

// Options of List.
struct Query {
  std::string filter;
  std::string order_by;
  // Maximum of resources; 0: all.
  int limit = 0;
  // All fields of each resource, not only those of a list.
  bool full = false;
  // For participants: also those in the state VOIDED.
  bool show_voided = false;
};

// Calls a method of the contract.
absl::StatusOr<MessagePtr> Send(Connection& connection, const google::protobuf::MethodDescriptor& method,
                                const google::protobuf::Message& request);

// Reads one resource, by List if the collection has no Get.
absl::StatusOr<MessagePtr> Get(Connection& connection, const ResourceType& type, std::string_view name);

// The IANA time zone of an event, by its name; "" if it has none or cannot be read.
std::string TimeZoneOf(Connection& connection, const std::string& event);

// Reads a collection page by page. `visit` is called with each resource.
absl::Status List(Connection& connection, const ResourceType& type, std::string_view collection,
                  const Query& query, const std::function<void(const google::protobuf::Message&)>& visit);

// Whether the method's request records this output-only field of a resource: it has a field with the same
// name and type, or `reason` for `state_reason`.
bool Records(const google::protobuf::MethodDescriptor& method, const google::protobuf::FieldDescriptor& fact);

// Creates `resource` under the entry's name, in the given state or, if that is null, in the first one, with
// the entry's facts that the method records. With `validate_only` the server validates everything, changes
// nothing, and returns what it would have created.
absl::StatusOr<MessagePtr> Create(Connection& connection, const Entry& entry,
                                  const google::protobuf::Message& resource,
                                  const google::protobuf::EnumValueDescriptor* state, bool validate_only);

// The request that changes these fields of the entry's resource to those of `wanted`, if its etag still
// matches. Its type must have an Update.
MessagePtr UpdateRequest(const Entry& entry, const google::protobuf::Message& wanted,
                         const std::vector<const google::protobuf::FieldDescriptor*>& fields);

// Sends it.
absl::StatusOr<MessagePtr> Update(Connection& connection, const Entry& entry,
                                  const google::protobuf::Message& wanted,
                                  const std::vector<const google::protobuf::FieldDescriptor*>& fields,
                                  bool validate_only);

// Calls a method that changes the state, with the entry's facts that the method records; with the reason for
// the state only if this step leads to it.
absl::StatusOr<MessagePtr> TakeStep(Connection& connection, const Entry& entry,
                                    const google::protobuf::MethodDescriptor& method, bool last);

}  // namespace plenary::client
