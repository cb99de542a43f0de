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

// The time of a step according to the request: given, or now.
struct Moment {
  std::string field{};  // the field with the time
  std::optional<google::protobuf::Timestamp> time{};
  bool now = false;
};

// The time in `moment`; nothing if it has none. `now` is the database's clock in microseconds since 1970. An
// error if both are given, if the time is in the future, or if the session would end before its start.
absl::StatusOr<std::optional<google::protobuf::Timestamp>> TimeOf(const Moment& moment, std::int64_t now,
                                                                  const v1::Session& session);

// Takes the session to the state `to`: a started session begins at `time` and an ended one ends then, at an
// unknown time if there is none; a reset session has not begun.
void Take(State to, const std::string& reason, const std::optional<google::protobuf::Timestamp>& time,
          v1::Session& session);

// A state's name for people: "LIVE".
std::string StateName(State state);

// Completes what a client may leave out: each appearance without an id gets one, and an interval without ends
// is removed.
void Complete(v1::Session& session);

// Every fault of a session as a whole: an interval with one end, references to another event, a language or
// an appearance given twice, appearances with neither a participant nor a label, times in appearances that
// are not whole seconds, and replacements that do not exist or form a circle.
absl::Status CheckSession(const v1::Session& session);

// Gives a part of `parent` the parent's room. An error if the session asks for another room, that is, for one
// that neither the parent nor `before`, the session before the change, has.
absl::Status TakeRoomOf(const v1::Session& parent, const v1::Session& before, v1::Session& session);

// OutsideParent unless the session is within `parent`, as far as its time is known. A session with a room
// needs a parent with a room.
absl::Status CheckWithin(const v1::Session& parent, const v1::Session& session);

// IllegalState if `parent` is cancelled and the session is not.
absl::Status CheckNotUnderCancelled(const v1::Session& parent, const v1::Session& session);

// Whether the session holds its room.
bool HoldsRoom(const v1::Session& session);

// Moves the session by days, by the wall clock of the zone of `event`. An error if the time would be out of
// range, or in an hour skipped by a clock change; WrongState if the session has begun.
absl::Status Shift(std::int64_t days, const v1::Event& event, v1::Session& session);

// Warnings about a session alone and the days of its event.
std::vector<v1::Warning> Warnings(const v1::Event& event, const v1::Session& session);

// The session in a clone of its event, `days` later by the wall clock of the event's zone; without `days` its
// times are unknown. It is scheduled, with its labels and without people. An error if the time would be out
// of range, or in an hour skipped by a clock change.
absl::StatusOr<v1::Session> CloneOf(const v1::Session& session, const v1::Event& event,
                                    std::optional<absl::civil_diff_t> days);

}  // namespace plenary::sessions::rules
