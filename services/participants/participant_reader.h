// Coalesced reads of participants: all that wait at the same moment are answered by one query.

#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "db/batcher.h"
#include "events/admission.h"
#include "participants/participant_store.h"
#include "resource/service_context.h"
#include "rpc/call.h"

namespace plenary::participants {

// Thread-safe. A read never joins a query that is already under way, so it sees every write that was answered
// before it was asked for.
class ParticipantReader {
 public:
  // Called once with the participant, which it may change until it returns, or with NotFound.
  using Known = std::function<void(absl::StatusOr<StoredParticipant*>)>;

  explicit ParticipantReader(const resource::ServiceContext& context);

  // Reads the participant `name` for `call` and calls `known`, from any thread; at once with Overloaded if
  // too many wait.
  void Read(rpc::CallPtr call, const std::string& name, Known known);

  db::BatchStats Stats() const { return batcher_.Stats(); }

 private:
  struct Wish {
    ParticipantKey key;
    rpc::CallPtr call;
    Known known;
  };

  // The result of a query, and the limits of the events of waiting participants.
  struct Found {
    FoundParticipants participants;
    std::map<std::string, events::Admission> limits;
  };

  static db::Batcher<Wish>::Outcome Ask(db::Connection& connection, std::vector<Wish> wishes);
  // Limits are read only if one of `askers` may see a waiting participant.
  static absl::StatusOr<Found> Find(db::Connection& connection, std::span<const ParticipantKey> keys,
                                    const FoundParticipants::Askers& askers);
  static void Answer(const Wish& wish, const absl::StatusOr<Found>& found);

  db::Batcher<Wish> batcher_;
};

}  // namespace plenary::participants
