#include "sessions/session_collections.h"

#include "absl/strings/str_cat.h"
#include "access/collection_views.h"
#include "base/count.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "events/event_rules.h"
#include "events/event_store.h"
#include "events/plain_collection.h"
#include "journal/journal.h"
#include "resource/rows.h"
#include "rpc/warning.h"
#include "sessions/programme.h"
#include "sessions/queries.h"
#include "sessions/room_store.h"
#include "sessions/session_rules.h"
#include "sessions/session_store.h"
#include "sessions/session_view.h"

namespace plenary::sessions {
namespace {

absl::StatusOr<std::shared_ptr<const v1::Session>> CloneSession(db::Connection& connection,
                                                                const v1::Event& to,
                                                                std::optional<absl::civil_diff_t> days,
                                                                StoredSession stored) {
  const std::string_view event_id = contract::LastId(to.name());
  ASSIGN_OR_RETURN(v1::Session clone, rules::CloneOf(stored.session, to, days));
  clone.set_name(contract::NameOf<v1::Session>(event_id, contract::LastId(clone.name())));
  if (!clone.room().empty())
    clone.set_room(contract::NameOf<v1::Room>(event_id, contract::LastId(clone.room())));
  if (!clone.parent_session().empty()) {
    clone.set_parent_session(
        contract::NameOf<v1::Session>(event_id, contract::LastId(clone.parent_session())));
  }
  stored.session = std::move(clone);
  RETURN_IF_ERROR(InsertSession(connection, stored));
  return std::make_shared<const v1::Session>(std::move(stored.session));
}

absl::StatusOr<resource::Made> CloneSessions(db::Connection& connection, const std::string& from_event_id,
                                             const std::string& to_event_id) {
  ASSIGN_OR_RETURN(const events::StoredEvent from,
                   events::GetEvent(connection, contract::EventName(from_event_id)));
  ASSIGN_OR_RETURN(const events::StoredEvent to,
                   events::GetEvent(connection, contract::EventName(to_event_id)));
  const auto days = events::rules::DaysBetween(from.event.start_date(), to.event.start_date());
  ASSIGN_OR_RETURN(std::vector<StoredSession> sessions, ReadSessionsOf(connection, from_event_id));
  resource::Made made;
  for (StoredSession& stored : sessions) {
    if (stored.session.state() == v1::Session::STATE_CANCELLED) continue;
    ASSIGN_OR_RETURN(auto clone, CloneSession(connection, to.event, days, std::move(stored)));
    made.push_back(std::move(clone));
  }
  return made;
}

// Sessions move with their event; also cancelled ones, which may have parts and parents.
absl::StatusOr<std::vector<resource::Touched>> ShiftSessions(db::Connection& connection,
                                                             const v1::Event& event, std::int64_t days) {
  ASSIGN_OR_RETURN(Programme programme,
                   Programme::Lock(connection, std::string(contract::LastId(event.name()))));
  for (StoredSession* stored : programme.ChangeAll()) {
    RETURN_IF_ERROR(rules::Shift(days, event, stored->session));
  }
  RETURN_IF_ERROR(programme.Settle({}));
  RETURN_IF_ERROR(programme.Write());
  std::vector<resource::Touched> touched;
  for (const std::size_t at : programme.changed()) {
    const StoredSession& stored = programme.after()[at];
    touched.push_back({stored.session.name(), std::string(AudienceOf(programme.before()[at])),
                       std::string(AudienceOf(stored)), std::make_shared<v1::Session>(stored.session)});
  }
  return touched;
}

absl::Status WarnOfOutside(db::Connection& connection, const v1::Event& event,
                           std::vector<v1::Warning>& warnings) {
  const auto days = events::rules::DaysOf(event);
  if (!days.has_value()) return absl::OkStatus();
  db::Params params = resource::IdsIn(event.name()).Time(days->start).Time(days->end);
  ASSIGN_OR_RETURN(const resource::Found found, resource::Find(connection, queries::kFindOutside, params));
  if (found.count == 0) return absl::OkStatus();
  warnings.push_back(rpc::Warn(
      v1::Warning::REASON_OUTSIDE_EVENT, "start_date",
      absl::StrCat(CountOf(found.count, "session lies", "sessions lie"),
                   " outside the days of the event: ", resource::InWords(found),
                   ". Change start_date and end_date, or the sessions; ShiftEvent moves both together")));
  return absl::OkStatus();
}

resource::Collection SessionCollection() {
  resource::Collection collection;
  collection.resource = v1::Session::descriptor();
  collection.exists = resource::ExistsBy(queries::kSessionExists);
  collection.visible =
      access::VisibleIf<StoredSession>(GetSession, SeesSession, v1::PERMISSION_SESSIONS_READ);
  collection.clone = CloneSessions;
  collection.remove = resource::RemoverBy(queries::kDeleteSessionsOf, "sessions");
  collection.built_on = resource::NamingBy(queries::kFindAppearing);
  collection.expects = resource::NamingBy(queries::kFindExpecting);
  collection.shift = ShiftSessions;
  collection.timed = {"sessions", resource::FinderBy(queries::kFindTimed)};
  collection.open = {"sessions that are under way", resource::FinderBy(queries::kFindUnderWay)};
  collection.warn = WarnOfOutside;
  collection.referrers = resource::ReferrersBy(queries::kFindReferringSessions);
  return collection;
}

}  // namespace

void RegisterCollections(resource::Collections& collections) {
  collections.Register(events::SeenWithEvent(Rooms(), v1::PERMISSION_SESSIONS_READ));
  collections.Register(SessionCollection());
}

}  // namespace plenary::sessions
