// Reads of single participants that wait at the same moment, answered by one query.

#pragma once

#include <functional>

#include "absl/status/statusor.h"
#include "db/batcher.h"
#include "participants/participant_store.h"
#include "rpc/service_context.h"

namespace plenary::participants {

// Thread-safe. A read never joins a query that is already under way, so it sees every write that was answered
// before it was asked for.
class ParticipantReader {
 public:
  // Gets the participant, or NotFound; called once, from a thread of the lane.
  using Known = std::function<void(absl::StatusOr<StoredParticipant>)>;

  explicit ParticipantReader(const rpc::ServiceContext& context);

  // Reads the participant `name` and calls `known`; at once with Overloaded when too many wait.
  void Read(const std::string& name, Known known);

  db::BatchStats Stats() const { return batcher_.Stats(); }

 private:
  struct Wish {
    ParticipantKey key;
    Known known;
  };

  static std::vector<Wish> Answer(db::Connection& connection, std::vector<Wish> wishes);

  db::Batcher<Wish> batcher_;
};

}  // namespace plenary::participants
