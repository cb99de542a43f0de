#include "participant_files/column_profile.h"

#include <algorithm>
#include <unordered_map>

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "base/ids.h"
#include "cells/word_lists.h"
#include "participant_files/column_words.h"

namespace plenary::participant_files {
namespace {

// A longer text, in bytes, is not a name, title or affiliation of one line.
constexpr std::size_t kLong = 300;
// Minimum and maximum of digits in a phone number (E.164 has 15).
constexpr int kFewestDigits = 6;
constexpr int kMostDigits = 18;

struct Characters {
  int digits = 0;
  int letters = 0;  // includes everything that is not ASCII
  int marks = 0;    // of dates: - / . :
  int others = 0;
};

Characters CharactersOf(std::string_view text) {
  Characters found;
  for (const char c : text) {
    if (absl::ascii_isdigit(c)) {
      ++found.digits;
    } else if (absl::ascii_isalpha(c) || static_cast<signed char>(c) < 0) {
      ++found.letters;
    } else if (c == '-' || c == '/' || c == '.' || c == ':') {
      ++found.marks;
    } else {
      ++found.others;
    }
  }
  return found;
}

bool IsEmail(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && text.find('.', at) != std::string_view::npos &&
         text[at - 1] != ' ';
}

bool IsWebAddress(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
}

bool IsNumber(const Characters& of, std::string_view text) {
  return of.digits > 0 && of.digits == static_cast<int>(text.size());
}

// "2026-04-03", "03/04/26", "3.4.2026 14:00".
bool IsDate(const Characters& of) {
  return of.letters == 0 && of.marks >= 2 && of.digits >= 4 && of.digits <= 14 && of.others <= 2;
}

// "+34 600 000 000", "(022) 917 00 00 ext. 5".
bool IsPhone(const Characters& of, std::string_view text) {
  const bool marked = text.starts_with('+') || text.starts_with("00") || text.starts_with('(');
  return of.digits >= kFewestDigits && of.digits <= kMostDigits * 2 && of.letters <= 4 &&
         (marked || of.digits >= kFewestDigits + 1);
}

bool IsNameLike(ValueKind kind, std::string_view value) {
  switch (kind) {
    case ValueKind::kEmail:
    case ValueKind::kPhone:
    case ValueKind::kNumber:
    case ValueKind::kDate:
    case ValueKind::kAddress:
    case ValueKind::kLongText:
      return false;
    default:
      return CharactersOf(value).letters > 0;
  }
}

bool IsName(const ColumnField& field) {
  return field.name == "name" || field.name == "given name" || field.name == "family name";
}

// Whether the field itself can read the value.
bool IsRead(const ColumnTarget& target, std::string_view value) {
  static const std::string kEvent = "events/any";
  v1::Participant participant;
  RowDraft draft{participant, nullptr, kEvent};
  return !target.field->set(value, target, draft).has_value();
}

void Count(ValueKind kind, ColumnProfile& profile) {
  switch (kind) {
    case ValueKind::kEmail:
      ++profile.emails;
      break;
    case ValueKind::kPhone:
      ++profile.phones;
      break;
    case ValueKind::kNumber:
      ++profile.numbers;
      break;
    case ValueKind::kDate:
      ++profile.dates;
      break;
    case ValueKind::kAddress:
      ++profile.addresses;
      break;
    case ValueKind::kYesNo:
      ++profile.yes_no;
      break;
    case ValueKind::kRegion:
      ++profile.regions;
      break;
    case ValueKind::kHonorific:
      ++profile.honorifics;
      break;
    case ValueKind::kLongText:
      ++profile.long_texts;
      break;
    case ValueKind::kOther:
      break;
  }
}

// 1, 2, 3 …; a few gaps, where rows were removed, are allowed.
bool CountsRows(std::span<const std::string_view> values) {
  std::int64_t last = 0;
  std::size_t steps = 0;
  for (const std::string_view value : values) {
    std::int64_t number = 0;
    if (!absl::SimpleAtoi(absl::string_view(value.data(), value.size()), &number)) return false;
    if (number <= last && last != 0) return false;
    if (last == 0 && number != 1) return false;
    steps += number == last + 1 ? 1 : 0;
    last = number;
  }
  return !values.empty() && steps * 10 >= values.size() * 8;
}

}  // namespace

ValueKind ValueKindOf(std::string_view text) {
  const std::string trimmed = Trimmed(text);
  const std::string_view value = trimmed;
  if (value.size() > kLong) return ValueKind::kLongText;
  if (IsEmail(value)) return ValueKind::kEmail;
  if (IsWebAddress(value)) return ValueKind::kAddress;
  const Characters characters = CharactersOf(value);
  if (IsDate(characters)) return ValueKind::kDate;
  if (IsNumber(characters, value) && characters.digits < 2 * kFewestDigits) {
    return characters.digits > kFewestDigits && value.starts_with('0') ? ValueKind::kPhone
                                                                       : ValueKind::kNumber;
  }
  if (IsPhone(characters, value)) return ValueKind::kPhone;
  if (cells::IsHonorific(value)) return ValueKind::kHonorific;
  if (FindYesNo(value).has_value()) return ValueKind::kYesNo;
  if (cells::FindRegion(value).has_value()) return ValueKind::kRegion;
  return ValueKind::kOther;
}

ColumnProfile ProfileOf(std::span<const std::string_view> values) {
  ColumnProfile profile;
  profile.filled = static_cast<int>(values.size());
  // Values of a column often repeat.
  std::unordered_map<std::string_view, ValueKind> known;
  for (const std::string_view value : values) {
    const auto [kind, is_new] = known.try_emplace(value, ValueKind::kOther);
    if (is_new) kind->second = ValueKindOf(value);
    Count(kind->second, profile);
  }
  profile.counts_rows = CountsRows(values);
  return profile;
}

bool Fits(const ColumnTarget& target, std::string_view value) {
  const ColumnField& field = *target.field;
  const ValueKind kind = ValueKindOf(value);
  const bool is_digits = kind == ValueKind::kNumber || kind == ValueKind::kPhone || kind == ValueKind::kDate;
  if (IsName(field)) return IsNameLike(kind, value);
  if (field.name == "email") return kind == ValueKind::kEmail;
  if (field.name == "phone") return kind == ValueKind::kPhone || CharactersOf(value).digits >= kFewestDigits;
  if (field.name == "title" || field.name == "affiliation" || field.name == "delegation" ||
      field.name == "nominated by") {
    return !is_digits && kind != ValueKind::kEmail && kind != ValueKind::kAddress &&
           kind != ValueKind::kYesNo;
  }
  if (field.name == "honorific") return !is_digits && kind != ValueKind::kEmail && value.size() <= 100;
  if (field.name == "postal address") return kind != ValueKind::kEmail && kind != ValueKind::kAddress;
  if (field.name == "participant") {
    return value.find("/participants/") != std::string_view::npos || IsResourceId(Trimmed(value));
  }
  if (field.name == "person") return value.starts_with("people/");
  if (field.name == "affiliation id") return value.starts_with("organizations/");
  // Yes and no do not show the purpose; the header must.
  if (field.name == "consent" && target.key.empty())
    return kind != ValueKind::kYesNo && kind != ValueKind::kDate;
  return IsRead(target, value);
}

int CountFitting(const ColumnTarget& target, std::span<const std::string_view> values) {
  std::unordered_map<std::string_view, bool> known;
  int fitting = 0;
  for (const std::string_view value : values) {
    const auto [fits, is_new] = known.try_emplace(value, false);
    if (is_new) fits->second = Fits(target, value);
    fitting += fits->second ? 1 : 0;
  }
  return fitting;
}

Likeness LikenessOf(const ColumnProfile& profile) {
  if (profile.Mostly(profile.emails)) return {"e-mail addresses", "email"};
  if (profile.Mostly(profile.phones)) return {"phone numbers", "phone"};
  if (profile.Mostly(profile.regions)) return {"states and territories", "region"};
  if (profile.Mostly(profile.honorifics)) return {"forms of address", "honorific"};
  if (profile.Mostly(profile.dates)) return {"dates", ""};
  if (profile.Mostly(profile.yes_no)) return {"yes and no", ""};
  if (profile.Mostly(profile.addresses)) return {"addresses of the web", ""};
  if (profile.Mostly(profile.numbers)) return {"numbers", ""};
  if (profile.Mostly(profile.long_texts)) return {"long texts", ""};
  return {"", ""};
}

}  // namespace plenary::participant_files
