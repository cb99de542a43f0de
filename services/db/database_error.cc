#include "db/database_error.h"

#include <algorithm>

#include "absl/strings/cord.h"

namespace plenary::db {
namespace {

constexpr char kPayload[] = "plenary.db.DatabaseError";
constexpr char kSeparator = '\0';
constexpr std::size_t kSqlstateSize = 5;

absl::string_view ToAbsl(std::string_view text) { return {text.data(), text.size()}; }

std::string_view LineAt(std::string_view text, std::size_t start) {
  text.remove_prefix(std::min(start, text.size()));
  return text.substr(0, text.find('\n'));
}

bool IsSqlstate(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

// Takes the last line with that label: an earlier one may be part of a message.
std::string_view LastField(std::string_view text, std::string_view label) {
  const std::size_t at = text.rfind(label);
  return at == std::string_view::npos ? std::string_view() : LineAt(text, at + label.size());
}

}  // namespace

std::optional<DatabaseError> DatabaseErrorOf(const absl::Status& status) {
  const absl::optional<absl::Cord> payload = status.GetPayload(kPayload);
  if (!payload) return std::nullopt;
  const std::string text(*payload);
  const std::size_t first = text.find(kSeparator);
  const std::size_t second = text.find(kSeparator, first + 1);
  return DatabaseError{text.substr(0, first), text.substr(first + 1, second - first - 1),
                       text.substr(second + 1)};
}

bool IsRetryable(const absl::Status& status) {
  const auto error = DatabaseErrorOf(status);
  return error && (error->sqlstate == "40001" || error->sqlstate == "40P01" || error->sqlstate == "0A000");
}

bool IsLockTimeout(const absl::Status& status) {
  const auto error = DatabaseErrorOf(status);
  return error && error->sqlstate == "55P03";
}

bool IsOutcomeUnknown(const absl::Status& status) {
  const auto error = DatabaseErrorOf(status);
  return error && error->sqlstate == kOutcomeUnknown;
}

bool Violates(const absl::Status& status, std::string_view name) {
  const auto error = DatabaseErrorOf(status);
  return error && !name.empty() && error->constraint == name;
}

absl::Status DatabaseStatus(absl::StatusCode code, std::string_view message, const DatabaseError& error) {
  absl::Status status(code, ToAbsl(message));
  status.SetPayload(kPayload,
                    absl::Cord(error.sqlstate + kSeparator + error.constraint + kSeparator + error.detail));
  return status;
}

DatabaseError ParseServerText(std::string_view text) {
  DatabaseError error;
  const std::string_view line = LineAt(text, 0);
  const std::size_t severity_end = line.find(":  ");
  if (severity_end == std::string_view::npos) return error;
  const std::string_view rest = line.substr(severity_end + 3);
  if (rest.size() <= kSqlstateSize || rest[kSqlstateSize] != ':') return error;
  const std::string_view sqlstate = rest.substr(0, kSqlstateSize);
  if (!IsSqlstate(sqlstate)) return error;

  error.sqlstate = sqlstate;
  error.constraint = LastField(text, "\nCONSTRAINT NAME:  ");
  // Errors of class 42 are about the statement: a syntax error, an unknown column, a missing privilege.
  if (sqlstate.starts_with("42")) error.detail = rest.substr(kSqlstateSize + 2);
  return error;
}

}  // namespace plenary::db
