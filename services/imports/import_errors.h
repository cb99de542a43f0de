// The errors of imports, one named function each. errors/errors.h says what all errors have in common.

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "errors/constraint_errors.h"

namespace plenary::errors {

// One row of an import that cannot be committed, its reason ("UNDECIDED") and the rest of a sentence that
// begins with the row.
struct RefusedRow {
  int row;
  std::string_view reason;
  std::string_view advice;
};
// `rows` is not empty; `more` says that there are others.
absl::Status RowsRefused(std::string_view import, const std::vector<RefusedRow>& rows, bool more);
// An import depends on `count` guesses that nobody accepted; `first` is the question of the first one.
absl::Status GuessesNotAccepted(std::string_view import, std::string_view first, int count);
// `step` is the rest of "cannot be …" ("undone"); `by`, not empty, names the first resources that build on
// it; `total` is their number.
absl::Status BuiltUpon(std::string_view resource, std::string_view step, const std::vector<std::string>& by,
                       std::int64_t total);

// The meanings of the imports' database constraints.
std::span<const ConstraintError> ImportConstraints();

}  // namespace plenary::errors
