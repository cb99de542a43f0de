// Registration, for one call or for hundreds that wait at the same moment: one transaction of set-based
// statements, one journal entry an event, an answer for each call. There is no other way to register.

#pragma once

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "journal/group_commit.h"
#include "participants/own_words.h"
#include "participants/participant_rules.h"
#include "participants/participant_store.h"
#include "rpc/call.h"

namespace plenary::participants {

// One call's wish to register or invite.
struct Registration {
  rpc::CallPtr call;
  v1::Participant participant;  // with its name; as the caller gave it otherwise
  rules::Registrant registrant = rules::Registrant::kSelf;
  // State asked for by staff; unspecified: as the policy says.
  v1::Participant::State initial_state = v1::Participant::STATE_UNSPECIFIED;
  // What others than staff may not say.
  rules::OwnFaults faults{};

  // While it is undecided: who holds its event, if somebody does.
  std::string held_by{};
  // What became of it; set when the group is done.
  absl::StatusOr<StoredParticipant> outcome = absl::UnknownError("has no outcome yet");
  // Whether the caller is shown all that is its own of it. Of what it made before by the same call only where
  // it registered itself, then and now; else it is shown what it may read.
  bool shown_as_own = true;
};

// What the caller of a registration or invitation may read of the event's participants.
contract::Clearance ReadersClearance(const rpc::Call& call);

// PermissionDenied unless the caller may say that a registration begins in `state`: only staff may, and only
// an administrator in any other than CONFIRMED.
absl::Status CheckInitialState(const rpc::Call& call, v1::Participant::State state);

// What registers, in groups or one by itself. A group locks its events' admissions. `payload_key`: see
// rpc::Secrets.
journal::GroupCommit<Registration> MakeRegistrar(std::string_view payload_key);

}  // namespace plenary::participants
