#include "participants/delegation_store.h"

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "messages/resource.h"
#include "participants/participant_store.h"
#include "participants/queries.h"
#include "resource/collection.h"
#include "resource/known.h"
#include "resource/list_fields.h"
#include "resource/references.h"
#include "resource/rows.h"

namespace plenary::participants {
namespace {

using v1::Delegation;

constexpr resource::Reference kReferences[] = {
    {"participants_delegation_fkey", "a participant"},
    {"statements_delegation_fkey", "a statement"},
    {"document_sponsors_delegation_fkey", "a document that it sponsors"},
    {"document_votes_delegation_fkey", "a vote on record"},
    {"endorsements_delegation_fkey", "an endorsement"},
};

const resource::Listing& Listing() {
  static const resource::ListFields kFields(
      *Delegation::descriptor(),
      {
          {"name", "('events/' || d.event_id || '/delegations/' || d.id)", /*nullable=*/false},
          {"title", "d.title", /*nullable=*/false},
          {"names", "d.names"},
          {"standing", "d.standing"},
          {"region_code", "d.region_code"},
          {"organization", "('organizations/' || d.organization_id)"},
          {"credentials_status", "d.credentials"},
          {"create_time", "d.create_time"},
          {"update_time", "d.update_time"},
      });
  static const resource::Listing kListing = kFields.By(queries::kListDelegations, "d.id");
  return kListing;
}

// Columns as in get_delegations.sql.
absl::StatusOr<Delegation> FromRow(const db::Row& row) {
  Delegation delegation;
  if (!delegation.ParseFromString(row.Bytes(5)))
    return absl::DataLossError("delegations.detail does not parse");
  resource::SetTimesAndEtag(row, delegation);
  delegation.set_name(contract::NameOf<v1::Delegation>(row.Text(3), row.Text(4)));
  delegation.set_confirmed_count(static_cast<int>(row.Int(6)));
  for (const std::string& principal : resource::ListIn(row, 7)) delegation.add_focal_points(principal);
  delegation.clear_head();  // older details have one
  if (!row.IsNull(8)) delegation.set_head(contract::NameOf<v1::Participant>(row.Text(3), row.Text(8)));
  return delegation;
}

// The fields without a column that are neither counted nor read from participants.
std::string Detail(const Delegation& delegation) {
  return resource::DetailOf(delegation,
                            {Delegation::kHeadFieldNumber, Delegation::kConfirmedCountFieldNumber,
                             Delegation::kFocalPointsFieldNumber, Delegation::kWarningsFieldNumber});
}

std::vector<std::string> ParticipantsIn(const db::Result& rows, std::string_view event_id) {
  std::vector<std::string> names;
  for (const db::Row row : rows) names.push_back(contract::NameOf<v1::Participant>(event_id, row.Text(0)));
  return names;
}

absl::Status Write(db::Connection& connection, const db::Statement& statement, Delegation& delegation) {
  if (!delegation.organization().empty()) {
    RETURN_IF_ERROR(
        resource::CheckKnown(connection, {{"delegation.organization", delegation.organization()}}));
  }
  if (!delegation.head().empty())
    RETURN_IF_ERROR(connection.WaitBriefly());  // for a transaction that deletes it
  db::Params params = resource::IdsIn(delegation.name());
  params.Text(resource::OrderText(resource::OriginalText(delegation.title())));
  params.Text(resource::SearchText().Add(delegation.title()).text());
  params.Int(delegation.standing()).Text(delegation.region_code());
  params.TextOrNull(contract::LastId(delegation.organization()));
  params.Int(delegation.credentials_status()).Bytes(Detail(delegation));
  return resource::WriteRow(connection, statement, params, "delegations_pkey", delegation);
}

// Ids of the event and of delegations in it, as parameters.
db::Params IdsOf(const std::set<std::string>& names) {
  return db::Params().Text(contract::EventIdOf(*names.begin())).Texts(resource::LastIds(names));
}

}  // namespace

absl::StatusOr<bool> DelegationExists(db::Connection& connection, const std::string& name) {
  const absl::StatusOr<Delegation> found = GetDelegation(connection, name);
  if (errors::ReasonOf(found.status()) == v1::NOT_FOUND) return false;
  RETURN_IF_ERROR(found.status());
  return true;
}

absl::StatusOr<std::vector<Delegation>> ReadDelegations(db::Connection& connection,
                                                        const std::set<std::string>& names) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kGetDelegations, IdsOf(names)));
  std::map<std::string, Delegation> found;
  for (const db::Row row : rows) {
    ASSIGN_OR_RETURN(Delegation delegation, FromRow(row));
    const std::string name = delegation.name();
    found[name] = std::move(delegation);
  }
  std::vector<Delegation> delegations;
  for (const std::string& name : names) {
    const auto one = found.find(name);
    if (one == found.end()) return errors::NotFound(name);
    delegations.push_back(std::move(one->second));
  }
  return delegations;
}

absl::StatusOr<Delegation> GetDelegation(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(const std::vector<Delegation> found, ReadDelegations(connection, {name}));
  return found.front();
}

absl::StatusOr<bool> HoldDelegation(db::Connection& connection, const std::string& name) {
  return resource::Exists(connection, queries::kHoldDelegation, name);
}

absl::StatusOr<Delegation> LockDelegation(db::Connection& connection, const std::string& name,
                                          std::string_view etag) {
  RETURN_IF_ERROR(connection.Execute(queries::kLockDelegation, resource::IdsIn(name)).status());
  ASSIGN_OR_RETURN(Delegation delegation, GetDelegation(connection, name));
  RETURN_IF_ERROR(messages::CheckEtag(name, etag, delegation.etag()));
  return delegation;
}

absl::Status InsertDelegation(db::Connection& connection, Delegation& delegation) {
  return Write(connection, queries::kInsertDelegation, delegation);
}

absl::Status UpdateDelegation(db::Connection& connection, Delegation& delegation) {
  return Write(connection, queries::kUpdateDelegation, delegation);
}

absl::Status LockDelegationsToDelete(db::Connection& connection, const std::string& event_id,
                                     const std::vector<std::string>& names) {
  if (names.empty()) return absl::OkStatus();
  const db::Params params = db::Params().Text(event_id).Texts(resource::LastIds(names));
  return connection.Execute(queries::kLockDelegationsToDelete, params).status();
}

absl::Status DeleteDelegation(db::Connection& connection, const std::string& name) {
  const absl::Status deleted = connection.Execute(queries::kDeleteDelegation, resource::IdsIn(name)).status();
  RETURN_IF_ERROR(resource::ExplainDelete(deleted, name, kReferences));
  return connection.Execute(queries::kDeleteDelegationLimits, resource::IdsIn(name)).status();
}

absl::StatusOr<v1::ListDelegationsResponse> ListDelegations(const resource::ListCall& list) {
  ASSIGN_OR_RETURN(const resource::Page page,
                   resource::RunPage(list, Listing(), resource::IdsIn(list.query.parent), {"TRUE", {}}));
  return resource::ResponseOf(page, &v1::ListDelegationsResponse::mutable_delegations, FromRow);
}

absl::StatusOr<std::vector<std::string>> DelegationsOf(db::Connection& connection,
                                                       const std::string& organization) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kListDelegationsOfOrganization,
                                                             resource::IdsIn(organization)));
  return resource::NamesIn<v1::Delegation>(rows);
}

absl::StatusOr<resource::Made> CloneDelegations(db::Connection& connection, const std::string& from_event_id,
                                                const std::string& to_event_id) {
  ASSIGN_OR_RETURN(std::vector<Delegation> delegations, ReadDelegationsOf(connection, from_event_id));
  resource::Made made;
  for (Delegation& delegation : delegations) {
    delegation.set_name(contract::NameOf<v1::Delegation>(to_event_id, contract::LastId(delegation.name())));
    delegation.clear_head();
    delegation.clear_credentials_status();
    delegation.clear_citations();
    RETURN_IF_ERROR(InsertDelegation(connection, delegation));
    made.push_back(std::make_shared<Delegation>(std::move(delegation)));
  }
  RETURN_IF_ERROR(
      connection.Execute(queries::kCloneDelegationLimits, db::Params().Text(from_event_id).Text(to_event_id))
          .status());
  return made;
}

absl::StatusOr<std::vector<Delegation>> ReadDelegationsOf(db::Connection& connection,
                                                          const std::string& event_id) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kReadDelegationsOf, db::Params().Text(event_id)));
  std::vector<Delegation> delegations;
  for (const db::Row row : rows) {
    ASSIGN_OR_RETURN(Delegation delegation, FromRow(row));
    delegations.push_back(std::move(delegation));
  }
  return delegations;
}

absl::StatusOr<std::vector<std::string>> HeadsOf(db::Connection& connection,
                                                 const std::map<std::string, std::string>& leads) {
  std::vector<std::string> ids;
  for (const auto& [delegation, participant] : leads) ids.emplace_back(contract::LastId(delegation));
  const std::string_view event_id = contract::EventIdOf(leads.begin()->first);
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kReadHeads, db::Params().Text(event_id).Texts(ids)));
  return ParticipantsIn(rows, event_id);
}

absl::Status TouchDelegations(db::Connection& connection, const std::set<std::string>& delegations) {
  return connection.Execute(queries::kTouchDelegations, IdsOf(delegations)).status();
}

absl::StatusOr<std::vector<std::string>> VoidedOf(db::Connection& connection, const std::string& delegation) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kReadVoidedOf, resource::IdsIn(delegation)));
  return ParticipantsIn(rows, contract::EventIdOf(delegation));
}

}  // namespace plenary::participants
