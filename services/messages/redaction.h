// What a caller sees of a message: fields by privacy class, and texts in its languages.

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

// Sets `resolved` of every Segment and LocalizedText in `message`: the text for the first of the caller's
// languages with a match (MatchLanguage), then of `working_languages`, otherwise the original. The other
// entries are then removed, unless `editor` or the caller asked for all languages.
void Localize(google::protobuf::Message& message, const LanguageRange& languages,
              std::span<const std::string> working_languages, bool editor);

// Drops every MediaLink in `message` whose audience is not in `sees`.
void DropUnseenMedia(google::protobuf::Message& message, contract::AudienceSet sees);

// The entry that Localize would choose; null if there is none.
const v1::LocalizedText::Entry* Resolve(const v1::LocalizedText& text, const LanguageRange& languages,
                                        std::span<const std::string> working_languages);

// Normalizes the LocalizedTexts of a request: the original language defaults to that of the first entry, and
// `resolved` is cleared.
void NormalizeTexts(google::protobuf::Message& request);

// Parses an accept-language header (RFC 9110, 12.5.4); ignores invalid parts.
LanguageRange ParseAcceptLanguage(std::string_view header);

}  // namespace plenary::messages
