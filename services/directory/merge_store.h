// Merges as rows. The only caller of their SQL.

#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "db/connection.h"
#include "plenary/v1/organization.pb.h"
#include "plenary/v1/person.pb.h"

namespace plenary::directory::merges {

// What is needed to undo a merge of people.
struct PersonMerge {
  v1::Person person;                   // the merged record as it was, with its name
  std::string into;                    // the name of the record it was merged into
  v1::Person into_before;              // that record before the merge
  v1::Person into_after;               // that record after the merge
  std::vector<std::string> referrers;  // the resources that referred to the merged record
};

// Locks people until the end of the transaction, so that no new reference to them is made meanwhile. It waits
// only briefly for other locks, since others wait for this one.
absl::Status HoldPeople(db::Connection& connection, const std::vector<std::string>& names);
absl::Status HoldOrganizations(db::Connection& connection, const std::vector<std::string>& names);

// StillReferenced if somebody was merged into the person. Otherwise deletes the person, with what is needed
// to undo the merge.
absl::Status CheckNobodyMergedInto(db::Connection& connection, const std::string& name);

absl::Status InsertPerson(db::Connection& connection, const PersonMerge& merge);
// Locked until the end of the transaction. WrongState if the person exists and was not merged; otherwise
// NotFound.
absl::StatusOr<PersonMerge> LockPerson(db::Connection& connection, const std::string& name);
absl::Status DeletePerson(db::Connection& connection, const std::string& name);

absl::Status InsertOrganization(db::Connection& connection, const v1::Organization& organization,
                                const std::string& into);

}  // namespace plenary::directory::merges
