// Two clocks tell the time: the database's, which all servers share and which decides, and this machine's.
// One that jumps would forget, end and open things before their time. So nothing is forgotten by one clock
// alone, no embargo ends by it, and what hangs on which of them is right waits (docs/adr/0040).

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

// Clocks that are further apart are in trouble.
inline constexpr std::chrono::seconds kMostBetweenClocks{60};

// Times are in microseconds since 1970. This machine's clock:
std::int64_t ServerNow();
// The database's.
absl::StatusOr<std::int64_t> DatabaseNow(db::Connection& connection);
// The earlier of both; ClocksDiffer while they are in trouble. For what is forgotten.
absl::StatusOr<std::int64_t> AgreedNow(db::Connection& connection);

// Whether both clocks have passed `time`; `database_now` is what the database's showed just now. For
// embargoes.
bool BothPassed(std::int64_t time, std::int64_t database_now);
// The same in SQL, of a column that is NULL where nothing waits; `parameter` is the number of one that is
// ServerNow().
std::string BothPassedSql(std::string_view column, std::size_t parameter);

// ClocksDiffer while the clocks are in trouble. For steps that take the time from the clock.
absl::Status CheckClocks(std::int64_t database_now);
// ClocksDiffer while they are, and one of them has passed `time` and the other has not. For what is decided
// by whether it has.
absl::Status CheckBeyondDoubt(std::int64_t time, std::int64_t database_now);

// How far the database's clock is ahead of this machine's; nothing where the answer took too long to tell.
absl::StatusOr<std::optional<std::chrono::microseconds>> MeasureClocks(db::Connection& connection);
// That the clocks are in trouble, a clause without a full stop; empty if they are not.
std::string WhyInTrouble(std::chrono::microseconds ahead);

}  // namespace plenary::rpc
