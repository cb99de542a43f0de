// Heads of delegations. The delegation_role HEAD of a participant is the only record of it; Delegation.head
// is derived from there, and the database allows one head. Everything here needs the lock of the event's
// admission.

#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "journal/write.h"
#include "participants/participant_store.h"
#include "plenary/v1/delegation.pb.h"

namespace plenary::participants {

// Names of participants by the delegations, of one event, that they are to lead. Empty: nobody.
using Leads = std::map<std::string, std::string>;

// Before `leads` are written: removes the role from any other head of these delegations.
absl::Status GiveWay(journal::Write& write, const Leads& leads);
// Afterwards: gives these delegations, of one event, a new version, because their head changed.
absl::Status NoteHeads(journal::Write& write, const std::set<std::string>& delegations);

// Writes `stored`, which was `before`, with the effects on heads of delegations.
absl::Status UpdateWithLead(journal::Write& write, const StoredParticipant& before,
                            StoredParticipant& stored);

// Makes `delegation.head` the head, or removes the head if it is empty. ReferenceNotFound if there is no such
// participant, NotOfDelegation or WrongState if it cannot lead. The caller writes the delegation itself.
absl::Status SetHead(journal::Write& write, const v1::Delegation& delegation);

}  // namespace plenary::participants
