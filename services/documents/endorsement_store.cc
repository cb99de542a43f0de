#include "documents/endorsement_store.h"

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "documents/document_store.h"
#include "documents/queries.h"
#include "errors/errors.h"
#include "messages/resource.h"
#include "resource/list_fields.h"
#include "resource/rows.h"

namespace plenary::documents {
namespace {

using v1::Endorsement;

const resource::Listing& EndorsementListing() {
  static const resource::ListFields kFields(
      *v1::Endorsement::descriptor(),
      {
          {"name", "('events/' || n.event_id || '/documents/' || n.document_id || '/endorsements/' || n.id)",
           /*nullable=*/false},
          {"create_time", "n.create_time", /*nullable=*/false},
          {"kind", "n.kind"},
          {"organization", "('organizations/' || n.organization_id)"},
          {"delegation", "('events/' || n.event_id || '/delegations/' || n.delegation_id)"},
          {"participant", "('events/' || n.event_id || '/participants/' || n.participant_id)"},
          {"clause_id", "n.clause_id"},
      });
  static const resource::Listing kListing = kFields.By(queries::kListEndorsements, "n.id");
  return kListing;
}

// Columns as in get_endorsement.sql.
absl::StatusOr<Endorsement> FromRow(const db::Row& row) {
  Endorsement endorsement;
  if (!endorsement.ParseFromString(row.Bytes(7))) {
    return absl::DataLossError("endorsements.detail does not parse");
  }
  resource::SetTimesAndEtag(row, endorsement);
  endorsement.set_name(contract::NameOf<v1::Endorsement>(row.Text(3), row.Text(4), row.Text(5)));
  if (!row.IsNull(6)) *endorsement.mutable_withdraw_time() = messages::TimestampFromMicros(row.Time(6));
  return endorsement;
}

// The fields without a column.
std::string Detail(const Endorsement& endorsement) {
  return resource::DetailOf(endorsement, {Endorsement::kWithdrawTimeFieldNumber});
}

// Declarer and clause, as a statement's last parameters.
void AddSubject(const Endorsement& endorsement, db::Params& params) {
  params.TextOrNull(contract::LastId(endorsement.organization()));
  params.TextOrNull(contract::LastId(endorsement.delegation()));
  params.TextOrNull(contract::LastId(endorsement.participant()));
  params.TextOrNull(endorsement.clause_id());
}

// AlreadyExists if the declarer has another endorsement of the same that is not withdrawn.
absl::Status CheckStandsAlone(db::Connection& connection, const Endorsement& endorsement) {
  const DocumentKey document = KeyOf(endorsement.name());
  db::Params params;
  params.Text(document.first).Text(document.second);
  AddSubject(endorsement, params);
  ASSIGN_OR_RETURN(const db::Result standing, connection.Execute(queries::kFindStandingEndorsement, params));
  if (standing.empty()) return absl::OkStatus();
  return errors::AlreadyExists(
      contract::NameOf<v1::Endorsement>(document.first, document.second, standing[0].Text(0)),
      "It is this declarer's on the same: withdraw it first, with WithdrawEndorsement.");
}

}  // namespace

absl::StatusOr<Endorsement> GetEndorsement(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(const db::Result found, resource::Find(connection, queries::kGetEndorsement, name));
  return FromRow(found[0]);
}

absl::StatusOr<Endorsement> LockEndorsement(db::Connection& connection, const std::string& name,
                                            std::string_view etag) {
  ASSIGN_OR_RETURN(const db::Result found, resource::Find(connection, queries::kLockEndorsement, name));
  RETURN_IF_ERROR(messages::CheckEtag(name, etag, messages::EtagOf(found[0].Int(2))));
  return FromRow(found[0]);
}

absl::Status InsertEndorsement(db::Connection& connection, Endorsement& endorsement) {
  RETURN_IF_ERROR(CheckStandsAlone(connection, endorsement));
  db::Params params = resource::IdsIn(endorsement.name());
  params.Int(endorsement.kind());
  AddSubject(endorsement, params);
  params.Bytes(Detail(endorsement));
  return resource::WriteRow(connection, queries::kInsertEndorsement, params, "endorsements_pkey",
                            endorsement);
}

absl::Status WithdrawEndorsement(db::Connection& connection, Endorsement& endorsement) {
  ASSIGN_OR_RETURN(const db::Result written,
                   connection.Execute(queries::kWithdrawEndorsement, resource::IdsIn(endorsement.name())));
  resource::SetTimesAndEtag(written[0], endorsement);
  *endorsement.mutable_withdraw_time() = messages::TimestampFromMicros(written[0].Time(3));
  return absl::OkStatus();
}

absl::StatusOr<v1::ListEndorsementsResponse> ListEndorsements(const resource::ListCall& list) {
  ASSIGN_OR_RETURN(
      const resource::Page page,
      resource::RunPage(list, EndorsementListing(), resource::IdsIn(list.query.parent), {"TRUE", {}}));
  return resource::ResponseOf(page, &v1::ListEndorsementsResponse::mutable_endorsements, FromRow);
}

}  // namespace plenary::documents
