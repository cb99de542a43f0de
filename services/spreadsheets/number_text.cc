#include "spreadsheets/number_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>

#include "absl/strings/ascii.h"

namespace plenary::spreadsheets {
namespace {

// Digits that spreadsheets store and show.
constexpr int kDigits = 15;
// Nobody types all digits of a larger number.
constexpr double kLargest = 1e21;
constexpr double kSmallest = 1e-12;

double FromChars(std::string_view text) {
  double number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

template <typename... Form>
std::string ToChars(double number, Form... form) {
  char text[64];
  const auto written = std::to_chars(std::begin(text), std::end(text), number, form...);
  return {text, written.ptr};
}

}  // namespace

std::optional<double> NumberIn(std::string_view raw) {
  if (raw.starts_with('+')) raw.remove_prefix(1);
  double number = 0;
  const auto read = std::from_chars(raw.data(), raw.data() + raw.size(), number);
  if (read.ec != std::errc() || read.ptr != raw.data() + raw.size() || !std::isfinite(number))
    return std::nullopt;
  return number;
}

bool IsWhole(std::string_view raw) {
  return !raw.empty() && std::all_of(raw.begin(), raw.end(), absl::ascii_isdigit) &&
         (raw.front() != '0' || raw.size() == 1);
}

std::string PlainNumber(std::string_view raw) {
  if (IsWhole(raw)) return std::string(raw);
  const std::optional<double> number = NumberIn(raw);
  return number.has_value() ? PlainNumber(*number) : std::string(raw);
}

std::string PlainNumber(double number) {
  const double shown = FromChars(ToChars(number, std::chars_format::scientific, kDigits - 1));
  if (shown == 0) return "0";
  const double size = std::abs(shown);
  return size < kSmallest || size >= kLargest ? ToChars(shown) : ToChars(shown, std::chars_format::fixed);
}

}  // namespace plenary::spreadsheets
