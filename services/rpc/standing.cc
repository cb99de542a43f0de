#include "rpc/standing.h"

#include <utility>

#include "db/database_error.h"
#include "errors/errors.h"

namespace plenary::rpc {
namespace {

using std::chrono::steady_clock;

// After this time a write checks whether there is space again.
constexpr std::chrono::seconds kDiskStaysFull(10);
constexpr char kDiskFull[] = "53100";

}  // namespace

void Standing::Set(Trouble trouble, std::string what) {
  const std::lock_guard lock(mutex_);
  troubles_[static_cast<std::size_t>(trouble)] = {std::move(what), steady_clock::time_point::max()};
}

void Standing::SetFor(std::chrono::milliseconds time, Trouble trouble, std::string what) {
  const std::lock_guard lock(mutex_);
  troubles_[static_cast<std::size_t>(trouble)] = {std::move(what), steady_clock::now() + time};
}

void Standing::Note(const absl::Status& status) {
  const auto error = db::DatabaseErrorOf(status);
  if (error && error->sqlstate == kDiskFull) {
    SetFor(kDiskStaysFull, Trouble::kDisk, "the disk of the database is full");
  }
}

std::string Standing::WhyNoWrites() const {
  const auto now = steady_clock::now();
  const std::lock_guard lock(mutex_);
  for (const State& state : troubles_) {
    if (!state.what.empty() && now < state.until) return state.what;
  }
  return {};
}

absl::Status Standing::CheckWrites() const {
  const std::string why = WhyNoWrites();
  return why.empty() ? absl::OkStatus() : errors::WritesPaused(why);
}

}  // namespace plenary::rpc
