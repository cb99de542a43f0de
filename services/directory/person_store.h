// People and their offices as rows. The only caller of their SQL.
//
// Resources are returned whole, with etag and times; the calling code clears what its caller may not see. A
// name that does not exist is NotFound.

#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/directory_service.pb.h"
#include "resource/page.h"
#include "rpc/call.h"

namespace plenary::directory::people {

absl::StatusOr<bool> Exists(db::Connection& connection, const std::string& name);

absl::StatusOr<v1::Person> Get(db::Connection& connection, const std::string& name);

// Get, locked until the end of the transaction. EtagMismatch unless `etag` is empty or the current one.
absl::StatusOr<v1::Person> Lock(db::Connection& connection, const std::string& name, std::string_view etag);

absl::StatusOr<v1::ListPeopleResponse> List(const resource::ListCall& list);

// Inserts or updates rows, and sets etag and times. AlreadyExists if a name is taken; ReferenceNotFound if
// the organization of an office does not exist.
absl::Status Insert(db::Connection& connection, std::span<v1::Person> people);
absl::Status Insert(db::Connection& connection, v1::Person& person);
absl::Status Update(db::Connection& connection, v1::Person& person);

// Names of the people with an office in the organization, in order.
absl::StatusOr<std::vector<std::string>> WithOfficesIn(db::Connection& connection,
                                                       const std::string& organization);

// StillReferenced while anything refers to it.
absl::Status Delete(db::Connection& connection, const std::string& name);
// Deletes people. A remaining reference to one is a database error; one that does not exist is Contention.
absl::Status Delete(db::Connection& connection, std::span<const std::string> names);

}  // namespace plenary::directory::people
