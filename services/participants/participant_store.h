// Participants as rows. The only caller of their SQL.

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "events/admission.h"
#include "participants/invitation.h"
#include "participants/stored_participant.h"
#include "plenary/v1/participant_service.pb.h"
#include "resource/page.h"

namespace plenary::participants {

// Event id and participant id.
using ParticipantKey = std::pair<std::string, std::string>;

ParticipantKey KeyOf(std::string_view name);

// The result of a query for participants. Each becomes a message only when it is read. From any thread,
// several at a time.
class FoundParticipants {
 public:
  // Rows of get_participants.sql.
  explicit FoundParticipants(db::Result rows);

  // Whether the participant exists; then it is in `stored`, which must be empty.
  absl::StatusOr<bool> Read(const ParticipantKey& key, StoredParticipant& stored) const;

  // The callers who asked.
  struct Askers {
    bool see_others = false;            // one of them may see waiting participants other than itself
    std::set<std::string> registrants;  // Clearance::registrant of each
  };
  // Ids of the events with waiting participants in the result whom one of `askers` may see; each once.
  std::vector<std::string> EventsWithWaiting(const Askers& askers) const;

 private:
  db::Result rows_;
  std::map<std::pair<std::string_view, std::string_view>, int> rows_by_key_;  // keys point into rows_
};
// In one query. Keys may repeat.
absl::StatusOr<FoundParticipants> FindParticipants(db::Connection& connection,
                                                   std::span<const ParticipantKey> keys);
// In the order of `keys`, in one query; nothing in the place of a participant that does not exist.
absl::StatusOr<std::vector<std::optional<StoredParticipant>>> GetParticipants(
    db::Connection& connection, std::span<const ParticipantKey> keys);
// NotFound if absent.
absl::StatusOr<StoredParticipant> GetParticipant(db::Connection& connection, const std::string& name);
// As GetParticipant, and locks the row for the transaction.
absl::StatusOr<StoredParticipant> LockParticipant(db::Connection& connection, const std::string& name);

// As GetParticipants, and locks the rows for the transaction, in the order of their keys.
absl::StatusOr<std::vector<std::optional<StoredParticipant>>> LockParticipants(
    db::Connection& connection, std::span<const ParticipantKey> keys);
// Names of the participants who are the person, or refer to the organization, in order.
absl::StatusOr<std::vector<std::string>> ParticipantsOf(db::Connection& connection,
                                                        const std::string& person_or_organization);
// The event in which both people take part, active or revoked; empty if there is none.
absl::StatusOr<std::string> CommonEvent(db::Connection& connection, const std::string& person,
                                        const std::string& other);

// Participants with name, state and times set, prepared to be inserted: all slow work besides the database's
// is done when it is made, on any thread.
class NewParticipants {
 public:
  NewParticipants() = default;
  explicit NewParticipants(std::span<const StoredParticipant> participants);
  // All in one statement, and their organizations in another.
  absl::Status Insert(db::Connection& connection) const;

 private:
  db::Params participants_;
  db::Params organizations_;
};
// The same at once.
absl::Status InsertParticipants(db::Connection& connection, std::span<const StoredParticipant> participants);
// Writes a participant and sets its times and etag.
absl::Status UpdateParticipant(db::Connection& connection, StoredParticipant& stored);

// Writes participants, which must exist and be given once, in one statement, and sets their times and etags.
absl::Status UpdateParticipants(db::Connection& connection, std::span<StoredParticipant> participants);
// What the participant's invitation code is derived from; NotFound if it does not exist. And the next number
// for it.
absl::StatusOr<Invitation> GetInvitation(db::Connection& connection, const std::string& name);
absl::Status RenewInvitation(db::Connection& connection, const std::string& name);
// Deletes participants. A remaining reference to one is a database error; one that does not exist is
// Contention.
absl::Status DeleteParticipants(db::Connection& connection, std::span<const ParticipantKey> keys);

enum class ObstacleKind {
  kIdTaken = 1,
  kPersonParticipates = 2,  // `name` is the person's active participation
  kPersonRevoked = 3,       // `name` is the revoked one
  kExternalIdTaken = 4,     // `name` is the participant who has it
  kNoDelegation = 5,
  kNoPerson = 6,
};
// Obstacles to a registration. Positions are those in `participants`.
struct Obstacle {
  std::size_t position;
  ObstacleKind kind;
  std::string name;
};
// All obstacles, ordered by position and kind, in one query. Under the locks of the admissions concerned the
// result holds until the transaction ends.
absl::StatusOr<std::vector<Obstacle>> FindObstacles(db::Connection& connection,
                                                    std::span<const v1::Participant> participants);

// A waiting participant.
struct Waiting {
  std::string id;
  events::Place place;
  std::int64_t number = 0;
};
// Of the waiting participants, the first `per_kind` of each category and delegation, ordered by number.
absl::StatusOr<std::vector<Waiting>> ReadLine(db::Connection& connection, const std::string& event_id,
                                              int per_kind);
// All waiting participants of an event, ordered by number.
absl::StatusOr<std::vector<Waiting>> ReadWaiting(db::Connection& connection, const std::string& event_id);

// Which participants a list has, of those that the caller may see.
struct Wanted {
  Whose whose = Whose::kAnybodys;
  bool voided = false;  // VOIDED ones too; only for staff
  // Of one event: ordered by id alone, so that while pages are read no participant that exists all the time
  // is missed or returned twice.
  bool by_id = false;
};
// A page of participants, as stored.
absl::StatusOr<resource::PageOf<StoredParticipant>> ListParticipants(const resource::ListCall& list,
                                                                     Wanted wanted);

// InvalidFilter unless `filter` is a valid filter of participants for a caller who sees all of them; in the
// event of `name`.
absl::Status CheckFilter(const std::string& filter, std::string_view name);
// Which of the participants `ids` of an event match `filter`, which must be valid.
absl::StatusOr<std::vector<std::string>> FindMatching(db::Connection& connection, const std::string& event_id,
                                                      std::span<const std::string> ids,
                                                      const std::string& filter);

}  // namespace plenary::participants
