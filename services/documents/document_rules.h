// Rules of documents and of declarations on them. Pure: no database, no clock.

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

// A state as people write it: "NEGOTIATION".
std::string StateName(State state);

// WrongState, with what to do instead, unless the text of `document` may still change.
absl::Status CheckTextOpen(const v1::Document& document);
// WrongState unless there is an adoption of `document` to correct.
absl::Status CheckAdoptionCorrectable(const v1::Document& document);
// WrongState unless declarations on `document` are taken.
absl::Status CheckAdopted(const v1::Document& document);
// Incomplete unless there is a text that could be adopted.
absl::Status CheckHasText(const v1::Document& document);

// Adds every fault of a document as a whole, at "document": sponsors that name nobody or two, delegations and
// statements of other events, ids of clauses and segments that stand twice, faults of segments, and points of
// the document itself as earlier ones.
void CheckDocument(const v1::Document& document, Violations& violations);
// Adds every fault of the adoption of the document `name`, at "adoption": counts and votes of what was no
// vote, a delegation that votes twice, counts that do not cover the votes on record, a vote that was not won,
// and what is of another event.
void CheckAdoption(const std::string& name, const v1::Document::Adoption& adoption, Violations& violations);
// Adds a fault at "adoption.date" if that is later than `today`, as far as its known parts tell.
void CheckAdoptionDate(const v1::Document::Adoption& adoption, absl::CivilDay today, Violations& violations);
// Adds every fault of a declaration, at "endorsement": not exactly one who makes it, or one of another event.
void CheckEndorsement(const v1::Endorsement& endorsement, Violations& violations);

// The clause with this id; null if there is none.
const v1::Document::Clause* FindClause(const v1::Document& document, const std::string& id);

// Gives an id to each clause and segment that has none.
void GiveIds(v1::Document& document);

// Of `document` what a revision holds: title, kind, symbol, sponsors, clauses, completeness, declared points.
v1::Document TextOf(const v1::Document& document);

// Marks the translations of `after` that are older than their text, given the revision `before`.
void MarkOutdated(const v1::Document& before, v1::Document& after);

// What stands out but forbids nothing. `retracted` are names of statements that were taken back.
std::vector<v1::Warning> Warnings(const v1::Document& document, const std::set<std::string>& retracted = {});
std::vector<v1::Warning> Warnings(const v1::Endorsement& endorsement);

}  // namespace plenary::documents::rules
