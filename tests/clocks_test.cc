// Rules that depend on the time while the clocks of database and server differ.

#include "rpc/clocks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/time/civil_time.h"
#include "absl/time/clock.h"
#include "base/ids.h"
#include "errors/status_details.h"
#include "google/protobuf/util/time_util.h"
#include "import_plans/import_store.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/document_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/session_service.pb.h"
#include "plenary/v1/statement_service.pb.h"
#include "resource/idempotency.h"
#include "support/database_clock.h"
#include "support/forum.h"
#include "support/program.h"

namespace plenary {
namespace {

using google::protobuf::util::TimeUtil;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using test::Client;
using testing::HasSubstr;

google::protobuf::Timestamp In(seconds time) {
  auto moment = TimeUtil::GetCurrentTime();
  moment.set_seconds(moment.seconds() + time.count());
  return moment;
}

// What health says of a service of ours; nothing if it does not answer.
std::optional<bool> IsServing(const Client& client, const std::string& service) {
  const std::string request = "\x0a" + std::string(1, static_cast<char>(service.size())) + service;
  std::string answer;
  if (!client.CallRaw("grpc.health.v1.Health/Check", request, &answer).ok()) return std::nullopt;
  return answer == "\x08\x01";
}

bool AsksForPatience(const absl::Status& status) {
  EXPECT_THAT(std::string(status.message()), HasSubstr("clocks of the server and the database differ by"));
  return absl::IsUnavailable(status) && test::DetailOf<google::rpc::RetryInfo>(status).has_value();
}

class ClocksTest : public test::ServerTest {
 protected:
  void SetUp() override {
    ServerTest::SetUp();
    if (IsSkipped()) return;
    clock_ = std::make_unique<test::DatabaseClock>(server().database());
    // Its sessions see that clock.
    skewed_ = std::make_unique<test::TestServer>(server(), test::SmallServer());
    forum_ = std::make_unique<test::Forum>(*skewed_);
    housekeeper_ = std::make_unique<db::Connection>(db::ConnectionOptions{.url = server().database().url()});
  }

  void SetClock(seconds ahead) { clock_->Set(ahead); }
  test::Forum& forum() { return *forum_; }
  const test::TestServer& skewed() { return *skewed_; }

  // What the server does every ten minutes.
  absl::Status Forget() {
    absl::Status forgotten = resource::ForgetOldRequests(*housekeeper_);
    const absl::Status imports = import_plans::ForgetExpiredImports(*housekeeper_).status();
    EXPECT_EQ(forgotten.code(), imports.code()) << imports;
    return forgotten;
  }
  std::int64_t Count(const std::string& what) {
    const auto rows = housekeeper_->ExecuteComposed("SELECT count(*) FROM " + what, {});
    EXPECT_TRUE(rows.ok()) << rows.status();
    return rows.ok() ? (*rows)[0].Int(0) : -1;
  }
  void Sql(const std::string& sql) {
    const absl::Status status = housekeeper_->ExecuteScript(sql);
    EXPECT_TRUE(status.ok()) << sql << "\n" << status;
  }

 private:
  std::unique_ptr<test::DatabaseClock> clock_;
  std::unique_ptr<test::TestServer> skewed_;
  std::unique_ptr<test::Forum> forum_;
  std::unique_ptr<db::Connection> housekeeper_;
};

v1::CreatePersonRequest NewPerson() {
  v1::CreatePersonRequest request;
  request.mutable_person()->add_names()->set_full("Somebody New");
  request.set_request_id(NewUuid());
  return request;
}

TEST_F(ClocksTest, ACallIsDoneOnceWhateverTheClocksShow) {
  const Client admin = skewed().Admin();
  auto registration = forum().Registration("events/open", "");
  registration.set_request_id(NewUuid());
  const std::int64_t participants = Count("participants");
  const auto registered = admin.Call<v1::Participant>(registration);
  ASSERT_TRUE(registered.ok()) << registered.status();
  std::vector<std::pair<v1::CreatePersonRequest, std::string>> made;
  // Also of calls that were made while the clocks differed.
  for (const hours ahead : {hours(0), hours(72), hours(0), hours(-72), hours(0), hours(1), hours(-1)}) {
    SetClock(ahead);
    const auto request = NewPerson();
    const auto person = admin.Call<v1::Person>(request);
    ASSERT_TRUE(person.ok()) << ahead.count() << " h: " << person.status();
    made.emplace_back(request, person->name());
    const absl::Status forgotten = Forget();
    EXPECT_TRUE(ahead == hours(0) ? forgotten.ok() : AsksForPatience(forgotten)) << forgotten;
    for (const auto& [call, name] : made) {
      const auto again = admin.Call<v1::Person>(call);
      ASSERT_TRUE(again.ok()) << ahead.count() << " h: " << again.status();
      EXPECT_EQ(again->name(), name);
    }
    const auto again = admin.Call<v1::Participant>(registration);
    ASSERT_TRUE(again.ok()) << ahead.count() << " h: " << again.status();
    EXPECT_EQ(again->name(), registered->name());
  }
  EXPECT_EQ(Count("people WHERE title = 'Somebody New'"), static_cast<std::int64_t>(made.size()));
  EXPECT_EQ(Count("participants"), participants + 1);
}

TEST_F(ClocksTest, WhatIsOldIsForgottenOnceTheClocksAgree) {
  Sql("UPDATE imports SET expire_time = pg_catalog.clock_timestamp() - interval '1 hour'");
  ASSERT_TRUE(skewed().Admin().Call<v1::Person>(NewPerson()).ok());
  Sql("UPDATE idempotency SET create_time = pg_catalog.clock_timestamp() - interval '49 hours'");
  const std::int64_t requests = Count("idempotency");
  const std::int64_t imports = Count("imports");
  ASSERT_GT(requests, 0);
  ASSERT_GT(imports, 0);
  for (const seconds ahead : {seconds(hours(1)), seconds(-hours(1)), seconds(75), seconds(-75)}) {
    SetClock(ahead);
    EXPECT_TRUE(AsksForPatience(Forget())) << ahead.count();
    EXPECT_EQ(Count("idempotency"), requests);
    EXPECT_EQ(Count("imports"), imports);
  }
  SetClock(seconds(30));
  EXPECT_TRUE(Forget().ok());
  EXPECT_EQ(Count("idempotency"), 0);
  EXPECT_EQ(Count("imports"), imports - 1) << "one at a time";
}

// Who sees what is under embargo, in every path.
class EmbargoClocksTest : public ClocksTest {
 protected:
  // Published and public, with an embargo that ends in so long by the true clock. An echo of each names it.
  void MakeUnderEmbargo(seconds ends) {
    auto statement = forum().Draft("events/open", "told");
    statement.mutable_statement()->set_speaker("events/open/participants/shown");
    *statement.mutable_statement()->mutable_embargo_time() = In(ends);
    statement.set_initial_state(v1::Statement::STATE_PUBLISHED);
    forum().Make<v1::Statement>(statement);
    auto answer = forum().Draft("events/open", "answer");
    answer.mutable_statement()->set_speaker("events/open/participants/shown");
    answer.set_initial_state(v1::Statement::STATE_PUBLISHED);
    auto& relation = *answer.mutable_statement()->add_relations();
    relation.set_kind(v1::Statement::Relation::KIND_REPLIES_TO);
    relation.set_statement(kStatement);
    forum().Make<v1::Statement>(answer);
    auto document = forum().DocumentDraft("events/open", "written");
    document.mutable_document()->set_visibility(v1::Document::VISIBILITY_PUBLIC);
    *document.mutable_document()->mutable_embargo_time() = In(ends);
    document.set_initial_state(v1::Document::STATE_TABLED);
    forum().Make<v1::Document>(document);
  }

  // Every path in which the caller sees one of them.
  static std::set<std::string> SeenBy(const Client& client) {
    std::set<std::string> seen;
    const auto note = [&](const std::string& path, bool sees) {
      if (sees) seen.insert(path);
    };
    v1::GetStatementRequest get;
    get.set_name(kStatement);
    note("statement", client.Call<v1::Statement>(get).ok());
    v1::ListStatementRevisionsRequest said;
    said.set_name(kStatement);
    note("statement's revisions", client.Call<v1::ListStatementRevisionsResponse>(said).ok());
    v1::ListStatementsRequest list;
    for (const char* parent : {"events/open", "events/-"}) {
      list.set_parent(parent);
      list.set_filter("title:told");
      const auto statements = client.Call<v1::ListStatementsResponse>(list);
      EXPECT_TRUE(statements.ok()) << statements.status();
      note(absl::StrCat("statements of ", parent), statements.ok() && statements->statements_size() == 1);
      EXPECT_TRUE(!statements.ok() || statements->total_size() == statements->statements_size());
    }
    get.set_name("events/open/statements/answer");
    const auto answer = client.Call<v1::Statement>(get);
    note("relation", answer.ok() && answer->relations_size() == 1);
    v1::GetDocumentRequest get_document;
    get_document.set_name(kDocument);
    note("document", client.Call<v1::Document>(get_document).ok());
    v1::ListDocumentRevisionsRequest written;
    written.set_name(kDocument);
    note("document's revisions", client.Call<v1::ListDocumentRevisionsResponse>(written).ok());
    v1::ListDocumentsRequest documents;
    for (const char* parent : {"events/open", "events/-"}) {
      documents.set_parent(parent);
      documents.set_filter("title:written");
      const auto found = client.Call<v1::ListDocumentsResponse>(documents);
      EXPECT_TRUE(found.ok()) << found.status();
      note(absl::StrCat("documents of ", parent), found.ok() && found->documents_size() == 1);
      EXPECT_TRUE(!found.ok() || found->total_size() == found->documents_size());
    }
    return seen;
  }

  static constexpr std::size_t kPaths = 9;
  static constexpr char kStatement[] = "events/open/statements/told";
  static constexpr char kDocument[] = "events/open/documents/written";
};

TEST_F(EmbargoClocksTest, AnEmbargoDoesNotEndByTheDatabasesClockAlone) {
  MakeUnderEmbargo(minutes(30));
  for (const hours ahead : {hours(0), hours(1), hours(24 * 365), hours(-1)}) {
    SetClock(ahead);
    EXPECT_THAT(SeenBy(forum().anonymous()), testing::IsEmpty()) << ahead.count();
    EXPECT_THAT(SeenBy(forum().WithoutRole()), testing::IsEmpty()) << ahead.count();
    EXPECT_EQ(SeenBy(forum().As(v1::ROLE_PRESS, "events/open")).size(), kPaths) << ahead.count();
    EXPECT_EQ(SeenBy(forum().admin()).size(), kPaths) << ahead.count();
  }
}

TEST_F(EmbargoClocksTest, NorByTheServersAlone) {
  MakeUnderEmbargo(-minutes(30));
  SetClock(-hours(1));
  EXPECT_THAT(SeenBy(forum().anonymous()), testing::IsEmpty());
  SetClock(seconds(0));
  EXPECT_EQ(SeenBy(forum().anonymous()).size(), kPaths);
  SetClock(hours(1));
  EXPECT_EQ(SeenBy(forum().anonymous()).size(), kPaths);
}

TEST_F(EmbargoClocksTest, TheJournalTellsNobodyOfWhatOneClockHoldsBack) {
  MakeUnderEmbargo(minutes(30));
  SetClock(hours(1));
  v1::CorrectStatementRequest correct;
  correct.mutable_statement()->set_name(kStatement);
  correct.mutable_statement()->add_topics("forums");
  correct.set_reason("It had no topics.");
  forum().Make<v1::Statement>(correct);
  v1::UpdateDocumentRequest revise;
  revise.mutable_document()->set_name(kDocument);
  revise.mutable_document()->set_kind(v1::Document::KIND_DECLARATION);
  forum().Make<v1::Document>(revise);
  for (const char* name : {kStatement, kDocument}) {
    EXPECT_EQ(Count(absl::StrCat("changes WHERE resource = '", name, "' AND audience_after <> 'staff'")), 0)
        << name;
  }
}

class StepsByTheClockTest : public ClocksTest {
 protected:
  absl::Status Register() {
    return forum().anonymous().Call<v1::Participant>(forum().Registration("events/open", "")).status();
  }
  void SetWindow(seconds start, seconds end) {
    v1::UpdateEventRequest request;
    request.mutable_event()->set_name("events/open");
    auto& window = *request.mutable_event()->mutable_registration_policy()->mutable_window();
    *window.mutable_start_time() = In(start);
    *window.mutable_end_time() = In(end);
    request.mutable_update_mask()->add_paths("registration_policy.window");
    forum().Make<v1::Event>(request);
  }
};

TEST_F(StepsByTheClockTest, AWindowOpensAndClosesByBothClocks) {
  EXPECT_TRUE(Register().ok());
  SetWindow(minutes(30), hours(24));
  EXPECT_EQ(errors::ReasonOf(Register()), v1::REGISTRATION_CLOSED);
  SetClock(hours(1));
  EXPECT_TRUE(AsksForPatience(Register()));
  const auto by_staff = forum().admin().Call<v1::Participant>(forum().Registration("events/open", ""));
  EXPECT_TRUE(by_staff.ok()) << by_staff.status();
  SetWindow(-hours(24), minutes(30));
  EXPECT_TRUE(AsksForPatience(Register()));
  SetClock(-hours(1));
  EXPECT_TRUE(Register().ok()) << "both say that it is open";
  SetWindow(-minutes(30), hours(1));
  EXPECT_TRUE(AsksForPatience(Register()));
  SetClock(seconds(0));
  EXPECT_TRUE(Register().ok());
}

TEST_F(StepsByTheClockTest, WhatSaysNowWaits) {
  v1::StartSessionRequest start;
  start.set_name("events/open/sessions/whole");
  start.set_now(true);
  v1::DeliverStatementRequest deliver;
  deliver.set_name("events/open/statements/hidden");
  deliver.set_now(true);
  for (const hours ahead : {hours(1), hours(-1)}) {
    SetClock(ahead);
    EXPECT_TRUE(AsksForPatience(forum().admin().Call<v1::Session>(start).status()));
    EXPECT_TRUE(AsksForPatience(forum().admin().Call<v1::Statement>(deliver).status()));
  }
  // In half an hour: by the database's clock it was.
  start.clear_now();
  *start.mutable_start_time() = In(minutes(30));
  deliver.clear_now();
  *deliver.mutable_deliver_time() = In(minutes(30));
  SetClock(hours(1));
  EXPECT_TRUE(AsksForPatience(forum().admin().Call<v1::Session>(start).status()));
  EXPECT_TRUE(AsksForPatience(forum().admin().Call<v1::Statement>(deliver).status()));
  *start.mutable_start_time() = In(-minutes(30));
  *deliver.mutable_deliver_time() = In(-minutes(30));
  EXPECT_TRUE(forum().admin().Call<v1::Session>(start).ok());
  EXPECT_TRUE(forum().admin().Call<v1::Statement>(deliver).ok());
  v1::EndSessionRequest end;
  end.set_name(start.name());
  end.set_now(true);
  EXPECT_TRUE(AsksForPatience(forum().admin().Call<v1::Session>(end).status()));
  SetClock(seconds(0));
  EXPECT_TRUE(forum().admin().Call<v1::Session>(end).ok());
}

TEST_F(StepsByTheClockTest, AnInvitationIsNeitherTakenNorRefusedInDoubt) {
  v1::InviteParticipantRequest invite;
  invite.set_parent("events/open");
  *invite.mutable_participant()->mutable_credit()->mutable_display_name() = test::English("Guest");
  *invite.mutable_respond_by_time() = In(minutes(30));
  const auto guest = forum().Make<v1::Participant>(invite);
  v1::AcceptInvitationRequest accept;
  accept.set_name(guest.name());
  accept.set_invitation_code(guest.invitation_code());
  v1::RenewInvitationRequest renew;
  renew.set_name(guest.name());
  *renew.mutable_respond_by_time() = In(minutes(30));
  SetClock(hours(1));
  EXPECT_TRUE(AsksForPatience(forum().anonymous().Call<v1::Participant>(accept).status()));
  EXPECT_TRUE(AsksForPatience(forum().admin().Call<v1::Participant>(renew).status()));
  SetClock(seconds(0));
  const auto accepted = forum().anonymous().Call<v1::Participant>(accept);
  EXPECT_TRUE(accepted.ok()) << accepted.status();
}

TEST_F(StepsByTheClockTest, AnEventIsNotMovedByADoubtfulClock) {
  v1::ShiftEventRequest shift;
  shift.set_name("events/open");
  shift.mutable_start_date()->set_year(2026);
  shift.mutable_start_date()->set_month(5);
  shift.mutable_start_date()->set_day(2);
  v1::UpdateEventRequest dated;
  dated.mutable_event()->set_name("events/open");
  *dated.mutable_event()->mutable_start_date() = shift.start_date();
  dated.mutable_event()->mutable_start_date()->set_day(1);
  dated.mutable_event()->set_time_zone("Europe/Madrid");
  forum().Make<v1::Event>(dated);
  SetClock(hours(1));
  EXPECT_TRUE(AsksForPatience(forum().admin().Call<v1::Event>(shift).status()));
  SetClock(seconds(0));
  const auto shifted = forum().admin().Call<v1::Event>(shift);
  EXPECT_TRUE(shifted.ok()) << shifted.status();
}

TEST_F(StepsByTheClockTest, AnAdoptionIsNotOfADayThatOneClockHasYetToReach) {
  auto request = forum().DocumentDraft("events/open", "adopted");
  request.set_initial_state(v1::Document::STATE_ADOPTED);
  request.mutable_adoption()->set_method(v1::Document::Adoption::METHOD_CONSENSUS);
  const auto later = absl::ToCivilDay(absl::Now() + absl::Hours(100), absl::UTCTimeZone());
  auto& date = *request.mutable_adoption()->mutable_date();
  date.set_year(static_cast<int>(later.year()));
  date.set_month(later.month());
  date.set_day(later.day());
  SetClock(hours(200));
  EXPECT_TRUE(AsksForPatience(forum().admin().Call<v1::Document>(request).status()));
  SetClock(seconds(0));
  EXPECT_EQ(forum().admin().Call<v1::Document>(request).status().code(), absl::StatusCode::kInvalidArgument);
}

TEST_F(StepsByTheClockTest, AKeyEndsWithTheFirstClock) {
  v1::CreateApiKeyRequest request;
  request.mutable_api_key()->set_title("Short");
  *request.mutable_api_key()->mutable_expire_time() = In(minutes(30));
  const auto key = forum().Make<v1::ApiKey>(request);
  const auto who = [&] {
    // Another server: it knows no key yet.
    const test::TestServer other(skewed(), test::SmallServer());
    return other.Connect().WithKey(key.secret()).Call<v1::WhoAmIResponse>(v1::WhoAmIRequest()).status();
  };
  EXPECT_TRUE(who().ok());
  SetClock(hours(1));
  EXPECT_TRUE(absl::IsUnauthenticated(who()));
  SetClock(-hours(1));
  EXPECT_TRUE(who().ok());
  Sql("UPDATE api_keys SET expire_time = pg_catalog.clock_timestamp() - interval '30 minutes' WHERE title = "
      "'Short'");
  EXPECT_TRUE(absl::IsUnauthenticated(who())) << "the server's clock has passed it";
}

// Rows are paged by where they stand, not by when they were made.
TEST_F(ClocksTest, AListMissesAndRepeatsNothingWhileTheClockJumps) {
  for (const char* order : {"", "create_time desc", "update_time"}) {
    std::set<std::string> there;
    for (int i = 0; i < 10; ++i) {
      const auto person = skewed().Admin().Call<v1::Person>(NewPerson());
      ASSERT_TRUE(person.ok()) << person.status();
      there.insert(person->name());
    }
    std::multiset<std::string> listed;
    v1::ListPeopleRequest list;
    list.set_page_size(3);
    list.set_order_by(order);
    int page = 0;
    do {
      SetClock(hours(++page % 2 == 0 ? 24 : -24));
      const auto people = skewed().Admin().Call<v1::ListPeopleResponse>(list);
      ASSERT_TRUE(people.ok()) << people.status();
      for (const v1::Person& person : people->people()) listed.insert(person.name());
      list.set_page_token(people->next_page_token());
      ASSERT_TRUE(skewed().Admin().Call<v1::Person>(NewPerson()).ok());
    } while (!list.page_token().empty() && page < 100);
    for (const std::string& name : there) EXPECT_EQ(listed.count(name), 1u) << name << " by " << order;
    SetClock(seconds(0));
  }
}

TEST_F(ClocksTest, HealthSaysIt) {
  const Client client = skewed().Connect();
  EXPECT_EQ(IsServing(client, "clock"), true);
  for (const hours ahead : {hours(1), hours(-1)}) {
    SetClock(ahead);
    EXPECT_TRUE(test::Eventually([&] { return IsServing(client, "clock") == false; }));
    EXPECT_EQ(IsServing(client, ""), true) << "calls are answered all the same";
    SetClock(seconds(0));
    EXPECT_TRUE(test::Eventually([&] { return IsServing(client, "clock") == true; }));
  }
}

class ClocksProgramTest : public test::ProgramTest {
 protected:
  int Times(const std::string& text) const {
    int times = 0;
    const std::string output = Output();
    for (std::size_t at = 0; (at = output.find(text, at)) != std::string::npos; ++at) ++times;
    return times;
  }
};

TEST_F(ClocksProgramTest, TheLogSaysItOnceAndSoDoesCheck) {
  const test::MigratedDatabase database;
  test::DatabaseClock clock(database);
  ASSERT_EQ(Run({"check", "--database-url", database.url()}), 0) << Output();
  EXPECT_THAT(Output(), HasSubstr("ok      clocks: "));
  clock.Set(seconds(4'000));
  EXPECT_EQ(Run({"check", "--database-url", database.url()}), 1);
  EXPECT_THAT(Output(), testing::AllOf(HasSubstr("FAILED  clocks: the clock of the database is "),
                                       HasSubstr(" s ahead of the server's")));
  EXPECT_THAT(Output(), HasSubstr("journal access")) << "the rest is looked at too";
  clock.Set(seconds(-4'000));
  EXPECT_EQ(Run({"check", "--database-url", database.url()}), 1);
  EXPECT_THAT(Output(), HasSubstr("s behind the server's"));

  test::Program program = StartServing({"--database-url", database.url()});
  const Client client = Connect();
  EXPECT_TRUE(test::Eventually([&] { return IsServing(client, "clock") == false; })) << Output();
  clock.Set(seconds(-5'000));
  EXPECT_TRUE(test::Eventually([&] { return Times("clock of the database is") >= 1; })) << Output();
  clock.Set(seconds(0));
  EXPECT_TRUE(test::Eventually([&] { return IsServing(client, "clock") == true; })) << Output();
  program.Signal(SIGTERM);
  EXPECT_EQ(program.Wait(), 0) << Output();
  EXPECT_EQ(Times("clock of the database is"), 1) << Output();
  EXPECT_EQ(Times("agree again"), 1) << Output();
}

}  // namespace
}  // namespace plenary
