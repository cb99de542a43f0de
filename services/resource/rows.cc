#include "resource/rows.h"

#include <algorithm>
#include <cstddef>

#include "absl/strings/match.h"
#include "absl/strings/str_split.h"

namespace plenary::resource {
namespace {

bool StartsCodePoint(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

}  // namespace

absl::StatusOr<db::Result> Find(db::Connection& connection, const db::Statement& statement,
                                std::string_view name, NotThere not_there) {
  ASSIGN_OR_RETURN(db::Result found, connection.Execute(statement, IdsIn(name)));
  if (found.empty() && not_there != nullptr) return not_there(connection, std::string(name));
  if (found.empty()) return errors::NotFound(name);
  return found;
}

absl::StatusOr<bool> Exists(db::Connection& connection, const db::Statement& statement,
                            std::string_view name) {
  ASSIGN_OR_RETURN(const db::Result found, connection.Execute(statement, IdsIn(name)));
  return !found.empty();
}

db::Params IdsIn(std::string_view name) {
  db::Params ids;
  for (bool is_id = false; !name.empty(); is_id = !is_id) {
    const std::string_view segment = name.substr(0, name.find('/'));
    if (is_id) ids.Text(segment);
    name.remove_prefix(std::min(name.size(), segment.size() + 1));
  }
  return ids;
}

std::vector<std::string> TextsIn(const db::Result& rows) {
  std::vector<std::string> texts;
  for (const db::Row row : rows) texts.push_back(row.String(0));
  return texts;
}

std::vector<std::string> ListIn(const db::Row& row, int column) {
  return absl::StrSplit(row.String(column), ',', absl::SkipEmpty());
}

void ClearFields(std::span<const int> numbers, google::protobuf::Message& message) {
  for (const int number : numbers) {
    message.GetReflection()->ClearField(&message, message.GetDescriptor()->FindFieldByNumber(number));
  }
}

std::string_view OriginalText(const v1::LocalizedText& text) {
  if (text.entries().empty()) return {};
  const auto original = std::ranges::find_if(text.entries(), [&](const auto& entry) {
    return absl::EqualsIgnoreCase(entry.language(), text.original_language());
  });
  return original == text.entries().end() ? text.entries(0).text() : original->text();
}

std::string_view OrderText(std::string_view text) {
  int code_points = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (StartsCodePoint(text[i]) && ++code_points > kOrderedCodePoints) return text.substr(0, i);
  }
  return text;
}

std::int64_t DateKey(const v1::Date& date) {
  const auto or_unknown = [](int part, int unknown) { return part == 0 ? unknown : part; };
  return or_unknown(date.year(), 9999) * 10'000 + or_unknown(date.month(), 99) * 100 +
         or_unknown(date.day(), 99);
}

SearchText& SearchText::Add(std::string_view text) {
  if (text.empty()) return *this;
  if (!text_.empty()) text_ += ' ';
  text_ += text;
  return *this;
}

SearchText& SearchText::Add(const v1::LocalizedText& text) {
  for (const auto& entry : text.entries()) Add(entry.text());
  return *this;
}

}  // namespace plenary::resource
