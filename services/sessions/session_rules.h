// Rules of sessions. Pure: no database, no clock.

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/time/civil_time.h"
#include "google/protobuf/timestamp.pb.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/session.pb.h"
#include "plenary/v1/warning.pb.h"

namespace plenary::sessions::rules {

using State = v1::Session::State;

// When a request says that its step happened: at a time, or now.
struct Moment {
  std::string field{};  // that says the time
  std::optional<google::protobuf::Timestamp> time{};
  bool now = false;
};

// The time that `moment` says; nothing where it says none. `now` is the database's clock in microseconds
// since 1970. An error if both are said, if the time is in the future, or if the session would end before its
// start.
absl::StatusOr<std::optional<google::protobuf::Timestamp>> TimeOf(const Moment& moment, std::int64_t now,
                                                                  const v1::Session& session);

// Takes the session to the state `to`: what is started begins at `time` and what is ended ends, at an
// unknown time where there is none; what is set back has not begun.
void Take(State to, const std::string& reason, const std::optional<google::protobuf::Timestamp>& time,
          v1::Session& session);

// A state as people write it: "LIVE".
std::string StateName(State state);

// Makes what a client may leave out what it means: each appearance without an id gets one, and an interval
// without ends is none.
void Complete(v1::Session& session);

// Every fault of a session as a whole: an interval with one end, references to another event, a language or
// an appearance twice, appearances that are neither of a participant nor of a label, times of theirs that are
// no whole seconds, and replacements of none, or in a circle.
absl::Status CheckSession(const v1::Session& session);

// The room of a session that is a part of `parent` is the parent's. An error if the session asks for another:
// for one that neither `before`, the session as it was, nor the parent has.
absl::Status TakeRoomOf(const v1::Session& parent, const v1::Session& before, v1::Session& session);

// OutsideParent unless the session lies within `parent`, as far as its time is known. One that holds a room
// needs a parent that does.
absl::Status CheckWithin(const v1::Session& parent, const v1::Session& session);

// IllegalState if `parent` is cancelled and the session is not.
absl::Status CheckNotUnderCancelled(const v1::Session& parent, const v1::Session& session);

// Whether the session holds its room.
bool HoldsRoom(const v1::Session& session);

// Moves the session by days, by the wall clock of the zone of `event`. An error if it would leave the
// calendar, or lose its time to a clock that is put forward; WrongState if it has begun.
absl::Status Shift(std::int64_t days, const v1::Event& event, v1::Session& session);

// What stands out in a session by itself and beside the days of its event.
std::vector<v1::Warning> Warnings(const v1::Event& event, const v1::Session& session);

// The session as it stands in a clone of its event, `days` later by the wall clock of the event's zone; the
// times are unknown without. It is scheduled, with its labels and without people. An error if it would leave
// the calendar, or lose its time to a clock that is put forward.
absl::StatusOr<v1::Session> CloneOf(const v1::Session& session, const v1::Event& event,
                                    std::optional<absl::civil_diff_t> days);

}  // namespace plenary::sessions::rules
