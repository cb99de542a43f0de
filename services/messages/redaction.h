// What a caller gets to see of a message: fields by privacy class, and texts in its languages.

#pragma once

#include <span>
#include <string>
#include <string_view>

#include "contract/caller.h"
#include "google/protobuf/message.h"
#include "messages/language_range.h"
#include "plenary/v1/types.pb.h"

namespace plenary::messages {

// Clears the fields of `resource`, and of resources within it, whose privacy class is not in `sees`. A field
// of a resource that states no class is restricted.
void Redact(google::protobuf::Message& resource, contract::AudienceSet sees);

// Sets `resolved` of every Segment and LocalizedText in `message`: the text that serves the first of the
// caller's languages that any serves (MatchLanguage), then of `working_languages`, then the original. Unless
// `editor` or the caller asked for all languages, the entries are then dropped.
void Localize(google::protobuf::Message& message, const LanguageRange& languages,
              std::span<const std::string> working_languages, bool editor);

// Drops every MediaLink in `message` whose audience is not in `sees`.
void DropUnseenMedia(google::protobuf::Message& message, contract::AudienceSet sees);

// The entry that Localize would choose; null if there is none.
const v1::LocalizedText::Entry* Resolve(const v1::LocalizedText& text, const LanguageRange& languages,
                                        std::span<const std::string> working_languages);

// Makes the LocalizedTexts of a request what they mean: an original language left out is the first entry's,
// and what a client sends as `resolved` is nothing.
void NormalizeTexts(google::protobuf::Message& request);

// Parses an accept-language header (RFC 9110, 12.5.4); what is not understood is left out.
LanguageRange ParseAcceptLanguage(std::string_view header);

}  // namespace plenary::messages
