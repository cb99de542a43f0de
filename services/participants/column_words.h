// Values of participants' files as people write them: in English, Chinese, Spanish and French, whatever the
// case, accents, spaces and hyphens. Pure and thread-safe.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "google/protobuf/descriptor.h"

namespace plenary::participants {

// The letters and digits of the text alone, without case and accents: "E-Mail" and "e mail" are the same.
std::string FoldWord(std::string_view text);

// The text without spaces around it.
std::string Trimmed(std::string_view text);

// The number of the enum value that is called so: by its name in the contract, with or without prefix, or by
// a word for it.
std::optional<int> FindEnumValue(const google::protobuf::EnumDescriptor* type, std::string_view text);
// "CATEGORY_CIVIL_SOCIETY" → "civil society"; the zero value: "".
std::string EnumWord(const google::protobuf::EnumDescriptor* type, int number);
// Every value's word, the zero value aside: "expert, scholar, …".
std::string EnumWords(const google::protobuf::EnumDescriptor* type);

// ISO 3166-1 alpha-2, from that, from alpha-3, or from the name of a state or territory.
std::optional<std::string> FindRegion(std::string_view text);
// A BCP 47 tag, from that or from the name of a language.
std::optional<std::string> FindLanguage(std::string_view text);
std::optional<bool> FindYesNo(std::string_view text);

}  // namespace plenary::participants
