#include "db/statement.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <utility>

#include "base/encoding.h"

namespace plenary::db {
namespace {

constexpr std::string_view kNull = "NULL";

std::string FromInt(std::int64_t value) {
  std::array<char, 24> digits;
  return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr};
}

// A timestamptz as sessions read and write it (ISO style, UTC): "2025-03-27 09:00:00.5+00".
std::string FromTime(std::int64_t micros) {
  const std::chrono::sys_time<std::chrono::microseconds> time{std::chrono::microseconds(micros)};
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(time - day);
  std::array<char, 64> text;
  const int size =
      std::snprintf(text.data(), text.size(), "%04d-%02u-%02u %02d:%02d:%02d.%06d+00", int{date.year()},
                    unsigned{date.month()}, unsigned{date.day()}, static_cast<int>(clock.hours().count()),
                    static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()),
                    static_cast<int>(clock.subseconds().count()));
  return {text.data(), static_cast<std::size_t>(size)};
}

int DigitsAt(std::string_view text, std::size_t begin, std::size_t count) {
  int value = 0;
  std::from_chars(text.data() + begin, text.data() + begin + count, value);
  return value;
}

// The fractional digits; PostgreSQL leaves out zeros at the end.
int MicrosIn(std::string_view fraction) {
  int micros = 0;
  for (std::size_t i = 0; i < 6; ++i) micros = 10 * micros + (i < fraction.size() ? fraction[i] - '0' : 0);
  return micros;
}

// 0 for a text of another layout.
std::int64_t TimeFrom(std::string_view text) {
  using namespace std::chrono;
  constexpr std::size_t kSeconds = 19;  // "2025-03-27 09:00:00"
  constexpr std::string_view kUtc = "+00";
  if (text.size() < kSeconds + kUtc.size() || text[4] != '-' || !text.ends_with(kUtc)) return 0;
  const year_month_day date(year(DigitsAt(text, 0, 4)), month(DigitsAt(text, 5, 2)),
                            day(DigitsAt(text, 8, 2)));
  const seconds clock =
      hours(DigitsAt(text, 11, 2)) + minutes(DigitsAt(text, 14, 2)) + seconds(DigitsAt(text, 17, 2));
  std::string_view fraction = text.substr(kSeconds, text.size() - kSeconds - kUtc.size());
  if (!fraction.empty()) fraction.remove_prefix(1);
  return microseconds(sys_days(date).time_since_epoch() + clock).count() + MicrosIn(fraction);
}

// Writes one array in PostgreSQL's text form: {"a","b\"c",NULL}.
class ArrayWriter {
 public:
  // `size` is an estimate of the final size, so that the text seldom grows.
  explicit ArrayWriter(std::size_t size) { text_.reserve(size + 2); }

  // An element that needs no quotation marks.
  void Add(std::string_view plain) {
    text_.push_back(text_.empty() ? '{' : ',');
    text_.append(plain);
  }

  void AddQuoted(std::string_view element) {
    Add("\"");
    if (element.find('"') == element.npos && element.find('\\') == element.npos) {
      text_.append(element);
    } else {
      AppendEscaped(element);
    }
    text_.push_back('"');
  }

  std::string Finish() && {
    text_.append(text_.empty() ? "{}" : "}");
    return std::move(text_);
  }

 private:
  void AppendEscaped(std::string_view element) {
    for (const char c : element) {
      if (c == '"' || c == '\\') text_.push_back('\\');
      text_.push_back(c);
    }
  }

  std::string text_;
};

// Writes an array of one dimension in the binary form that PostgreSQL's array_recv reads: numbers are
// big-endian, and each element has its length before it.
class BinaryArray {
 public:
  // Types of elements, from PostgreSQL's pg_type.dat.
  enum class Type : std::uint32_t { kBool = 16, kBytes = 17, kText = 25, kTime = 1184 };

  // For `count` elements of `size` bytes in total, some of which may be NULL.
  BinaryArray(Type type, std::size_t count, std::size_t size, bool has_nulls) {
    bytes_.reserve((5 + count) * sizeof(std::uint32_t) + size);
    Number(std::uint32_t{count > 0});  // dimensions
    Number(std::uint32_t{has_nulls});
    Number(static_cast<std::uint32_t>(type));
    if (count == 0) return;
    Number(static_cast<std::uint32_t>(count));
    Number(std::uint32_t{1});  // index of the first
  }

  void Add(std::string_view element) {
    Number(static_cast<std::uint32_t>(element.size()));
    bytes_.append(element);
  }
  void AddNumber(std::uint64_t element) {
    Number(static_cast<std::uint32_t>(sizeof(element)));
    Number(element);
  }
  void AddNull() { Number(~std::uint32_t{0}); }

  Params::Value Finish() && { return {.form = Params::Value::Form::kBinary, .bytes = std::move(bytes_)}; }

 private:
  template <class Unsigned>
  void Number(Unsigned number) {
    for (int shift = 8 * sizeof(number); shift > 0;)
      bytes_.push_back(static_cast<char>(number >> (shift -= 8) & 0xFF));
  }

  std::string bytes_;
};

// Converts microseconds since 1970 to microseconds since 2000.
std::uint64_t BinaryTime(std::int64_t micros) {
  constexpr std::int64_t kThirtyYears = std::int64_t{946'684'800} * 1'000'000;
  return static_cast<std::uint64_t>(micros - kThirtyYears);
}

std::size_t SizeOf(std::span<const std::string> values) {
  std::size_t size = 0;
  for (const std::string& value : values) size += value.size();
  return size;
}

bool HasNul(std::string_view text) { return text.find('\0') != text.npos; }

Params::Value TextArray(std::span<const std::string> values, bool empty_is_null) {
  BinaryArray array(BinaryArray::Type::kText, values.size(), SizeOf(values), empty_is_null);
  for (const std::string& value : values) {
    if (empty_is_null && value.empty()) {
      array.AddNull();
    } else {
      array.Add(value);
    }
  }
  Params::Value written = std::move(array).Finish();
  written.has_nul = std::any_of(values.begin(), values.end(), HasNul);
  return written;
}

// Room for elements with quotation marks.
std::size_t QuotedSize(std::span<const std::string> values) {
  std::size_t size = 0;
  for (const std::string& value : values) size += value.size() + 3;
  return size;
}

}  // namespace

Params& Params::AsText(std::string text) {
  values_.push_back({.form = Value::Form::kText, .bytes = std::move(text)});
  return *this;
}

Params& Params::Text(std::string_view value) {
  AsText(std::string(value));
  values_.back().has_nul = HasNul(value);
  return *this;
}

Params& Params::TextOrNull(std::string_view value) { return value.empty() ? Null() : Text(value); }

Params& Params::Int(std::int64_t value) { return AsText(FromInt(value)); }

Params& Params::IntOrNull(std::optional<std::int64_t> value) { return value ? Int(*value) : Null(); }

Params& Params::Bool(bool value) { return Text(value ? "t" : "f"); }

Params& Params::Time(std::int64_t micros) { return AsText(FromTime(micros)); }

Params& Params::TimeOrNull(std::optional<std::int64_t> micros) { return micros ? Time(*micros) : Null(); }

Params& Params::Bytes(std::string_view value) { return AsText("\\x" + HexEncode(value)); }

Params& Params::Null() {
  values_.emplace_back();
  return *this;
}

Params& Params::Texts(std::span<const std::string> values) {
  values_.push_back(TextArray(values, /*empty_is_null=*/false));
  return *this;
}

Params& Params::TextsOrNull(std::span<const std::string> values) {
  values_.push_back(TextArray(values, /*empty_is_null=*/true));
  return *this;
}

Params& Params::Ints(std::span<const std::int64_t> values) { return AsText(ArrayText(values)); }

Params& Params::IntsOrNull(std::span<const std::optional<std::int64_t>> values) {
  ArrayWriter array(8 * values.size());
  for (const auto& value : values) array.Add(value ? FromInt(*value) : std::string(kNull));
  return AsText(std::move(array).Finish());
}

Params& Params::Bools(const std::vector<bool>& values) {
  BinaryArray array(BinaryArray::Type::kBool, values.size(), values.size(), /*has_nulls=*/false);
  for (const bool value : values) array.Add(value ? "\1" : std::string_view("\0", 1));
  values_.push_back(std::move(array).Finish());
  return *this;
}

Params& Params::Times(std::span<const std::int64_t> micros) {
  BinaryArray array(BinaryArray::Type::kTime, micros.size(), micros.size_bytes(), /*has_nulls=*/false);
  for (const std::int64_t time : micros) array.AddNumber(BinaryTime(time));
  values_.push_back(std::move(array).Finish());
  return *this;
}

Params& Params::TimesOrNull(std::span<const std::optional<std::int64_t>> micros) {
  BinaryArray array(BinaryArray::Type::kTime, micros.size(), micros.size() * sizeof(std::int64_t),
                    /*has_nulls=*/true);
  for (const auto& time : micros) time ? array.AddNumber(BinaryTime(*time)) : array.AddNull();
  values_.push_back(std::move(array).Finish());
  return *this;
}

Params& Params::BytesArray(std::span<const std::string> values) {
  BinaryArray array(BinaryArray::Type::kBytes, values.size(), SizeOf(values), /*has_nulls=*/false);
  for (const std::string& value : values) array.Add(value);
  values_.push_back(std::move(array).Finish());
  return *this;
}

Params& Params::Append(const Params& more) {
  values_.insert(values_.end(), more.values_.begin(), more.values_.end());
  return *this;
}

std::string ArrayText(std::span<const std::string> values) {
  ArrayWriter array(QuotedSize(values));
  for (const std::string& value : values) array.AddQuoted(value);
  return std::move(array).Finish();
}

std::string ArrayText(std::span<const std::int64_t> values) {
  ArrayWriter array(8 * values.size());
  for (const std::int64_t value : values) array.Add(FromInt(value));
  return std::move(array).Finish();
}

std::int64_t Row::Int(int column) const {
  std::int64_t value = 0;
  const std::string_view text = Text(column);
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::optional<std::int64_t> Row::OptionalInt(int column) const {
  if (IsNull(column)) return std::nullopt;
  return Int(column);
}

std::int64_t Row::Time(int column) const { return TimeFrom(Text(column)); }

std::optional<std::int64_t> Row::OptionalTime(int column) const {
  if (IsNull(column)) return std::nullopt;
  return Time(column);
}

std::string Row::Bytes(int column) const {
  const std::string_view text = Text(column);
  return text.starts_with("\\x") ? HexDecode(text.substr(2)).value_or("") : std::string();
}

Result::Result(const pqxx::result& result)
    : result_(result), columns_(result_.columns()), rows_(static_cast<int>(result_.size())) {
  cells_.reserve(rows_ * columns_);
  for (int r = 0; r < rows_; ++r) {
    const pqxx::row row = result_[r];
    auto field = row.begin();
    for (std::ptrdiff_t column = 0; column < columns_; ++column, ++field) {
      if (field->is_null()) {
        cells_.push_back({nullptr, 0});
      } else {
        cells_.push_back({field->c_str(), field->size()});
      }
    }
  }
}

}  // namespace plenary::db
