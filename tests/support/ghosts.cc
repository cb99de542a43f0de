#include "support/ghosts.h"

#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/session_service.pb.h"

namespace plenary::test {
namespace {

using v1::Participant;

void MakeGhostlyDirectory(const Forum& forum) {
  v1::CreateOrganizationRequest organization;
  organization.set_organization_id("ghost");
  *organization.mutable_organization()->mutable_title() = English("Ghost");
  forum.Make<v1::Organization>(organization);
  v1::CreatePersonRequest person;
  person.set_person_id("ghost");
  person.mutable_person()->add_names()->set_full("Ghost");
  forum.Make<v1::Person>(person);
  v1::CreateApiKeyRequest key;
  key.set_api_key_id("ghost");
  key.mutable_api_key()->set_title("Ghost");
  forum.Make<v1::ApiKey>(key);
  v1::CreateRoleBindingRequest binding;
  binding.set_role_binding_id("ghost");
  binding.mutable_role_binding()->set_principal("apiKeys/ghost");
  binding.mutable_role_binding()->set_role(v1::ROLE_CHAIR);
  forum.Make<v1::RoleBinding>(binding);
}

void MakeGhostlyEvent(const Forum& forum) {
  v1::CreateEventRequest event;
  event.set_event_id("ghost");
  *event.mutable_event()->mutable_title() = English("Ghost");
  forum.Make<v1::Event>(event);
  v1::CreateDelegationRequest delegation;
  delegation.set_parent("events/ghost");
  delegation.set_delegation_id("ghost");
  *delegation.mutable_delegation()->mutable_title() = English("Ghost");
  forum.Make<v1::Delegation>(delegation);
  v1::CreateRoomRequest room;
  room.set_parent("events/ghost");
  room.set_room_id("ghost");
  *room.mutable_room()->mutable_title() = English("Ghost");
  v1::CreateSessionRequest session;
  session.set_parent("events/ghost");
  session.set_session_id("ghost");
  *session.mutable_session()->mutable_title() = English("Ghost");
  session.mutable_session()->set_room(forum.Make<v1::Room>(room).name());
  forum.Make<v1::Session>(session);
}

}  // namespace

std::map<std::string, std::string> GhostNames() {
  return {
      {"plenary.dev/Event", "events/ghost"},
      {"plenary.dev/Series", "series/ghost"},
      {"plenary.dev/Organization", "organizations/ghost"},
      {"plenary.dev/Person", "people/ghost"},
      {"plenary.dev/Delegation", "events/ghost/delegations/ghost"},
      {"plenary.dev/Participant", "events/ghost/participants/ghost"},
      {"plenary.dev/Checkpoint", "events/ghost/checkpoints/ghost"},
      {"plenary.dev/CheckIn", "events/ghost/checkIns/ghost"},
      {"plenary.dev/Room", "events/ghost/rooms/ghost"},
      {"plenary.dev/Session", "events/ghost/sessions/ghost"},
      {"plenary.dev/Statement", "events/ghost/statements/ghost"},
      {"plenary.dev/Document", "events/ghost/documents/ghost"},
      {"plenary.dev/Endorsement", "events/ghost/documents/ghost/endorsements/ghost"},
      {"plenary.dev/ApiKey", "apiKeys/ghost"},
      {"plenary.dev/RoleBinding", "roleBindings/ghost"},
  };
}

std::map<std::string, std::string> GhostNamesInPublic() {
  std::map<std::string, std::string> names = GhostNames();
  names["plenary.dev/Participant"] = "events/open/participants/ghost";
  names["plenary.dev/Checkpoint"] = "events/open/checkpoints/ghost";
  names["plenary.dev/Statement"] = "events/open/statements/ghost";
  names["plenary.dev/Document"] = "events/open/documents/ghost";
  names["plenary.dev/Endorsement"] = "events/open/documents/ghost/endorsements/ghost";
  return names;
}

void MakeGhosts(const Forum& forum) {
  MakeGhostlyDirectory(forum);
  MakeGhostlyEvent(forum);
  for (const char* parent : {"events/ghost", "events/open"}) {
    v1::CreateCheckpointRequest checkpoint;
    checkpoint.set_parent(parent);
    checkpoint.set_checkpoint_id("ghost");
    *checkpoint.mutable_checkpoint()->mutable_title() = English("Ghost");
    forum.Make<v1::Checkpoint>(checkpoint);
    auto registration = forum.Registration(parent, "ghost");
    registration.mutable_participant()->set_person("people/ghost");
    registration.mutable_participant()->set_external_id("ghost");
    registration.set_initial_state(Participant::STATE_INVITED);
    forum.Make<Participant>(registration);
    forum.Make<v1::Statement>(forum.Draft(parent, "ghost"));
    auto document = forum.DocumentDraft(parent, "ghost");
    if (std::string(parent) == "events/open") document.set_initial_state(v1::Document::STATE_ADOPTED);
    forum.Make<v1::Document>(document);
  }
  forum.Make<v1::Endorsement>(forum.Endorsement("events/open/documents/ghost", "ghost"));
}

}  // namespace plenary::test
