// Check-ins as rows. The only caller of their SQL.

#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "check_in/check_in_rules.h"
#include "db/connection.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "resource/page.h"

namespace plenary::check_in {

// A checkpoint locked by a transaction that records check-ins there.
struct HeldCheckpoint {
  v1::Event::State event_state = v1::Event::STATE_UNSPECIFIED;
  std::string admits;
  std::int64_t now = 0;  // the database's clock after the lock was taken, in microseconds since 1970
};
using HeldCheckpoints = std::map<std::string, HeldCheckpoint>;  // by name
// Locks the checkpoints `names` for the transaction, and their events against steps. The result lacks those
// that do not exist and, unless `wait`, those that other transactions hold.
absl::StatusOr<HeldCheckpoints> LockCheckpoints(db::Connection& connection,
                                                std::span<const std::string> names);
absl::StatusOr<HeldCheckpoints> LockFreeCheckpoints(db::Connection& connection,
                                                    std::span<const std::string> names);
// Which transactions hold the existing ones of these checkpoints, by name: a text that differs for each
// holder. Call it after a lock failed.
absl::StatusOr<std::map<std::string, std::string>> FindCheckpointHolders(db::Connection& connection,
                                                                         std::span<const std::string> names);

// An existing check-in.
struct EarlierCheckIn {
  std::string name;
  std::string checkpoint;   // name
  std::string participant;  // name; empty if it is not known
  std::string subject;      // see SubjectOf
  v1::CheckIn::Kind kind = v1::CheckIn::KIND_UNSPECIFIED;
  std::string voids;  // name
  bool voided = false;
};
// What a scan refers to.
struct ScanFacts {
  std::optional<EarlierCheckIn> repeated;  // the check-in made with its nonce
  std::optional<EarlierCheckIn> target;    // the check-in that it cancels
  std::string badge;                       // name; the badge with its code
  rules::Passenger passenger;
};
// For every scan, at its position, in one query.
absl::StatusOr<std::vector<ScanFacts>> FindFacts(db::Connection& connection,
                                                 std::span<const v1::Scan* const> scans);

// A text that stands for the participant who comes or goes: by id if known, otherwise by the hash of the
// code.
std::string SubjectOf(const v1::Scan& scan, const ScanFacts& facts);

// A check-in to be recorded, with what is not part of its message.
struct NewCheckIn {
  v1::CheckIn check_in;
  std::string subject;
};
// Inserts all in one statement.
absl::Status InsertCheckIns(db::Connection& connection, std::span<const NewCheckIn> check_ins);
// Check-ins by name, as they are now, in one query. All of them exist.
absl::StatusOr<std::map<std::string, v1::CheckIn>> ReadCheckIns(db::Connection& connection,
                                                                std::span<const std::string> names);

absl::StatusOr<v1::ListCheckInsResponse> ListCheckIns(const resource::ListCall& list);
// The names of all check-ins of an event that is about to be deleted, and with it the check-ins. Foreign keys
// of check-ins are then checked only at the end of the transaction.
absl::StatusOr<std::vector<std::string>> CheckInsOf(db::Connection& connection, const std::string& event_id);

}  // namespace plenary::check_in
