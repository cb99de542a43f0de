// Delegations as rows. The only caller of their SQL.

#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/participant_service.pb.h"
#include "resource/collection.h"
#include "resource/page.h"

namespace plenary::participants {

absl::StatusOr<bool> DelegationExists(db::Connection& connection, const std::string& name);
// NotFound if absent.
absl::StatusOr<v1::Delegation> GetDelegation(db::Connection& connection, const std::string& name);
// Several delegations of one event, ordered by name; NotFound if one does not exist.
absl::StatusOr<std::vector<v1::Delegation>> ReadDelegations(db::Connection& connection,
                                                            const std::set<std::string>& names);
// As GetDelegation, and locks the row for the transaction; EtagMismatch unless `etag` is empty or the current
// one.
absl::StatusOr<v1::Delegation> LockDelegation(db::Connection& connection, const std::string& name,
                                              std::string_view etag);
// Whether it exists; takes a shared lock so that it stays until the transaction ends.
absl::StatusOr<bool> HoldDelegation(db::Connection& connection, const std::string& name);
// Every delegation of an event.
absl::StatusOr<std::vector<v1::Delegation>> ReadDelegationsOf(db::Connection& connection,
                                                              const std::string& event_id);
// Writes the delegation, except its head (delegation_lead.h), and sets its times and etag. ReferenceNotFound
// for an organization that does not exist.
absl::Status InsertDelegation(db::Connection& connection, v1::Delegation& delegation);
absl::Status UpdateDelegation(db::Connection& connection, v1::Delegation& delegation);
// Locks delegations of one event before they are checked and deleted: no new references to them are made.
absl::Status LockDelegationsToDelete(db::Connection& connection, const std::string& event_id,
                                     const std::vector<std::string>& names);
// StillReferenced if participants belong to it, statements were made for it, or documents name it. Its limits
// are deleted with it.
absl::Status DeleteDelegation(db::Connection& connection, const std::string& name);
absl::StatusOr<v1::ListDelegationsResponse> ListDelegations(const resource::ListCall& list);

// Copies the delegations of an event to another, without the fields about people (heads, credentials,
// citations), and returns the copies.
absl::StatusOr<resource::Made> CloneDelegations(db::Connection& connection, const std::string& from_event_id,
                                                const std::string& to_event_id);

// Names of the heads of the delegations, of one event, that are the keys of `leads`.
absl::StatusOr<std::vector<std::string>> HeadsOf(db::Connection& connection,
                                                 const std::map<std::string, std::string>& leads);
// Gives each of these delegations, of one event, a new version, because its head changed.
absl::Status TouchDelegations(db::Connection& connection, const std::set<std::string>& delegations);
// Names of the VOIDED participants that belong to the delegation.
absl::StatusOr<std::vector<std::string>> VoidedOf(db::Connection& connection, const std::string& delegation);
// Names of the delegations of the organization, in order.
absl::StatusOr<std::vector<std::string>> DelegationsOf(db::Connection& connection,
                                                       const std::string& organization);

}  // namespace plenary::participants
