#include "access/roles.h"

#include <array>
#include <cstdint>
#include <initializer_list>

#include "rpc/errors.h"
#include "rpc/resource_name.h"

namespace plenary::access {
namespace {

class PermissionSet {
 public:
  constexpr PermissionSet(std::initializer_list<v1::Permission> permissions) {
    for (const v1::Permission permission : permissions) bits_ |= Bit(permission);
  }
  static constexpr PermissionSet All() {
    PermissionSet all{};
    all.bits_ = ~std::uint64_t{0};
    return all;
  }
  constexpr PermissionSet With(PermissionSet more) const {
    more.bits_ |= bits_;
    return more;
  }
  constexpr bool Contains(v1::Permission permission) const { return (bits_ & Bit(permission)) != 0; }

 private:
  static_assert(v1::Permission_MAX < 64);
  static constexpr std::uint64_t Bit(v1::Permission permission) { return std::uint64_t{1} << permission; }
  std::uint64_t bits_ = 0;
};

// On what a role's permissions hold within its scope.
enum class Reach {
  kScope,       // all of it
  kDelegation,  // participants of the delegation it is bound to
  kPerson,      // participations of the person it is bound to
};

struct RoleRow {
  v1::Role role;
  Reach reach;
  bool staff;
  rpc::AudienceSet sees;
  PermissionSet permissions;
};

constexpr rpc::AudienceSet kStaffSees{v1::AUDIENCE_CLASS_PUBLIC, v1::AUDIENCE_CLASS_PARTICIPANTS,
                                      v1::AUDIENCE_CLASS_STAFF};
constexpr rpc::AudienceSet kAll{v1::AUDIENCE_CLASS_PUBLIC, v1::AUDIENCE_CLASS_PARTICIPANTS,
                                v1::AUDIENCE_CLASS_STAFF, v1::AUDIENCE_CLASS_RESTRICTED};
constexpr rpc::AudienceSet kOwn{v1::AUDIENCE_CLASS_PUBLIC, v1::AUDIENCE_CLASS_PARTICIPANTS,
                                v1::AUDIENCE_CLASS_RESTRICTED};

// Everyone, anonymous callers included, may do this with what is public.
constexpr PermissionSet kEveryone{v1::PERMISSION_ANYONE,
                                  v1::PERMISSION_EVENTS_READ,
                                  v1::PERMISSION_PARTICIPANTS_READ,
                                  v1::PERMISSION_PARTICIPANTS_REGISTER,
                                  v1::PERMISSION_INVITATIONS_ANSWER,
                                  v1::PERMISSION_SESSIONS_READ,
                                  v1::PERMISSION_STATEMENTS_READ,
                                  v1::PERMISSION_DOCUMENTS_READ};
// What those who come to an event read of it, each as far as it may be seen.
constexpr PermissionSet kAttendee{v1::PERMISSION_PARTICIPANTS_READ, v1::PERMISSION_SESSIONS_READ,
                                  v1::PERMISSION_STATEMENTS_READ, v1::PERMISSION_DOCUMENTS_READ};
// What a door needs.
constexpr PermissionSet kCheckIn{v1::PERMISSION_CHECK_INS_READ, v1::PERMISSION_CHECK_INS_WRITE};
constexpr PermissionSet kReader = kAttendee.With({v1::PERMISSION_DIRECTORY_READ, v1::PERMISSION_EVENTS_READ});

constexpr RoleRow kRoles[] = {
    {v1::ROLE_ADMIN, Reach::kScope, true, kAll, PermissionSet::All()},
    {v1::ROLE_ORGANIZER, Reach::kScope, true, kAll,
     kReader
         .With({v1::PERMISSION_DIRECTORY_WRITE,       v1::PERMISSION_EVENTS_CREATE,
                v1::PERMISSION_EVENTS_WRITE,          v1::PERMISSION_EVENTS_DELETE,
                v1::PERMISSION_PARTICIPANTS_REGISTER, v1::PERMISSION_PARTICIPANTS_WRITE,
                v1::PERMISSION_PARTICIPANTS_ADMIT,    v1::PERMISSION_INVITATIONS_ANSWER,
                v1::PERMISSION_DELEGATIONS_WRITE,     v1::PERMISSION_JOURNAL_READ,
                v1::PERMISSION_SESSIONS_WRITE,        v1::PERMISSION_SESSIONS_RUN,
                v1::PERMISSION_STATEMENTS_WRITE,      v1::PERMISSION_STATEMENTS_TRANSLATE,
                v1::PERMISSION_STATEMENTS_PUBLISH,    v1::PERMISSION_DOCUMENTS_WRITE,
                v1::PERMISSION_DOCUMENTS_DECIDE,      v1::PERMISSION_DOCUMENTS_ENDORSE,
                v1::PERMISSION_DOCUMENTS_TRANSLATE,   v1::PERMISSION_CHECKPOINTS_WRITE})
         .With(kCheckIn)},
    {v1::ROLE_REGISTRAR, Reach::kScope, true, kAll,
     kReader
         .With({v1::PERMISSION_DIRECTORY_WRITE, v1::PERMISSION_PARTICIPANTS_REGISTER,
                v1::PERMISSION_PARTICIPANTS_WRITE, v1::PERMISSION_PARTICIPANTS_ADMIT,
                v1::PERMISSION_INVITATIONS_ANSWER, v1::PERMISSION_DELEGATIONS_WRITE,
                v1::PERMISSION_CHECKPOINTS_WRITE})
         .With(kCheckIn)},
    {v1::ROLE_RAPPORTEUR, Reach::kScope, true, kStaffSees,
     kReader.With({v1::PERMISSION_STATEMENTS_WRITE, v1::PERMISSION_STATEMENTS_TRANSLATE,
                   v1::PERMISSION_STATEMENTS_PUBLISH, v1::PERMISSION_DOCUMENTS_WRITE,
                   v1::PERMISSION_DOCUMENTS_TRANSLATE})},
    {v1::ROLE_TRANSLATOR, Reach::kScope, true, kStaffSees,
     kReader.With({v1::PERMISSION_STATEMENTS_TRANSLATE, v1::PERMISSION_DOCUMENTS_TRANSLATE})},
    {v1::ROLE_CHAIR, Reach::kScope, true, kStaffSees,
     kReader.With({v1::PERMISSION_SESSIONS_RUN, v1::PERMISSION_DOCUMENTS_DECIDE})},
    {v1::ROLE_DOOR, Reach::kScope, true, kStaffSees, kReader.With(kCheckIn)},
    {v1::ROLE_VIEWER, Reach::kScope, true, kStaffSees, kReader.With({v1::PERMISSION_JOURNAL_READ})},
    // Sees statements and documents that are under embargo, by the grant itself.
    {v1::ROLE_PRESS, Reach::kScope, false, rpc::kPublicOnly, kAttendee.With({v1::PERMISSION_EVENTS_READ})},
    {v1::ROLE_FOCAL_POINT, Reach::kDelegation, false, kOwn,
     kAttendee.With({v1::PERMISSION_PARTICIPANTS_REGISTER, v1::PERMISSION_PARTICIPANTS_WRITE,
                     v1::PERMISSION_INVITATIONS_ANSWER})},
    {v1::ROLE_PARTICIPANT, Reach::kPerson, false, kOwn,
     kAttendee.With({v1::PERMISSION_PARTICIPANTS_WRITE, v1::PERMISSION_INVITATIONS_ANSWER})},
};

std::string WithoutPrefix(const std::string& name, std::string_view prefix) {
  return name.substr(prefix.size());
}

const RoleRow* RowOf(v1::Role role) {
  for (const RoleRow& row : kRoles) {
    if (row.role == role) return &row;
  }
  return nullptr;
}

bool IsDirectory(v1::Permission permission) {
  return permission == v1::PERMISSION_DIRECTORY_READ || permission == v1::PERMISSION_DIRECTORY_WRITE;
}

// Whether a grant bound to `scope` reaches a resource of event `event_id` (empty: of no event).
bool Reaches(std::string_view scope, std::string_view event_id) {
  if (scope.empty()) return true;
  return !event_id.empty() && rpc::EventIdOf(scope) == event_id;
}

void AddGrant(const rpc::Grant& grant, const RoleRow& row, std::string_view event_id,
              rpc::Clearance& clearance) {
  switch (row.reach) {
    case Reach::kScope:
      clearance.granted = true;
      clearance.by_role = true;
      clearance.staff |= row.staff;
      clearance.sees = clearance.sees.Union(row.sees);
      return;
    case Reach::kDelegation:
      clearance.delegations.push_back(grant.scope);
      clearance.sees_own = clearance.sees_own.Union(row.sees);
      return;
    case Reach::kPerson:
      clearance.people.push_back(grant.person);
      clearance.sees_own = clearance.sees_own.Union(row.sees);
      // A participant of the event sees what participants see of the others, there and not in all events.
      if (!event_id.empty() && rpc::EventIdOf(grant.scope) == event_id) {
        clearance.sees = clearance.sees.Union({v1::AUDIENCE_CLASS_PARTICIPANTS});
      }
      return;
  }
}

void AddDirectoryGrant(const rpc::Grant& grant, const RoleRow& row, rpc::Clearance& clearance) {
  if (row.reach != Reach::kScope) return;
  clearance.granted = true;
  clearance.by_role = true;
  clearance.staff |= row.staff;
  clearance.sees = clearance.sees.Union(grant.scope.empty() ? row.sees : kStaffSees);
}

}  // namespace

rpc::Clearance ClearanceFor(const rpc::Caller& caller, v1::Permission permission, std::string_view resource) {
  rpc::Clearance clearance;
  clearance.granted = kEveryone.Contains(permission);
  const std::string_view event_id = rpc::EventIdOf(resource);
  const bool every_event = event_id == "-";
  for (const rpc::Grant& grant : caller.grants) {
    const RoleRow* row = RowOf(grant.role);
    if (row == nullptr || !row->permissions.Contains(permission)) continue;
    if (IsDirectory(permission)) {
      AddDirectoryGrant(grant, *row, clearance);
    } else if (Reaches(grant.scope, event_id) || (every_event && row->reach != Reach::kScope)) {
      AddGrant(grant, *row, event_id, clearance);
    }
  }
  return clearance;
}

StaffOf StaffEvents(const rpc::Caller& caller) {
  StaffOf staff;
  for (const rpc::Grant& grant : caller.grants) {
    const RoleRow* row = RowOf(grant.role);
    if (row == nullptr || !row->staff) continue;
    if (grant.scope.empty()) {
      staff.everywhere = true;
    } else {
      staff.event_ids.emplace_back(rpc::EventIdOf(grant.scope));
    }
  }
  return staff;
}

absl::Status Denied(v1::Permission permission, std::string_view resource) {
  std::string roles;
  for (const RoleRow& row : kRoles) {
    if (row.reach != Reach::kScope || !row.permissions.Contains(permission)) continue;
    if (!roles.empty()) roles += ", ";
    roles += WithoutPrefix(v1::Role_Name(row.role), "ROLE_");
  }
  return rpc::errors::PermissionDenied(WithoutPrefix(v1::Permission_Name(permission), "PERMISSION_"),
                                       resource, roles);
}

}  // namespace plenary::access
