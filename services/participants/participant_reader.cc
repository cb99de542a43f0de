#include "participants/participant_reader.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>
#include <vector>

#include "rpc/errors.h"

namespace plenary::participants {

ParticipantReader::ParticipantReader(const rpc::ServiceContext& context)
    : batcher_(
          {.name = "participants", .loops = context.batches.read_loops, .batch_limit = context.batches.reads},
          context.reads, Answer, [](std::vector<Wish> dropped) {
            for (Wish& wish : dropped) wish.known(rpc::errors::Stopping());
          }) {}

void ParticipantReader::Read(const std::string& name, Known known) {
  Wish wish{KeyOf(name), std::move(known)};
  if (!batcher_.Add(std::move(wish))) {
    // NOLINTNEXTLINE(bugprone-use-after-move): Add left it as it was.
    wish.known(rpc::errors::Overloaded(std::chrono::milliseconds(100)));
  }
}

std::vector<ParticipantReader::Wish> ParticipantReader::Answer(db::Connection& connection,
                                                               std::vector<Wish> wishes) {
  std::vector<ParticipantKey> keys;
  keys.reserve(wishes.size());
  for (const Wish& wish : wishes) keys.push_back(wish.key);
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  const auto found = GetParticipants(connection, keys);
  for (Wish& wish : wishes) {
    if (!found.ok()) {
      wish.known(found.status());
      continue;
    }
    const auto participant = found->find(wish.key);
    if (participant == found->end()) {
      wish.known(rpc::errors::NotFound(ParticipantName(wish.key.first, wish.key.second)));
    } else {
      wish.known(participant->second);
    }
  }
  return {};
}

}  // namespace plenary::participants
