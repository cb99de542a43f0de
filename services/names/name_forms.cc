#include "names/name_forms.h"

#include <algorithm>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "names/name_folding.h"

namespace plenary::names {
namespace {

using Kind = NameForm::Kind;

// Follows the mark of a form without vowels.
constexpr char kWithoutVowels = '-';

NameForm FormOf(FoldedName folded, std::string_view written, Kind kind) {
  return {.kind = kind,
          .vocalized = folded.vocalized,
          .words = std::move(folded.words),
          .written = absl::StrReplaceAll(std::string(written), {{"\n", " "}, {"\t", " "}})};
}

void Add(NameForm form, std::vector<NameForm>& forms) {
  if (!form.words.empty()) forms.push_back(std::move(form));
}

void AddPerson(std::string_view written, Kind kind, std::vector<NameForm>& forms) {
  Add(FormOf(FoldPersonName(written), written, kind), forms);
}

void AddTitle(std::string_view written, Kind kind, std::vector<NameForm>& forms) {
  Add(FormOf(FoldTitle(written), written, kind), forms);
}

void AddTitles(const v1::LocalizedText& text, Kind kind, std::vector<NameForm>& forms) {
  for (const auto& entry : text.entries()) AddTitle(entry.text(), kind, forms);
}

NameForm DecodeLine(std::string_view line) {
  NameForm form;
  form.kind = static_cast<Kind>(line.front());
  form.vocalized = line[1] != kWithoutVowels;
  line.remove_prefix(form.vocalized ? 1 : 2);
  const std::size_t tab = line.find('\t');
  form.words = absl::StrSplit(std::string(line.substr(0, tab)), ' ');
  form.written = std::string(line.substr(tab + 1));
  return form;
}

}  // namespace

NameForm PersonForm(std::string_view written) {
  return FormOf(FoldPersonName(written), written, Kind::kName);
}

NameForm TitleForm(std::string_view written) { return FormOf(FoldTitle(written), written, Kind::kName); }

std::vector<NameForm> FormsOf(const v1::Person& person) {
  std::vector<NameForm> forms;
  for (const v1::Person::Name& name : person.names()) {
    AddPerson(name.full(), Kind::kName, forms);
    // A full name may have fewer words than its parts.
    if (!name.family().empty() && !name.given().empty()) {
      const NameForm parts = PersonForm(absl::StrCat(name.given(), " ", name.family()));
      if (!forms.empty() && parts.words.size() > forms.back().words.size()) Add(parts, forms);
    }
  }
  for (const std::string& alias : person.aliases()) AddPerson(alias, Kind::kAlias, forms);
  for (const v1::Person::Name& name : person.names()) AddPerson(name.short_(), Kind::kShort, forms);
  for (const v1::Person::Office& office : person.offices()) AddTitles(office.title(), Kind::kOffice, forms);
  return forms;
}

std::vector<NameForm> FormsOf(const v1::Organization& organization) {
  std::vector<NameForm> forms;
  AddTitles(organization.title(), Kind::kName, forms);
  AddTitles(organization.short_title(), Kind::kAlias, forms);
  for (const std::string& alias : organization.aliases()) AddTitle(alias, Kind::kAlias, forms);
  return forms;
}

std::string EncodeForms(const std::vector<NameForm>& forms) {
  std::string text;
  for (const NameForm& form : forms) {
    text += static_cast<char>(form.kind);
    if (!form.vocalized) text += kWithoutVowels;
    absl::StrAppend(&text, absl::StrJoin(form.words, " "), "\t", form.written, "\n");
  }
  return text;
}

std::vector<NameForm> DecodeForms(std::string_view text) {
  std::vector<NameForm> forms;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    forms.push_back(DecodeLine(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return forms;
}

}  // namespace plenary::names
