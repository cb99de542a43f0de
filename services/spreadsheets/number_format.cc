#include "spreadsheets/number_format.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "absl/strings/ascii.h"
#include "spreadsheets/number_text.h"

namespace plenary::spreadsheets {
namespace {

// In a pattern: an optional digit; a required digit.
constexpr char kDigit = '\x01';
constexpr char kZero = '\x02';
// Sections: for positive numbers, negative ones, zero, and text.
constexpr std::size_t kMostSections = 4;

bool IsPlaceholder(char c) { return c == kDigit || c == kZero; }

// The code of a number below 164 (18.8.30). Those that depend on the language (27 to 36, 50 to 58) are mostly
// dates, and times in some languages: a number below 1 is a time in any case.
std::string_view BuiltInCode(int id) {
  switch (id) {
    case 9:
    case 10:
      return "0%";
    case 17:
      return "mmm-yy";
    case 18:
    case 19:
    case 20:
    case 21:
    case 32:
    case 33:
    case 45:
    case 47:
      return "h:mm:ss";
    case 22:
      return "m/d/yy h:mm";
    case 46:
      return "[h]:mm:ss";
    default:
      break;
  }
  const bool day = (id >= 14 && id <= 16) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return day ? "yyyy-mm-dd" : "General";
}

}  // namespace

// Reads one section of a code.
class NumberFormat::Reader {
 public:
  explicit Reader(std::string_view code) : code_(code) {}

  // Reads up to the semicolon and consumes it.
  Section Read() {
    while (at_ < code_.size() && code_[at_] != ';') Take();
    ++at_;
    section_.kind = KindOf();
    if (section_.kind == Kind::kMoment) FindMinutes();
    return section_;
  }
  bool at_end() const { return at_ >= code_.size(); }
  std::string_view rest() const { return code_.substr(at_); }

 private:
  void Take() {
    const char c = code_[at_];
    if (Follows("general")) return TakeGeneral();
    if (Follows("am/pm")) return Pass(5);
    if (Follows("a/p")) return Pass(3);
    ++at_;
    switch (c) {
      case '"':
        return TakeQuoted();
      case '[':
        return TakeBracket();
      case '\\':
        return TakeLiteral();
      case '_':  // a blank as wide as the next character
      case '*':  // the next character, repeated
        return Pass(1);
      case '0':
        return AddPlaceholder(kZero);
      case '#':
      case '?':
        return AddPlaceholder(kDigit);
      case '%':
        percent_ = true;
        return;
      case '.':
      case ',':
        general_ = general_ || has_placeholder_ || Follows("0");
        return section_.pattern.push_back(c);
      case 'E':
      case 'e':
        // An exponent; otherwise a year of an era.
        if (at_ < code_.size() && (code_[at_] == '+' || code_[at_] == '-')) {
          general_ = true;
          return;
        }
        return letters_.push_back('y');
      case '/':
        slash_ = true;
        return section_.pattern.push_back(c);
      case '@':
        general_ = true;
        return;
      default:
        break;
    }
    if (const char letter = absl::ascii_tolower(c); IsDateLetter(letter)) return letters_.push_back(letter);
    section_.pattern.push_back(c);
  }

  // Whether the code continues with `word`, which is in lower case.
  bool Follows(std::string_view word) const {
    const std::string_view next = code_.substr(at_, word.size());
    return std::equal(next.begin(), next.end(), word.begin(), word.end(),
                      [](unsigned char c, char letter) { return absl::ascii_tolower(c) == letter; });
  }
  static bool IsDateLetter(char c) { return std::string_view("ymdhsgba").find(c) != std::string_view::npos; }

  void Pass(std::size_t count) { at_ = std::min(at_ + count, code_.size()); }
  void TakeGeneral() {
    Pass(7);
    general_ = true;
  }
  void TakeLiteral() {
    if (at_ < code_.size()) AddText(code_.substr(at_++, 1));
  }
  void TakeQuoted() {
    const std::size_t end = std::min(code_.find('"', at_), code_.size());
    AddText(code_.substr(at_, end - at_));
    at_ = std::min(end + 1, code_.size());
  }
  void AddText(std::string_view text) { section_.pattern.append(text); }
  void AddPlaceholder(char placeholder) {
    has_placeholder_ = true;
    section_.pattern.push_back(placeholder);
  }

  // [h], a currency or language, a condition, a colour.
  void TakeBracket() {
    const std::size_t end = std::min(code_.find(']', at_), code_.size());
    const std::string_view inner = code_.substr(at_, end - at_);
    at_ = std::min(end + 1, code_.size());
    if (inner.empty()) return;
    if (inner.find_first_not_of("hHmMsS") == std::string_view::npos) {
      section_.parts.elapsed = true;
      letters_.push_back('h');
    } else if (inner.front() == '$') {
      AddText(
          inner.substr(1, inner.find('-') == std::string_view::npos ? inner.size() : inner.find('-') - 1));
    } else if (const std::size_t sign = inner.find_first_not_of("<>="); sign != 0 && sign < inner.size()) {
      const std::optional<double> limit = NumberIn(inner.substr(sign));
      if (limit.has_value()) section_.conditions = {{std::string(inner.substr(0, sign)), *limit}};
    }
  }

  Kind KindOf() const {
    if (!letters_.empty()) return Kind::kMoment;
    if (!has_placeholder_ || general_ || slash_) return Kind::kPlain;
    return percent_ ? Kind::kPercent : Kind::kPattern;
  }

  // An "m" means minutes after an hour and before a second, otherwise a month.
  void FindMinutes() {
    std::string kinds = letters_;
    kinds.erase(std::unique(kinds.begin(), kinds.end()), kinds.end());
    DateParts& parts = section_.parts;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
      const char c = kinds[i];
      const bool minutes = c == 'm' && ((i > 0 && (kinds[i - 1] == 'h' || kinds[i - 1] == 's')) ||
                                        (i + 1 < kinds.size() && kinds[i + 1] == 's'));
      parts.time = parts.time || minutes || c == 'h' || c == 's';
      parts.month = parts.month || (c == 'm' && !minutes);
      parts.year = parts.year || c == 'y' || c == 'g' || c == 'b';
      parts.day = parts.day || c == 'd' || c == 'a';
    }
  }

  const std::string_view code_;
  std::size_t at_ = 0;
  Section section_;
  std::string letters_;  // part of a date or time, copied as it is
  bool has_placeholder_ = false;
  bool percent_ = false;
  bool slash_ = false;
  bool general_ = false;  // only layout
};

bool NumberFormat::Condition::Holds(double number) const {
  if (sign == "<") return number < limit;
  if (sign == "<=") return number <= limit;
  if (sign == ">") return number > limit;
  if (sign == ">=") return number >= limit;
  if (sign == "<>") return number != limit;
  return number == limit;
}

NumberFormat::NumberFormat(std::string_view code) {
  do {
    Reader reader(code);
    sections_.push_back(reader.Read());
    if (sections_.back().kind != Kind::kPlain) plain_ = false;
    if (reader.at_end()) break;
    code = reader.rest();
  } while (sections_.size() < kMostSections);
}

NumberFormat NumberFormat::BuiltIn(int id) { return NumberFormat(BuiltInCode(id)); }

const NumberFormat::Section& NumberFormat::SectionFor(double number, bool& shows_sign) const {
  shows_sign = false;
  const bool conditional = std::any_of(sections_.begin(), sections_.end(),
                                       [](const Section& section) { return !section.conditions.empty(); });
  if (conditional) {
    for (const Section& section : sections_) {
      if (section.conditions.empty() || section.conditions.front().Holds(number)) return section;
    }
    return sections_.back();
  }
  if (number < 0 && sections_.size() > 1) {
    shows_sign = true;
    return sections_[1];
  }
  return number == 0 && sections_.size() > 2 ? sections_[2] : sections_[0];
}

std::string NumberFormat::FillPattern(const std::string& pattern, std::string_view digits) {
  const auto places = static_cast<std::size_t>(std::count_if(pattern.begin(), pattern.end(), IsPlaceholder));
  std::string filled;
  std::size_t next = 0;  // of the digits
  std::size_t left = places;
  for (const char c : pattern) {
    if (!IsPlaceholder(c)) {
      filled.push_back(c);
      continue;
    }
    // The first place takes all digits that have no place of their own.
    const std::size_t upto = digits.size() > left - 1 ? digits.size() - (left - 1) : 0;
    if (upto > next) {
      filled.append(digits.substr(next, upto - next));
      next = upto;
    } else if (c == kZero) {
      filled.push_back('0');
    }
    --left;
  }
  return filled;
}

void NumberFormat::Append(std::string_view raw, DateSystem system, std::string& out) const {
  if (plain_ && IsWhole(raw)) {
    out.append(raw);
    return;
  }
  const std::optional<double> number = NumberIn(raw);
  if (plain_ || !number.has_value()) {
    out.append(PlainNumber(raw));
    return;
  }
  bool shows_sign = false;
  const Section& section = SectionFor(*number, shows_sign);
  if (section.kind == Kind::kMoment) {
    const std::optional<std::string> text = SerialDateText(*number, system, section.parts);
    out.append(text.has_value() ? *text : PlainNumber(raw));
  } else if (section.kind == Kind::kPercent) {
    out.append(PlainNumber(*number * 100)).push_back('%');
  } else if (const std::string digits = PlainNumber(raw.starts_with('-') ? raw.substr(1) : raw);
             section.kind == Kind::kPattern && IsWhole(digits)) {
    if (*number < 0 && !shows_sign) out.push_back('-');
    out.append(FillPattern(section.pattern, digits));
  } else {
    out.append(PlainNumber(raw));
  }
}

}  // namespace plenary::spreadsheets
