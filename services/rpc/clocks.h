// Rules that depend on the time use two clocks: the database's, which all servers share, and this machine's.
// If one of them jumps, it alone deletes nothing and ends no embargo, and calls that depend on which one is
// right must wait (docs/adr/0040).

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "db/connection.h"

namespace plenary::rpc {

// A larger difference between the clocks is a fault.
inline constexpr std::chrono::seconds kMostBetweenClocks{60};

// Times are in microseconds since 1970. This machine's clock:
std::int64_t ServerNow();
// The database's.
absl::StatusOr<std::int64_t> DatabaseNow(db::Connection& connection);
// The earlier one; ClocksDiffer during a fault. For deletions.
absl::StatusOr<std::int64_t> AgreedNow(db::Connection& connection);

// Whether both clocks have passed `time`; `database_now` is the database's time just now. For embargoes.
bool BothPassed(std::int64_t time, std::int64_t database_now);
// The same in SQL, for a column that is NULL if there is no time; `parameter` is the number of a parameter
// that is ServerNow().
std::string BothPassedSql(std::string_view column, std::size_t parameter);

// ClocksDiffer during a fault. For steps that take the time from the clock.
absl::Status CheckClocks(std::int64_t database_now);
// ClocksDiffer during a fault if only one of them has passed `time`. For rules that depend on whether it has
// passed.
absl::Status CheckBeyondDoubt(std::int64_t time, std::int64_t database_now);

// How far the database's clock is ahead of this machine's; nothing if the answer took too long.
absl::StatusOr<std::optional<std::chrono::microseconds>> MeasureClocks(db::Connection& connection);
// A clause that describes the fault, without a full stop; empty if there is none.
std::string WhyInTrouble(std::chrono::microseconds ahead);

}  // namespace plenary::rpc
