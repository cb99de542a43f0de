#include "faults/recorder.h"

#include <algorithm>
#include <set>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "errors/errors.h"
#include "errors/status_details.h"
#include "plenary/v1/error_reason.pb.h"

namespace plenary::test {
namespace {

using Outcome = Call::Outcome;

const std::map<v1::ErrorReason, Outcome> kDefinite = {
    {v1::ALREADY_EXISTS, Outcome::kRefused}, {v1::ILLEGAL_STATE, Outcome::kRefused},
    {v1::NOT_FOUND, Outcome::kRefused},      {v1::NO_PLACE_LEFT, Outcome::kFull},
    {v1::CONTENTION, Outcome::kNotNow},      {v1::OVERLOADED, Outcome::kNotNow},
    {v1::ENTRY_REFUSED, Outcome::kNotNow},   {v1::REFERENCE_NOT_FOUND, Outcome::kNotNow},
};

// What a call may be answered when it cannot be done, or nobody knows whether it was.
const std::set<absl::StatusCode> kExcused = {
    absl::StatusCode::kUnavailable, absl::StatusCode::kDeadlineExceeded, absl::StatusCode::kCancelled};

}  // namespace

Outcome OutcomeOf(const absl::Status& status) {
  if (status.ok()) return Outcome::kDone;
  // gRPC's own word: it never left.
  if (absl::StrContains(status.message(), "failed to connect to all addresses")) return Outcome::kNotNow;
  const auto definite = kDefinite.find(errors::ReasonOf(status));
  return definite == kDefinite.end() ? Outcome::kUnknown : definite->second;
}

Outcome Recorder::Keep(Call call, const absl::Status& status, Told told) {
  call.outcome = OutcomeOf(status);
  const bool surprise = call.outcome == Outcome::kUnknown && !kExcused.contains(status.code());
  // Who reads what is not there has an answer; who reads in vain has none.
  if (call.kind == Call::Kind::kRead && call.outcome != Outcome::kDone) {
    call.outcome = call.outcome == Outcome::kRefused ? Outcome::kDone : Outcome::kNotNow;
  }
  call.answer = std::move(told.state);
  call.said = std::move(told.said);
  const Outcome outcome = call.outcome;
  const std::lock_guard lock(mutex_);
  if (surprise)
    ++surprises_[absl::StrCat(call.what, ": ", absl::StatusCodeToString(status.code()), " ",
                              v1::ErrorReason_Name(errors::ReasonOf(status)), ": ", status.message())];
  history_.push_back(std::move(call));
  return outcome;
}

std::int64_t Recorder::Now() const {
  return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin_)
      .count();
}

std::vector<Call> Recorder::history() const {
  const std::lock_guard lock(mutex_);
  return history_;
}

std::size_t Recorder::writes_done() const {
  const std::lock_guard lock(mutex_);
  return static_cast<std::size_t>(std::count_if(history_.begin(), history_.end(), [](const Call& call) {
    return call.kind == Call::Kind::kWrite && call.outcome == Outcome::kDone;
  }));
}

std::map<std::string, int> Recorder::surprises() const {
  const std::lock_guard lock(mutex_);
  return surprises_;
}

}  // namespace plenary::test
