// What the caller of an import states of columns, and which columns of the file that means. Pure and
// thread-safe.

#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "errors/errors.h"
#include "google/protobuf/repeated_field.h"
#include "plenary/v1/import.pb.h"

namespace plenary::participant_files {

// What values of a column mean, as the caller states it.
class StatedValues {
 public:
  // False if another meaning is stated for the same value.
  bool Add(std::string_view value, std::string_view meaning);
  bool empty() const { return exact_.empty(); }
  // What the cell means; null if nothing is stated of it. First as it is written, then without case, accents,
  // blanks and punctuation, where only one value is so.
  const std::string* Find(std::string_view cell) const;

 private:
  std::map<std::string, std::string, std::less<>> exact_;
  std::unordered_map<std::string, std::string> folded_;
  std::unordered_map<std::string, int> alike_;  // how many values fold to the same
};

// The columns that `name` names: by their header, compared without case, accents and blanks; where no header
// is called so, by letters ("C") or a number ("3"). Empty if there is none.
std::vector<int> ColumnsNamed(std::string_view name, std::span<const std::string> headers);

// What is stated of each column: the words of `mapping` for it, or nothing. Adds a violation of "mapping" for
// each name that no column has, and for a column that is named twice with different words.
std::vector<std::optional<std::string>> StatedColumns(std::span<const std::string> headers,
                                                      const std::map<std::string, std::string>& mapping,
                                                      std::vector<errors::FieldViolation>& violations);

using ValueMappings = google::protobuf::RepeatedPtrField<v1::Import::ValueMapping>;
// The stated values of each column; violations of "values" likewise.
std::vector<StatedValues> ValuesOfColumns(std::span<const std::string> headers, const ValueMappings& values,
                                          std::vector<errors::FieldViolation>& violations);

}  // namespace plenary::participant_files
