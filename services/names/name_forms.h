// The names of a person or an organization, each as written and folded. Stored beside the record as text, one
// line for each form. Pure.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/v1/organization.pb.h"
#include "plenary/v1/person.pb.h"

namespace plenary::names {

struct NameForm {
  // The marks of their lines. None is a letter, so that they are not part of a word in trigram searches.
  enum class Kind : char {
    kName = '=',
    kAlias = '~',
    kShort = '.',   // a short name, used where the full name is known
    kOffice = '@',  // the title of an office, which is not a name
  };
  Kind kind = Kind::kName;
  bool vocalized = true;
  std::vector<std::string> words;
  std::string written;
};

// A name to search for, folded as a person's or as an organization's.
NameForm PersonForm(std::string_view written);
NameForm TitleForm(std::string_view written);

// Every form of a record, except those without words.
std::vector<NameForm> FormsOf(const v1::Person& person);
std::vector<NameForm> FormsOf(const v1::Organization& organization);

// Writes them as one text, and reads them.
std::string EncodeForms(const std::vector<NameForm>& forms);
std::vector<NameForm> DecodeForms(std::string_view text);

}  // namespace plenary::names
