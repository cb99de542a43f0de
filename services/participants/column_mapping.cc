#include "participants/column_mapping.h"

#include <algorithm>
#include <array>

#include "absl/strings/numbers.h"
#include "participants/cell_text.h"
#include "participants/column_words.h"
#include "rpc/concat.h"
#include "rpc/errors.h"

namespace plenary::participants {
namespace {

using Form = ColumnField::Form;
using Policy = v1::Event::RegistrationPolicy;
using Violations = std::vector<rpc::FieldViolation>;

// As many items of a list as may have columns of their own.
constexpr int kMaxPosition = 50;
constexpr std::string_view kLeftOut = "-";

bool HasLanguages(const ColumnField& field) {
  return field.form == Form::kLocalized || field.form == Form::kLocalizedList;
}
bool IsList(const ColumnField& field) {
  return field.form == Form::kList || field.form == Form::kLocalizedList;
}

bool IsCalled(const Policy::Question& question, std::string_view name) {
  const std::string folded = FoldWord(name);
  return FoldWord(question.question_id()) == folded ||
         std::any_of(question.text().entries().begin(), question.text().entries().end(),
                     [&](const auto& entry) { return FoldWord(entry.text()) == folded; });
}

std::optional<ColumnTarget> FindQuestion(std::string_view name, const Policy& policy) {
  for (const Policy::Question& question : policy.questions()) {
    if (IsCalled(question, name))
      return ColumnTarget{FindColumnField("answer"), "", 0, question.question_id()};
  }
  return std::nullopt;
}

// Words and what stands behind them: "(zh)", a number, ": key".
struct Parts {
  std::string words;
  std::string aside;
};

// Splits at the last of `opens`, and `close`, if it is not empty, ends the words.
std::optional<Parts> SplitAt(std::string_view words, std::string_view open, std::string_view close) {
  if (!words.ends_with(close)) return std::nullopt;
  words.remove_suffix(close.size());
  const std::size_t at = words.rfind(open);
  if (at == std::string_view::npos) return std::nullopt;
  return Parts{Trimmed(words.substr(0, at)), Trimmed(words.substr(at + open.size()))};
}

// "affiliation 2", and what is called so without a number.
std::optional<ColumnTarget> ParseNumbered(std::string_view words) {
  if (const ColumnField* field = FindColumnField(words); field != nullptr)
    return ColumnTarget{field, "", 0, ""};
  const std::size_t digits = words.find_last_not_of("0123456789") + 1;
  int position = 0;
  if (digits == words.size() || !absl::SimpleAtoi(std::string(words.substr(digits)), &position))
    return std::nullopt;
  const ColumnField* field = FindColumnField(words.substr(0, digits));
  if (field == nullptr || !IsList(*field) || position < 1 || position > kMaxPosition) return std::nullopt;
  return ColumnTarget{field, "", position, ""};
}

// "name (zh)", "Name（中文）", "name_zh".
std::optional<ColumnTarget> ParseLocalized(std::string_view words) {
  constexpr std::array<std::array<std::string_view, 2>, 4> kBrackets = {
      {{"(", ")"}, {"（", "）"}, {"[", "]"}, {"_", ""}}};
  for (const auto& [open, close] : kBrackets) {
    const std::optional<Parts> parts = SplitAt(words, open, close);
    if (!parts.has_value()) continue;
    std::optional<ColumnTarget> target = ParseNumbered(parts->words);
    if (!target.has_value()) continue;
    const std::optional<std::string> language = FindLanguage(parts->aside);
    if (language.has_value() && HasLanguages(*target->field)) {
      target->language = *language;
      return target;
    }
    // "Phone (with country code)" is a phone.
    if (!close.empty()) return target;
  }
  return std::nullopt;
}

// "answer: diet", "consent: listing".
std::optional<ColumnTarget> ParseKeyed(std::string_view words, const Policy& policy) {
  const std::size_t colon = words.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const ColumnField* field = FindColumnField(words.substr(0, colon));
  const std::string key = Trimmed(words.substr(colon + 1));
  if (field == nullptr || field->form != Form::kKeyed || key.empty()) return std::nullopt;
  if (field == FindColumnField("answer")) return FindQuestion(key, policy);
  return ColumnTarget{field, "", 0, key};
}

bool NeedsKey(const ColumnTarget& target) {
  return target.field == FindColumnField("answer") && target.key.empty();
}

// Of "Name" beside "Surname", and "Nom" beside "Prénom", the first is the other part of the name.
void TellNamesApart(std::vector<MappedColumn>& columns) {
  const auto find = [&](const char* field) {
    return std::find_if(columns.begin(), columns.end(), [&](const MappedColumn& column) {
      return column.target.field == FindColumnField(field);
    });
  };
  const auto name = find("name");
  const bool given = find("given name") != columns.end();
  const bool family = find("family name") != columns.end();
  if (name == columns.end() || name->stated || !name->target.language.empty() || given == family) return;
  const std::string word = FoldWord(name->header);
  if (word == "name" || word == "nom" || word == "nombre") {
    name->target.field = FindColumnField(given ? "family name" : "given name");
  }
}

// Columns of the same list are its items.
void NumberItems(std::vector<MappedColumn>& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const ColumnTarget target = columns[i].target;
    if (target.field == nullptr || !IsList(*target.field) || target.position > 0) continue;
    int same = 0;
    for (MappedColumn& column : columns) same += column.target == target ? 1 : 0;
    if (same < 2 || same > kMaxPosition) continue;
    int position = 0;
    for (MappedColumn& column : columns) {
      if (column.target == target) column.target.position = ++position;
    }
  }
}

MappedColumn MapColumn(const std::string& header, const std::map<std::string, std::string>& stated,
                       const Policy& policy, Violations& violations) {
  const auto said = stated.find(header);
  MappedColumn column{header, {}, said != stated.end()};
  if (column.stated && said->second == kLeftOut) return column;
  const std::optional<ColumnTarget> target = ParseTarget(column.stated ? said->second : header, policy);
  if (target.has_value() && target->field->set != nullptr) {
    column.target = *target;
  } else if (column.stated) {
    violations.push_back(
        {"mapping", rpc::Concat("must map \"", header,
                                "\" to a column that can be read, such as "
                                "\"name\", \"email\", \"affiliation 2 (zh)\" or \"answer: ID\", or "
                                "to \"-\"")});
  }
  return column;
}

void CheckStated(std::span<const std::string> headers, const std::map<std::string, std::string>& stated,
                 Violations& violations) {
  for (const auto& [header, words] : stated) {
    if (std::find(headers.begin(), headers.end(), header) == headers.end()) {
      violations.push_back(
          {"mapping", rpc::Concat("must name headers of the file; it has no \"", header, "\"")});
    }
  }
}

void CheckColumns(const std::vector<MappedColumn>& columns, Violations& violations) {
  const auto has = [&](std::initializer_list<const char*> names) {
    return std::any_of(columns.begin(), columns.end(), [&](const MappedColumn& column) {
      return column.target.field != nullptr && std::any_of(names.begin(), names.end(), [&](const char* name) {
               return column.target.field == FindColumnField(name);
             });
    });
  };
  if (!has({"name", "given name", "family name", "participant", "external id", "person"})) {
    violations.push_back(
        {"content",
         "must have a column that says who a row is about, such as \"name\"; state a mapping if it is "
         "called otherwise"});
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].target.field == nullptr) continue;
    for (std::size_t j = 0; j < i; ++j) {
      if (!(columns[j].target == columns[i].target)) continue;
      violations.push_back({"content", rpc::Concat("must not have two columns \"", columns[i].field(),
                                                   "\": map \"", columns[i].header, "\" or \"",
                                                   columns[j].header, "\" to something else, or to \"-\"")});
    }
  }
}

}  // namespace

std::optional<ColumnTarget> ParseTarget(std::string_view words, const Policy& policy) {
  const std::string trimmed = Trimmed(words);
  std::optional<ColumnTarget> target = ParseKeyed(trimmed, policy);
  if (!target.has_value()) target = ParseNumbered(trimmed);
  if (!target.has_value()) target = ParseLocalized(trimmed);
  if (!target.has_value() || NeedsKey(*target)) target = FindQuestion(trimmed, policy);
  return target;
}

absl::StatusOr<std::vector<MappedColumn>> MapColumns(std::span<const std::string> headers,
                                                     const std::map<std::string, std::string>& stated,
                                                     const Policy& policy) {
  Violations violations;
  std::vector<MappedColumn> columns;
  columns.reserve(headers.size());
  for (const std::string& header : headers) columns.push_back(MapColumn(header, stated, policy, violations));
  TellNamesApart(columns);
  NumberItems(columns);
  CheckStated(headers, stated, violations);
  CheckColumns(columns, violations);
  if (!violations.empty()) return rpc::errors::InvalidFields(violations);
  return columns;
}

}  // namespace plenary::participants
