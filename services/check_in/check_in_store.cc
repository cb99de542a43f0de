#include "check_in/check_in_store.h"

#include <algorithm>

#include "base/code.h"
#include "base/encoding.h"
#include "base/status_macros.h"
#include "check_in/badge_store.h"
#include "check_in/checkpoint_store.h"
#include "check_in/queries.h"
#include "contract/resource_name.h"
#include "messages/resource.h"
#include "participants/participant_store.h"
#include "resource/collection.h"
#include "resource/list_fields.h"
#include "resource/rows.h"

namespace plenary::check_in {
namespace {

using v1::CheckIn;

const resource::Listing& Listing() {
  static const resource::ListFields kFields(
      *CheckIn::descriptor(),
      {
          {"name", "('events/' || c.event_id || '/checkIns/' || c.id)", /*nullable=*/false},
          {"checkpoint", "('events/' || c.event_id || '/checkpoints/' || c.checkpoint_id)"},
          {"participant", "('events/' || c.event_id || '/participants/' || c.participant_id)"},
          {"kind", "c.kind"},
          {"nonce", "c.nonce"},
          {"device", "c.device"},
          {"recorded_offline", "(c.device_time IS NOT NULL)"},
          {"effective_time", "c.effective_time", /*nullable=*/false},
          {"record_time", "c.record_time"},
          {"recorded_by", "c.recorded_by"},
          {"objections", "all_objections(c.objections, c.kind, c.kind_before)"},
          {"voided", "c.voided"},
          {"inside", "c.inside"},
      });
  static const resource::Listing kListing = kFields.By(queries::kListCheckIns, "c.id");
  return kListing;
}

// The name of the resource of the event whose id is in the column; empty if there is none.
template <class Resource>
std::string NameIn(const db::Row& row, int column, std::string_view event_id) {
  return row.IsNull(column) ? "" : contract::NameOf<Resource>(event_id, row.Text(column));
}

// Columns as in read_check_ins.sql.
CheckIn FromRow(const db::Row& row) {
  CheckIn check_in;
  const std::string_view event_id = row.Text(0);
  check_in.set_name(contract::NameOf<v1::CheckIn>(event_id, row.Text(1)));
  check_in.set_checkpoint(contract::NameOf<v1::Checkpoint>(event_id, row.Text(2)));
  check_in.set_participant(NameIn<v1::Participant>(row, 3, event_id));
  check_in.set_badge(NameIn<v1::Badge>(row, 4, event_id));
  check_in.set_kind(static_cast<CheckIn::Kind>(row.Int(5)));
  check_in.set_voids(NameIn<v1::CheckIn>(row, 6, event_id));
  check_in.set_nonce(row.String(7));
  check_in.set_device(row.String(8));
  if (!row.IsNull(9)) {
    *check_in.mutable_offline()->mutable_device_time() = messages::TimestampFromMicros(row.Time(9));
    if (!row.IsNull(10)) check_in.mutable_offline()->set_clock_offset_ms(row.Int(10));
  }
  *check_in.mutable_effective_time() = messages::TimestampFromMicros(row.Time(11));
  *check_in.mutable_record_time() = messages::TimestampFromMicros(row.Time(12));
  check_in.set_recorded_by(row.String(13));
  for (const std::string& number : resource::ListIn(row, 14)) {
    check_in.add_objections(static_cast<CheckIn::Objection>(std::stoi(number)));
  }
  check_in.set_voided(row.Bool(15));
  check_in.set_inside(row.Bool(16));
  return check_in;
}

db::Params Keys(std::span<const std::string> names) {
  std::vector<std::string> event_ids, ids;
  for (const std::string& name : names) {
    event_ids.emplace_back(contract::EventIdOf(name));
    ids.emplace_back(contract::LastId(name));
  }
  return std::move(db::Params().Texts(event_ids).Texts(ids));
}

absl::StatusOr<HeldCheckpoints> Lock(db::Connection& connection, const db::Statement& statement,
                                     std::span<const std::string> names) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(statement, Keys(names)));
  RETURN_IF_ERROR(connection.WaitBriefly());  // a door waits for the transaction that holds one
  HeldCheckpoints held;
  for (const db::Row row : rows) {
    held[contract::NameOf<v1::Checkpoint>(row.Text(0), row.Text(1))] = {
        .event_state = static_cast<v1::Event::State>(row.Int(2)),
        .admits = row.String(3),
        .now = row.Time(4)};
  }
  return held;
}

// Reads what find_scan_facts.sql returns of an earlier check-in, from column `column` on.
std::optional<EarlierCheckIn> EarlierFrom(const db::Row& row, int column, std::string_view event_id) {
  if (row.IsNull(column)) return std::nullopt;
  return EarlierCheckIn{.name = contract::NameOf<v1::CheckIn>(event_id, row.Text(column)),
                        .checkpoint = contract::NameOf<v1::Checkpoint>(event_id, row.Text(column + 1)),
                        .participant = NameIn<v1::Participant>(row, column + 2, event_id),
                        .subject = row.String(column + 3),
                        .kind = static_cast<CheckIn::Kind>(row.Int(column + 4)),
                        .voids = NameIn<v1::CheckIn>(row, column + 5, event_id),
                        .voided = row.Bool(column + 6)};
}

constexpr int kRepeated = 1;
constexpr int kTarget = 8;
constexpr int kBadge = 15;
constexpr int kParticipant = 17;

ScanFacts FactsFrom(const db::Row& row, std::string_view event_id) {
  ScanFacts facts;
  facts.repeated = EarlierFrom(row, kRepeated, event_id);
  facts.target = EarlierFrom(row, kTarget, event_id);
  facts.badge = NameIn<v1::Badge>(row, kBadge, event_id);
  facts.passenger = {.participant = NameIn<v1::Participant>(row, kParticipant, event_id),
                     .state = static_cast<v1::Participant::State>(row.Int(kParticipant + 1)),
                     .collective = row.Bool(kParticipant + 2),
                     .badge_revoked = row.Bool(kBadge + 1)};
  return facts;
}

}  // namespace

absl::StatusOr<HeldCheckpoints> LockCheckpoints(db::Connection& connection,
                                                std::span<const std::string> names) {
  return Lock(connection, queries::kLockCheckpoints, names);
}

absl::StatusOr<HeldCheckpoints> LockFreeCheckpoints(db::Connection& connection,
                                                    std::span<const std::string> names) {
  return Lock(connection, queries::kLockFreeCheckpoints, names);
}

absl::StatusOr<std::map<std::string, std::string>> FindCheckpointHolders(db::Connection& connection,
                                                                         std::span<const std::string> names) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kFindCheckpointHolders, Keys(names)));
  std::map<std::string, std::string> holders;
  for (const db::Row row : rows)
    holders[contract::NameOf<v1::Checkpoint>(row.Text(0), row.Text(1))] = row.String(2);
  return holders;
}

absl::StatusOr<std::vector<ScanFacts>> FindFacts(db::Connection& connection,
                                                 std::span<const v1::Scan* const> scans) {
  std::vector<std::string> event_ids, participants, hashes, nonces, targets, target_nonces;
  for (const v1::Scan* scan : scans) {
    event_ids.emplace_back(contract::EventIdOf(scan->checkpoint()));
    participants.emplace_back(contract::LastId(scan->participant()));
    hashes.push_back(scan->code().empty() ? "" : HashOfCode(scan->code()));
    nonces.push_back(scan->nonce());
    targets.emplace_back(contract::LastId(scan->voids()));
    target_nonces.push_back(scan->voids_nonce());
  }
  db::Params params;
  params.Texts(event_ids).TextsOrNull(participants).BytesArray(hashes).TextsOrNull(nonces);
  params.TextsOrNull(targets).TextsOrNull(target_nonces);
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kFindScanFacts, params));
  std::vector<ScanFacts> facts(scans.size());
  for (const db::Row row : rows) {
    const auto position = static_cast<std::size_t>(row.Int(0));
    facts[position] = FactsFrom(row, event_ids[position]);
  }
  return facts;
}

std::string SubjectOf(const v1::Scan& scan, const ScanFacts& facts) {
  if (facts.target.has_value()) return facts.target->subject;
  if (!facts.passenger.participant.empty()) return std::string(contract::LastId(facts.passenger.participant));
  return "?" + HexEncode(HashOfCode(scan.code()));
}

absl::Status InsertCheckIns(db::Connection& connection, std::span<const NewCheckIn> check_ins) {
  std::vector<std::string> event_ids, ids, checkpoints, participants, badges, subjects, voids, nonces,
      devices, by, objections;
  std::vector<std::int64_t> kinds, effective, recorded;
  std::vector<std::optional<std::int64_t>> device_times, offsets;
  for (const NewCheckIn& one : check_ins) {
    const CheckIn& check_in = one.check_in;
    event_ids.emplace_back(contract::EventIdOf(check_in.name()));
    ids.emplace_back(contract::LastId(check_in.name()));
    checkpoints.emplace_back(contract::LastId(check_in.checkpoint()));
    participants.emplace_back(contract::LastId(check_in.participant()));
    badges.emplace_back(contract::LastId(check_in.badge()));
    subjects.push_back(one.subject);
    kinds.push_back(check_in.kind());
    voids.emplace_back(contract::LastId(check_in.voids()));
    nonces.push_back(check_in.nonce());
    devices.push_back(check_in.device());
    const v1::OfflineRecord& offline = check_in.offline();
    device_times.push_back(check_in.has_offline() ? std::optional(messages::MicrosFrom(offline.device_time()))
                                                  : std::nullopt);
    offsets.push_back(offline.has_clock_offset_ms() ? std::optional(offline.clock_offset_ms())
                                                    : std::nullopt);
    effective.push_back(messages::MicrosFrom(check_in.effective_time()));
    recorded.push_back(messages::MicrosFrom(check_in.record_time()));
    by.push_back(check_in.recorded_by());
    objections.push_back(
        db::ArrayText(std::vector<std::int64_t>(check_in.objections().begin(), check_in.objections().end())));
  }
  db::Params params;
  params.Texts(event_ids).Texts(ids).Texts(checkpoints).TextsOrNull(participants).TextsOrNull(badges);
  params.Texts(subjects).Ints(kinds).TextsOrNull(voids).TextsOrNull(nonces).Texts(devices);
  params.TimesOrNull(device_times)
      .IntsOrNull(offsets)
      .Times(effective)
      .Times(recorded)
      .Texts(by)
      .Texts(objections);
  return connection.Execute(queries::kInsertCheckIns, params).status();
}

absl::StatusOr<std::map<std::string, CheckIn>> ReadCheckIns(db::Connection& connection,
                                                            std::span<const std::string> names) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kReadCheckIns, Keys(names)));
  std::map<std::string, CheckIn> found;
  for (const db::Row row : rows) {
    CheckIn check_in = FromRow(row);
    std::string name = check_in.name();
    found.emplace(std::move(name), std::move(check_in));
  }
  return found;
}

absl::StatusOr<v1::ListCheckInsResponse> ListCheckIns(const resource::ListCall& list) {
  ASSIGN_OR_RETURN(const resource::Page page,
                   resource::RunPage(list, Listing(), resource::IdsIn(list.query.parent), {"TRUE", {}}));
  return resource::ResponseOf(page, &v1::ListCheckInsResponse::mutable_check_ins, FromRow);
}

absl::StatusOr<std::vector<std::string>> CheckInsOf(db::Connection& connection, const std::string& event_id) {
  RETURN_IF_ERROR(connection.Execute(queries::kDeferCheckIns).status());
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kReadCheckInIdsOf, db::Params().Text(event_id)));
  return resource::NamesOf(rows, event_id, "checkIns");
}

}  // namespace plenary::check_in
