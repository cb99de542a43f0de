// Presents resources: the last step of every read, from a stored resource to what one caller gets.

#pragma once

#include <span>
#include <string>

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

}  // namespace plenary::resource
