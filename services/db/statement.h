// A SQL statement, its parameters and its result. The only driver types that other folders use.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <pqxx/result>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plenary::db {

// A statement of a `queries/*.sql` file, compiled in by the build. `name` is "folder/file", as in logs and
// plans. Both live as long as the program.
struct Statement {
  const char* name;
  const char* sql;
};

// Bound parameters in order: $1, $2, … Arrays travel in PostgreSQL's binary form, which it reads several
// times as fast, except for arrays of numbers, whose size the statement chooses. All other parameters travel
// as text; the statement casts where the type is not clear.
class Params {
 public:
  struct Value {
    enum class Form { kNull, kText, kBinary };
    Form form = Form::kNull;
    std::string bytes = {};
    bool has_nul = false;  // whether a text has a NUL byte, which PostgreSQL does not accept
  };

  Params& Text(std::string_view value);
  // NULL when empty.
  Params& TextOrNull(std::string_view value);
  Params& Int(std::int64_t value);
  Params& IntOrNull(std::optional<std::int64_t> value);
  Params& Bool(bool value);
  // A timestamptz in microseconds since 1970, in the years 1 to 9999.
  Params& Time(std::int64_t micros);
  Params& TimeOrNull(std::optional<std::int64_t> micros);
  Params& Bytes(std::string_view value);
  Params& Null();

  // Arrays, each one parameter: text[], bigint[], boolean[], timestamptz[], bytea[].
  Params& Texts(std::span<const std::string> values);
  // An empty text becomes NULL.
  Params& TextsOrNull(std::span<const std::string> values);
  Params& Ints(std::span<const std::int64_t> values);
  Params& IntsOrNull(std::span<const std::optional<std::int64_t>> values);
  Params& Bools(const std::vector<bool>& values);
  Params& Times(std::span<const std::int64_t> micros);
  Params& TimesOrNull(std::span<const std::optional<std::int64_t>> micros);
  Params& BytesArray(std::span<const std::string> values);

  // Appends the parameters of `more`.
  Params& Append(const Params& more);

  std::size_t size() const { return values_.size(); }
  const std::vector<Value>& values() const { return values_; }

 private:
  Params& AsText(std::string text);

  std::vector<Value> values_;
};

// The text of an array. PostgreSQL's arrays of arrays are rectangular, so an array of arrays of different
// lengths travels as an array of their texts, and the statement casts each.
std::string ArrayText(std::span<const std::string> values);
std::string ArrayText(std::span<const std::int64_t> values);

// A value inside a Result; `data` is null for NULL.
struct Cell {
  const char* data;
  std::size_t size;
};

// A row of a Result, valid as long as the result. Columns count from 0; a column that is NULL or of another
// type yields 0, false or an empty text.
class Row {
 public:
  explicit Row(const Cell* cells) : cells_(cells) {}

  bool IsNull(int column) const { return cells_[column].data == nullptr; }
  // PostgreSQL's text, without a copy.
  std::string_view Text(int column) const { return {cells_[column].data, cells_[column].size}; }
  std::string String(int column) const { return std::string(Text(column)); }
  std::int64_t Int(int column) const;
  std::optional<std::int64_t> OptionalInt(int column) const;
  // A timestamptz in microseconds since 1970.
  std::int64_t Time(int column) const;
  std::optional<std::int64_t> OptionalTime(int column) const;
  bool Bool(int column) const { return Text(column) == "t"; }
  std::string Bytes(int column) const;

 private:
  const Cell* cells_;
};

// What a statement returned.
class Result {
 public:
  Result() = default;
  explicit Result(const pqxx::result& result);

  int size() const { return rows_; }
  bool empty() const { return rows_ == 0; }
  int columns() const { return static_cast<int>(columns_); }
  Row operator[](int row) const { return Row(cells_.data() + row * columns_); }
  // Rows inserted, updated or deleted.
  std::int64_t affected_rows() const { return static_cast<std::int64_t>(result_.affected_rows()); }

  class Iterator {
   public:
    Iterator(const Result& result, int row) : result_(&result), row_(row) {}
    Row operator*() const { return (*result_)[row_]; }
    Iterator& operator++() {
      ++row_;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return row_ != other.row_; }

   private:
    const Result* result_;
    int row_;
  };
  Iterator begin() const { return Iterator(*this, 0); }
  Iterator end() const { return Iterator(*this, rows_); }

 private:
  // Owns the memory of the cells. The driver's rows and fields each share its ownership, which costs more
  // than reading the value, so they are read once, here.
  pqxx::result result_;
  std::vector<Cell> cells_;  // row by row
  std::ptrdiff_t columns_ = 0;
  int rows_ = 0;
};

}  // namespace plenary::db
