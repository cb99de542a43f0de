// Rules of imports. Pure: no database, no clock.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "errors/errors.h"
#include "plenary/v1/import.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "plenary/v1/person.pb.h"

namespace plenary::import_plans::rules {

// Why a row of an import cannot be committed; find_refused.sql finds most reasons.
enum class Refusal {
  kUndecided = 1,
  kErroneous = 2,
  kIdTaken = 3,
  kPersonParticipates = 4,
  kPersonRevoked = 5,
  kPersonGone = 6,
  kExternalIdTaken = 7,
  kDelegationGone = 8,
  kNamesakeCame = 9,
  kParticipantChanged = 10,
  kParticipantGone = 11,
  kPersonTwice = 12,
  kExternalIdTwice = 13,
  kParticipantTwice = 14,
  kNoPlace = 15,     // found by admission
  kDoesNotFit = 16,  // the result of a link breaks a rule
  kNewDelegation = 17,
  kNewOrganization = 18,
};
// For clients: "PERSON_TWICE", and a text that says what to do.
std::string_view NameOf(Refusal refusal);
std::string_view AdviceOn(Refusal refusal);

// Every fault of a request to commit that shows without the import: a row decided twice, a missing or
// superfluous link, an `undecided` without an action, a text linked twice, and faults of rules
// (bulk_rules.h).
std::vector<errors::FieldViolation> FaultsOf(const v1::CommitImportRequest& request);
// The fault of a decision on a row with that outcome, as the rest of a sentence that begins with the field;
// empty if there is none.
std::string_view FaultOf(const v1::ImportDecision& decision, v1::ImportRow::Outcome outcome);

// The person to create for a participant, from its credit.
v1::Person PersonOf(const v1::Participant& participant);

}  // namespace plenary::import_plans::rules
