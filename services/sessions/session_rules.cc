#include "sessions/session_rules.h"

#include <algorithm>
#include <map>
#include <set>
#include <span>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/ids.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/event_rules.h"
#include "google/protobuf/duration.pb.h"
#include "google/protobuf/util/time_util.h"
#include "messages/output_only.h"
#include "messages/resource.h"
#include "rpc/warning.h"
#include "sessions/session_errors.h"

namespace plenary::sessions::rules {
namespace {

using google::protobuf::Duration;
using google::protobuf::Timestamp;
using google::protobuf::util::TimeUtil;
using v1::Session;
using Appearance = v1::Session::Appearance;
using Violations = std::vector<errors::FieldViolation>;

// The maximum of a Duration: about 10,000 years.
constexpr std::int64_t kLongestSeconds = 315'576'000'000;
constexpr std::int64_t kDayMicros = 24LL * 60 * 60 * 1'000'000;

constexpr State kBegun[] = {Session::STATE_LIVE, Session::STATE_SUSPENDED, Session::STATE_ENDED};
constexpr State kAllButCancelled[] = {Session::STATE_SCHEDULED, Session::STATE_LIVE, Session::STATE_SUSPENDED,
                                      Session::STATE_ENDED};

std::string Names(std::span<const State> states) {
  return absl::StrJoin(states, ", ", [](std::string* out, State state) { out->append(StateName(state)); });
}

void CheckInterval(const v1::Interval& interval, Violations& violations) {
  if (interval.has_start_time() != interval.has_end_time()) {
    violations.push_back({"session.interval", "give both its start and its end, or leave it out"});
  } else if (messages::MicrosFrom(interval.start_time()) >= messages::MicrosFrom(interval.end_time())) {
    violations.push_back(
        {"session.interval.end_time", "must be at least a microsecond later than the start"});
  }
}

void CheckSameEvent(const Session& session, const std::string& name, const std::string& field,
                    const std::string& what, Violations& violations) {
  if (!name.empty() && contract::EventIdOf(name) != contract::EventIdOf(session.name())) {
    violations.push_back({field, absl::StrCat("name a ", what, " of the same event")});
  }
}

void CheckSeconds(const Duration& duration, std::int64_t least, const std::string& field,
                  Violations& violations) {
  if (duration.nanos() != 0 || duration.seconds() < least || duration.seconds() > kLongestSeconds) {
    violations.push_back({field, absl::StrCat("give whole seconds, from ", least, " to ", kLongestSeconds,
                                              ", or leave it out")});
  }
}

void CheckAppearance(const Session& session, const Appearance& appearance, const std::string& path,
                     Violations& violations) {
  if (appearance.participant().empty() == appearance.label().entries().empty()) {
    violations.push_back({path, "give either a participant or a label"});
  }
  CheckSameEvent(session, appearance.participant(), path + ".participant", "participant", violations);
  if (appearance.has_offset()) CheckSeconds(appearance.offset(), 0, path + ".offset", violations);
  if (appearance.has_duration()) CheckSeconds(appearance.duration(), 1, path + ".duration", violations);
}

// Whether the replacements that begin at `id` lead back to it.
bool ReplacesItself(const std::map<std::string, std::string>& replaces, const std::string& id) {
  std::string at = id;
  for (std::size_t steps = 0; steps < replaces.size(); ++steps) {
    const auto next = replaces.find(at);
    if (next == replaces.end() || next->second.empty()) return false;
    at = next->second;
    if (at == id) return true;
  }
  return false;
}

void CheckReplacements(const Session& session, Violations& violations) {
  std::map<std::string, std::string> replaces;
  for (const Appearance& appearance : session.appearances()) {
    replaces.emplace(appearance.id(), appearance.replaces());
  }
  for (int i = 0; i < session.appearances_size(); ++i) {
    const Appearance& appearance = session.appearances(i);
    if (appearance.replaces().empty()) continue;
    const std::string field = absl::StrCat("session.appearances[", i, "].replaces");
    if (!replaces.contains(appearance.replaces())) {
      violations.push_back({field, "give the id of another appearance of the session"});
    } else if (ReplacesItself(replaces, appearance.id())) {
      violations.push_back(
          {field, "give an appearance that is not replaced by this one, directly or through others"});
    }
  }
}

void CheckAppearances(const Session& session, Violations& violations) {
  std::set<std::string> ids;
  for (int i = 0; i < session.appearances_size(); ++i) {
    const Appearance& appearance = session.appearances(i);
    const std::string path = absl::StrCat("session.appearances[", i, "]");
    if (!ids.insert(appearance.id()).second) {
      violations.push_back({path + ".id", "give each appearance a different id"});
    }
    CheckAppearance(session, appearance, path, violations);
  }
  CheckReplacements(session, violations);
}

bool Contains(const v1::Interval& outer, const v1::Interval& inner) {
  return messages::MicrosFrom(outer.start_time()) <= messages::MicrosFrom(inner.start_time()) &&
         messages::MicrosFrom(inner.end_time()) <= messages::MicrosFrom(outer.end_time());
}

// Keeps the appearances without a participant.
void KeepLabels(Session& session) {
  auto& appearances = *session.mutable_appearances();
  appearances.erase(std::remove_if(appearances.begin(), appearances.end(),
                                   [](const Appearance& one) { return !one.participant().empty(); }),
                    appearances.end());
  std::set<std::string> kept;
  for (const Appearance& appearance : appearances) kept.insert(appearance.id());
  for (Appearance& appearance : appearances) {
    if (!kept.contains(appearance.replaces())) appearance.clear_replaces();
    appearance.clear_status();
  }
}

absl::Status MoveBy(absl::civil_diff_t days, const v1::Event& event, v1::Interval& interval) {
  const auto start = events::rules::LaterBy(days, event, interval.start_time());
  const auto end = events::rules::LaterBy(days, event, interval.end_time());
  if (!start.has_value() || !end.has_value() || messages::MicrosFrom(*start) >= messages::MicrosFrom(*end)) {
    return errors::InvalidField("start_date",
                                "choose a day with which every session keeps its time of day, in the "
                                "years 1 to 9999 and outside the hour that a clock is put forward by");
  }
  *interval.mutable_start_time() = *start;
  *interval.mutable_end_time() = *end;
  return absl::OkStatus();
}

}  // namespace

std::string StateName(State state) { return Session::State_Name(state).substr(std::string("STATE_").size()); }

absl::StatusOr<std::optional<Timestamp>> TimeOf(const Moment& moment, std::int64_t now,
                                                const Session& session) {
  if (moment.time.has_value() && moment.now) {
    return errors::InvalidFields({{moment.field, "give either this or now"},
                                  {"now", absl::StrCat("give either this or ", moment.field)}});
  }
  if (moment.now) return messages::TimestampFromMicros(now);
  if (!moment.time.has_value()) return std::nullopt;
  if (messages::MicrosFrom(*moment.time) > now) {
    return errors::InvalidField(moment.field, "must not be in the future");
  }
  const bool ends = moment.field == "end_time" && session.has_start_time();
  if (ends && messages::MicrosFrom(*moment.time) < messages::MicrosFrom(session.start_time())) {
    return errors::InvalidField(
        moment.field, absl::StrCat("must not be before the start: it says ", TimeUtil::ToString(*moment.time),
                                   ", and the start_time is ", TimeUtil::ToString(session.start_time())));
  }
  return moment.time;
}

void Take(State to, const std::string& reason, const std::optional<Timestamp>& time, Session& session) {
  // A resumed session keeps the start of its first part.
  const bool begins = session.state() == Session::STATE_SCHEDULED && to == Session::STATE_LIVE;
  session.set_state(to);
  session.set_state_reason(reason);
  if (to == Session::STATE_SCHEDULED) session.clear_start_time();
  if (begins && time.has_value()) *session.mutable_start_time() = *time;
  if (to == Session::STATE_ENDED && time.has_value()) *session.mutable_end_time() = *time;
}

void Complete(Session& session) {
  for (Appearance& appearance : *session.mutable_appearances()) {
    if (appearance.id().empty()) appearance.set_id(NewResourceId());
  }
  const v1::Interval& interval = session.interval();
  if (!interval.has_start_time() && !interval.has_end_time()) session.clear_interval();
}

absl::Status CheckSession(const Session& session) {
  Violations violations;
  if (session.has_interval()) CheckInterval(session.interval(), violations);
  CheckSameEvent(session, session.room(), "session.room", "room", violations);
  CheckSameEvent(session, session.parent_session(), "session.parent_session", "session", violations);
  std::set<std::string> languages;
  for (int i = 0; i < session.languages_size(); ++i) {
    if (!languages.insert(session.languages(i)).second) {
      violations.push_back({absl::StrCat("session.languages[", i, "]"), "name each language once"});
    }
  }
  CheckAppearances(session, violations);
  return errors::InvalidFieldsIfAny(violations);
}

absl::Status TakeRoomOf(const Session& parent, const Session& before, Session& session) {
  const std::string& room = session.room();
  if (!room.empty() && room != parent.room() && room != before.room()) {
    return errors::InvalidField("session.room", "leave it empty: a part of a session has its room");
  }
  session.set_room(parent.room());
  return absl::OkStatus();
}

absl::Status CheckWithin(const Session& parent, const Session& session) {
  if (!session.has_interval() || session.state() == Session::STATE_CANCELLED) return absl::OkStatus();
  const bool within =
      parent.has_interval() ? Contains(parent.interval(), session.interval()) : session.room().empty();
  return within ? absl::OkStatus() : errors::OutsideParent(session.name(), parent.name());
}

absl::Status CheckNotUnderCancelled(const Session& parent, const Session& session) {
  const bool below_cancelled = parent.state() == Session::STATE_CANCELLED;
  if (!below_cancelled || session.state() == Session::STATE_CANCELLED) return absl::OkStatus();
  return errors::WrongState(parent.name(), StateName(parent.state()), "have a part that is held",
                            Names(kAllButCancelled), "Take another parent, or none.");
}

bool HoldsRoom(const Session& session) {
  return session.state() != Session::STATE_CANCELLED && !session.room().empty() && session.has_interval();
}

absl::Status Shift(std::int64_t days, const v1::Event& event, Session& session) {
  if (std::find(std::begin(kBegun), std::end(kBegun), session.state()) != std::end(kBegun)) {
    return errors::WrongState(session.name(), StateName(session.state()), "be moved with its event",
                              "SCHEDULED, CANCELLED",
                              "Reset it with ResetSession if it was started by mistake; otherwise change "
                              "the days with UpdateEvent and the other sessions with "
                              "BatchUpdateSessions.");
  }
  if (!session.has_interval()) return absl::OkStatus();
  return MoveBy(days, event, *session.mutable_interval());
}

std::vector<v1::Warning> Warnings(const v1::Event& event, const Session& session) {
  std::vector<v1::Warning> warnings;
  if (!session.has_interval() || session.state() == Session::STATE_CANCELLED) return warnings;
  const std::int64_t start = messages::MicrosFrom(session.interval().start_time());
  const std::int64_t end = messages::MicrosFrom(session.interval().end_time());
  const auto days = events::rules::DaysOf(event);
  if (days.has_value() && (start < days->start || end > days->end)) {
    warnings.push_back(rpc::Warn(v1::Warning::REASON_OUTSIDE_EVENT, "interval",
                                 "it lies outside the days of the event: change its interval, or "
                                 "start_date and end_date of the event"));
  }
  if (end - start > kDayMicros) {
    warnings.push_back(rpc::Warn(v1::Warning::REASON_LONGER_THAN_A_DAY, "interval",
                                 "it takes longer than a day: is its end the right one?"));
  }
  return warnings;
}

absl::StatusOr<Session> CloneOf(const Session& session, const v1::Event& event,
                                std::optional<absl::civil_diff_t> days) {
  Session clone = session;
  messages::ClearOutputOnly(clone);
  clone.set_name(session.name());
  clone.set_state(Session::STATE_SCHEDULED);
  clone.clear_citations();
  clone.clear_media();
  KeepLabels(clone);
  if (!days.has_value()) {
    clone.clear_interval();
  } else if (clone.has_interval()) {
    const absl::Status moved = MoveBy(*days, event, *clone.mutable_interval());
    if (!moved.ok()) return moved;
  }
  return clone;
}

}  // namespace plenary::sessions::rules
