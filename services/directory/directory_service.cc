#include "directory/directory_service.h"

#include <algorithm>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "directory/directory_rules.h"
#include "directory/matching.h"
#include "directory/merge_store.h"
#include "directory/organization_store.h"
#include "directory/person_store.h"
#include "google/protobuf/util/message_differencer.h"
#include "journal/write.h"
#include "messages/field_mask.h"
#include "messages/output_only.h"
#include "messages/resource.h"
#include "resource/page.h"
#include "resource/present.h"
#include "resource/referrers.h"

namespace plenary::directory {
namespace {

using google::protobuf::Empty;
using google::protobuf::util::MessageDifferencer;

// How many candidates to return; limited, whatever the request asks for.
int CandidateLimit(int asked) {
  constexpr int kUnsaid = 10;
  constexpr int kMost = 50;
  return asked == 0 ? kUnsaid : std::min(asked, kMost);
}

template <class Candidate>
void SetCandidates(std::vector<Candidate> found, google::protobuf::RepeatedPtrField<Candidate>& candidates) {
  for (Candidate& candidate : found) *candidates.Add() = std::move(candidate);
}

}  // namespace

void DirectoryService::Bind(rpc::Router& router) {
  router.Bind(context_.calls, this, &DirectoryService::CreateOrganization);
  router.Bind(context_.calls, this, &DirectoryService::GetOrganization);
  router.Bind(context_.calls, this, &DirectoryService::ListOrganizations);
  router.Bind(context_.calls, this, &DirectoryService::UpdateOrganization);
  router.Bind(context_.calls, this, &DirectoryService::DeleteOrganization);
  router.Bind(context_.calls, this, &DirectoryService::SearchOrganizations);
  router.Bind(context_.calls, this, &DirectoryService::CreatePerson);
  router.Bind(context_.calls, this, &DirectoryService::GetPerson);
  router.Bind(context_.calls, this, &DirectoryService::ListPeople);
  router.Bind(context_.calls, this, &DirectoryService::UpdatePerson);
  router.Bind(context_.calls, this, &DirectoryService::DeletePerson);
  router.Bind(context_.calls, this, &DirectoryService::SearchPeople);
}

// ---- Organizations.

absl::StatusOr<v1::Organization> DirectoryService::CreateOrganization(
    rpc::Call& call, db::Connection& connection, const v1::CreateOrganizationRequest& request) {
  v1::Organization given = request.organization();
  messages::ClearOutputOnly(given);
  given.set_name(contract::NameOf<v1::Organization>(messages::IdOrNew(request.organization_id())));
  RETURN_IF_ERROR(CheckOrganization(given));

  const auto create = [&](journal::Write& write) -> absl::StatusOr<v1::Organization> {
    v1::Organization organization = given;
    RETURN_IF_ERROR(organizations::Insert(connection, organization));
    write.Changed(organization, journal::kNobody, journal::kStaff);
    return organization;
  };
  const auto get = std::bind_front(organizations::Get, std::ref(connection));
  return resource::Presented(
      call, journal::Commit<v1::Organization>(call, connection, OptionsFor(given.name()), get, create));
}

absl::StatusOr<v1::Organization> DirectoryService::GetOrganization(
    rpc::Call& call, db::Connection& connection, const v1::GetOrganizationRequest& request) {
  return resource::Presented(call, organizations::Get(connection, request.name()));
}

absl::StatusOr<v1::ListOrganizationsResponse> DirectoryService::ListOrganizations(
    rpc::Call& call, db::Connection& connection, const v1::ListOrganizationsRequest& request) {
  ASSIGN_OR_RETURN(
      v1::ListOrganizationsResponse response,
      organizations::List({connection, call, context_.tokens, resource::ListQuery::From(request)}));
  for (auto& organization : *response.mutable_organizations()) {
    resource::Present(call, call.clearance().sees, {}, organization);
  }
  return response;
}

absl::StatusOr<v1::Organization> DirectoryService::UpdateOrganization(
    rpc::Call& call, db::Connection& connection, const v1::UpdateOrganizationRequest& request) {
  const v1::Organization& changes = request.organization();
  const auto update = [&](journal::Write& write) -> absl::StatusOr<v1::Organization> {
    ASSIGN_OR_RETURN(const v1::Organization before,
                     organizations::Lock(connection, changes.name(), changes.etag()));
    v1::Organization organization = before;
    RETURN_IF_ERROR(
        messages::ApplyUpdate(changes, request.update_mask(), call.clearance().sees, organization));
    if (MessageDifferencer::Equals(before, organization)) return before;
    RETURN_IF_ERROR(CheckOrganization(organization));
    if (organization.parent_organization() != before.parent_organization()) {
      RETURN_IF_ERROR(organizations::CheckAncestors(connection, organization));
    }
    RETURN_IF_ERROR(organizations::Update(connection, organization));
    write.Changed(organization, journal::kStaff, journal::kStaff);
    return organization;
  };
  const auto get = std::bind_front(organizations::Get, std::ref(connection));
  return resource::Presented(
      call, journal::Commit<v1::Organization>(call, connection, OptionsFor(changes.name()), get, update));
}

absl::StatusOr<Empty> DirectoryService::DeleteOrganization(rpc::Call& call, db::Connection& connection,
                                                           const v1::DeleteOrganizationRequest& request) {
  const std::string& name = request.name();
  const auto remove = [&](journal::Write& write) -> absl::StatusOr<Empty> {
    RETURN_IF_ERROR(organizations::Lock(connection, name, request.etag()).status());
    RETURN_IF_ERROR(resource::CheckUnreferenced(connection, call.caller(), context_.collections, name));
    RETURN_IF_ERROR(organizations::Delete(connection, name));
    write.Removed(name, journal::kStaff);
    return Empty();
  };
  return journal::Commit<Empty>(call, connection, OptionsFor(name), journal::Gone, remove);
}

absl::StatusOr<v1::SearchOrganizationsResponse> DirectoryService::SearchOrganizations(
    rpc::Call&, db::Connection& connection, const v1::SearchOrganizationsRequest& request) {
  ASSIGN_OR_RETURN(auto found, directory::SearchOrganizations(connection, request.query(),
                                                              CandidateLimit(request.max_candidates())));
  v1::SearchOrganizationsResponse response;
  SetCandidates(std::move(found), *response.mutable_candidates());
  return response;
}

// ---- People.

absl::StatusOr<v1::Person> DirectoryService::CreatePerson(rpc::Call& call, db::Connection& connection,
                                                          const v1::CreatePersonRequest& request) {
  v1::Person given = request.person();
  messages::ClearOutputOnly(given);
  given.set_name(contract::NameOf<v1::Person>(messages::IdOrNew(request.person_id())));
  RETURN_IF_ERROR(CheckPerson(given));

  const auto create = [&](journal::Write& write) -> absl::StatusOr<v1::Person> {
    v1::Person person = given;
    RETURN_IF_ERROR(people::Insert(connection, person));
    write.Changed(person, journal::kNobody, journal::kStaff);
    return person;
  };
  const auto get = std::bind_front(people::Get, std::ref(connection));
  return resource::Presented(
      call, journal::Commit<v1::Person>(call, connection, OptionsFor(given.name()), get, create));
}

absl::StatusOr<v1::Person> DirectoryService::GetPerson(rpc::Call& call, db::Connection& connection,
                                                       const v1::GetPersonRequest& request) {
  return resource::Presented(call, people::Get(connection, request.name()));
}

absl::StatusOr<v1::ListPeopleResponse> DirectoryService::ListPeople(rpc::Call& call,
                                                                    db::Connection& connection,
                                                                    const v1::ListPeopleRequest& request) {
  ASSIGN_OR_RETURN(v1::ListPeopleResponse response,
                   people::List({connection, call, context_.tokens, resource::ListQuery::From(request)}));
  for (auto& person : *response.mutable_people()) resource::Present(call, call.clearance().sees, {}, person);
  return response;
}

absl::StatusOr<v1::Person> DirectoryService::UpdatePerson(rpc::Call& call, db::Connection& connection,
                                                          const v1::UpdatePersonRequest& request) {
  const v1::Person& changes = request.person();
  const auto update = [&](journal::Write& write) -> absl::StatusOr<v1::Person> {
    ASSIGN_OR_RETURN(const v1::Person before, people::Lock(connection, changes.name(), changes.etag()));
    v1::Person person = before;
    RETURN_IF_ERROR(messages::ApplyUpdate(changes, request.update_mask(), call.clearance().sees, person));
    if (MessageDifferencer::Equals(before, person)) return before;
    RETURN_IF_ERROR(CheckPerson(person));
    RETURN_IF_ERROR(people::Update(connection, person));
    write.Changed(person, journal::kStaff, journal::kStaff);
    return person;
  };
  const auto get = std::bind_front(people::Get, std::ref(connection));
  return resource::Presented(
      call, journal::Commit<v1::Person>(call, connection, OptionsFor(changes.name()), get, update));
}

absl::StatusOr<Empty> DirectoryService::DeletePerson(rpc::Call& call, db::Connection& connection,
                                                     const v1::DeletePersonRequest& request) {
  const std::string& name = request.name();
  const auto remove = [&](journal::Write& write) -> absl::StatusOr<Empty> {
    RETURN_IF_ERROR(people::Lock(connection, name, request.etag()).status());
    RETURN_IF_ERROR(merges::CheckNobodyMergedInto(connection, name));
    RETURN_IF_ERROR(resource::CheckUnreferenced(connection, call.caller(), context_.collections, name));
    RETURN_IF_ERROR(people::Delete(connection, name));
    write.Removed(name, journal::kStaff);
    return Empty();
  };
  return journal::Commit<Empty>(call, connection, OptionsFor(name), journal::Gone, remove);
}

absl::StatusOr<v1::SearchPeopleResponse> DirectoryService::SearchPeople(
    rpc::Call&, db::Connection& connection, const v1::SearchPeopleRequest& request) {
  const NameQuery query{.names = {request.query()},
                        .affiliations = {request.affiliations().begin(), request.affiliations().end()}};
  ASSIGN_OR_RETURN(auto found,
                   directory::SearchPeople(connection, query, CandidateLimit(request.max_candidates())));
  v1::SearchPeopleResponse response;
  SetCandidates(std::move(found), *response.mutable_candidates());
  return response;
}

}  // namespace plenary::directory
