#include "participants/participant_reader.h"

#include <chrono>
#include <memory>
#include <utility>
#include <vector>

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "events/admission_store.h"
#include "participants/waiting.h"
#include "rpc/batch_answer.h"

namespace plenary::participants {
namespace {

// Others never see waiting participants, except their own registration: for them it must not take longer than
// if the participant did not exist.
bool MaySeeWaiting(const contract::Clearance& clearance) {
  return clearance.staff || !clearance.people.empty() || !clearance.delegations.empty();
}

}  // namespace

ParticipantReader::ParticipantReader(const resource::ServiceContext& context)
    : batcher_(
          {.name = "participants", .loops = context.batches.read_loops, .batch_limit = context.batches.reads},
          context.reads, Ask, [](std::vector<Wish> dropped) {
            for (Wish& wish : dropped) wish.known(errors::Stopping());
          }) {}

void ParticipantReader::Read(rpc::CallPtr call, const std::string& name, Known known) {
  Wish wish{KeyOf(name), std::move(call), std::move(known)};
  if (!batcher_.Add(std::move(wish))) {
    // NOLINTNEXTLINE(bugprone-use-after-move): Add left it as it was.
    wish.known(errors::Overloaded(std::chrono::milliseconds(100)));
  }
}

db::Batcher<ParticipantReader::Wish>::Outcome ParticipantReader::Ask(db::Connection& connection,
                                                                     std::vector<Wish> wishes) {
  std::vector<ParticipantKey> keys;
  keys.reserve(wishes.size());
  FoundParticipants::Askers askers;
  for (const Wish& wish : wishes) {
    wish.call->CountStatements(1);
    keys.push_back(wish.key);
    const contract::Clearance& clearance = wish.call->clearance();
    askers.see_others |= MaySeeWaiting(clearance);
    if (!clearance.registrant.empty()) askers.registrants.insert(clearance.registrant);
  }
  const auto found = std::make_shared<const absl::StatusOr<Found>>(Find(connection, keys, askers));
  return {.again = {}, .held = {}, .done = std::move(wishes), .answer = [found](std::vector<Wish> answered) {
            rpc::AnswerBatch(std::move(answered), [found](Wish& wish) { Answer(wish, *found); });
          }};
}

absl::StatusOr<ParticipantReader::Found> ParticipantReader::Find(db::Connection& connection,
                                                                 std::span<const ParticipantKey> keys,
                                                                 const FoundParticipants::Askers& askers) {
  ASSIGN_OR_RETURN(FoundParticipants participants, FindParticipants(connection, keys));
  const std::vector<std::string> event_ids = participants.EventsWithWaiting(askers);
  if (event_ids.empty()) return Found{std::move(participants), {}};
  ASSIGN_OR_RETURN(auto limits, events::ReadLimits(connection, event_ids));
  return Found{std::move(participants), std::move(limits)};
}

void ParticipantReader::Answer(const Wish& wish, const absl::StatusOr<Found>& found) {
  if (!found.ok()) return wish.known(found.status());
  StoredParticipant participant;
  const absl::StatusOr<bool> there = found->participants.Read(wish.key, participant);
  if (!there.ok()) return wish.known(there.status());
  if (!*there)
    return wish.known(errors::NotFound(contract::NameOf<v1::Participant>(wish.key.first, wish.key.second)));
  const auto limits = found->limits.find(wish.key.first);
  if (limits != found->limits.end()) TellLimits(limits->second, participant);
  wish.known(&participant);
}

}  // namespace plenary::participants
