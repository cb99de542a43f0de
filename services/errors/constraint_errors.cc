#include "errors/constraint_errors.h"

#include "errors/errors.h"

namespace plenary::errors {
namespace {

// One constraint and the error it means: what the error is about, and the field that is at fault.
struct Row {
  std::string_view constraint;
  absl::Status (*make)(const Row& row);
  std::string_view subject{};
  std::string_view field{};
  std::string_view instead{};
};

absl::Status Taken(const Row& row) { return AlreadyExists(row.subject); }
// What no other id would help with.
absl::Status Doubled(const Row& row) { return AlreadyExists(row.subject, row.instead); }
absl::Status Missing(const Row& row) { return ReferenceNotFound(row.field, row.subject); }
absl::Status Full(const Row& row) { return NoPlaceLeft(row.subject, {}); }
// Another call with the same request_id is under way; sent again, this one finds its outcome.
absl::Status Claimed(const Row&) { return Contention(); }
absl::Status TakesPart(const Row& row) { return AlreadyParticipating(row.subject, ""); }
absl::Status RoomHeld(const Row& row) { return RoomTaken(row.subject, ""); }
absl::Status Outside(const Row& row) { return OutsideParent("The session", row.subject); }
absl::Status OwnAncestor(const Row& row) { return Cycle(row.subject, row.field); }

// A new constraint that a caller can run into is a new row here.
constexpr Row kRows[] = {
    {"idempotency_pkey", Claimed},
    {"api_keys_pkey", Taken, "The API key"},
    {"role_bindings_pkey", Taken, "The role binding"},
    {"role_bindings_once", Doubled, "A binding of this principal to this role and scope", "",
     "ListRoleBindings finds it; nothing more is needed."},
    {"role_bindings_person_fkey", Missing, "The person", "role_binding.person"},
    {"organizations_pkey", Taken, "The organization"},
    {"organizations_parent_check", OwnAncestor, "the organization", "organization.parent_organization"},
    {"organizations_parent_fkey", Missing, "The organization", "organization.parent_organization"},
    {"people_pkey", Taken, "The person"},
    {"person_offices_organization_fkey", Missing, "The organization", "person.offices"},
    {"series_pkey", Taken, "The series"},
    {"events_pkey", Taken, "The event"},
    {"events_series_fkey", Missing, "The series", "event.series"},
    {"event_hosts_organization_fkey", Missing, "The organization", "event.hosts"},
    {"event_admission_capacity_check", Full, "the event"},
    {"admission_counters_quota_check", Full, "the event"},
    {"delegations_pkey", Taken, "The delegation"},
    {"delegations_event_fkey", Missing, "The event", "parent"},
    {"delegations_organization_fkey", Missing, "The organization", "delegation.organization"},
    {"participants_pkey", Taken, "The participant"},
    {"participants_event_fkey", Missing, "The event", "parent"},
    {"participants_person_fkey", Missing, "The person", "participant.person"},
    {"participants_delegation_fkey", Missing, "The delegation", "participant.delegation"},
    {"participants_one_active", TakesPart, "the event"},
    {"participants_one_head", Taken, "Another head of the delegation"},
    {"participants_external_id", Doubled, "A participant with this external_id", "",
     "ListParticipants finds it by a filter on external_id; change that one, or give another external_id."},
    {"participant_organizations_organization_fkey", Missing, "The organization", "participant"},
    {"checkpoints_pkey", Taken, "The checkpoint"},
    {"checkpoints_event_fkey", Missing, "The event", "parent"},
    {"badges_participant_fkey", Missing, "The participant", "name"},
    // Somebody else did the same at this moment; sent again, the call finds it.
    {"badges_one_valid", Claimed},
    {"check_ins_nonce", Claimed},
    {"check_ins_voided", Claimed},
    {"check_ins_event_fkey", Missing, "The event", "parent"},
    {"check_ins_checkpoint_fkey", Missing, "The checkpoint", "scan.checkpoint"},
    {"check_ins_participant_fkey", Missing, "The participant", "scan.participant"},
    {"check_ins_badge_fkey", Missing, "The badge", "scan.code"},
    {"rooms_pkey", Taken, "The room"},
    {"rooms_event_fkey", Missing, "The event", "parent"},
    {"sessions_pkey", Taken, "The session"},
    {"sessions_event_fkey", Missing, "The event", "parent"},
    {"sessions_room_fkey", Missing, "The room", "session.room"},
    {"sessions_own_parent_check", OwnAncestor, "the session", "session.parent_session"},
    {"sessions_parent_fkey", Missing, "The session", "session.parent_session"},
    {"sessions_parent_during_fkey", Outside, "the session"},
    {"sessions_parent_room_fkey", Outside, "the session"},
    {"sessions_within_parent_check", Outside, "the session"},
    {"sessions_parent_holds_check", Outside, "the session"},
    {"sessions_room_taken", RoomHeld, "the room"},
    {"session_appearances_participant_fkey", Missing, "The participant", "session.appearances"},
    {"statements_pkey", Taken, "The statement"},
    {"statements_event_fkey", Missing, "The event", "parent"},
    {"statements_speaker_fkey", Missing, "The participant", "statement.speaker"},
    {"statements_delivered_by_fkey", Missing, "The participant", "statement.delivered_by"},
    {"statements_delegation_fkey", Missing, "The delegation", "statement.delegation"},
    {"statements_session_fkey", Missing, "The session", "statement.session"},
    {"statement_relations_to_fkey", Missing, "The statement", "statement.relations"},
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

absl::Status FromConstraint(std::string_view constraint) {
  for (const auto& row : kRows) {
    if (row.constraint == constraint) return row.make(row);
  }
  return absl::OkStatus();
}

}  // namespace plenary::errors
