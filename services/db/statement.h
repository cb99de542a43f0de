// A SQL statement, its parameters and its result. The only types of the driver that other folders see.

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <pqxx/result>

namespace plenary::db {

// A statement of a `queries/*.sql` file, compiled in by the build. `name` is "folder/file", as in logs and
// plans; both live as long as the program.
struct Statement {
  const char* name;
  const char* sql;
};

// Bound parameters in order: $1, $2, … All travel as text; the statement casts where the type is not clear.
class Params {
 public:
  Params& Text(std::string_view value);
  // NULL when empty.
  Params& TextOrNull(std::string_view value);
  Params& Int(std::int64_t value);
  Params& IntOrNull(std::optional<std::int64_t> value);
  Params& Bool(bool value);
  Params& Bytes(std::string_view value);
  Params& Null();

  // Arrays, one parameter each: text[], bigint[], boolean[], bytea[].
  Params& Texts(std::span<const std::string> values);
  // An empty text becomes NULL.
  Params& TextsOrNull(std::span<const std::string> values);
  Params& Ints(std::span<const std::int64_t> values);
  Params& IntsOrNull(std::span<const std::optional<std::int64_t>> values);
  Params& Bools(const std::vector<bool>& values);
  Params& BytesArray(std::span<const std::string> values);

  // Appends the parameters of `more` behind these.
  Params& Append(const Params& more);

  std::size_t size() const { return values_.size(); }
  const std::vector<std::optional<std::string>>& values() const { return values_; }

 private:
  std::vector<std::optional<std::string>> values_;
};

// One row of a Result, valid as long as it. Columns count from 0; a column of another type is a programming
// error and yields 0 or an empty text.
class Row {
 public:
  Row(const pqxx::result& result, int row) : result_(&result), row_(row) {}

  bool IsNull(int column) const;
  std::string_view Text(int column) const;
  std::string String(int column) const { return std::string(Text(column)); }
  std::int64_t Int(int column) const;
  std::optional<std::int64_t> OptionalInt(int column) const;
  bool Bool(int column) const;
  std::string Bytes(int column) const;

 private:
  const pqxx::result* result_;
  int row_;
};

// What a statement returned.
class Result {
 public:
  Result() = default;
  explicit Result(pqxx::result result) : result_(std::move(result)) {}

  int size() const { return static_cast<int>(result_.size()); }
  bool empty() const { return size() == 0; }
  Row operator[](int row) const { return Row(result_, row); }
  // Rows inserted, updated or deleted.
  std::int64_t affected_rows() const { return static_cast<std::int64_t>(result_.affected_rows()); }

  class Iterator {
   public:
    Iterator(const pqxx::result& result, int row) : result_(&result), row_(row) {}
    Row operator*() const { return Row(*result_, row_); }
    Iterator& operator++() { ++row_; return *this; }
    bool operator!=(const Iterator& other) const { return row_ != other.row_; }

   private:
    const pqxx::result* result_;
    int row_;
  };
  Iterator begin() const { return Iterator(result_, 0); }
  Iterator end() const { return Iterator(result_, size()); }

 private:
  pqxx::result result_;
};

}  // namespace plenary::db
