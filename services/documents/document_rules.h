// Rules of documents and endorsements. Pure: no database, no clock.

#pragma once

#include <set>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/time/civil_time.h"
#include "errors/errors.h"
#include "plenary/v1/document.pb.h"

namespace plenary::documents::rules {

using State = v1::Document::State;
using Violations = std::vector<errors::FieldViolation>;

// A state's name for people: "NEGOTIATION".
std::string StateName(State state);

// WrongState, with what to do instead, unless the text of `document` can still change.
absl::Status CheckTextOpen(const v1::Document& document);
// WrongState unless `document` has an adoption that can be corrected.
absl::Status CheckAdoptionCorrectable(const v1::Document& document);
// WrongState unless `document` can be endorsed.
absl::Status CheckAdopted(const v1::Document& document);
// Incomplete unless there is a text that can be adopted.
absl::Status CheckHasText(const v1::Document& document);

// Adds every fault of a document as a whole, at "document": sponsors that name nobody or two, delegations and
// statements of other events, repeated ids of clauses and segments, faults of segments, and a clause that
// gives the document itself as an earlier one.
void CheckDocument(const v1::Document& document, Violations& violations);
// Adds every fault of the adoption of the document `name`, at "adoption": counts or votes without a vote, a
// delegation that votes twice, counts lower than the recorded votes, a vote that was lost, and references to
// other events.
void CheckAdoption(const std::string& name, const v1::Document::Adoption& adoption, Violations& violations);
// Adds a fault at "adoption.date" if its known parts are later than `today`.
void CheckAdoptionDate(const v1::Document::Adoption& adoption, absl::CivilDay today, Violations& violations);
// Adds every fault of an endorsement, at "endorsement": not exactly one declarer, or a declarer of another
// event.
void CheckEndorsement(const v1::Endorsement& endorsement, Violations& violations);

// The clause with this id; null if there is none.
const v1::Document::Clause* FindClause(const v1::Document& document, const std::string& id);

// Gives an id to each clause and segment without one.
void GiveIds(v1::Document& document);

// The part of `document` that a revision holds: title, kind, symbol, sponsors, clauses, completeness,
// declared points.
v1::Document TextOf(const v1::Document& document);

// Marks the translations in `after` that are older than their text, compared with the revision `before`.
void MarkOutdated(const v1::Document& before, v1::Document& after);

// The warnings of a document. `retracted` are names of statements that were retracted.
std::vector<v1::Warning> Warnings(const v1::Document& document, const std::set<std::string>& retracted = {});
std::vector<v1::Warning> Warnings(const v1::Endorsement& endorsement);

}  // namespace plenary::documents::rules
