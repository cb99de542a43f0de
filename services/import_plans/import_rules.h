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

// Why a row of an import cannot be committed; find_refused.sql finds most of it.
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
  kNoPlace = 15,     // found by the rules of admission
  kDoesNotFit = 16,  // what comes of a link breaks a rule
  kNewDelegation = 17,
  kNewOrganization = 18,
};
// As clients see it, "PERSON_TWICE", and in words: what to do.
std::string_view NameOf(Refusal refusal);
std::string_view AdviceOn(Refusal refusal);

// Every fault of a request to commit that shows without the import: a row decided twice, a link that is
// missing, or given where it means nothing, an `undecided` that decides nothing, a text linked twice, what
// bulk_rules.h says of rules.
std::vector<errors::FieldViolation> FaultsOf(const v1::CommitImportRequest& request);
// The fault of a decision on a row of that outcome, as the rest of a sentence that begins with the field;
// empty if it is in order.
std::string_view FaultOf(const v1::ImportDecision& decision, v1::ImportRow::Outcome outcome);

// The person that a participant is, as far as its credit tells.
v1::Person PersonOf(const v1::Participant& participant);

}  // namespace plenary::import_plans::rules
