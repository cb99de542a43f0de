#include "spreadsheets/ods_value.h"

#include <algorithm>
#include <optional>

#include "absl/strings/ascii.h"
#include "spreadsheets/number_text.h"
#include "spreadsheets/serial_date.h"

namespace plenary::spreadsheets {
namespace {

std::string DigitsOf(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
               [](unsigned char c) { return absl::ascii_isdigit(c); });
  return digits;
}

std::string WithoutZeros(std::string digits) {
  return digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
}

// Separators of groups of digits, in all languages.
void RemoveSeparator(std::string_view& shown) {
  for (const std::string_view separator : {",", ".", " ", "'", "\u00A0", "\u202F", "\u2019", "\u066C"}) {
    if (shown.starts_with(separator)) return shown.remove_prefix(separator.size());
  }
}

// Whether `shown` is `digits` with or without groups of three: "1,234,567".
bool IsGrouped(std::string_view shown, std::string_view digits) {
  if (shown.starts_with('-')) shown.remove_prefix(1);
  std::size_t left = digits.size();
  while (left > 0) {
    const std::size_t group = left % 3 == 0 ? 3 : left % 3;
    if (!shown.starts_with(digits.substr(digits.size() - left, group))) return false;
    shown.remove_prefix(group);
    left -= group;
    if (left > 0) RemoveSeparator(shown);
  }
  return shown.empty();
}

// A whole number that is shown with more than its digits.
bool ShowsMore(std::string_view shown, std::string_view plain) {
  const std::string_view digits = plain.starts_with('-') ? plain.substr(1) : plain;
  if (!IsWhole(digits)) return false;
  if (digits == "0") return shown.size() > 1 && shown.find_first_not_of('0') == std::string_view::npos;
  return WithoutZeros(DigitsOf(shown)) == digits && !IsGrouped(shown, digits);
}

std::string NumberText(const OdsValue& cell) {
  const std::string plain = PlainNumber(cell.value);
  return ShowsMore(cell.shown, plain) ? cell.shown : plain;
}

}  // namespace

std::string TextOf(const OdsValue& cell) {
  if (cell.value.empty() || cell.type == "string") return cell.shown.empty() ? cell.value : cell.shown;
  if (cell.type == "float") return NumberText(cell);
  if (cell.type == "currency") return PlainNumber(cell.value);
  if (cell.type == "date") return IsoDateText(cell.value);
  if (cell.type == "time") return IsoTimeText(cell.value);
  if (cell.type == "boolean") return cell.value == "true" ? "TRUE" : "FALSE";
  if (cell.type == "percentage") {
    const std::optional<double> number = NumberIn(cell.value);
    if (number.has_value()) return PlainNumber(*number * 100) + "%";
  }
  return cell.shown;
}

}  // namespace plenary::spreadsheets
