// Registers participants, for one call or for hundreds that wait at the same moment: one transaction of
// set-based statements, one journal entry for each event, an answer for each call. There is no other way to
// register.

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

// The wish of one call to register or invite.
struct Registration {
  rpc::CallPtr call;
  v1::Participant participant;  // with its name; otherwise as the caller gave it
  rules::Registrant registrant = rules::Registrant::kSelf;
  // The state that staff asked for; unspecified: by the policy.
  v1::Participant::State initial_state = v1::Participant::STATE_UNSPECIFIED;
  // Faults of fields that only staff may set.
  rules::OwnFaults faults{};

  // Who holds its event, while the wish waits for it.
  std::string held_by{};
  // The result; set when the wish is done.
  absl::StatusOr<StoredParticipant> outcome = absl::UnknownError("has no outcome yet");
  // Whether the caller is shown its own record completely. For a repeated call only if it registered itself,
  // then and now; otherwise it sees what it may read.
  bool shown_as_own = true;
};

// What the caller of a registration or invitation may read of the event's participants.
contract::Clearance ReadersClearance(const rpc::Call& call);

// PermissionDenied unless the caller may choose `state` for a registration: only staff may, and only an
// administrator any other than CONFIRMED.
absl::Status CheckInitialState(const rpc::Call& call, v1::Participant::State state);

// Registers, in groups or one at a time. A group locks its events' admissions. `payload_key`: see
// rpc::Secrets.
journal::GroupCommit<Registration> MakeRegistrar(std::string_view payload_key);

}  // namespace plenary::participants
