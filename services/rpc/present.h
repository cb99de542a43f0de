// The last step of every read: from a resource as stored to what one caller gets.

#pragma once

#include <span>
#include <string>

#include "google/protobuf/message.h"
#include "rpc/call.h"
#include "rpc/redaction.h"

namespace plenary::rpc {

// Redacts `resource` to `sees`, drops media of other audiences and resolves its texts for the caller. Staff
// gets every language.
inline void Present(const Call& call, AudienceSet sees, std::span<const std::string> working_languages,
                    google::protobuf::Message& resource) {
  Redact(resource, sees);
  DropUnseenMedia(resource, sees);
  Localize(resource, call.languages(), working_languages, sees.Contains(v1::AUDIENCE_CLASS_STAFF));
}

}  // namespace plenary::rpc
