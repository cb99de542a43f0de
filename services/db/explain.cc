#include "db/explain.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "db/database_error.h"

namespace plenary::db {

std::string Explain(const absl::Status& status) {
  std::string text(status.message());
  const auto error = DatabaseErrorOf(status);
  if (!error) return text;
  if (!error->sqlstate.empty()) absl::StrAppend(&text, " (SQLSTATE ", error->sqlstate, ")");
  if (!error->constraint.empty()) absl::StrAppend(&text, ", constraint ", error->constraint);
  // libpq's messages may have several lines.
  const std::string detail = absl::StrReplaceAll(error->detail, {{"\n\t", " "}, {"\n", " "}});
  if (!detail.empty()) absl::StrAppend(&text, ": ", detail);
  return text;
}

}  // namespace plenary::db
