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
  std::sort(wishes.begin(), wishes.end(), [](const Wish& a, const Wish& b) { return a.key < b.key; });
  std::vector<ParticipantKey> keys;
  keys.reserve(wishes.size());
  for (const Wish& wish : wishes) {
    if (keys.empty() || keys.back() != wish.key) keys.push_back(wish.key);
  }
  auto found = GetParticipants(connection, keys);
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    const Wish& wish = wishes[i];
    if (!found.ok()) {
      wish.known(found.status());
      continue;
    }
    const auto participant = found->find(wish.key);
    // Whoever asked last for this one gets it, the others a copy.
    const bool last = i + 1 == wishes.size() || wishes[i + 1].key != wish.key;
    if (participant == found->end()) {
      wish.known(rpc::errors::NotFound(ParticipantName(wish.key.first, wish.key.second)));
    } else if (last) {
      wish.known(std::move(participant->second));
    } else {
      wish.known(participant->second);
    }
  }
  return {};
}

}  // namespace plenary::participants
