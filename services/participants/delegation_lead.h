// Who leads a delegation. That its participant says so (delegation_role HEAD) is the one place where it
// stands; Delegation.head is read from there, and the database lets one lead. Everything here is done under
// the lock of the event's admission.

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

// Names of participants by the names of the delegations, of one event, that they are to lead. Empty: nobody.
using Leads = std::map<std::string, std::string>;

// Before `leads` are written: any other head of these delegations leads no more.
absl::Status GiveWay(journal::Write& write, const Leads& leads);
// After it: these delegations, of one event, have another head, so each is a new version of itself.
absl::Status NoteHeads(journal::Write& write, const std::set<std::string>& delegations);

// Writes `stored`, which was `before`, and what follows for those who lead.
absl::Status UpdateWithLead(journal::Write& write, const StoredParticipant& before,
                            StoredParticipant& stored);

// Makes `delegation.head` the head, or nobody where it is empty. ReferenceNotFound if there is no such
// participant, NotOfDelegation or WrongState if it cannot lead. The caller writes the delegation itself.
absl::Status SetHead(journal::Write& write, const v1::Delegation& delegation);

}  // namespace plenary::participants
