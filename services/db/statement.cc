#include "db/statement.h"

#include <array>
#include <charconv>

#include "base/encoding.h"

namespace plenary::db {
namespace {

constexpr std::string_view kNull = "NULL";

std::string FromInt(std::int64_t value) {
  std::array<char, 24> digits;
  return {digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr};
}

// Writes one array in PostgreSQL's text form: {"a","b\"c",NULL}.
class ArrayWriter {
 public:
  // `size` is a guess at the final size, so that the text seldom grows.
  explicit ArrayWriter(std::size_t size) { text_.reserve(size + 2); }

  // An element that needs no quotes.
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

// Room for the quoted elements.
std::size_t QuotedSize(std::span<const std::string> values) {
  std::size_t size = 0;
  for (const std::string& value : values) size += value.size() + 3;
  return size;
}

}  // namespace

Params& Params::Text(std::string_view value) {
  values_.emplace_back(value);
  return *this;
}

Params& Params::TextOrNull(std::string_view value) { return value.empty() ? Null() : Text(value); }

Params& Params::Int(std::int64_t value) {
  values_.emplace_back(FromInt(value));
  return *this;
}

Params& Params::IntOrNull(std::optional<std::int64_t> value) { return value ? Int(*value) : Null(); }

Params& Params::Bool(bool value) { return Text(value ? "t" : "f"); }

Params& Params::Bytes(std::string_view value) {
  values_.emplace_back("\\x" + HexEncode(value));
  return *this;
}

Params& Params::Null() {
  values_.emplace_back(std::nullopt);
  return *this;
}

Params& Params::Texts(std::span<const std::string> values) {
  ArrayWriter array(QuotedSize(values));
  for (const std::string& value : values) array.AddQuoted(value);
  values_.emplace_back(std::move(array).Finish());
  return *this;
}

Params& Params::TextsOrNull(std::span<const std::string> values) {
  ArrayWriter array(QuotedSize(values) + 2 * values.size());
  for (const std::string& value : values) value.empty() ? array.Add(kNull) : array.AddQuoted(value);
  values_.emplace_back(std::move(array).Finish());
  return *this;
}

Params& Params::Ints(std::span<const std::int64_t> values) {
  ArrayWriter array(8 * values.size());
  for (const std::int64_t value : values) array.Add(FromInt(value));
  values_.emplace_back(std::move(array).Finish());
  return *this;
}

Params& Params::IntsOrNull(std::span<const std::optional<std::int64_t>> values) {
  ArrayWriter array(8 * values.size());
  for (const auto& value : values) array.Add(value ? FromInt(*value) : std::string(kNull));
  values_.emplace_back(std::move(array).Finish());
  return *this;
}

Params& Params::Bools(const std::vector<bool>& values) {
  ArrayWriter array(2 * values.size());
  for (const bool value : values) array.Add(value ? "t" : "f");
  values_.emplace_back(std::move(array).Finish());
  return *this;
}

Params& Params::BytesArray(std::span<const std::string> values) {
  ArrayWriter array(2 * QuotedSize(values));
  for (const std::string& value : values) array.Add("\"\\\\x" + HexEncode(value) + '"');
  values_.emplace_back(std::move(array).Finish());
  return *this;
}

Params& Params::Append(const Params& more) {
  values_.insert(values_.end(), more.values_.begin(), more.values_.end());
  return *this;
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
