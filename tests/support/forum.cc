#include "support/forum.h"

#include "absl/strings/str_cat.h"
#include "contract/resource_name.h"
#include "google/api/resource.pb.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/session_service.pb.h"

namespace plenary::test {

using v1::Participant;

Forum::Forum(const TestServer& server) : anonymous_(server.Connect()), admin_(server.Admin()) {
  MakeDirectory();
  MakeEvents();
  MakeParticipants();
  MakeImports();
  for (const char* event : {"events/open", "events/hidden"}) {
    MakeProgramme(event);
    MakeTheRest(event);
  }
  MakeStatements();
  MakeDocuments();
  MakeAccess();
}

namespace {

std::string TypeNameOf(const Descriptor* resource) {
  return resource->options().GetExtension(google::api::resource).type();
}

// Create methods of resources of an event whose types are not among `made`.
std::vector<const MethodDescriptor*> OtherCreateMethods(const std::map<std::string, std::string>& made) {
  std::vector<const MethodDescriptor*> others;
  for (const MethodDescriptor* method : AllMethods()) {
    const Descriptor* resource = method->output_type();
    const bool creates = method->name() == "Create" + resource->name();
    const bool of_event = contract::NamePattern::Of(resource).parent_pattern() == "events/{event}";
    if (creates && of_event && !made.contains(TypeNameOf(resource))) others.push_back(method);
  }
  return others;
}

// Samples of what the forum makes in a way of its own.
std::map<std::string, std::string> SpecialTargets(const std::string& event, const std::string& participant) {
  return {
      {"plenary.dev/Event", event},
      {"plenary.dev/Series", "series/first"},
      {"plenary.dev/Organization", "organizations/second"},
      {"plenary.dev/Person", "people/target"},
      {"plenary.dev/Delegation", event + "/delegations/ours"},
      {"plenary.dev/Participant", event + "/participants/" + participant},
      {"plenary.dev/Checkpoint", event + "/checkpoints/door"},
      {"plenary.dev/CheckIn", event + "/checkIns/first"},
      {"plenary.dev/Import", event + "/imports/plan"},
      {"plenary.dev/Room", event + "/rooms/hall"},
      {"plenary.dev/Session", event + "/sessions/part"},
      {"plenary.dev/Statement", event + "/statements/" + participant},
      {"plenary.dev/Document", event + "/documents/" + participant},
      {"plenary.dev/Endorsement", event + "/documents/" + participant + "/endorsements/first"},
      {"plenary.dev/ApiKey", "apiKeys/spare"},
      {"plenary.dev/RoleBinding", "roleBindings/spare"},
  };
}

}  // namespace

std::map<std::string, std::string> Forum::Targets(const std::string& event, const std::string& participant) {
  std::map<std::string, std::string> targets = SpecialTargets(event, participant);
  for (const MethodDescriptor* method : OtherCreateMethods(targets)) {
    const auto& pattern = contract::NamePattern::Of(method->output_type());
    targets[TypeNameOf(method->output_type())] = pattern.Format({contract::EventIdOf(event), "first"});
  }
  return targets;
}

std::map<std::string, std::string> Forum::References(const std::string& event) {
  return {{"plenary.dev/Organization", "organizations/first"},
          {"plenary.dev/Person", "people/free"},
          {"plenary.dev/Session", event + "/sessions/whole"},
          {"plenary.dev/Statement", "events/open/statements/hidden"},
          {"plenary.dev/Document", "events/open/documents/hidden"}};
}

std::string Forum::NewKey(const std::string& title) const {
  v1::CreateApiKeyRequest request;
  request.mutable_api_key()->set_title(title);
  return Make<v1::ApiKey>(request).secret();
}

Client Forum::WithoutRole() {
  std::string& key = keys_[{v1::ROLE_UNSPECIFIED, "", ""}];
  if (key.empty()) key = NewKey("no role");
  return anonymous_.WithKey(key);
}

Client Forum::As(v1::Role role, const std::string& scope, const std::string& person) {
  std::string& key = keys_[{role, scope, person}];
  if (!key.empty()) return anonymous_.WithKey(key);
  v1::CreateApiKeyRequest new_key;
  new_key.mutable_api_key()->set_title(v1::Role_Name(role));
  const auto made = Make<v1::ApiKey>(new_key);
  v1::CreateRoleBindingRequest binding;
  binding.mutable_role_binding()->set_principal(made.name());
  binding.mutable_role_binding()->set_role(role);
  binding.mutable_role_binding()->set_scope(scope);
  binding.mutable_role_binding()->set_person(person);
  Make<v1::RoleBinding>(binding);
  key = made.secret();
  return anonymous_.WithKey(key);
}

std::string Forum::MakeMinimal(const std::string& method_name, const std::string& id,
                               const std::string& event) const {
  for (const MethodDescriptor* method : AllMethods()) {
    if (method->name() != method_name) continue;
    const MessagePtr request = About(event, "shown").Minimal(method);
    const Descriptor* type = request->GetDescriptor();
    for (int i = 0; i < type->field_count(); ++i) {
      const FieldDescriptor* field = type->field(i);
      if (field->name() == "validate_only") request->GetReflection()->SetBool(request.get(), field, false);
      const bool is_id = field->name().ends_with("_id") && field->name() != "request_id";
      if (is_id) SetText(*request, field, id);
    }
    std::string answer;
    const grpc::Status status = admin_.CallRaw(MethodOf(type), request->SerializeAsString(), &answer);
    const MessagePtr made = NewMessage(method->output_type());
    if (!status.ok() || !made->ParseFromString(answer)) {
      throw std::runtime_error(status.error_message() + "\n" + request->DebugString());
    }
    return test::TextOf(*made, made->GetDescriptor()->FindFieldByName("name"));
  }
  throw std::logic_error("there is no method " + method_name);
}

void Forum::MakeTheRest(const std::string& event) const {
  for (const MethodDescriptor* method : OtherCreateMethods(SpecialTargets(event, "shown"))) {
    MakeMinimal(method->name(), "first", event);
  }
}

void Forum::MakeDirectory() const {
  for (const char* id : {"first", "second"}) {
    v1::CreateOrganizationRequest organization;
    organization.set_organization_id(id);
    *organization.mutable_organization()->mutable_title() = English(absl::StrCat("Organization ", id));
    Make<v1::Organization>(organization);
    v1::CreateSeriesRequest series;
    series.set_series_id(id);
    *series.mutable_series()->mutable_title() = English(absl::StrCat("Series ", id));
    Make<v1::Series>(series);
  }
  for (const char* id : {"me", "free", "target"}) {
    v1::CreatePersonRequest person;
    person.set_person_id(id);
    person.mutable_person()->add_names()->set_full(absl::StrCat("Person ", id));
    Make<v1::Person>(person);
  }
}

void Forum::MakeEvents() const {
  using Policy = v1::Event::RegistrationPolicy;
  for (const char* id : {"open", "hidden"}) {
    v1::CreateEventRequest request;
    request.set_event_id(id);
    v1::Event& event = *request.mutable_event();
    *event.mutable_title() = English(absl::StrCat("Event ", id));
    event.mutable_start_date()->set_year(2025);
    event.add_hosts()->set_organization("organizations/first");
    event.mutable_hosts(0)->set_role(v1::Event::Host::ROLE_HOST);
    Policy& policy = *event.mutable_registration_policy();
    policy.set_openness(Policy::OPENNESS_ANYONE);
    auto& question = *policy.add_questions();
    question.set_question_id("diet");
    *question.mutable_text() = English("What do you eat?");
    Make<v1::Event>(request);
    for (const char* delegation_id : {"ours", "theirs"}) {
      v1::CreateDelegationRequest delegation;
      delegation.set_parent(absl::StrCat("events/", id));
      delegation.set_delegation_id(delegation_id);
      *delegation.mutable_delegation()->mutable_title() = English(absl::StrCat("Delegation ", delegation_id));
      Make<v1::Delegation>(delegation);
    }
    for (const char* checkpoint_id : {"door", "hall"}) {
      v1::CreateCheckpointRequest checkpoint;
      checkpoint.set_parent(absl::StrCat("events/", id));
      checkpoint.set_checkpoint_id(checkpoint_id);
      *checkpoint.mutable_checkpoint()->mutable_title() = English(absl::StrCat("Checkpoint ", checkpoint_id));
      Make<v1::Checkpoint>(checkpoint);
    }
  }
  v1::AnnounceEventRequest announce;
  announce.set_name("events/open");
  Make<v1::Event>(announce);
}

v1::RegisterParticipantRequest Forum::Registration(const std::string& event, const std::string& id) const {
  v1::RegisterParticipantRequest request;
  request.set_parent(event);
  request.set_participant_id(id);
  *request.mutable_participant()->mutable_credit()->mutable_display_name() =
      English(absl::StrCat("Participant ", id));
  return request;
}

void Forum::MakeImports() const {
  for (const char* event : {"events/open", "events/hidden"}) {
    v1::PlanImportRequest request;
    request.set_parent(event);
    for (const char* id : {"plan", "other"}) {
      request.set_import_id(id);
      request.set_content("name\nPlanned Participant\nOther Participant\n");
      Make<v1::Import>(request);
    }
  }
}

void Forum::MakeParticipants() const {
  auto shown = Registration("events/open", "shown");
  shown.mutable_participant()->set_listing(Participant::LISTING_PUBLIC);
  shown.mutable_participant()->set_listing_basis(Participant::LISTING_BASIS_OFFICIAL_CAPACITY);
  Make<Participant>(shown);

  auto hidden = Registration("events/open", "hidden");
  hidden.mutable_participant()->set_person("people/me");
  hidden.mutable_participant()->set_delegation("events/open/delegations/ours");
  hidden.set_initial_state(Participant::STATE_PENDING);
  Make<Participant>(hidden);

  auto secret = Registration("events/hidden", "secret");
  secret.mutable_participant()->set_person("people/me");
  secret.mutable_participant()->set_delegation("events/hidden/delegations/ours");
  secret.mutable_participant()->set_listing(Participant::LISTING_PUBLIC);
  secret.mutable_participant()->set_listing_basis(Participant::LISTING_BASIS_OFFICIAL_CAPACITY);
  Make<Participant>(secret);
}

void Forum::MakeProgramme(const std::string& event) const {
  for (const char* id : {"hall", "annex"}) {
    v1::CreateRoomRequest room;
    room.set_parent(event);
    room.set_room_id(id);
    *room.mutable_room()->mutable_title() = English(absl::StrCat("Room ", id));
    Make<v1::Room>(room);
  }
  v1::CreateSessionRequest whole;
  whole.set_parent(event);
  whole.set_session_id("whole");
  *whole.mutable_session()->mutable_title() = English("Session whole");
  whole.mutable_session()->set_room(event + "/rooms/hall");
  whole.mutable_session()->mutable_interval()->mutable_start_time()->set_seconds(1'000'000'000);
  whole.mutable_session()->mutable_interval()->mutable_end_time()->set_seconds(4'102'444'800);
  v1::CreateSessionRequest part;
  part.set_parent(event);
  part.set_session_id("part");
  *part.mutable_session()->mutable_title() = English("Session part");
  part.mutable_session()->set_parent_session(Make<v1::Session>(whole).name());
  Make<v1::Session>(part);
}

v1::CreateStatementRequest Forum::Draft(const std::string& event, const std::string& id) const {
  v1::CreateStatementRequest request;
  request.set_parent(event);
  request.set_statement_id(id);
  v1::Statement& statement = *request.mutable_statement();
  *statement.mutable_title() = English(absl::StrCat("Statement ", id));
  v1::Segment& segment = *statement.add_segments();
  segment.set_id("first");
  segment.set_kind(v1::Segment::KIND_PARAPHRASE);
  segment.set_language("en");
  segment.set_text("The text of the first segment.");
  return request;
}

void Forum::MakeStatements() const {
  auto shown = Draft("events/open", "shown");
  shown.mutable_statement()->set_speaker("events/open/participants/shown");
  shown.set_initial_state(v1::Statement::STATE_PUBLISHED);
  v1::CorrectStatementRequest correct;
  correct.mutable_statement()->set_name(Make<v1::Statement>(shown).name());
  correct.mutable_statement()->add_topics("forums");
  correct.set_reason("It had no topics.");
  Make<v1::Statement>(correct);
  Make<v1::Statement>(Draft("events/open", "hidden"));
  Make<v1::Statement>(Draft("events/hidden", "secret"));
}

v1::CreateDocumentRequest Forum::DocumentDraft(const std::string& event, const std::string& id) const {
  v1::CreateDocumentRequest request;
  request.set_parent(event);
  request.set_document_id(id);
  *request.mutable_document()->mutable_title() = English(absl::StrCat("Document ", id));
  auto& clause = *request.mutable_document()->add_clauses();
  clause.set_id("first");
  auto& segment = *clause.add_segments();
  segment.set_id("words");
  segment.set_kind(v1::Segment::KIND_PARAPHRASE);
  segment.set_language("en");
  segment.set_text("We agree.");
  return request;
}

v1::EndorseDocumentRequest Forum::Endorsement(const std::string& document, const std::string& id) const {
  v1::EndorseDocumentRequest request;
  request.set_parent(document);
  request.set_endorsement_id(id);
  request.mutable_endorsement()->set_kind(v1::Endorsement::KIND_ENDORSEMENT);
  request.mutable_endorsement()->set_organization("organizations/first");
  return request;
}

void Forum::MakeDocuments() const {
  auto shown = DocumentDraft("events/open", "shown");
  shown.mutable_document()->set_visibility(v1::Document::VISIBILITY_PUBLIC);
  const std::string name = Make<v1::Document>(shown).name();
  v1::UpdateDocumentRequest revise;
  revise.mutable_document()->set_name(name);
  revise.mutable_document()->set_kind(v1::Document::KIND_DECLARATION);
  Make<v1::Document>(revise);
  v1::TableDocumentRequest table;
  table.set_name(name);
  Make<v1::Document>(table);
  v1::AdoptDocumentRequest adopt;
  adopt.set_name(name);
  adopt.mutable_adoption()->set_method(v1::Document::Adoption::METHOD_CONSENSUS);
  Make<v1::Document>(adopt);
  Make<v1::Endorsement>(Endorsement(name, "first"));
  auto second = Endorsement(name, "second");
  second.mutable_endorsement()->set_organization("organizations/second");
  Make<v1::Endorsement>(second);

  auto hidden = DocumentDraft("events/open", "hidden");
  hidden.set_initial_state(v1::Document::STATE_ADOPTED);
  Make<v1::Endorsement>(Endorsement(Make<v1::Document>(hidden).name(), "first"));

  auto secret = DocumentDraft("events/hidden", "secret");
  secret.mutable_document()->set_visibility(v1::Document::VISIBILITY_PUBLIC);
  Make<v1::Document>(secret);
}

void Forum::MakeAccess() const {
  v1::CreateApiKeyRequest key;
  key.set_api_key_id("spare");
  key.mutable_api_key()->set_title("spare");
  Make<v1::ApiKey>(key);
  v1::CreateRoleBindingRequest binding;
  binding.set_role_binding_id("spare");
  binding.mutable_role_binding()->set_principal("apiKeys/spare");
  binding.mutable_role_binding()->set_role(v1::ROLE_VIEWER);
  binding.mutable_role_binding()->set_scope("events/open");
  Make<v1::RoleBinding>(binding);
}

v1::LocalizedText English(const std::string& text) {
  v1::LocalizedText localized;
  auto& entry = *localized.add_entries();
  entry.set_language("en");
  entry.set_text(text);
  return localized;
}

void ForumTest::Sql(const std::string& sql) const {
  db::Connection connection({.url = server().database().url()});
  const absl::Status status = connection.ExecuteScript(sql);
  EXPECT_TRUE(status.ok()) << sql << "\n" << status;
}

std::int64_t ForumTest::Number(const std::string& sql) const {
  db::Connection connection({.url = server().database().url()});
  const auto rows = connection.ExecuteComposed(sql, {});
  EXPECT_TRUE(rows.ok()) << rows.status();
  return rows.ok() ? (*rows)[0].Int(0) : -1;
}

}  // namespace plenary::test
