// Rights: every method by every role. The table below says who may call what, as designed; the server must
// agree. A hidden resource gets the same answer as a missing one, byte for byte.

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/document_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "plenary/v1/session_service.pb.h"
#include "support/forum.h"
#include "support/ghosts.h"

namespace plenary {
namespace {

using test::AllMethods;
using test::Client;
using test::Forum;
using test::MessagePtr;
using test::MethodDescriptor;
using test::Samples;
using v1::Participant;

// ---- Who calls.

struct Role {
  std::string name;
  v1::Role role = v1::ROLE_UNSPECIFIED;  // unspecified: anonymous, or a key without a role
  std::string scope{};
  std::string person{};

  bool Everywhere() const { return role != v1::ROLE_UNSPECIFIED && scope.empty(); }
};

// Those who see everything of an event, but for what is restricted.
const std::set<v1::Role> kStaff = {v1::ROLE_ADMIN, v1::ROLE_ORGANIZER, v1::ROLE_REGISTRAR, v1::ROLE_VIEWER};
// Those who see an event, its programme and who takes part in every state: they, and who works on the record
// or chairs. They read documents in every state, too.
const std::set<v1::Role> kInsiders = {v1::ROLE_ADMIN,  v1::ROLE_ORGANIZER,  v1::ROLE_REGISTRAR,
                                      v1::ROLE_VIEWER, v1::ROLE_RAPPORTEUR, v1::ROLE_TRANSLATOR,
                                      v1::ROLE_CHAIR};
// Who reads statements in every state.
const std::set<v1::Role> kReaders = {v1::ROLE_ADMIN,  v1::ROLE_ORGANIZER,  v1::ROLE_REGISTRAR,
                                     v1::ROLE_VIEWER, v1::ROLE_RAPPORTEUR, v1::ROLE_TRANSLATOR};
// And who is registered, listed or not.
const std::set<v1::Role> kWithDoors = {v1::ROLE_ADMIN,  v1::ROLE_ORGANIZER,  v1::ROLE_REGISTRAR,
                                       v1::ROLE_VIEWER, v1::ROLE_RAPPORTEUR, v1::ROLE_TRANSLATOR,
                                       v1::ROLE_CHAIR,  v1::ROLE_DOOR};
// Who reads organizations. People are read by staff alone.
const std::set<v1::Role> kOrganizationReaders = {v1::ROLE_ADMIN, v1::ROLE_ORGANIZER, v1::ROLE_REGISTRAR,
                                                 v1::ROLE_VIEWER, v1::ROLE_RAPPORTEUR};
const std::set<v1::Role> kAdministrators = {v1::ROLE_ADMIN};
const std::set<v1::Role> kOrganizers = {v1::ROLE_ADMIN, v1::ROLE_ORGANIZER};
const std::set<v1::Role> kRegistrars = {v1::ROLE_ADMIN, v1::ROLE_ORGANIZER, v1::ROLE_REGISTRAR};
const std::set<v1::Role> kDoors = {v1::ROLE_ADMIN, v1::ROLE_ORGANIZER, v1::ROLE_REGISTRAR, v1::ROLE_DOOR};
const std::set<v1::Role> kChairs = {v1::ROLE_ADMIN, v1::ROLE_ORGANIZER, v1::ROLE_CHAIR};
const std::set<v1::Role> kRapporteurs = {v1::ROLE_ADMIN, v1::ROLE_ORGANIZER, v1::ROLE_RAPPORTEUR};
const std::set<v1::Role> kTranslators = {v1::ROLE_ADMIN, v1::ROLE_ORGANIZER, v1::ROLE_RAPPORTEUR,
                                         v1::ROLE_TRANSLATOR};
const std::set<v1::Role> kAuditors = {v1::ROLE_ADMIN, v1::ROLE_ORGANIZER, v1::ROLE_VIEWER};

// Every role wherever it can be bound.
std::vector<Role> AllRoles() {
  std::vector<Role> roles = {{"anonymous"}, {"without a role"}};
  for (int number = v1::Role_MIN + 1; number <= v1::Role_MAX; ++number) {
    const auto role = static_cast<v1::Role>(number);
    std::vector<std::pair<std::string, std::string>> bindings;
    if (role == v1::ROLE_FOCAL_POINT) {
      bindings = {{"events/open/delegations/ours", ""},
                  {"events/open/delegations/theirs", ""},
                  {"events/hidden/delegations/ours", ""}};
    } else if (role == v1::ROLE_PARTICIPANT) {
      bindings = {{"", "people/me"},
                  {"events/open", "people/me"},
                  {"events/hidden", "people/me"},
                  {"events/open", "people/target"}};
    } else {
      bindings = {{"", ""}, {"events/open", ""}, {"events/hidden", ""}};
    }
    for (const auto& [scope, person] : bindings) {
      roles.push_back({absl::StrCat(v1::Role_Name(role), scope.empty() ? " everywhere" : " of ", scope,
                                    person.empty() ? "" : " as ", person),
                       role, scope, person});
    }
  }
  return roles;
}

Client ClientOf(Forum& forum, const Role& role) {
  if (role.role != v1::ROLE_UNSPECIFIED) return forum.As(role.role, role.scope, role.person);
  return role.name == "anonymous" ? forum.anonymous() : forum.WithoutRole();
}

// ---- About what.

// Something that a call is about, and who sees it.
struct Target {
  std::string name;  // as said when a test fails
  std::string event;
  std::string participant{};
  // With a role of these, bound to the event or to everything; empty: all.
  std::set<v1::Role> seen_by{};
  enum Also {
    kNobody,
    kItself,     // the participant and its focal points
    kAnywhere,   // those with the role, wherever it is bound
    kEverything  // only those whose role is bound to everything
  } also = kNobody;
};

const Target kNothing = {"the installation", "events/open", "shown"};
const Target kOpen = {"a public event", "events/open", "shown"};
const Target kHidden = {"a draft", "events/hidden", "secret", kInsiders};
const Target kShown = {"a listed participant", "events/open", "shown"};
const Target kUnlisted = {"a participant who is not listed", "events/open", "hidden", kWithDoors,
                          Target::kItself};
const Target kSecret = {"a participant in a draft", "events/hidden", "secret", kInsiders, Target::kItself};
const Target kDoor = {"a checkpoint", "events/open", "shown", kDoors};
const Target kSecretDoor = {"a checkpoint in a draft", "events/hidden", "secret", kDoors};
const Target kPublished = {"a published statement", "events/open", "shown"};
const Target kDraft = {"a draft of a statement", "events/open", "hidden", kReaders};
const Target kSecretDraft = {"a draft of a statement in a draft", "events/hidden", "secret", kReaders};
const Target kAdopted = {"an adopted document", "events/open", "shown"};
const Target kForDrafters = {"a document for its drafters", "events/open", "hidden", kInsiders};
const Target kInDraft = {"a document in a draft", "events/hidden", "secret", kInsiders};
const Target kPlan = {"an import", "events/open", "shown", kStaff};
const Target kPlanOfDraft = {"an import into a draft", "events/hidden", "secret", kStaff};
const Target kPeople = {"people", "events/open", "shown", kStaff, Target::kAnywhere};
const Target kOrganizations = {"organizations", "events/open", "shown", kOrganizationReaders,
                               Target::kAnywhere};
const Target kAccess = {"keys and roles", "events/open", "shown", kAdministrators, Target::kEverything};

// Bound where the target is.
bool IsBoundThere(const Role& role, const Target& target) {
  return role.Everywhere() || role.scope == target.event;
}

// The person itself, or a focal point of its delegation: both of the participants that are hidden are
// people/me, of delegations/ours.
bool IsOwn(const Role& role, const Target& target) {
  if (target.participant != "hidden" && target.participant != "secret") return false;
  if (role.role == v1::ROLE_PARTICIPANT) return role.person == "people/me" && IsBoundThere(role, target);
  return role.role == v1::ROLE_FOCAL_POINT && role.scope == target.event + "/delegations/ours";
}

// ---- What is right.

struct Right {
  // Beside the roles.
  enum Also {
    kNobody,
    kOwn,          // the participant itself, and its delegation's focal points
    kOwnOrByCode,  // or who has the invitation's code: without it there is nothing to answer
    kWhoeverSees
  };
  enum Reach {
    kThere,     // the role has to be bound to everything, or to the event
    kAnywhere,  // wherever the role is bound
    kEverything
  };
  const char* method;
  std::vector<Target> targets;
  std::set<v1::Role> roles;
  Reach reach = kThere;
  Also also = kNobody;
};

// Anyone who sees it may.
Right Public(const char* method, const std::vector<Target>& targets) {
  return {method, targets, {}, Right::kThere, Right::kWhoeverSees};
}

const std::vector<Right>& Rights() {
  const std::vector<Target> events = {kOpen, kHidden};
  const std::vector<Target> participants = {kShown, kUnlisted, kSecret};
  const std::vector<Target> doors = {kDoor, kSecretDoor};
  const std::vector<Target> statements = {kPublished, kDraft, kSecretDraft};
  const std::vector<Target> documents = {kAdopted, kForDrafters, kInDraft};
  // Only what is adopted has any.
  const std::vector<Target> endorsements = {kAdopted, kForDrafters};
  const std::vector<Target> imports = {kPlan, kPlanOfDraft};
  static const auto* const rights = new std::vector<Right>{
      // The directory is for all events: callers who see all of one event read it.
      {"DirectoryService.CreateOrganization", {kNothing}, kRegistrars, Right::kAnywhere},
      {"DirectoryService.GetOrganization", {kOrganizations}, kOrganizationReaders, Right::kAnywhere},
      {"DirectoryService.ListOrganizations", {kNothing}, kOrganizationReaders, Right::kAnywhere},
      {"DirectoryService.UpdateOrganization", {kOrganizations}, kRegistrars, Right::kAnywhere},
      {"DirectoryService.DeleteOrganization", {kOrganizations}, kAdministrators, Right::kEverything},
      {"DirectoryService.SearchOrganizations", {kNothing}, kOrganizationReaders, Right::kAnywhere},
      {"DirectoryService.MergeOrganizations", {kOrganizations}, kAdministrators, Right::kEverything},
      {"DirectoryService.CreatePerson", {kNothing}, kRegistrars, Right::kAnywhere},
      {"DirectoryService.GetPerson", {kPeople}, kStaff, Right::kAnywhere},
      {"DirectoryService.ListPeople", {kNothing}, kStaff, Right::kAnywhere},
      {"DirectoryService.UpdatePerson", {kPeople}, kRegistrars, Right::kAnywhere},
      {"DirectoryService.DeletePerson", {kPeople}, kAdministrators, Right::kEverything},
      {"DirectoryService.SearchPeople", {kNothing}, kStaff, Right::kAnywhere},
      {"DirectoryService.MergePeople", {kPeople}, kAdministrators, Right::kEverything},
      {"DirectoryService.UnmergePeople", {kPeople}, kAdministrators, Right::kEverything},

      {"EventService.CreateEvent", {kNothing}, kOrganizers, Right::kEverything},
      Public("EventService.GetEvent", events),
      Public("EventService.ListEvents", {kNothing}),
      {"EventService.UpdateEvent", events, kOrganizers},
      {"EventService.DeleteEvent", events, kOrganizers},
      {"EventService.AnnounceEvent", events, kOrganizers},
      {"EventService.PostponeEvent", events, kOrganizers},
      {"EventService.ConcludeEvent", events, kOrganizers},
      {"EventService.CancelEvent", events, kOrganizers},
      {"EventService.ReopenEvent", events, kOrganizers},
      {"EventService.ArchiveEvent", events, kOrganizers},
      {"EventService.ShiftEvent", events, kOrganizers},
      // Creates an event, which is for callers who may create any.
      {"EventService.CloneEvent", events, kOrganizers, Right::kEverything},
      Public("EventService.GetEventStatistics", events),
      {"EventService.CreateSeries", {kNothing}, kOrganizers, Right::kEverything},
      Public("EventService.GetSeries", {kOpen}),
      Public("EventService.ListSeries", {kNothing}),
      {"EventService.UpdateSeries", {kOpen}, kOrganizers, Right::kEverything},
      {"EventService.DeleteSeries", {kOpen}, kOrganizers, Right::kEverything},
      // A sponsor is seen with its event.
      {"EventService.CreateSponsor", events, kOrganizers},
      Public("EventService.GetSponsor", events),
      Public("EventService.ListSponsors", events),
      {"EventService.UpdateSponsor", events, kOrganizers},
      {"EventService.DeleteSponsor", events, kOrganizers},

      // Whether registration is open is another question.
      Public("ParticipantService.RegisterParticipant", events),
      {"ParticipantService.InviteParticipant", events, kRegistrars},
      {"ParticipantService.AcceptInvitation", participants, kRegistrars, Right::kThere, Right::kOwnOrByCode},
      {"ParticipantService.DeclineInvitation", participants, kRegistrars, Right::kThere, Right::kOwnOrByCode},
      Public("ParticipantService.GetParticipant", participants),
      Public("ParticipantService.BatchGetParticipants", participants),
      Public("ParticipantService.ListParticipants", events),
      Public("ParticipantService.ListMyRegistrations", {kNothing}),
      Public("ParticipantService.ExportParticipants", events),
      {"ParticipantService.UpdateParticipant", participants, kRegistrars, Right::kThere, Right::kOwn},
      {"ParticipantService.WithdrawParticipant", participants, kRegistrars, Right::kThere, Right::kOwn},
      {"ParticipantService.ApproveParticipant", participants, kRegistrars},
      {"ParticipantService.RejectParticipant", participants, kRegistrars},
      {"ParticipantService.RevokeParticipant", participants, kRegistrars},
      {"ParticipantService.ReinstateParticipant", participants, kRegistrars},
      {"ParticipantService.VoidParticipant", participants, kRegistrars},
      {"ParticipantService.RenewInvitation", participants, kRegistrars},
      {"ParticipantService.ReplaceParticipant", participants, kRegistrars},
      // A delegation is seen with its event.
      {"ParticipantService.CreateDelegation", events, kRegistrars},
      Public("ParticipantService.GetDelegation", events),
      Public("ParticipantService.ListDelegations", events),
      {"ParticipantService.UpdateDelegation", events, kRegistrars},
      {"ParticipantService.DeleteDelegation", events, kRegistrars},
      // A checkpoint is visible to callers who check in there.
      {"ParticipantService.CreateCheckpoint", events, kRegistrars},
      {"ParticipantService.GetCheckpoint", doors, kDoors},
      {"ParticipantService.ListCheckpoints", events, kDoors},
      {"ParticipantService.UpdateCheckpoint", doors, kRegistrars},
      {"ParticipantService.DeleteCheckpoint", doors, kRegistrars},
      {"ParticipantService.IssueBadge", participants, kRegistrars},
      {"ParticipantService.RevokeBadge", participants, kRegistrars},
      {"ParticipantService.CheckInParticipant", doors, kDoors},
      {"ParticipantService.BatchCheckIn", events, kDoors},
      {"ParticipantService.ListCheckIns", events, kDoors},
      {"ParticipantService.PlanImport", events, kRegistrars},
      {"ParticipantService.ListImports", events, kRegistrars},
      {"ParticipantService.GetImport", imports, kRegistrars},
      {"ParticipantService.ListImportRows", imports, kRegistrars},
      {"ParticipantService.CommitImport", imports, kRegistrars},
      {"ParticipantService.UndoImport", imports, kRegistrars},

      // Rooms and sessions are seen with their event.
      {"SessionService.CreateSession", events, kOrganizers},
      Public("SessionService.GetSession", events),
      Public("SessionService.ListSessions", events),
      {"SessionService.UpdateSession", events, kOrganizers},
      {"SessionService.BatchUpdateSessions", events, kOrganizers},
      {"SessionService.DeleteSession", events, kOrganizers},
      {"SessionService.StartSession", events, kChairs},
      {"SessionService.SuspendSession", events, kChairs},
      {"SessionService.ResumeSession", events, kChairs},
      {"SessionService.EndSession", events, kChairs},
      {"SessionService.ResetSession", events, kChairs},
      {"SessionService.CancelSession", events, kChairs},
      {"SessionService.CreateRoom", events, kOrganizers},
      Public("SessionService.GetRoom", events),
      Public("SessionService.ListRooms", events),
      {"SessionService.UpdateRoom", events, kOrganizers},
      {"SessionService.DeleteRoom", events, kOrganizers},
      {"StatementService.CreateStatement", events, kRapporteurs},
      Public("StatementService.GetStatement", statements),
      Public("StatementService.BatchGetStatements", statements),
      Public("StatementService.ListStatements", events),
      Public("StatementService.ListStatementRevisions", statements),
      {"StatementService.UpdateStatement", statements, kRapporteurs},
      {"StatementService.DeleteStatement", statements, kRapporteurs},
      {"StatementService.AppendSegment", statements, kRapporteurs},
      {"StatementService.SetTranslation", statements, kTranslators},
      {"StatementService.SubmitStatement", statements, kRapporteurs},
      {"StatementService.DeliverStatement", statements, kRapporteurs},
      {"StatementService.PublishStatement", statements, kRapporteurs},
      {"StatementService.CorrectStatement", statements, kRapporteurs},
      {"StatementService.RetractStatement", statements, kRapporteurs},

      {"DocumentService.CreateDocument", events, kRapporteurs},
      Public("DocumentService.GetDocument", documents),
      Public("DocumentService.ListDocuments", events),
      Public("DocumentService.ListDocumentRevisions", documents),
      {"DocumentService.UpdateDocument", documents, kRapporteurs},
      {"DocumentService.DeleteDocument", documents, kRapporteurs},
      {"DocumentService.SetDocumentTranslation", documents, kTranslators},
      {"DocumentService.TableDocument", documents, kChairs},
      {"DocumentService.OpenNegotiation", documents, kChairs},
      {"DocumentService.AdoptDocument", documents, kChairs},
      {"DocumentService.CorrectAdoption", documents, kChairs},
      {"DocumentService.RejectDocument", documents, kChairs},
      {"DocumentService.WithdrawDocument", documents, kChairs},
      // An endorsement is seen with its document.
      {"DocumentService.EndorseDocument", documents, kOrganizers},
      Public("DocumentService.GetEndorsement", endorsements),
      Public("DocumentService.ListEndorsements", documents),
      {"DocumentService.WithdrawEndorsement", endorsements, kOrganizers},

      Public("AccessService.WhoAmI", {kNothing}),
      {"AccessService.CreateApiKey", {kNothing}, kAdministrators, Right::kEverything},
      {"AccessService.ListApiKeys", {kNothing}, kAdministrators, Right::kEverything},
      {"AccessService.RevokeApiKey", {kAccess}, kAdministrators, Right::kEverything},
      {"AccessService.CreateRoleBinding", {kNothing}, kAdministrators, Right::kEverything},
      {"AccessService.ListRoleBindings", {kNothing}, kAdministrators, Right::kEverything},
      {"AccessService.DeleteRoleBinding", {kAccess}, kAdministrators, Right::kEverything},
      {"AccessService.ListJournal", events, kAuditors},
      {"AccessService.ListJournalChanges", events, kAuditors},
      {"AccessService.VerifyJournal", events, kAuditors},
  };
  return *rights;
}

bool Sees(const Role& role, const Target& target) {
  if (target.seen_by.empty()) return true;
  if (target.also == Target::kItself && IsOwn(role, target)) return true;
  if (!target.seen_by.contains(role.role)) return false;
  if (target.also == Target::kEverything) return role.Everywhere();
  return target.also == Target::kAnywhere || IsBoundThere(role, target);
}

enum class Answer { kAllowed, kDenied, kNotThere };

std::string ToString(Answer answer) {
  return answer == Answer::kAllowed  ? "allowed"
         : answer == Answer::kDenied ? "PERMISSION_DENIED"
                                     : "NOT_FOUND";
}

bool HasRole(const Right& right, const Role& role, const Target& target) {
  if (!right.roles.contains(role.role)) return false;
  switch (right.reach) {
    case Right::kThere:
      return IsBoundThere(role, target);
    case Right::kAnywhere:
      return true;
    case Right::kEverything:
      return role.Everywhere();
  }
  return false;
}

Answer Expected(const Right& right, const Role& role, const Target& target) {
  if (HasRole(right, role, target)) return Answer::kAllowed;
  if (!Sees(role, target)) return Answer::kNotThere;
  const bool own = right.also == Right::kOwn || right.also == Right::kOwnOrByCode;
  if (right.also == Right::kWhoeverSees || (own && IsOwn(role, target))) return Answer::kAllowed;
  return right.also == Right::kOwnOrByCode ? Answer::kNotThere : Answer::kDenied;
}

// ---- The tests.

class RightsTest : public test::ForumTest {
 protected:
  grpc::Status Call(const Client& client, const MethodDescriptor* method, const Samples& samples) {
    return Call(client, method, *samples.Minimal(method));
  }
  grpc::Status Call(const Client& client, const MethodDescriptor* method, const test::Message& request) {
    std::string answer;
    return client.CallRaw(test::MethodOf(method->input_type()), request.SerializeAsString(), &answer);
  }
  // Does something as each of the roles, some of them at the same time.
  void InParallel(const std::vector<Role>& roles,
                  const std::function<void(const Role&, const Client&)>& work) {
    constexpr std::size_t kThreads = 6;
    std::vector<Client> clients;
    for (const Role& role : roles) clients.push_back(ClientOf(forum(), role));
    test::InParallel(kThreads, [&](int thread) {
      for (std::size_t i = thread; i < roles.size(); i += kThreads) work(roles[i], clients[i]);
    });
  }
  // The journal of the event.
  MessagePtr Request(const MethodDescriptor* method, const Target& target) {
    MessagePtr request = forum().About(target.event, target.participant).Minimal(method);
    test::SetTextNamed(*request, "scope", target.event);
    if (auto* plan = dynamic_cast<v1::PlanImportRequest*>(request.get()); plan != nullptr) {
      plan->set_content("name\nSomebody\n");
    }
    // What its own is may change it.
    if (auto* update = dynamic_cast<v1::UpdateParticipantRequest*>(request.get()); update != nullptr) {
      update->mutable_update_mask()->add_paths("attendance_mode");
    }
    return request;
  }
};

std::string ShortName(const MethodDescriptor* method) {
  return method->service()->name() + "." + method->name();
}

TEST_F(RightsTest, EveryMethodIsInTheTable) {
  std::set<std::string> methods;
  for (const MethodDescriptor* method : AllMethods()) methods.insert(ShortName(method));
  for (const Right& right : Rights()) {
    EXPECT_TRUE(methods.contains(right.method))
        << right.method << " is in the table of rights, but there is none";
  }
  for (const Right& right : Rights()) methods.erase(right.method);
  for (const std::string& method : methods) {
    ADD_FAILURE() << method << " is new: say in the table of rights who may call it";
  }
}

Answer Classify(const grpc::Status& status) {
  switch (status.error_code()) {
    case grpc::StatusCode::PERMISSION_DENIED:
      return Answer::kDenied;
    case grpc::StatusCode::NOT_FOUND:
      return Answer::kNotThere;
    default:
      return Answer::kAllowed;
  }
}

// What an allowed call may still be told, as samples are not made to succeed.
bool GotThrough(const grpc::Status& status) {
  switch (status.error_code()) {
    case grpc::StatusCode::OK:
    case grpc::StatusCode::ABORTED:
    case grpc::StatusCode::FAILED_PRECONDITION:
    case grpc::StatusCode::ALREADY_EXISTS:
      return true;
    default:
      return false;
  }
}

TEST_F(RightsTest, EveryMethodByEveryRole) {
  std::map<std::string, const MethodDescriptor*> methods;
  for (const MethodDescriptor* method : AllMethods()) methods[ShortName(method)] = method;
  InParallel(AllRoles(), [&](const Role& role, const Client& client) {
    for (const Right& right : Rights()) {
      for (const Target& target : right.targets) {
        const MethodDescriptor* method = methods.at(right.method);
        const grpc::Status status = Call(client, method, *Request(method, target));
        const Answer expected = Expected(right, role, target);
        const bool as_expected =
            Classify(status) == expected && (expected != Answer::kAllowed || GotThrough(status));
        EXPECT_TRUE(as_expected) << right.method << " on " << target.name << " by " << role.name
                                 << " should be " << ToString(expected) << ", is " << status.error_code()
                                 << " " << status.error_message();
        EXPECT_EQ(test::FaultOf(status), "");
      }
    }
  });
}

// Journals of what belongs to no event are for who has the role everywhere.
TEST_F(RightsTest, JournalsOfTheInstallation) {
  for (const Role& role : AllRoles()) {
    const Client client = ClientOf(forum(), role);
    for (const char* scope : {"directory", "access"}) {
      v1::VerifyJournalRequest verify;
      verify.set_scope(scope);
      v1::ListJournalRequest list;
      list.set_scope(scope);
      const bool may = kAuditors.contains(role.role) && role.Everywhere();
      const auto expected = may ? absl::StatusCode::kOk : absl::StatusCode::kPermissionDenied;
      EXPECT_EQ(client.Call<v1::VerifyJournalResponse>(verify).status().code(), expected)
          << role.name << " " << scope;
      EXPECT_EQ(client.Call<v1::ListJournalResponse>(list).status().code(), expected)
          << role.name << " " << scope;
    }
  }
}

TEST_F(RightsTest, InvitationsAreAnsweredWithTheirCode) {
  const auto invite = [&](const std::string& id) {
    const auto registration = forum().Registration("events/open", id);
    v1::InviteParticipantRequest request;
    request.set_parent(registration.parent());
    request.set_participant_id(id);
    *request.mutable_participant() = registration.participant();
    return forum().Make<Participant>(request);
  };
  const auto accepting = invite("accepting");
  const auto declining = invite("declining");
  for (const Role& role : AllRoles()) {
    const Client client = ClientOf(forum(), role);
    v1::AcceptInvitationRequest accept;
    accept.set_name(accepting.name());
    accept.set_invitation_code(accepting.invitation_code());
    accept.set_validate_only(true);
    const auto accepted = client.Call<Participant>(accept);
    EXPECT_TRUE(accepted.ok()) << role.name << " " << accepted.status();
    v1::DeclineInvitationRequest decline;
    decline.set_name(declining.name());
    decline.set_invitation_code(declining.invitation_code());
    decline.set_validate_only(true);
    const auto declined = client.Call<Participant>(decline);
    EXPECT_TRUE(declined.ok()) << role.name << " " << declined.status();

    const bool staff = kRegistrars.contains(role.role) && IsBoundThere(role, kOpen);
    decline.set_invitation_code(accepting.invitation_code());
    EXPECT_EQ(client.Call<Participant>(decline).ok(), staff) << role.name << " has the code of another";
  }
}

// The status of every method about things named "ghost", before there are any and after, must be the same to
// callers who do not see them.
TEST_F(RightsTest, WhatIsNotSeenIsAsIfItWereNotThere) {
  const auto ghosts = test::GhostNames();
  const auto in_public = test::GhostNamesInPublic();

  // Callers who are not staff, and one who sees a ghost.
  std::vector<Role> roles = {{"a viewer", v1::ROLE_VIEWER}};
  for (const Role& role : AllRoles()) {
    if (!kWithDoors.contains(role.role)) roles.push_back(role);
  }
  // Every method's answer, by role.
  using Answers = std::map<std::string, std::map<std::string, std::string>>;
  const auto haunt = [&] {
    std::mutex mutex;
    Answers answers;
    InParallel(roles, [&](const Role& role, const Client& client) {
      std::map<std::string, std::string> told;
      for (const auto& names : {ghosts, in_public}) {
        for (const MethodDescriptor* method : AllMethods()) {
          MessagePtr request = Samples(names).Minimal(method);
          test::SetTextNamed(*request, "scope", "events/ghost");
          const grpc::Status status = Call(client, method, *request);
          told[absl::StrCat(ShortName(method), " of ", names.at("plenary.dev/Participant"))] =
              status.ok() ? "OK" : test::Told(status);
        }
      }
      const std::lock_guard lock(mutex);
      answers[role.name] = told;
    });
    return answers;
  };
  const auto before = haunt();
  test::MakeGhosts(forum());
  const auto after = haunt();
  for (const Role& role : roles) {
    if (kStaff.contains(role.role)) {
      EXPECT_NE(after.at(role.name), before.at(role.name)) << role.name << " saw no ghost";
      continue;
    }
    for (const auto& [call, answer] : before.at(role.name)) {
      EXPECT_EQ(after.at(role.name).at(call), answer) << call << " by " << role.name;
    }
  }
}

}  // namespace
}  // namespace plenary
