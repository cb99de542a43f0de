// DirectoryService: organizations and people, across events.

#pragma once

#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "google/protobuf/empty.pb.h"
#include "journal/write.h"
#include "plenary/v1/directory_service.pb.h"
#include "resource/service_context.h"
#include "rpc/call.h"
#include "rpc/router.h"

namespace plenary::directory {

// One method for each RPC. The caller is authorized, and the request is valid as far as the contract says.
// Thread-safe.
class DirectoryService {
 public:
  explicit DirectoryService(const resource::ServiceContext& context) : context_(context) {}

  // Answers the service's methods at `router`, which this outlives.
  void Bind(rpc::Router& router);

 private:
  absl::StatusOr<v1::Organization> CreateOrganization(rpc::Call& call, db::Connection& connection,
                                                      const v1::CreateOrganizationRequest& request);
  absl::StatusOr<v1::Organization> GetOrganization(rpc::Call& call, db::Connection& connection,
                                                   const v1::GetOrganizationRequest& request);
  absl::StatusOr<v1::ListOrganizationsResponse> ListOrganizations(
      rpc::Call& call, db::Connection& connection, const v1::ListOrganizationsRequest& request);
  absl::StatusOr<v1::Organization> UpdateOrganization(rpc::Call& call, db::Connection& connection,
                                                      const v1::UpdateOrganizationRequest& request);
  absl::StatusOr<google::protobuf::Empty> DeleteOrganization(rpc::Call& call, db::Connection& connection,
                                                             const v1::DeleteOrganizationRequest& request);

  absl::StatusOr<v1::Person> CreatePerson(rpc::Call& call, db::Connection& connection,
                                          const v1::CreatePersonRequest& request);
  absl::StatusOr<v1::Person> GetPerson(rpc::Call& call, db::Connection& connection,
                                       const v1::GetPersonRequest& request);
  absl::StatusOr<v1::ListPeopleResponse> ListPeople(rpc::Call& call, db::Connection& connection,
                                                    const v1::ListPeopleRequest& request);
  absl::StatusOr<v1::Person> UpdatePerson(rpc::Call& call, db::Connection& connection,
                                          const v1::UpdatePersonRequest& request);
  absl::StatusOr<google::protobuf::Empty> DeletePerson(rpc::Call& call, db::Connection& connection,
                                                       const v1::DeletePersonRequest& request);
  absl::StatusOr<v1::SearchOrganizationsResponse> SearchOrganizations(
      rpc::Call& call, db::Connection& connection, const v1::SearchOrganizationsRequest& request);
  absl::StatusOr<v1::SearchPeopleResponse> SearchPeople(rpc::Call& call, db::Connection& connection,
                                                        const v1::SearchPeopleRequest& request);

  // The options of a write of the resource `name`.
  journal::WriteOptions OptionsFor(std::string_view name) const {
    return {context_.secrets.payloads, std::string(name)};
  }

  const resource::ServiceContext context_;
};

}  // namespace plenary::directory
