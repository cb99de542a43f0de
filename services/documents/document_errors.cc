#include "documents/document_errors.h"

#include "base/concat.h"
#include "errors/error.h"
#include "errors/errors.h"

namespace plenary::errors {
namespace {

constexpr ConstraintError kConstraints[] = {
    {"documents_pkey", Taken, "The document"},
    {"documents_event_fkey", Missing, "The event", "parent"},
    {"documents_symbol", Doubled, "A document with this symbol", "",
     "ListDocuments finds it by a filter on symbol; change that one, or give another symbol."},
    {"document_adoptions_session_fkey", Missing, "The session", "adoption.session"},
    {"document_adoption_corrections_session_fkey", Missing, "The session", "adoption.session"},
    {"document_votes_delegation_fkey", Missing, "The delegation", "adoption.recorded_votes"},
    {"document_sponsors_organization_fkey", Missing, "The organization", "document.sponsors"},
    {"document_sponsors_delegation_fkey", Missing, "The delegation", "document.sponsors"},
    {"document_clause_statements_statement_fkey", Missing, "The statement", "document.clauses"},
    {"document_earlier_points_to_fkey", Missing, "The document", "document.clauses"},
    {"endorsements_pkey", Taken, "The endorsement"},
    {"endorsements_organization_fkey", Missing, "The organization", "endorsement.organization"},
    {"endorsements_delegation_fkey", Missing, "The delegation", "endorsement.delegation"},
    {"endorsements_participant_fkey", Missing, "The participant", "endorsement.participant"},
    {"endorsements_clause_fkey", Missing, "The clause", "endorsement.clause_id"},
    {"endorsements_one_standing", Doubled, "A declaration of this declarer on the same", "",
     "ListEndorsements finds it; withdraw it first, with WithdrawEndorsement."},
};

}  // namespace

absl::Status DocumentWasPublic(std::string_view document) {
  return WasPublic(document,
                   "Withdraw it instead, with WithdrawDocument, unless it was adopted or given up.");
}

std::span<const ConstraintError> DocumentConstraints() { return kConstraints; }

}  // namespace plenary::errors
