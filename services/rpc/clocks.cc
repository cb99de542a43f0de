#include "rpc/clocks.h"

#include <algorithm>

#include "base/concat.h"
#include "base/status_macros.h"
#include "errors/errors.h"
#include "rpc/queries.h"

namespace plenary::rpc {
namespace {

using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::steady_clock;

// An answer that took longer is too inexact.
constexpr std::chrono::seconds kLongestWay{1};

bool AreInTrouble(microseconds ahead) { return std::chrono::abs(ahead) > kMostBetweenClocks; }

std::int64_t SecondsOf(microseconds ahead) {
  return duration_cast<std::chrono::seconds>(std::chrono::abs(ahead)).count();
}

}  // namespace

std::int64_t ServerNow() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return duration_cast<microseconds>(now).count();
}

absl::StatusOr<std::int64_t> DatabaseNow(db::Connection& connection) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kReadClock));
  return rows[0].Time(0);
}

absl::StatusOr<std::int64_t> AgreedNow(db::Connection& connection) {
  ASSIGN_OR_RETURN(const std::int64_t database_now, DatabaseNow(connection));
  RETURN_IF_ERROR(CheckClocks(database_now));
  return std::min(database_now, ServerNow());
}

bool BothPassed(std::int64_t time, std::int64_t database_now) {
  return time <= std::min(database_now, ServerNow());
}

std::string BothPassedSql(std::string_view column, std::size_t parameter) {
  return Concat("(", column, " IS NULL OR ", column, " <= least(statement_timestamp(), $",
                std::to_string(parameter), "::timestamptz))");
}

absl::Status CheckClocks(std::int64_t database_now) {
  const microseconds ahead(database_now - ServerNow());
  return AreInTrouble(ahead) ? errors::ClocksDiffer(SecondsOf(ahead)) : absl::OkStatus();
}

absl::Status CheckBeyondDoubt(std::int64_t time, std::int64_t database_now) {
  const bool they_say_the_same = (time < database_now) == (time < ServerNow());
  return they_say_the_same ? absl::OkStatus() : CheckClocks(database_now);
}

absl::StatusOr<std::optional<microseconds>> MeasureClocks(db::Connection& connection) {
  const std::int64_t server_now = ServerNow();
  const auto sent = steady_clock::now();
  ASSIGN_OR_RETURN(const std::int64_t database_now, DatabaseNow(connection));
  const auto way = duration_cast<microseconds>(steady_clock::now() - sent);
  if (way >= kLongestWay) return std::nullopt;
  return microseconds(database_now - server_now) - way / 2;
}

std::string WhyInTrouble(microseconds ahead) {
  if (!AreInTrouble(ahead)) return {};
  return Concat("the clock of the database is ", std::to_string(SecondsOf(ahead)), " s ",
                ahead.count() > 0 ? "ahead of" : "behind", " the server's");
}

}  // namespace plenary::rpc
