#include "participants/participant_reader.h"

#include <chrono>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "rpc/batch_answer.h"
#include "rpc/errors.h"

namespace plenary::participants {

ParticipantReader::ParticipantReader(const rpc::ServiceContext& context)
    : batcher_(
          {.name = "participants", .loops = context.batches.read_loops, .batch_limit = context.batches.reads},
          context.reads, Ask, [](std::vector<Wish> dropped) {
            for (Wish& wish : dropped) wish.known(rpc::errors::Stopping());
          }) {}

void ParticipantReader::Read(rpc::CallPtr call, const std::string& name, Known known) {
  Wish wish{KeyOf(name), std::move(call), std::move(known)};
  if (!batcher_.Add(std::move(wish))) {
    // NOLINTNEXTLINE(bugprone-use-after-move): Add left it as it was.
    wish.known(rpc::errors::Overloaded(std::chrono::milliseconds(100)));
  }
}

// Wishes and, each at the same position, what was found.
struct ParticipantReader::Batch {
  std::vector<Wish> wishes;
  absl::StatusOr<std::vector<std::optional<StoredParticipant>>> found;

  void Answer(std::size_t i) {
    const Wish& wish = wishes[i];
    if (!found.ok()) {
      wish.known(found.status());
    } else if (auto& participant = (*found)[i]) {
      wish.known(&*participant);
    } else {
      wish.known(rpc::errors::NotFound(ParticipantName(wish.key.first, wish.key.second)));
    }
  }
};

db::Batcher<ParticipantReader::Wish>::Outcome ParticipantReader::Ask(db::Connection& connection,
                                                                     std::vector<Wish> wishes) {
  std::vector<ParticipantKey> keys;
  keys.reserve(wishes.size());
  for (const Wish& wish : wishes) {
    wish.call->CountStatements(1);
    keys.push_back(wish.key);
  }
  auto found = GetParticipants(connection, keys);
  const auto batch = std::make_shared<Batch>(Batch{std::move(wishes), std::move(found)});
  return {.again = {}, .answer = [batch] {
            rpc::AnswerBatch(batch->wishes.size(), *batch->wishes.front().call, *batch->wishes.back().call,
                             [batch](std::size_t i) { batch->Answer(i); });
          }};
}

}  // namespace plenary::participants
