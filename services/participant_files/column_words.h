// Values of participants' files as people write them, in the languages of words/*.words, in any case and with
// any accents, spaces and hyphens. Pure and thread-safe.

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/compare_form.h"
#include "cells/regions.h"
#include "google/protobuf/descriptor.h"

namespace plenary::participant_files {

// The text without spaces around it.
std::string Trimmed(std::string_view text);

// The number of the enum value with this name in the contract, with or without prefix, or with a word for it.
std::optional<int> FindEnumValue(const google::protobuf::EnumDescriptor* type, std::string_view text);
// "CATEGORY_CIVIL_SOCIETY" → "civil society"; "" for the zero value.
std::string EnumWord(const google::protobuf::EnumDescriptor* type, int number);
// The word for each value except the zero value: "expert, scholar, …".
std::string EnumWords(const google::protobuf::EnumDescriptor* type);

// A BCP 47 tag, from the tag or the name of a language.
std::optional<std::string> FindLanguage(std::string_view text);
std::optional<bool> FindYesNo(std::string_view text);

}  // namespace plenary::participant_files
