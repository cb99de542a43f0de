// The columns of a file that the caller of an import means by what it states. Pure and thread-safe.

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

// The meanings of a column's values, as the caller states them.
class StatedValues {
 public:
  // False if another meaning is stated for the same value.
  bool Add(std::string_view value, std::string_view meaning);
  bool empty() const { return exact_.empty(); }
  // The meaning of the cell; null if none is stated. First by the exact text, then without case, accents,
  // blanks and punctuation, if only one value fits.
  const std::string* Find(std::string_view cell) const;

 private:
  std::map<std::string, std::string, std::less<>> exact_;
  std::unordered_map<std::string, std::string> folded_;
  std::unordered_map<std::string, int> alike_;  // how many values have the same folded form
};

// The columns that `name` means: by their header, without case, accents and blanks; if there is no such
// header, by letters ("C") or a number ("3"). Empty if there are none.
std::vector<int> ColumnsNamed(std::string_view name, std::span<const std::string> headers);

// What is stated for each column: the words in `mapping`, or nothing. Adds a violation of "mapping" for each
// name without a column, and for a column named twice with different words.
std::vector<std::optional<std::string>> StatedColumns(std::span<const std::string> headers,
                                                      const std::map<std::string, std::string>& mapping,
                                                      std::vector<errors::FieldViolation>& violations);

using ValueMappings = google::protobuf::RepeatedPtrField<v1::Import::ValueMapping>;
// The stated values of each column, with violations of "values".
std::vector<StatedValues> ValuesOfColumns(std::span<const std::string> headers, const ValueMappings& values,
                                          std::vector<errors::FieldViolation>& violations);

}  // namespace plenary::participant_files
