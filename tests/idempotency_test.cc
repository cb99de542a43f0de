// Calls with a request id happen once, and calls that only validate do not happen: for every method that has
// them.

#include <gtest/gtest.h>

#include <map>
#include <stdexcept>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "base/ids.h"
#include "contract/proto_options.h"
#include "errors/status_details.h"
#include "google/api/resource.pb.h"
#include "google/protobuf/empty.pb.h"
#include "google/protobuf/field_mask.pb.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/document_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/session_service.pb.h"
#include "support/forum.h"

namespace plenary {
namespace {

using google::protobuf::FieldMask;
using test::Client;
using test::FieldDescriptor;
using test::Message;
using test::MessagePtr;
using test::MethodDescriptor;
using test::MethodsWith;
using v1::Document;
using v1::Event;
using v1::Participant;
using v1::Session;
using v1::Statement;

// From which state a method starts, where it is not the one that things are made in.
const std::map<std::string, Event::State> kEventStates = {
    {"PostponeEvent", Event::STATE_ANNOUNCED},
    {"ConcludeEvent", Event::STATE_ANNOUNCED},
    {"ReopenEvent", Event::STATE_CONCLUDED},
    {"ArchiveEvent", Event::STATE_CONCLUDED},
};
const std::map<std::string, Participant::State> kParticipantStates = {
    {"AcceptInvitation", Participant::STATE_INVITED},     {"DeclineInvitation", Participant::STATE_INVITED},
    {"ApproveParticipant", Participant::STATE_PENDING},   {"RejectParticipant", Participant::STATE_PENDING},
    {"ReinstateParticipant", Participant::STATE_REVOKED}, {"RenewInvitation", Participant::STATE_INVITED},
};
const std::map<std::string, Session::State> kSessionStates = {
    {"SuspendSession", Session::STATE_LIVE},
    {"ResumeSession", Session::STATE_SUSPENDED},
    {"EndSession", Session::STATE_LIVE},
    {"ResetSession", Session::STATE_LIVE},
};

const std::map<std::string, Statement::State> kStatementStates = {
    {"PublishStatement", Statement::STATE_DELIVERED},
    {"CorrectStatement", Statement::STATE_PUBLISHED},
    {"RetractStatement", Statement::STATE_PUBLISHED},
};

const std::map<std::string, Document::State> kDocumentStates = {
    {"OpenNegotiation", Document::STATE_TABLED},
    {"AdoptDocument", Document::STATE_TABLED},
    {"CorrectAdoption", Document::STATE_ADOPTED},
    {"RejectDocument", Document::STATE_TABLED},
};

void SetBool(Message& message, const std::string& name, bool value) {
  const FieldDescriptor* field = message.GetDescriptor()->FindFieldByName(name);
  if (field != nullptr) message.GetReflection()->SetBool(&message, field, value);
}

// The field with which the client chooses an id; null if there is none.
const FieldDescriptor* IdField(const Message& request) {
  for (int i = 0; i < request.GetDescriptor()->field_count(); ++i) {
    const FieldDescriptor* field = request.GetDescriptor()->field(i);
    if (absl::EndsWith(field->name(), "_id") && field->name() != "request_id") return field;
  }
  return nullptr;
}

MessagePtr CopyOf(const Message& message) {
  MessagePtr copy(message.New());
  copy->CopyFrom(message);
  return copy;
}

class IdempotencyTest : public test::ForumTest {
 protected:
  struct Answer {
    absl::Status status;
    MessagePtr response;
    std::string name() const {
      const FieldDescriptor* field = response->GetDescriptor()->FindFieldByName("name");
      return field == nullptr ? "" : test::TextOf(*response, field);
    }
  };

  static Answer Call(const Client& client, const MethodDescriptor* method, const Message& request) {
    std::string bytes;
    Answer answer;
    answer.status = test::StatusFrom(
        client.CallRaw(test::MethodOf(method->input_type()), request.SerializeAsString(), &bytes));
    answer.response = test::NewMessage(method->output_type());
    EXPECT_TRUE(answer.response->ParseFromString(bytes));
    return answer;
  }

  // A request of the method that will change something, as nothing else has asked for it yet; with a new
  // request id.
  MessagePtr NewDeed(const MethodDescriptor* method) {
    const std::string type = TypeOf(method);
    test::Samples samples = forum().Visible().Saying("something else");
    if (!type.empty()) samples = samples.About(type, NewOne(type, method->name()));
    if (method->name() == "RevokeBadge") {
      v1::IssueBadgeRequest issue;
      issue.set_name(NewParticipant(Participant::STATE_CONFIRMED));
      forum().Make<v1::Badge>(issue);
      samples = samples.About("plenary.dev/Participant", issue.name());
    }
    // Each declares once.
    if (method->name() == "EndorseDocument") {
      samples = samples.About("plenary.dev/Participant", NewParticipant(Participant::STATE_CONFIRMED));
    }
    MessagePtr request = samples.Minimal(method);
    SetBool(*request, "validate_only", false);
    test::SetTextNamed(*request, "etag", "");
    test::SetTextNamed(*request, "request_id", NewUuid());
    if (auto* binding = dynamic_cast<v1::CreateRoleBindingRequest*>(request.get())) {
      binding->mutable_role_binding()->set_principal(NewApiKey());
    }
    if (auto* batch = dynamic_cast<v1::BatchCheckInRequest*>(request.get())) {
      for (v1::Scan& scan : *batch->mutable_scans()) scan.set_nonce(NewUuid());
    }
    if (auto* batch = dynamic_cast<v1::BatchUpdateSessionsRequest*>(request.get())) {
      for (auto& update : *batch->mutable_requests()) {
        update.mutable_session()->set_name(NewOne("plenary.dev/Session", method->name()));
      }
    }
    // Nothing is required of a statement.
    if (auto* update = dynamic_cast<v1::UpdateStatementRequest*>(request.get())) {
      update->mutable_statement()->add_topics("something else");
    } else if (auto* correct = dynamic_cast<v1::CorrectStatementRequest*>(request.get())) {
      correct->mutable_statement()->add_topics("something else");
    }
    return request;
  }

  // The same request id, asking for something else.
  static MessagePtr WithOtherPayload(const Message& request) {
    MessagePtr other = CopyOf(request);
    if (const FieldDescriptor* id = IdField(request)) {
      test::SetText(*other, id, NewResourceId());
    } else if (const FieldDescriptor* mask = request.GetDescriptor()->FindFieldByName("update_mask")) {
      static_cast<FieldMask&>(*other->GetReflection()->MutableMessage(other.get(), mask)).add_paths("*");
    } else {
      test::SetTextNamed(*other, "etag", "\"0\"");
    }
    SpoilBatch(*other);
    return other;
  }

  // Makes what a batch changes out of date.
  static void SpoilBatch(Message& request) {
    auto* batch = dynamic_cast<v1::BatchUpdateSessionsRequest*>(&request);
    if (batch != nullptr) batch->mutable_requests(0)->mutable_session()->set_etag("\"0\"");
  }

  // The same request id, asking for what cannot be.
  static MessagePtr WithFault(const Message& request, const std::string& taken_id) {
    MessagePtr faulty = CopyOf(request);
    if (const FieldDescriptor* id = IdField(request)) test::SetText(*faulty, id, taken_id);
    test::SetTextNamed(*faulty, "etag", "\"0\"");
    for (int i = 0; i < request.GetDescriptor()->field_count(); ++i) {
      const FieldDescriptor* field = request.GetDescriptor()->field(i);
      if (!contract::IsResource(field->message_type())) continue;
      test::SetTextNamed(*faulty->GetReflection()->MutableMessage(faulty.get(), field), "etag", "\"0\"");
    }
    SpoilBatch(*faulty);
    return faulty;
  }

  // How many calls have changed something.
  std::int64_t Deeds() { return Number("SELECT count(DISTINCT request) FROM changes"); }

  // Everything that is stored, as one digest a table.
  std::map<std::string, std::string> Everything() {
    db::Connection connection({.url = server().database().url()});
    const auto tables = connection.ExecuteComposed(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')",
        {});
    std::map<std::string, std::string> digests;
    EXPECT_TRUE(tables.ok()) << tables.status();
    for (const db::Row table : *tables) {
      const std::string sql =
          absl::StrCat("SELECT coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '') FROM \"",
                       table.String(0), "\" AS t");
      const auto digest = connection.ExecuteComposed(sql, {});
      EXPECT_TRUE(digest.ok()) << digest.status();
      digests[table.String(0)] = (*digest)[0].String(0);
    }
    return digests;
  }

 private:
  std::int64_t Number(const char* sql) {
    db::Connection connection({.url = server().database().url()});
    const auto rows = connection.ExecuteComposed(sql, {});
    EXPECT_TRUE(rows.ok()) << rows.status();
    return rows.ok() ? (*rows)[0].Int(0) : -1;
  }

  // The type of the resource that the method changes; empty if it makes one.
  static std::string TypeOf(const MethodDescriptor* method) {
    if (const FieldDescriptor* name = method->input_type()->FindFieldByName("name")) {
      return name->options().GetExtension(google::api::resource_reference).type();
    }
    if (method->input_type()->FindFieldByName("update_mask") == nullptr) return "";
    return method->output_type()->options().GetExtension(google::api::resource).type();
  }

  std::string NewImport(bool committed) {
    v1::PlanImportRequest plan;
    plan.set_parent("events/open");
    plan.set_content("name\nSomebody\n");
    const auto import = forum().Make<v1::Import>(plan);
    if (!committed) return import.name();
    v1::CommitImportRequest commit;
    commit.set_name(import.name());
    commit.set_undecided(v1::ImportDecision::ACTION_CREATE);
    return forum().Make<v1::Import>(commit).name();
  }

  // Something new of the type, as the method finds it.
  std::string NewOne(const std::string& type, const std::string& method) {
    if (type == "plenary.dev/Event") {
      const auto state = kEventStates.find(method);
      return NewEvent(state == kEventStates.end() ? Event::STATE_DRAFT : state->second);
    }
    if (type == "plenary.dev/Participant") {
      const auto state = kParticipantStates.find(method);
      return NewParticipant(state == kParticipantStates.end() ? Participant::STATE_CONFIRMED : state->second);
    }
    if (type == "plenary.dev/Session") {
      const auto state = kSessionStates.find(method);
      // What was public is not deleted.
      return NewSession(method == "DeleteSession" ? "events/hidden" : "events/open",
                        state == kSessionStates.end() ? Session::STATE_SCHEDULED : state->second);
    }
    if (type == "plenary.dev/Statement") {
      const auto state = kStatementStates.find(method);
      return NewStatement(state == kStatementStates.end() ? Statement::STATE_DRAFT : state->second);
    }
    if (type == "plenary.dev/Document") {
      const auto state = kDocumentStates.find(method);
      return NewDocument(state == kDocumentStates.end() ? Document::STATE_DRAFTING : state->second);
    }
    if (type == "plenary.dev/Endorsement") {
      const auto request = forum().Endorsement(NewDocument(Document::STATE_ADOPTED), "");
      return forum().Make<v1::Endorsement>(request).name();
    }
    if (method == "UnmergePeople") return NewMerged();
    if (type == "plenary.dev/Import") return NewImport(method == "UndoImport");
    if (type == "plenary.dev/ApiKey") return NewApiKey();
    if (type == "plenary.dev/RoleBinding") return NewRoleBinding();
    return forum().MakeMinimal("Create" + type.substr(type.rfind('/') + 1));
  }

  std::string NewEvent(Event::State state) {
    v1::CreateEventRequest request;
    Event& event = *request.mutable_event();
    *event.mutable_title() = test::English("An event");
    event.mutable_start_date()->set_year(2025);
    event.mutable_start_date()->set_month(6);
    event.mutable_start_date()->set_day(1);
    event.add_hosts()->set_organization("organizations/first");
    event.mutable_hosts(0)->set_role(Event::Host::ROLE_HOST);
    request.set_initial_state(state);
    return forum().Make<Event>(request).name();
  }

  std::string NewParticipant(Participant::State state) {
    auto request = forum().Registration("events/open", "");
    request.set_initial_state(state);
    return forum().Make<Participant>(request).name();
  }

  std::string NewSession(const std::string& event, Session::State state) {
    v1::CreateSessionRequest request;
    request.set_parent(event);
    *request.mutable_session()->mutable_title() = test::English("A session");
    request.set_initial_state(state);
    return forum().Make<Session>(request).name();
  }

  std::string NewStatement(Statement::State state) {
    auto request = forum().Draft("events/open", "");
    request.mutable_statement()->set_speaker("events/open/participants/shown");
    request.set_initial_state(state);
    return forum().Make<Statement>(request).name();
  }

  std::string NewDocument(Document::State state) {
    auto request = forum().DocumentDraft("events/open", "");
    request.set_initial_state(state);
    return forum().Make<Document>(request).name();
  }

  // Somebody who was merged into another.
  std::string NewMerged() {
    v1::MergePeopleRequest merge;
    merge.set_name(forum().MakeMinimal("CreatePerson"));
    merge.set_into(forum().MakeMinimal("CreatePerson"));
    forum().Make<v1::Person>(merge);
    return merge.name();
  }

  std::string NewApiKey() { return forum().MakeMinimal("CreateApiKey"); }

  std::string NewRoleBinding() {
    v1::CreateRoleBindingRequest request;
    request.mutable_role_binding()->set_principal(NewApiKey());
    request.mutable_role_binding()->set_role(v1::ROLE_CHAIR);
    return forum().Make<v1::RoleBinding>(request).name();
  }
};

TEST_F(IdempotencyTest, OnceIsAsGoodAsTwice) {
  for (const MethodDescriptor* method : MethodsWith("request_id")) {
    const MessagePtr request = NewDeed(method);
    const std::int64_t before = Deeds();
    const Answer first = Call(forum().admin(), method, *request);
    ASSERT_TRUE(first.status.ok()) << method->name() << ": tell this test from which state it starts. "
                                   << first.status << "\n"
                                   << request->DebugString();
    EXPECT_EQ(Deeds(), before + 1) << method->name() << " changed nothing:\n" << request->DebugString();
    const Answer second = Call(forum().admin(), method, *request);
    EXPECT_TRUE(second.status.ok()) << method->name() << " " << second.status;
    EXPECT_EQ(second.name(), first.name()) << method->name();
    EXPECT_EQ(Deeds(), before + 1) << method->name() << " happened twice";
  }
}

TEST_F(IdempotencyTest, OnceWhenManyAskAtOnce) {
  constexpr int kCalls = 4;
  for (const MethodDescriptor* method : MethodsWith("request_id")) {
    const MessagePtr request = NewDeed(method);
    const std::int64_t before = Deeds();
    std::vector<Answer> answers(kCalls);
    test::InParallel(kCalls, [&](int i) { answers[i] = Call(forum().admin(), method, *request); });
    for (const Answer& answer : answers) {
      EXPECT_TRUE(answer.status.ok()) << method->name() << " " << answer.status;
      EXPECT_EQ(answer.name(), answers[0].name()) << method->name();
    }
    EXPECT_EQ(Deeds(), before + 1) << method->name() << " happened more than once";
  }
}

TEST_F(IdempotencyTest, AnotherPayloadIsRefused) {
  for (const MethodDescriptor* method : MethodsWith("request_id")) {
    const MessagePtr request = NewDeed(method);
    ASSERT_TRUE(Call(forum().admin(), method, *request).status.ok()) << method->name();
    const std::int64_t before = Deeds();
    const absl::Status other = Call(forum().admin(), method, *WithOtherPayload(*request)).status;
    EXPECT_EQ(errors::ReasonOf(other), v1::REQUEST_ID_REUSED) << method->name() << " " << other;
    EXPECT_EQ(other.code(), absl::StatusCode::kInvalidArgument);
    EXPECT_EQ(Deeds(), before) << method->name();
  }
}

// Nor of another method.
TEST_F(IdempotencyTest, AnotherMethodIsRefused) {
  v1::CreateSeriesRequest series;
  series.set_request_id(NewUuid());
  *series.mutable_series()->mutable_title() = test::English("Series");
  forum().Make<v1::Series>(series);
  for (const MethodDescriptor* method : MethodsWith("request_id")) {
    if (method->input_type() == v1::CreateSeriesRequest::descriptor()) continue;
    MessagePtr request = NewDeed(method);
    test::SetTextNamed(*request, "request_id", series.request_id());
    const absl::Status status = Call(forum().admin(), method, *request).status;
    EXPECT_EQ(errors::ReasonOf(status), v1::REQUEST_ID_REUSED) << method->name() << " " << status;
  }
}

// To another caller it is as if the id had never been used.
TEST_F(IdempotencyTest, TheIdOfAnotherCallerRevealsNothing) {
  const Client other = forum().As(v1::ROLE_ADMIN);
  for (const MethodDescriptor* method : MethodsWith("request_id")) {
    const MessagePtr request = NewDeed(method);
    ASSERT_TRUE(Call(forum().admin(), method, *request).status.ok()) << method->name();
    const MessagePtr with_new_id = CopyOf(*request);
    test::SetTextNamed(*with_new_id, "request_id", NewUuid());
    const absl::Status expected = Call(other, method, *with_new_id).status;
    const absl::Status status = Call(other, method, *request).status;
    EXPECT_EQ(errors::ReasonOf(status), errors::ReasonOf(expected))
        << method->name() << " " << status << " " << expected;
    const absl::Status other_payload =
        Call(forum().WithoutRole(), method, *WithOtherPayload(*request)).status;
    EXPECT_NE(errors::ReasonOf(other_payload), v1::REQUEST_ID_REUSED) << method->name();
  }
}

// A caller who may no longer make the call does not see what it made.
TEST_F(IdempotencyTest, WhoLostItsRoleIsShownNothing) {
  v1::CreateRoleBindingRequest binding;
  binding.mutable_role_binding()->set_role(v1::ROLE_ADMIN);
  for (const MethodDescriptor* method : MethodsWith("request_id")) {
    v1::CreateApiKeyRequest key;
    key.mutable_api_key()->set_title("for a while");
    const auto made = forum().Make<v1::ApiKey>(key);
    binding.mutable_role_binding()->set_principal(made.name());
    v1::DeleteRoleBindingRequest end;
    end.set_name(forum().Make<v1::RoleBinding>(binding).name());
    const Client client = forum().anonymous().WithKey(made.secret());
    const MessagePtr request = NewDeed(method);
    ASSERT_TRUE(Call(client, method, *request).status.ok()) << method->name();
    forum().Make<google::protobuf::Empty>(end);
    const absl::Status status = Call(client, method, *request).status;
    EXPECT_TRUE(absl::IsPermissionDenied(status) || absl::IsNotFound(status))
        << method->name() << " " << status;
  }
}

TEST_F(IdempotencyTest, FailuresAreNotKept) {
  for (const MethodDescriptor* method : MethodsWith("request_id")) {
    const Answer taken = Call(forum().admin(), method, *NewDeed(method));
    ASSERT_TRUE(taken.status.ok()) << method->name() << " " << taken.status;
    const MessagePtr request = NewDeed(method);
    const std::string name = taken.name();
    const std::int64_t before = Deeds();
    const absl::Status refused =
        Call(forum().admin(), method, *WithFault(*request, name.substr(name.rfind('/') + 1))).status;
    EXPECT_FALSE(refused.ok()) << method->name();
    EXPECT_EQ(Deeds(), before) << method->name();
    const absl::Status status = Call(forum().admin(), method, *request).status;
    EXPECT_TRUE(status.ok()) << method->name() << " after " << refused << ": " << status;
  }
}

TEST_F(IdempotencyTest, ValidatingChangesNothing) {
  int validated = 0;
  for (const MethodDescriptor* method : MethodsWith("validate_only")) {
    const MessagePtr request = NewDeed(method);
    const MessagePtr validate = CopyOf(*request);
    SetBool(*validate, "validate_only", true);
    const auto before = Everything();
    const Answer answer = Call(forum().admin(), method, *validate);
    EXPECT_TRUE(answer.status.ok()) << method->name() << " " << answer.status;
    EXPECT_EQ(Everything(), before) << method->name() << " changed something";
    const absl::Status real = Call(forum().admin(), method, *request).status;
    EXPECT_TRUE(real.ok()) << method->name() << " validated, and yet " << real;
    EXPECT_NE(Everything(), before) << method->name() << " changed nothing";
    ++validated;
  }
  EXPECT_GT(validated, 20);
}

TEST_F(IdempotencyTest, ASecretIsToldOnce) {
  v1::CreateApiKeyRequest request;
  request.mutable_api_key()->set_title("told once");
  request.set_request_id(NewUuid());
  EXPECT_FALSE(forum().Make<v1::ApiKey>(request).secret().empty());
  EXPECT_TRUE(forum().Make<v1::ApiKey>(request).secret().empty());
  request.set_request_id("");
  request.set_validate_only(true);
  EXPECT_TRUE(forum().Make<v1::ApiKey>(request).secret().empty());

  v1::IssueBadgeRequest issue;
  issue.set_name("events/open/participants/shown");
  issue.set_request_id(NewUuid());
  EXPECT_FALSE(forum().Make<v1::Badge>(issue).code().empty());
  EXPECT_TRUE(forum().Make<v1::Badge>(issue).code().empty());
  issue.set_request_id("");
  issue.set_validate_only(true);
  EXPECT_TRUE(forum().Make<v1::Badge>(issue).code().empty());
}

}  // namespace
}  // namespace plenary
