#include "directory/merge_service.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/status_macros.h"
#include "directory/directory_errors.h"
#include "directory/merge_rules.h"
#include "directory/merge_store.h"
#include "directory/organization_store.h"
#include "directory/person_store.h"
#include "errors/errors.h"
#include "messages/resource.h"
#include "resource/present.h"

namespace plenary::directory {
namespace {

// The person that the record was merged into, who may have been merged again since.
absl::StatusOr<v1::Person> LockInto(db::Connection& connection, const merges::PersonMerge& merge,
                                    const std::string& etag) {
  absl::StatusOr<v1::Person> into = people::Lock(connection, merge.into, etag);
  if (!absl::IsNotFound(into.status())) return into;
  return errors::ChangedSinceMerge(merge.person.name(), {merge.into});
}

// Cycle if `from` is an ancestor of `into`, which would become its own ancestor.
absl::Status CheckNotAncestor(db::Connection& connection, const std::string& from, const std::string& into) {
  v1::Organization part_of_into;
  part_of_into.set_name(from);
  part_of_into.set_parent_organization(into);
  return organizations::CheckAncestors(connection, part_of_into);
}

}  // namespace

void MergeService::Bind(rpc::Router& router) {
  router.Bind(context_.calls, this, &MergeService::MergePeople);
  router.Bind(context_.calls, this, &MergeService::UnmergePeople);
  router.Bind(context_.calls, this, &MergeService::MergeOrganizations);
}

absl::StatusOr<v1::Person> MergeService::MergePeople(rpc::Call& call, db::Connection& connection,
                                                     const v1::MergePeopleRequest& request) {
  RETURN_IF_ERROR(CheckDifferent(request.name(), request.into()));
  const auto merge = [&](journal::Write& write) -> absl::StatusOr<v1::Person> {
    RETURN_IF_ERROR(merges::HoldPeople(connection, {request.name(), request.into()}));
    ASSIGN_OR_RETURN(const v1::Person from, people::Lock(connection, request.name(), request.etag()));
    ASSIGN_OR_RETURN(const v1::Person before, people::Lock(connection, request.into(), request.into_etag()));
    ASSIGN_OR_RETURN(std::vector<std::string> referrers,
                     MoveReferences(write, {.from = from.name(), .into = before.name()}));
    v1::Person after = Combined(before, from);
    RETURN_IF_ERROR(people::Update(connection, after));
    // Stored before the record is deleted: the schema does not allow the deletion of a person that others
    // were merged into.
    RETURN_IF_ERROR(merges::InsertPerson(connection, {.person = from,
                                                      .into = before.name(),
                                                      .into_before = before,
                                                      .into_after = after,
                                                      .referrers = std::move(referrers)}));
    RETURN_IF_ERROR(people::Delete(connection, from.name()));
    write.Changed(after, journal::kStaff, journal::kStaff);
    write.Removed(from.name(), journal::kStaff);
    return after;
  };
  const auto get = std::bind_front(people::Get, std::ref(connection));
  const journal::WriteOptions options{context_.secrets.payloads, request.into()};
  return resource::Presented(call, journal::Commit<v1::Person>(call, connection, options, get, merge));
}

absl::StatusOr<v1::Person> MergeService::UnmergePeople(rpc::Call& call, db::Connection& connection,
                                                       const v1::UnmergePeopleRequest& request) {
  const auto unmerge = [&](journal::Write& write) -> absl::StatusOr<v1::Person> {
    ASSIGN_OR_RETURN(const merges::PersonMerge merge, merges::LockPerson(connection, request.name()));
    RETURN_IF_ERROR(merges::HoldPeople(connection, {merge.into}));
    ASSIGN_OR_RETURN(const v1::Person now, LockInto(connection, merge, request.etag()));
    std::vector<std::string> changed;
    v1::Person into = Parted(merge.into_before, merge.into_after, now, changed);
    v1::Person person = merge.person;
    RETURN_IF_ERROR(merges::DeletePerson(connection, person.name()));
    RETURN_IF_ERROR(people::Insert(connection, person));
    ASSIGN_OR_RETURN(
        const std::vector<std::string> moved,
        MoveReferences(write, {.from = into.name(), .into = person.name(), .referrers = &merge.referrers}));
    ASSIGN_OR_RETURN(const std::vector<std::string> kept, NotMoved(connection, merge.referrers, moved));
    changed.insert(changed.end(), kept.begin(), kept.end());
    if (!changed.empty()) return errors::ChangedSinceMerge(person.name(), changed);
    RETURN_IF_ERROR(people::Update(connection, into));
    write.Changed(into, journal::kStaff, journal::kStaff);
    write.Changed(person, journal::kNobody, journal::kStaff);
    return person;
  };
  const auto get = std::bind_front(people::Get, std::ref(connection));
  const journal::WriteOptions options{context_.secrets.payloads, request.name()};
  return resource::Presented(call, journal::Commit<v1::Person>(call, connection, options, get, unmerge));
}

absl::StatusOr<v1::Organization> MergeService::MergeOrganizations(
    rpc::Call& call, db::Connection& connection, const v1::MergeOrganizationsRequest& request) {
  RETURN_IF_ERROR(CheckDifferent(request.name(), request.into()));
  const auto merge = [&](journal::Write& write) -> absl::StatusOr<v1::Organization> {
    RETURN_IF_ERROR(merges::HoldOrganizations(connection, {request.name(), request.into()}));
    ASSIGN_OR_RETURN(const v1::Organization from,
                     organizations::Lock(connection, request.name(), request.etag()));
    ASSIGN_OR_RETURN(const v1::Organization before,
                     organizations::Lock(connection, request.into(), request.into_etag()));
    RETURN_IF_ERROR(CheckNotAncestor(connection, from.name(), before.name()));
    RETURN_IF_ERROR(MoveReferences(write, {.from = from.name(), .into = before.name()}).status());
    v1::Organization after = Combined(before, from);
    RETURN_IF_ERROR(organizations::Update(connection, after));
    RETURN_IF_ERROR(organizations::Delete(connection, from.name()));
    RETURN_IF_ERROR(merges::InsertOrganization(connection, from, before.name()));
    write.Changed(after, journal::kStaff, journal::kStaff);
    write.Removed(from.name(), journal::kStaff);
    return after;
  };
  const auto get = std::bind_front(organizations::Get, std::ref(connection));
  const journal::WriteOptions options{context_.secrets.payloads, request.into()};
  return resource::Presented(call, journal::Commit<v1::Organization>(call, connection, options, get, merge));
}

absl::StatusOr<std::vector<std::string>> MergeService::MoveReferences(journal::Write& write,
                                                                      const resource::Move& move) const {
  std::vector<std::string> referrers;
  for (const resource::Collection& collection : context_.collections.all()) {
    if (!collection.move) continue;
    ASSIGN_OR_RETURN(const std::vector<resource::Touched> moved, collection.move(write.connection(), move));
    for (const resource::Touched& one : moved) {
      write.Touched({one});
      referrers.push_back(one.name);
    }
  }
  return referrers;
}

absl::StatusOr<std::vector<std::string>> MergeService::NotMoved(db::Connection& connection,
                                                                const std::vector<std::string>& referrers,
                                                                const std::vector<std::string>& moved) const {
  std::vector<std::string> kept;
  for (const std::string& name : referrers) {
    if (std::ranges::count(moved, name) > 0) continue;
    ASSIGN_OR_RETURN(const bool exists, context_.collections.Exists(connection, name));
    if (exists) kept.push_back(name);
  }
  return kept;
}

}  // namespace plenary::directory
