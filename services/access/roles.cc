#include "access/roles.h"

#include <array>
#include <cstdint>
#include <initializer_list>

#include "contract/resource_name.h"
#include "errors/errors.h"

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

// The resources within its scope for which a role's permissions hold.
enum class Reach {
  kScope,       // all of it
  kDelegation,  // participants of the role's delegation
  kPerson,      // participations of the role's person
};

using v1::AUDIENCE_CLASS_PARTICIPANTS;
using v1::AUDIENCE_CLASS_PUBLIC;
using v1::AUDIENCE_CLASS_RESTRICTED;
using v1::AUDIENCE_CLASS_STAFF;

// How much a role sees of the resources of some of its permissions.
struct Insight {
  contract::AudienceSet sees = contract::kPublicOnly;
  bool staff = false;  // drafts and unlisted records too
  bool early = false;  // texts under embargo too
  bool door = false;   // as in Clearance
};

constexpr Insight kEverything{.sees{AUDIENCE_CLASS_PUBLIC, AUDIENCE_CLASS_PARTICIPANTS, AUDIENCE_CLASS_STAFF,
                                    AUDIENCE_CLASS_RESTRICTED},
                              .staff = true};
constexpr Insight kAsStaff{.sees{AUDIENCE_CLASS_PUBLIC, AUDIENCE_CLASS_PARTICIPANTS, AUDIENCE_CLASS_STAFF},
                           .staff = true};
// What participants see of each other, of all resources.
constexpr Insight kWhoAndWhat{.sees{AUDIENCE_CLASS_PUBLIC, AUDIENCE_CLASS_PARTICIPANTS}, .staff = true};
constexpr Insight kAsParticipant{.sees{AUDIENCE_CLASS_PUBLIC, AUDIENCE_CLASS_PARTICIPANTS}};
constexpr Insight kAsPress{.early = true};
constexpr Insight kAtDoor{.door = true};
constexpr Insight kOwn{.sees{AUDIENCE_CLASS_PUBLIC, AUDIENCE_CLASS_PARTICIPANTS, AUDIENCE_CLASS_RESTRICTED}};

// Some permissions of a role, and how much they show.
struct Part {
  PermissionSet permissions;
  Insight insight;
};

struct RoleRow {
  v1::Role role;
  Reach reach;
  std::array<Part, 3> parts;  // no permission is in two groups

  // Null if the role does not have the permission.
  constexpr const Part* With(v1::Permission permission) const {
    for (const Part& part : parts) {
      if (part.permissions.Contains(permission)) return &part;
    }
    return nullptr;
  }
};

// Anyone, anonymous callers included, may do this with public resources.
constexpr PermissionSet kEveryone{v1::PERMISSION_ANYONE,
                                  v1::PERMISSION_EVENTS_READ,
                                  v1::PERMISSION_PARTICIPANTS_READ,
                                  v1::PERMISSION_PARTICIPANTS_EXPORT,
                                  v1::PERMISSION_PARTICIPANTS_REGISTER,
                                  v1::PERMISSION_INVITATIONS_ANSWER,
                                  v1::PERMISSION_SESSIONS_READ,
                                  v1::PERMISSION_STATEMENTS_READ,
                                  v1::PERMISSION_DOCUMENTS_READ};
// A caller with a key may do this also with its own registration.
constexpr PermissionSet kRegistrant{v1::PERMISSION_PARTICIPANTS_READ, v1::PERMISSION_PARTICIPANTS_EXPORT};
// What the participants of an event read of it, each as far as the participant may see it.
constexpr PermissionSet kAttendee{v1::PERMISSION_PARTICIPANTS_READ, v1::PERMISSION_PARTICIPANTS_EXPORT,
                                  v1::PERMISSION_SESSIONS_READ, v1::PERMISSION_STATEMENTS_READ,
                                  v1::PERMISSION_DOCUMENTS_READ};
constexpr PermissionSet kReader = kAttendee.With(
    {v1::PERMISSION_DIRECTORY_READ, v1::PERMISSION_ORGANIZATIONS_READ, v1::PERMISSION_EVENTS_READ});
// For those who check participants in.
constexpr PermissionSet kCheckIn{v1::PERMISSION_CHECK_INS_READ, v1::PERMISSION_CHECK_INS_WRITE};
// For those who write the record or chair: what they read of the event.
constexpr PermissionSet kSurroundings{v1::PERMISSION_EVENTS_READ, v1::PERMISSION_PARTICIPANTS_READ};
constexpr PermissionSet kTranslate{v1::PERMISSION_STATEMENTS_READ, v1::PERMISSION_STATEMENTS_TRANSLATE,
                                   v1::PERMISSION_DOCUMENTS_READ, v1::PERMISSION_DOCUMENTS_TRANSLATE};

constexpr RoleRow kRoles[] = {
    {v1::ROLE_ADMIN, Reach::kScope, {{{PermissionSet::All(), kEverything}}}},
    {v1::ROLE_ORGANIZER,
     Reach::kScope,
     {{{kReader
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
            .With(kCheckIn),
        kEverything}}}},
    {v1::ROLE_REGISTRAR,
     Reach::kScope,
     {{{kReader
            .With({v1::PERMISSION_DIRECTORY_WRITE, v1::PERMISSION_PARTICIPANTS_REGISTER,
                   v1::PERMISSION_PARTICIPANTS_WRITE, v1::PERMISSION_PARTICIPANTS_ADMIT,
                   v1::PERMISSION_INVITATIONS_ANSWER, v1::PERMISSION_DELEGATIONS_WRITE,
                   v1::PERMISSION_CHECKPOINTS_WRITE})
            .With(kCheckIn),
        kEverything}}}},
    {v1::ROLE_RAPPORTEUR,
     Reach::kScope,
     {{{kTranslate.With({v1::PERMISSION_STATEMENTS_WRITE, v1::PERMISSION_STATEMENTS_PUBLISH,
                         v1::PERMISSION_DOCUMENTS_WRITE}),
        kAsStaff},
       // Organizations submit documents.
       {kSurroundings.With({v1::PERMISSION_SESSIONS_READ, v1::PERMISSION_ORGANIZATIONS_READ}),
        kWhoAndWhat}}}},
    {v1::ROLE_TRANSLATOR,
     Reach::kScope,
     {{{kTranslate, kAsStaff}, {kSurroundings.With({v1::PERMISSION_SESSIONS_READ}), kWhoAndWhat}}}},
    {v1::ROLE_CHAIR,
     Reach::kScope,
     {{{{v1::PERMISSION_SESSIONS_READ, v1::PERMISSION_SESSIONS_RUN, v1::PERMISSION_DOCUMENTS_READ,
         v1::PERMISSION_DOCUMENTS_DECIDE},
        kAsStaff},
       {kSurroundings, kWhoAndWhat},
       {{v1::PERMISSION_STATEMENTS_READ}, kAsParticipant}}}},
    {v1::ROLE_DOOR, Reach::kScope, {{{kCheckIn, kAsStaff}, {{v1::PERMISSION_PARTICIPANTS_READ}, kAtDoor}}}},
    {v1::ROLE_VIEWER, Reach::kScope, {{{kReader.With({v1::PERMISSION_JOURNAL_READ}), kAsStaff}}}},
    {v1::ROLE_PRESS, Reach::kScope, {{{kAttendee.With({v1::PERMISSION_EVENTS_READ}), kAsPress}}}},
    {v1::ROLE_FOCAL_POINT,
     Reach::kDelegation,
     {{{kAttendee.With({v1::PERMISSION_PARTICIPANTS_REGISTER, v1::PERMISSION_PARTICIPANTS_WRITE,
                        v1::PERMISSION_INVITATIONS_ANSWER}),
        kOwn}}}},
    {v1::ROLE_PARTICIPANT,
     Reach::kPerson,
     {{{kAttendee.With({v1::PERMISSION_PARTICIPANTS_WRITE, v1::PERMISSION_INVITATIONS_ANSWER}), kOwn}}}},
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
  return permission == v1::PERMISSION_DIRECTORY_READ || permission == v1::PERMISSION_DIRECTORY_WRITE ||
         permission == v1::PERMISSION_ORGANIZATIONS_READ;
}

// Whether a grant bound to `scope` covers a resource of event `event_id` (empty: of no event).
bool Reaches(std::string_view scope, std::string_view event_id) {
  if (scope.empty()) return true;
  return !event_id.empty() && contract::EventIdOf(scope) == event_id;
}

void AddInsight(const Insight& insight, contract::AudienceSet sees, contract::Clearance& clearance) {
  clearance.granted = true;
  clearance.by_role = true;
  clearance.staff |= insight.staff;
  clearance.early |= insight.early;
  clearance.door |= insight.door;
  clearance.sees = clearance.sees.Union(sees);
}

void AddGrant(const contract::Grant& grant, Reach reach, const Insight& insight, std::string_view event_id,
              contract::Clearance& clearance) {
  switch (reach) {
    case Reach::kScope:
      AddInsight(insight, insight.sees, clearance);
      return;
    case Reach::kDelegation:
      clearance.delegations.push_back(grant.scope);
      clearance.sees_own = clearance.sees_own.Union(insight.sees);
      return;
    case Reach::kPerson:
      clearance.people.push_back(grant.person);
      clearance.sees_own = clearance.sees_own.Union(insight.sees);
      // A participant of the event sees what participants see of each other, only in this event.
      if (!event_id.empty() && contract::EventIdOf(grant.scope) == event_id) {
        clearance.sees = clearance.sees.Union({v1::AUDIENCE_CLASS_PARTICIPANTS});
      }
      return;
  }
}

// Restricted fields of the directory are only for callers whose role holds everywhere.
void AddDirectoryGrant(const contract::Grant& grant, Reach reach, const Insight& insight,
                       contract::Clearance& clearance) {
  if (reach != Reach::kScope) return;
  const bool everywhere = grant.scope.empty();
  AddInsight(insight, everywhere ? insight.sees : insight.sees.Without(AUDIENCE_CLASS_RESTRICTED), clearance);
}

}  // namespace

contract::Clearance ClearanceFor(const contract::Caller& caller, v1::Permission permission,
                                 std::string_view resource) {
  contract::Clearance clearance;
  clearance.granted = kEveryone.Contains(permission);
  if (kRegistrant.Contains(permission) && !caller.anonymous()) {
    clearance.registrant = caller.principal;
    clearance.sees_own = kOwn.sees;
  }
  const std::string_view event_id = contract::EventIdOf(resource);
  const bool every_event = event_id == "-";
  for (const contract::Grant& grant : caller.grants) {
    const RoleRow* row = RowOf(grant.role);
    const Part* part = row == nullptr ? nullptr : row->With(permission);
    if (part == nullptr) continue;
    if (IsDirectory(permission)) {
      AddDirectoryGrant(grant, row->reach, part->insight, clearance);
    } else if (Reaches(grant.scope, event_id) || (every_event && row->reach != Reach::kScope)) {
      AddGrant(grant, row->reach, part->insight, event_id, clearance);
    }
  }
  return clearance;
}

StaffOf StaffEvents(const contract::Caller& caller) {
  StaffOf staff;
  for (const contract::Grant& grant : caller.grants) {
    const RoleRow* row = RowOf(grant.role);
    const Part* part = row == nullptr ? nullptr : row->With(v1::PERMISSION_EVENTS_READ);
    if (part == nullptr || !part->insight.staff) continue;
    if (grant.scope.empty()) {
      staff.everywhere = true;
    } else {
      staff.event_ids.emplace_back(contract::EventIdOf(grant.scope));
    }
  }
  return staff;
}

absl::Status Denied(v1::Permission permission, std::string_view resource) {
  std::string roles;
  for (const RoleRow& row : kRoles) {
    if (row.reach != Reach::kScope || row.With(permission) == nullptr) continue;
    if (!roles.empty()) roles += ", ";
    roles += WithoutPrefix(v1::Role_Name(row.role), "ROLE_");
  }
  return errors::PermissionDenied(WithoutPrefix(v1::Permission_Name(permission), "PERMISSION_"), resource,
                                  roles);
}

}  // namespace plenary::access
