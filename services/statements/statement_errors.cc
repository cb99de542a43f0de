#include "statements/statement_errors.h"

#include "base/concat.h"
#include "errors/error.h"
#include "errors/errors.h"

namespace plenary::errors {
namespace {

constexpr ConstraintError kConstraints[] = {
    {"statements_pkey", Taken, "The statement"},
    {"statements_event_fkey", Missing, "The event", "parent"},
    {"statements_speaker_fkey", Missing, "The participant", "statement.speaker"},
    {"statements_delivered_by_fkey", Missing, "The participant", "statement.delivered_by"},
    {"statements_delegation_fkey", Missing, "The delegation", "statement.delegation"},
    {"statements_session_fkey", Missing, "The session", "statement.session"},
    {"statement_relations_to_fkey", Missing, "The statement", "statement.relations"},
};

}  // namespace

absl::Status WrittenOnly(std::string_view statement, std::string_view from) {
  return FailedPrecondition(v1::ILLEGAL_STATE, statement,
                            Concat(statement, " is ", from,
                                   " and only in writing, and cannot become DELIVERED. Publish it from "
                                   "SUBMITTED, or change its mode first."))
      .With("from", from)
      .With("to", "DELIVERED");
}

absl::Status StatementWasPublic(std::string_view statement) {
  return WasPublic(statement, "Retract it instead, with RetractStatement.");
}

std::span<const ConstraintError> StatementConstraints() { return kConstraints; }

}  // namespace plenary::errors
