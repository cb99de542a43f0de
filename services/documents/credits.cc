#include "documents/credits.h"

#include <string>

#include "base/status_macros.h"
#include "directory/organization_store.h"
#include "participants/delegation_store.h"
#include "participants/participant_store.h"

namespace plenary::documents {
namespace {

// The name in `found`; empty if it is not found.
template <class Found, class NameOf>
absl::StatusOr<v1::LocalizedText> NameIn(const absl::StatusOr<Found>& found, const NameOf& name_of) {
  if (absl::IsNotFound(found.status())) return v1::LocalizedText();
  RETURN_IF_ERROR(found.status());
  return name_of(*found);
}

const auto kTitle = [](const auto& resource) { return resource.title(); };

absl::StatusOr<v1::LocalizedText> NameOf(db::Connection& connection, const std::string& organization,
                                         const std::string& delegation) {
  if (!organization.empty()) return NameIn(directory::organizations::Get(connection, organization), kTitle);
  return NameIn(participants::GetDelegation(connection, delegation), kTitle);
}

}  // namespace

absl::Status CreditSponsors(db::Connection& connection, v1::Document& document) {
  for (v1::Document::Sponsor& sponsor : *document.mutable_sponsors()) {
    if (!sponsor.label().entries().empty()) continue;
    ASSIGN_OR_RETURN(*sponsor.mutable_label(),
                     NameOf(connection, sponsor.organization(), sponsor.delegation()));
  }
  return absl::OkStatus();
}

absl::Status Credit(db::Connection& connection, v1::Endorsement& endorsement) {
  if (!endorsement.label().entries().empty()) return absl::OkStatus();
  if (endorsement.participant().empty()) {
    ASSIGN_OR_RETURN(*endorsement.mutable_label(),
                     NameOf(connection, endorsement.organization(), endorsement.delegation()));
    return absl::OkStatus();
  }
  ASSIGN_OR_RETURN(*endorsement.mutable_label(),
                   NameIn(participants::GetParticipant(connection, endorsement.participant()),
                          [](const auto& stored) { return stored.participant.credit().display_name(); }));
  return absl::OkStatus();
}

}  // namespace plenary::documents
