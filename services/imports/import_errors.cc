#include "imports/import_errors.h"

#include "base/concat.h"
#include "errors/error.h"

namespace plenary::errors {
namespace {

constexpr ConstraintError kConstraints[] = {
    {"imports_pkey", Taken, "The import"},
    {"imports_event_fkey", Missing, "The event", "parent"},
};

}  // namespace

absl::Status RowsRefused(std::string_view import, const std::vector<RefusedRow>& rows, bool more) {
  const std::string first = Concat("row ", std::to_string(rows.front().row), " ", rows.front().advice);
  const std::string count = Concat(std::to_string(rows.size()), more ? " or more" : "");
  std::vector<Violation> unmet;
  for (const RefusedRow& row : rows) {
    const std::string subject = Concat("row ", std::to_string(row.row));
    unmet.push_back({std::string(row.reason), subject, Concat(subject, " ", row.advice)});
  }
  return Error(absl::StatusCode::kFailedPrecondition, v1::ROWS_REFUSED,
               Concat(import, " cannot be committed: ", first, ". Rows like this: ", count, "."))
      .With("resource", import)
      .With("first", first)
      .With("count", count)
      .About(import)
      .Preconditions(unmet);
}

absl::Status GuessesNotAccepted(std::string_view import, std::string_view first, int count) {
  return FailedPrecondition(v1::GUESSES_NOT_ACCEPTED, import,
                            Concat(import, " rests on ", std::to_string(count),
                                   count == 1 ? " guess: " : " guesses, first: ", first,
                                   " State it in a new plan, or accept guesses."))
      .With("first", first)
      .With("count", std::to_string(count));
}

absl::Status BuiltUpon(std::string_view resource, std::string_view step, const std::vector<std::string>& by,
                       std::int64_t total) {
  const auto more = total - static_cast<std::int64_t>(by.size());
  const std::string list = Concat(
      Join(by), more <= 0 ? "" : Concat(" and ", std::to_string(more), more == 1 ? " other" : " others"));
  return FailedPrecondition(
             v1::BUILT_UPON, resource,
             Concat(resource, " cannot be ", step, " any more, because this builds on it (",
                    std::to_string(total), "): ", list, ". Undo that first, or change single participants."))
      .With("step", step)
      .With("by", list)
      .With("count", std::to_string(total));
}

std::span<const ConstraintError> ImportConstraints() { return kConstraints; }

}  // namespace plenary::errors
