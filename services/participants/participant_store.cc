#include "participants/participant_store.h"

#include <iterator>
#include <map>
#include <set>

#include "absl/strings/match.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "messages/resource.h"
#include "participants/participant_view.h"
#include "participants/queries.h"
#include "resource/list_fields.h"
#include "resource/rows.h"

namespace plenary::participants {
namespace {

using v1::Participant;

// The kinds of references to organizations: participant_organizations.kind.
enum class Naming { kAffiliation = 1, kNomination = 2 };

constexpr contract::AudienceSet kEveryClass{v1::AUDIENCE_CLASS_PUBLIC, v1::AUDIENCE_CLASS_PARTICIPANTS,
                                            v1::AUDIENCE_CLASS_STAFF, v1::AUDIENCE_CLASS_RESTRICTED};

// Columns of get_participants.sql.
constexpr int kEventId = 3;
constexpr int kId = 4;
constexpr int kState = 5;
constexpr int kRegisteredBy = 8;
constexpr int kSelfRegistered = 10;

// How to list the participants of one event, or of all events; and those of one event ordered only by id,
// which no write in between changes.
enum class Way { kOfEvent, kOfAll, kById };
const resource::Listing& Listing(Way way) {
  static const resource::ListFields kFields(
      *Participant::descriptor(),
      {
          {"name", "('events/' || p.event_id || '/participants/' || p.id)", /*nullable=*/false},
          {"credit.display_name", "p.display_name", /*nullable=*/false},
          {"names", "p.names", /*nullable=*/true, "name_words(p.names)"},
          {"credit.positions.affiliation", "p.affiliations"},
          {"contact.emails", "p.emails"},
          {"state", "p.state"},
          {"category", "p.category"},
          {"roles", "p.roles"},
          {"attendance_mode", "p.attendance_mode"},
          {"delegation", "('events/' || p.event_id || '/delegations/' || p.delegation_id)"},
          {"delegation_role", "p.delegation_role"},
          {"region_code", "p.region_code"},
          {"collective", "p.collective"},
          {"languages", "p.languages"},
          {"person", "('people/' || p.person_id)"},
          {"protocol_rank", "p.protocol_rank"},
          {"external_id", "p.external_id"},
          {"registered_by", "p.registered_by"},
          {"create_time", "p.create_time"},
          {"update_time", "p.update_time"},
          {"listing", "p.listing"},
          {"waitlist_number", "p.waitlist_number"},
          {"respond_by_time", "p.respond_by_time"},
          {"event_start_date", "(CASE WHEN e.was_public THEN e.start_key END)"},
      });
  static const resource::Listing kOfEvent = kFields.By(queries::kListParticipants, "p.id");
  static const resource::Listing kOfAll =
      kFields.By(queries::kListAllParticipants, "(p.event_id || '/' || p.id)");
  static const resource::Listing kById{queries::kListParticipants, kFields.fields(), "", "p.id"};
  return way == Way::kOfEvent ? kOfEvent : way == Way::kOfAll ? kOfAll : kById;
}

// Columns as in get_participants.sql. Read in place, because these messages are expensive to move.
absl::Status ReadRow(const db::Row& row, StoredParticipant& stored) {
  Participant& participant = stored.participant;
  if (!participant.ParseFromString(row.Bytes(9)))
    return absl::DataLossError("participants.detail does not parse");
  resource::SetTimesAndEtag(row, participant);
  participant.set_name(contract::NameOf<v1::Participant>(row.Text(kEventId), row.Text(kId)));
  participant.set_state(static_cast<Participant::State>(row.Int(kState)));
  if (!row.IsNull(6)) participant.set_waitlist_number(row.Int(6));
  if (!row.IsNull(7)) *participant.mutable_respond_by_time() = messages::TimestampFromMicros(row.Time(7));
  participant.set_registered_by(row.String(kRegisteredBy));
  stored.self_registered = row.Bool(kSelfRegistered);
  stored.event_public = row.Bool(11);
  stored.event_languages = resource::ListIn(row, 12);
  return absl::OkStatus();
}

absl::StatusOr<std::vector<StoredParticipant>> ReadRows(const db::Result& rows, int count) {
  std::vector<StoredParticipant> participants(count);
  for (int i = 0; i < count; ++i) RETURN_IF_ERROR(ReadRow(rows[i], participants[i]));
  return participants;
}

// The fields without a column.
std::string Detail(const Participant& participant) {
  return resource::DetailOf(participant,
                            {Participant::kStateFieldNumber, Participant::kWaitlistNumberFieldNumber,
                             Participant::kRespondByTimeFieldNumber, Participant::kRegisteredByFieldNumber,
                             Participant::kInvitationCodeFieldNumber, Participant::kWaitsForFieldNumber,
                             Participant::kWarningsFieldNumber});
}

std::string NamesOf(const Participant& participant) {
  return resource::SearchText().Add(participant.credit().display_name()).text();
}

std::string AffiliationsOf(const Participant& participant) {
  resource::SearchText text;
  for (const Participant::Position& position : participant.credit().positions())
    text.Add(position.affiliation());
  return text.text();
}

std::string EmailsOf(const Participant& participant) {
  return resource::SearchText().AddAll(participant.contact().emails()).text();
}

// The rows of participants as columns, for one statement.
class Columns {
 public:
  explicit Columns(std::size_t count) {
    for (auto* column :
         {&event_ids_, &ids_, &people_, &display_names_, &names_, &roles_, &delegations_, &regions_,
          &languages_, &external_ids_, &registered_by_, &details_, &affiliations_, &emails_}) {
      column->reserve(count);
    }
  }

  void Add(const StoredParticipant& stored) {
    const Participant& participant = stored.participant;
    ParticipantKey key = KeyOf(participant.name());
    event_ids_.push_back(std::move(key.first));
    ids_.push_back(std::move(key.second));
    people_.emplace_back(contract::LastId(participant.person()));
    collective_.push_back(participant.collective());
    display_names_.emplace_back(
        resource::OrderText(resource::OriginalText(participant.credit().display_name())));
    names_.push_back(NamesOf(participant));
    categories_.push_back(participant.category());
    roles_.push_back(
        db::ArrayText(std::vector<std::int64_t>(participant.roles().begin(), participant.roles().end())));
    modes_.push_back(participant.attendance_mode());
    delegations_.emplace_back(contract::LastId(participant.delegation()));
    delegation_roles_.push_back(participant.delegation_role());
    regions_.push_back(participant.region_code());
    ranks_.push_back(participant.protocol_rank() == 0
                         ? std::nullopt
                         : std::optional<std::int64_t>(participant.protocol_rank()));
    languages_.push_back(db::ArrayText(
        std::vector<std::string>(participant.languages().begin(), participant.languages().end())));
    listings_.push_back(participant.listing());
    external_ids_.push_back(participant.external_id());
    states_.push_back(participant.state());
    waitlist_numbers_.push_back(participant.waitlist_number() == 0
                                    ? std::nullopt
                                    : std::optional<std::int64_t>(participant.waitlist_number()));
    respond_by_.push_back(
        participant.has_respond_by_time()
            ? std::optional<std::int64_t>(messages::MicrosFrom(participant.respond_by_time()))
            : std::nullopt);
    registered_by_.push_back(participant.registered_by());
    details_.push_back(Detail(participant));
    created_.push_back(messages::MicrosFrom(participant.create_time()));
    affiliations_.push_back(AffiliationsOf(participant));
    emails_.push_back(EmailsOf(participant));
    self_registered_.push_back(stored.self_registered);
  }

  db::Params Params() const {
    db::Params params;
    params.Texts(event_ids_)
        .Texts(ids_)
        .TextsOrNull(people_)
        .Bools(collective_)
        .Texts(display_names_)
        .Texts(names_);
    params.Ints(categories_).Texts(roles_).Ints(modes_).TextsOrNull(delegations_).Ints(delegation_roles_);
    params.Texts(regions_).IntsOrNull(ranks_).Texts(languages_).Ints(listings_).TextsOrNull(external_ids_);
    params.Ints(states_).IntsOrNull(waitlist_numbers_).TimesOrNull(respond_by_).Texts(registered_by_);
    params.BytesArray(details_).Times(created_).Texts(affiliations_).Texts(emails_);
    params.Bools(self_registered_);
    return params;
  }

 private:
  std::vector<std::string> event_ids_, ids_, people_, display_names_, names_, roles_, delegations_, regions_,
      languages_, external_ids_, registered_by_, details_, affiliations_, emails_;
  std::vector<bool> collective_, self_registered_;
  std::vector<std::int64_t> categories_, modes_, delegation_roles_, listings_, states_, created_;
  std::vector<std::optional<std::int64_t>> ranks_, waitlist_numbers_, respond_by_;
};

// The organizations of participants, as columns.
struct OrganizationColumns {
  std::vector<std::string> event_ids, ids, organizations;
  std::vector<std::int64_t> kinds;

  void Add(const StoredParticipant& stored) {
    const Participant& participant = stored.participant;
    std::set<std::pair<Naming, std::string>> named;
    for (const Participant::Position& position : participant.credit().positions()) {
      if (!position.organization().empty())
        named.emplace(Naming::kAffiliation, contract::LastId(position.organization()));
    }
    for (const std::string& name : participant.nominating_organizations()) {
      named.emplace(Naming::kNomination, contract::LastId(name));
    }
    const ParticipantKey key = KeyOf(participant.name());
    for (const auto& [kind, organization] : named) {
      event_ids.push_back(key.first);
      ids.push_back(key.second);
      kinds.push_back(static_cast<int>(kind));
      organizations.push_back(organization);
    }
  }

  db::Params Params() const {
    db::Params params;
    if (!event_ids.empty()) params.Texts(event_ids).Texts(ids).Ints(kinds).Texts(organizations);
    return params;
  }
};

// `named` is OrganizationColumns::Params, and empty if no organization is named.
absl::Status InsertOrganizations(db::Connection& connection, const db::Params& named) {
  if (named.size() == 0) return absl::OkStatus();
  return connection.Execute(queries::kInsertOrganizations, named).status();
}

db::Params KeyColumns(std::span<const ParticipantKey> keys) {
  std::vector<std::string> event_ids;
  std::vector<std::string> ids;
  event_ids.reserve(keys.size());
  ids.reserve(keys.size());
  for (const ParticipantKey& key : keys) {
    event_ids.push_back(key.first);
    ids.push_back(key.second);
  }
  return db::Params().Texts(event_ids).Texts(ids);
}

// What a statement with columns as in read_line.sql finds.
absl::StatusOr<std::vector<Waiting>> FindWaiting(db::Connection& connection, const db::Statement& statement,
                                                 const db::Params& params) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(statement, params));
  std::vector<Waiting> waiting;
  for (const db::Row row : rows) {
    waiting.push_back({.id = row.String(0),
                       .place = {.category = static_cast<Participant::Category>(row.Int(1)),
                                 .delegation_id = row.String(2)},
                       .number = row.Int(3)});
  }
  return waiting;
}

}  // namespace

ParticipantKey KeyOf(std::string_view name) {
  return {std::string(contract::EventIdOf(name)), std::string(contract::LastId(name))};
}

FoundParticipants::FoundParticipants(db::Result rows) : rows_(std::move(rows)) {
  for (int i = 0; i < rows_.size(); ++i) {
    rows_by_key_[{rows_[i].Text(kEventId), rows_[i].Text(kId)}] = i;
  }
}

absl::StatusOr<bool> FoundParticipants::Read(const ParticipantKey& key, StoredParticipant& stored) const {
  const auto row = rows_by_key_.find(key);
  if (row == rows_by_key_.end()) return false;
  RETURN_IF_ERROR(ReadRow(rows_[row->second], stored));
  return true;
}

std::vector<std::string> FoundParticipants::EventsWithWaiting(const Askers& askers) const {
  std::vector<std::string> ids;
  for (const auto& [key, row] : rows_by_key_) {
    if (rows_[row].Int(kState) != Participant::STATE_WAITLISTED) continue;
    const bool by_asker =
        rows_[row].Bool(kSelfRegistered) && askers.registrants.contains(rows_[row].String(kRegisteredBy));
    if (!askers.see_others && !by_asker) continue;
    if (ids.empty() || ids.back() != key.first) ids.emplace_back(key.first);
  }
  return ids;
}

absl::StatusOr<FoundParticipants> FindParticipants(db::Connection& connection,
                                                   std::span<const ParticipantKey> keys) {
  std::map<std::string, std::vector<std::string>> by_event;
  for (const ParticipantKey& key : keys) by_event[key.first].push_back(key.second);
  std::vector<std::string> event_ids;
  std::vector<std::string> ids;
  for (const auto& [event_id, asked] : by_event) {
    event_ids.push_back(event_id);
    ids.push_back(db::ArrayText(asked));
  }
  ASSIGN_OR_RETURN(db::Result rows,
                   connection.Execute(queries::kGetParticipants, db::Params().Texts(event_ids).Texts(ids)));
  return FoundParticipants(std::move(rows));
}

absl::StatusOr<std::vector<std::optional<StoredParticipant>>> GetParticipants(
    db::Connection& connection, std::span<const ParticipantKey> keys) {
  ASSIGN_OR_RETURN(const FoundParticipants found, FindParticipants(connection, keys));
  std::vector<std::optional<StoredParticipant>> participants(keys.size());
  for (std::size_t i = 0; i < keys.size(); ++i) {
    ASSIGN_OR_RETURN(const bool there, found.Read(keys[i], participants[i].emplace()));
    if (!there) participants[i].reset();
  }
  return participants;
}

absl::StatusOr<StoredParticipant> GetParticipant(db::Connection& connection, const std::string& name) {
  const ParticipantKey key = KeyOf(name);
  ASSIGN_OR_RETURN(auto found, GetParticipants(connection, std::span(&key, 1)));
  if (!found.front().has_value()) return errors::NotFound(name);
  return *std::move(found.front());
}

absl::StatusOr<std::vector<std::optional<StoredParticipant>>> LockParticipants(
    db::Connection& connection, std::span<const ParticipantKey> keys) {
  RETURN_IF_ERROR(connection.Execute(queries::kLockParticipants, KeyColumns(keys)).status());
  return GetParticipants(connection, keys);
}

absl::StatusOr<StoredParticipant> LockParticipant(db::Connection& connection, const std::string& name) {
  RETURN_IF_ERROR(resource::Find(connection, queries::kLockParticipant, name).status());
  return GetParticipant(connection, name);
}

absl::StatusOr<std::vector<std::string>> ParticipantsOf(db::Connection& connection,
                                                        const std::string& person_or_organization) {
  const bool person = absl::StartsWith(person_or_organization, "people/");
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(
                       person ? queries::kListParticipantsOfPerson : queries::kListParticipantsOfOrganization,
                       resource::IdsIn(person_or_organization)));
  return resource::NamesIn<v1::Participant>(rows);
}

absl::StatusOr<std::string> CommonEvent(db::Connection& connection, const std::string& person,
                                        const std::string& other) {
  ASSIGN_OR_RETURN(
      const db::Result rows,
      connection.Execute(queries::kFindCommonEvent, resource::IdsIn(person).Text(contract::LastId(other))));
  if (rows.empty()) return "";
  return contract::EventName(rows[0].String(0));
}

NewParticipants::NewParticipants(std::span<const StoredParticipant> participants) {
  Columns columns(participants.size());
  OrganizationColumns organizations;
  for (const StoredParticipant& stored : participants) {
    columns.Add(stored);
    organizations.Add(stored);
  }
  participants_ = columns.Params();
  organizations_ = organizations.Params();
}

absl::Status NewParticipants::Insert(db::Connection& connection) const {
  RETURN_IF_ERROR(connection.Execute(queries::kInsertParticipants, participants_).status());
  return InsertOrganizations(connection, organizations_);
}

absl::Status InsertParticipants(db::Connection& connection, std::span<const StoredParticipant> participants) {
  return NewParticipants(participants).Insert(connection);
}

absl::Status UpdateParticipant(db::Connection& connection, StoredParticipant& stored) {
  return UpdateParticipants(connection, {&stored, 1});
}

absl::Status UpdateParticipants(db::Connection& connection, std::span<StoredParticipant> participants) {
  if (participants.empty()) return absl::OkStatus();
  Columns columns(participants.size());
  OrganizationColumns organizations;
  std::vector<ParticipantKey> keys;
  std::map<ParticipantKey, StoredParticipant*> by_key;
  for (StoredParticipant& stored : participants) {
    columns.Add(stored);
    organizations.Add(stored);
    keys.push_back(KeyOf(stored.participant.name()));
    by_key[keys.back()] = &stored;
  }
  ASSIGN_OR_RETURN(const db::Result written,
                   connection.Execute(queries::kUpdateParticipants, columns.Params()));
  for (const db::Row row : written) {
    const auto found = by_key.find({row.String(3), row.String(4)});
    resource::SetTimesAndEtag(row, found->second->participant);
    by_key.erase(found);
  }
  if (!by_key.empty()) return errors::NotFound(by_key.begin()->second->participant.name());
  RETURN_IF_ERROR(connection.Execute(queries::kDeleteOrganizations, KeyColumns(keys)).status());
  return InsertOrganizations(connection, organizations.Params());
}

absl::StatusOr<Invitation> GetInvitation(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(const db::Result rows, resource::Find(connection, queries::kReadInvitation, name));
  return Invitation{.participant = name, .create_time = rows[0].Time(0), .number = rows[0].Int(1)};
}

absl::Status RenewInvitation(db::Connection& connection, const std::string& name) {
  return connection.Execute(queries::kRenewInvitation, resource::IdsIn(name)).status();
}

absl::Status DeleteParticipants(db::Connection& connection, std::span<const ParticipantKey> keys) {
  ASSIGN_OR_RETURN(const db::Result deleted,
                   connection.Execute(queries::kDeleteParticipants, KeyColumns(keys)));
  return deleted.affected_rows() == std::ssize(keys) ? absl::OkStatus() : errors::Contention();
}

absl::StatusOr<std::vector<Obstacle>> FindObstacles(db::Connection& connection,
                                                    std::span<const v1::Participant> participants) {
  std::vector<std::string> event_ids, ids, people, external_ids, delegations;
  for (const Participant& participant : participants) {
    ParticipantKey key = KeyOf(participant.name());
    event_ids.push_back(std::move(key.first));
    ids.push_back(std::move(key.second));
    people.emplace_back(contract::LastId(participant.person()));
    external_ids.push_back(participant.external_id());
    delegations.emplace_back(contract::LastId(participant.delegation()));
  }
  db::Params params;
  params.Texts(event_ids).Texts(ids).TextsOrNull(people).TextsOrNull(external_ids).TextsOrNull(delegations);
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kFindObstacles, params));
  std::vector<Obstacle> obstacles;
  for (const db::Row row : rows) {
    const auto position = static_cast<std::size_t>(row.Int(0));
    obstacles.push_back({.position = position,
                         .kind = static_cast<ObstacleKind>(row.Int(1)),
                         .name = contract::NameOf<v1::Participant>(event_ids[position], row.Text(2))});
  }
  return obstacles;
}

absl::StatusOr<std::vector<Waiting>> ReadLine(db::Connection& connection, const std::string& event_id,
                                              int per_kind) {
  return FindWaiting(connection, queries::kReadLine, db::Params().Text(event_id).Int(per_kind));
}

absl::StatusOr<std::vector<Waiting>> ReadWaiting(db::Connection& connection, const std::string& event_id) {
  return FindWaiting(connection, queries::kReadWaiting, db::Params().Text(event_id));
}

absl::StatusOr<resource::PageOf<StoredParticipant>> ListParticipants(const resource::ListCall& list,
                                                                     Wanted wanted) {
  const bool of_all = contract::EventIdOf(list.query.parent) == "-";
  const Way way = of_all ? Way::kOfAll : wanted.by_id ? Way::kById : Way::kOfEvent;
  db::Params own;
  if (way != Way::kOfAll) own.Text(contract::EventIdOf(list.query.parent));
  own.Bool(wanted.voided);
  const int first_free = static_cast<int>(own.size()) + 1;
  ASSIGN_OR_RETURN(
      const resource::Page page,
      resource::RunPage(list, Listing(way), own,
                        VisibleParticipants(list.call, list.query.parent, wanted.whose, first_free),
                        resource::kNoColumn, AskedOfAll(list.call.clearance())));
  resource::PageOf<StoredParticipant> participants(page);
  ASSIGN_OR_RETURN(participants.items, ReadRows(page.rows, page.size));
  return participants;
}

absl::Status CheckFilter(const std::string& filter, std::string_view name) {
  return resource::CompileFilter(filter, Listing(Way::kOfEvent).fields, kEveryClass, 1, {.parent = name})
      .status();
}

absl::StatusOr<std::vector<std::string>> FindMatching(db::Connection& connection, const std::string& event_id,
                                                      std::span<const std::string> ids,
                                                      const std::string& filter) {
  db::Params params;
  params.Text(event_id).Texts(ids);
  ASSIGN_OR_RETURN(const resource::SqlFragment matches,
                   resource::CompileFilter(filter, Listing(Way::kOfEvent).fields, kEveryClass, 3,
                                           {.parent = contract::EventName(event_id)}));
  params.Append(matches.params);
  ASSIGN_OR_RETURN(
      const db::Result rows,
      connection.ExecuteComposed("SELECT p.id FROM participants p JOIN events e ON e.id = p.event_id "
                                 "WHERE p.event_id = $1 AND p.id = ANY ($2::text[]) AND " +
                                     matches.sql,
                                 params));
  return resource::TextsIn(rows);
}

}  // namespace plenary::participants
