// Presents resources: the last step of every read, from a stored resource to what one caller gets.

#pragma once

#include <span>
#include <string>

#include "absl/status/statusor.h"
#include "google/protobuf/message.h"
#include "messages/redaction.h"
#include "rpc/call.h"

namespace plenary::resource {

// Redacts `resource` to `sees`, removes media for other audiences and chooses texts for the caller. Staff
// gets every language.
inline void Present(const rpc::Call& call, contract::AudienceSet sees,
                    std::span<const std::string> working_languages, google::protobuf::Message& resource) {
  messages::Redact(resource, sees);
  messages::DropUnseenMedia(resource, sees);
  messages::Localize(resource, call.languages(), working_languages, sees.Contains(v1::AUDIENCE_CLASS_STAFF));
}

// The same for a resource that belongs to no event.
template <class Resource>
absl::StatusOr<Resource> Presented(const rpc::Call& call, absl::StatusOr<Resource> resource) {
  if (resource.ok()) Present(call, call.clearance().sees, {}, *resource);
  return resource;
}

}  // namespace plenary::resource
