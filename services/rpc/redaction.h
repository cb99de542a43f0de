// What a caller gets to see of a message: fields by privacy class, and texts in its languages.

#pragma once

#include <span>
#include <string>

#include "google/protobuf/message.h"
#include "plenary/v1/types.pb.h"
#include "rpc/call.h"
#include "rpc/caller.h"

namespace plenary::rpc {

// Clears the fields of `resource` whose privacy class is not in `sees`. The plan per message type and set is made
// once and cached.
void Redact(google::protobuf::Message& resource, AudienceSet sees);

// Sets `resolved` of every LocalizedText in `message` (RFC 4647 lookup over the caller's ranges, then
// `working_languages` in order, then the original). Unless `editor` or the caller asked for all languages, the
// entries are then dropped. Also drops MediaLinks whose audience is not in `sees`.
void Localize(google::protobuf::Message& message, const LanguageRange& languages,
              std::span<const std::string> working_languages, bool editor);
void DropUnseenMedia(google::protobuf::Message& message, AudienceSet sees);

// The entry that Localize would choose; null if there is none.
const v1::LocalizedText::Entry* Resolve(const v1::LocalizedText& text, const LanguageRange& languages,
                                        std::span<const std::string> working_languages);

// Parses an accept-language header (RFC 9110, 12.5.4); what is not understood is left out.
LanguageRange ParseAcceptLanguage(std::string_view header);

}  // namespace plenary::rpc
