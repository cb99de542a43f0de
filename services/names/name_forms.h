// The names of a person or an organization, each as written and folded. What is kept of them beside the
// record, as text: a line a form. Pure.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "plenary/v1/organization.pb.h"
#include "plenary/v1/person.pb.h"

namespace plenary::names {

struct NameForm {
  // The marks of their lines. None is a letter, so that they are no part of a word to the search by trigrams.
  enum class Kind : char {
    kName = '=',
    kAlias = '~',
    kShort = '.',   // what the person is called where it is known who is meant
    kOffice = '@',  // the title of an office, which is no name
  };
  Kind kind = Kind::kName;
  bool vocalized = true;
  std::vector<std::string> words;
  std::string written;
};

// A name that somebody asks for, folded as a person's or as an organization's.
NameForm PersonForm(std::string_view written);
NameForm TitleForm(std::string_view written);

// Every form of a record, without those that have no words.
std::vector<NameForm> FormsOf(const v1::Person& person);
std::vector<NameForm> FormsOf(const v1::Organization& organization);

// As one text, and back.
std::string EncodeForms(const std::vector<NameForm>& forms);
std::vector<NameForm> DecodeForms(std::string_view text);

}  // namespace plenary::names
