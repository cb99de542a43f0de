#include "base/dates.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "absl/strings/str_format.h"
#include "absl/time/civil_time.h"

namespace plenary {
namespace {

constexpr int kFullYear = 4;  // digits
constexpr std::string_view kBlanks = " \t\r\n";

// Removes what the text begins with, and returns it.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool Take(std::string_view what) {
    if (!text_.starts_with(what)) return false;
    text_.remove_prefix(what.size());
    return true;
  }
  void SkipBlanks() {
    while (Take(" ")) {
    }
  }
  // The number of digits of a number with at most four; 0 if there is none.
  int TakeNumber(int& number) {
    int digits = 0;
    number = 0;
    while (digits < kFullYear && !text_.empty() && absl::ascii_isdigit(text_.front())) {
      number = number * 10 + (text_.front() - '0');
      text_.remove_prefix(1);
      ++digits;
    }
    return text_.empty() || !absl::ascii_isdigit(text_.front()) ? digits : 0;
  }
  std::string_view rest() const { return text_; }

 private:
  std::string_view text_;
};

// Separators between the numbers of a date, and characters that may end it.
struct Style {
  std::string_view first;
  std::string_view second;
  std::string_view end;
};
constexpr Style kStyles[] = {
    {"/", "/", ""}, {".", ".", "."}, {"-", "-", ""}, {"年", "月", "日"}, {"년", "월", "일"}};

// "14:30", "2:30 PM", "14:30:00Z": digits, colons and the other characters of a time.
bool IsTime(std::string_view text) {
  if (text.empty()) return true;
  return absl::ascii_isdigit(text.front()) && text.find(':') != std::string_view::npos &&
         text.find_first_not_of("0123456789:.+-ZAPMapm ") == std::string_view::npos;
}

// The positions of year, month and day.
struct Places {
  std::size_t year;
  std::size_t month;
  std::size_t day;
};

Places PlacesOf(DateOrder order) {
  if (order == DateOrder::kYearFirst) return {0, 1, 2};
  return order == DateOrder::kMonthFirst ? Places{2, 0, 1} : Places{2, 1, 0};
}

}  // namespace

int WrittenDate::YearIn(DateOrder order) const {
  const std::size_t place = PlacesOf(order).year;
  if (digits[place] != 2) return numbers[place];
  constexpr int kFirstOfLastCentury = 69;
  return numbers[place] + (numbers[place] < kFirstOfLastCentury ? 2000 : 1900);
}

int WrittenDate::YearDigits(DateOrder order) const { return digits[PlacesOf(order).year]; }

bool WrittenDate::Fits(DateOrder order) const {
  const auto [year, month, day] = PlacesOf(order);
  if (digits[year] == 3 || digits[month] > 2 || digits[day] > 2) return false;
  const absl::CivilDay civil(YearIn(order), numbers[month], numbers[day]);
  return civil.month() == numbers[month] && civil.day() == numbers[day];
}

std::string WrittenDate::In(DateOrder order) const {
  const auto [year, month, day] = PlacesOf(order);
  std::string text = absl::StrFormat("%04d-%02d-%02d", YearIn(order), numbers[month], numbers[day]);
  if (!time.empty()) text.append(" ").append(time);
  return text;
}

std::optional<WrittenDate> ReadDate(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kBlanks), text.size()));
  text = text.substr(0, text.find_last_not_of(kBlanks) + 1);
  if (text.empty() || !absl::ascii_isdigit(text.front())) return std::nullopt;
  for (const Style& style : kStyles) {
    Reader reader(text);
    WrittenDate date;
    const std::string_view ends[] = {style.first, style.second, ""};
    bool fits = true;
    for (std::size_t i = 0; i < 3 && fits; ++i) {
      date.digits[i] = reader.TakeNumber(date.numbers[i]);
      reader.SkipBlanks();
      fits = date.digits[i] > 0 && reader.Take(ends[i]);
      if (i < 2) reader.SkipBlanks();
    }
    if (!fits) continue;
    reader.Take(style.end);
    if (!reader.Take("T")) reader.SkipBlanks();
    date.time = reader.rest();
    date.iso = style.first == "-" && date.digits == std::array{4, 2, 2};
    const bool known = date.Fits(DateOrder::kDayFirst) || date.Fits(DateOrder::kMonthFirst) ||
                       date.Fits(DateOrder::kYearFirst);
    if (known && IsTime(date.time)) return date;
  }
  return std::nullopt;
}

}  // namespace plenary
