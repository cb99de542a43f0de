#include "protocols/timeouts.h"

#include <algorithm>
#include <cstdint>

#include "errors/errors.h"

namespace plenary::protocols {
namespace {

using std::chrono::nanoseconds;

// The number that `digits` are; nothing if there are others among them, none, or more than `most`.
std::optional<std::int64_t> NumberOf(std::string_view digits, std::size_t most) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  if (digits.empty() || digits.size() > most || !std::ranges::all_of(digits, is_digit)) return std::nullopt;
  std::int64_t number = 0;
  for (const char digit : digits) number = number * 10 + (digit - '0');
  return number;
}

std::optional<nanoseconds> UnitOf(char letter) {
  switch (letter) {
    case 'H':
      return std::chrono::hours(1);
    case 'M':
      return std::chrono::minutes(1);
    case 'S':
      return std::chrono::seconds(1);
    case 'm':
      return std::chrono::milliseconds(1);
    case 'u':
      return std::chrono::microseconds(1);
    case 'n':
      return std::chrono::nanoseconds(1);
    default:
      return std::nullopt;
  }
}

// A longer one would overflow, and is none.
constexpr std::chrono::hours kLongest{24 * 365};

Timeout Times(std::int64_t number, nanoseconds unit) {
  return number > kLongest / unit ? nanoseconds(kLongest) : number * unit;
}

}  // namespace

absl::StatusOr<Timeout> ParseGrpcTimeout(std::string_view text) {
  if (text.empty()) return Timeout();
  const auto number = NumberOf(text.substr(0, text.size() - 1), 8);
  const auto unit = UnitOf(text.back());
  if (!number || !unit) {
    return errors::InvalidField("grpc-timeout",
                                "must be 1 to 8 digits and one of H, M, S, m, u, n, as in 500m");
  }
  return Times(*number, *unit);
}

absl::StatusOr<Timeout> ParseConnectTimeout(std::string_view text) {
  if (text.empty()) return Timeout();
  const auto number = NumberOf(text, 10);
  if (!number) return errors::InvalidField("connect-timeout-ms", "must be 1 to 10 digits: milliseconds");
  return Times(*number, std::chrono::milliseconds(1));
}

}  // namespace plenary::protocols
