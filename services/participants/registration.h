// Registration, for one call or for hundreds that wait at the same moment: one transaction of set-based
// statements, one journal entry an event, an answer for each call. There is no other way to register.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "events/admission.h"
#include "journal/journal.h"
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
  absl::StatusOr<StoredParticipant> outcome = absl::UnknownError("not decided");
  // Whether the caller is shown all that is its own of it. Of what it made before by the same call only where
  // it registered itself, then and now; else it is shown what it may read.
  bool shown_as_own = true;
};

// What the caller of a registration or invitation may read of the event's participants.
contract::Clearance ReadersClearance(const rpc::Call& call);

// PermissionDenied unless the caller may say that a registration begins in `state`: only staff may, and only
// an administrator in any other than CONFIRMED.
absl::Status CheckInitialState(const rpc::Call& call, v1::Participant::State state);

// Registers in groups.
class Registrar {
 public:
  // `payload_key`: see rpc::Secrets.
  explicit Registrar(std::string_view payload_key) : payload_key_(payload_key) {}

  // Registers all of `group` in one transaction and sets their outcomes. Registrations for events that
  // another transaction holds are left undecided and returned. Of a group that fails unexpectedly the one for
  // which it does is found and run alone (group_run.h).
  std::vector<Registration> RunGroup(db::Connection& connection, std::vector<Registration> group,
                                     std::vector<Registration>& done) const;

  // Registers one by itself, waiting for its event. With `validate_only` everything is checked and nothing
  // kept.
  void RunAlone(db::Connection& connection, Registration& registration, bool validate_only) const;

 private:
  enum class Waiting { kSkipHeldEvents, kWaitForEvents };

  // One transaction. An error means that nothing was kept and nothing decided.
  absl::Status RunOnce(db::Connection& connection, std::vector<Registration*> group, Waiting waiting,
                       bool validate_only, std::vector<Registration*>& held) const;

  const std::string payload_key_;
};

}  // namespace plenary::participants
