// Values of participants' files as people write them: in the languages of words/*.words, whatever the case,
// accents, spaces and hyphens. Pure and thread-safe.

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

// The number of the enum value that is called so: by its name in the contract, with or without prefix, or by
// a word for it.
std::optional<int> FindEnumValue(const google::protobuf::EnumDescriptor* type, std::string_view text);
// "CATEGORY_CIVIL_SOCIETY" → "civil society"; the zero value: "".
std::string EnumWord(const google::protobuf::EnumDescriptor* type, int number);
// Every value's word, the zero value aside: "expert, scholar, …".
std::string EnumWords(const google::protobuf::EnumDescriptor* type);

// A BCP 47 tag, from that or from the name of a language.
std::optional<std::string> FindLanguage(std::string_view text);
std::optional<bool> FindYesNo(std::string_view text);

}  // namespace plenary::participant_files
