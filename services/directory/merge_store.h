// What was merged into what, as rows. The only caller of their SQL.

#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/organization.pb.h"
#include "plenary/v1/person.pb.h"

namespace plenary::directory::merges {

// What takes a merge of people back.
struct PersonMerge {
  v1::Person person;                   // as it was, with its name
  std::string into;                    // the name of the other
  v1::Person into_before;              // the other as it was
  v1::Person into_after;               // and as the merge made it
  std::vector<std::string> referrers;  // what referred to the person
};

// Locks people until the end of the transaction, so that nobody comes to refer to one of them meanwhile. As
// others wait for who holds them, it waits for others briefly.
absl::Status HoldPeople(db::Connection& connection, const std::vector<std::string>& names);
absl::Status HoldOrganizations(db::Connection& connection, const std::vector<std::string>& names);

// StillReferenced if somebody was merged into the person, who is deleted else with what takes that back.
absl::Status CheckNobodyMergedInto(db::Connection& connection, const std::string& name);

absl::Status InsertPerson(db::Connection& connection, const PersonMerge& merge);
// Locked until the end of the transaction. WrongState if the person is there and was not merged; else
// NotFound.
absl::StatusOr<PersonMerge> LockPerson(db::Connection& connection, const std::string& name);
absl::Status DeletePerson(db::Connection& connection, const std::string& name);

absl::Status InsertOrganization(db::Connection& connection, const v1::Organization& organization,
                                const std::string& into);

}  // namespace plenary::directory::merges
