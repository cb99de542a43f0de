// References that keep a resource from being deleted are named: the first few, how many there are, and
// what to do.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/document_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "plenary/v1/statement_service.pb.h"
#include "support/programme.h"

namespace plenary {
namespace {

using google::protobuf::Empty;
using test::Changing;
using test::NewSession;
using test::StepOf;
using testing::HasSubstr;
using testing::Not;
using v1::Participant;
using v1::Session;

class ReferrersTest : public test::ProgrammeTest {
 protected:
  void SetUp() override {
    ProgrammeTest::SetUp();
    if (!IsSkipped()) event_ = MakeEvent("draft", /*announced=*/false);
  }

  template <class Request>
  absl::Status Delete(const std::string& name) const {
    Request request;
    request.set_name(name);
    return admin().Call<Empty>(request).status();
  }
  // Expects that this is refused, in a message with these words.
  static void ExpectReferred(const absl::Status& status, const std::vector<std::string>& words) {
    EXPECT_EQ(errors::ReasonOf(status), v1::STILL_REFERENCED) << status;
    for (const std::string& word : words) EXPECT_THAT(status.message(), HasSubstr(word));
  }
  std::string Register(const std::string& id, const std::string& person,
                       const std::string& delegation) const {
    v1::RegisterParticipantRequest request;
    request.set_parent(event_);
    request.set_participant_id(id);
    *request.mutable_participant()->mutable_credit()->mutable_display_name() = test::English(id);
    request.mutable_participant()->set_person(person);
    request.mutable_participant()->set_delegation(delegation);
    return Make<Participant>(request).name();
  }

  std::string event_;
};

TEST_F(ReferrersTest, TheFirstFiveAndTheCount) {
  const std::string hall = MakeRoom(event_, "hall");
  for (int i = 0; i < 8; ++i) Make(NewSession(event_, absl::StrCat("s", i), {}, hall));
  const absl::Status held = Delete<v1::DeleteRoomRequest>(hall);
  ExpectReferred(held, {event_ + "/sessions/s0, ", event_ + "/sessions/s4 and 3 more. ",
                        "UpdateSession, DeleteSession"});
  EXPECT_THAT(held.message(), Not(HasSubstr("s5")));
}

TEST_F(ReferrersTest, WhatIsCancelledHoldsNoRoom) {
  const std::string forum = MakeEvent("forum");
  const std::string hall = MakeRoom(forum, "hall");
  Make(NewSession(forum, "day", test::Hours{9, 17}, hall));
  Make(NewSession(forum, "talk", test::Hours{9, 10}, "", forum + "/sessions/day"));
  Make(NewSession(forum, "held", test::Hours{18, 19}, hall));
  const std::string etag = Make<Session>(StepOf<v1::CancelSessionRequest>(forum + "/sessions/day")).etag();
  ExpectReferred(Delete<v1::DeleteRoomRequest>(hall), {"by " + forum + "/sessions/held. "});
  Make<Session>(Changing(forum + "/sessions/held", {"room"}));
  EXPECT_TRUE(Delete<v1::DeleteRoomRequest>(hall).ok());
  EXPECT_EQ(Get(forum + "/sessions/day").room(), "");
  EXPECT_EQ(Get(forum + "/sessions/talk").room(), "");
  EXPECT_NE(Get(forum + "/sessions/day").etag(), etag);
}

TEST_F(ReferrersTest, InEveryDeletion) {
  v1::CreatePersonRequest person;
  person.set_person_id("moreno");
  person.mutable_person()->add_names()->set_full("Moreno");
  Make<v1::Person>(person);
  v1::CreateDelegationRequest sent;
  sent.set_parent(event_);
  sent.set_delegation_id("d");
  *sent.mutable_delegation()->mutable_title() = test::English("d");
  sent.mutable_delegation()->set_organization("organizations/host");
  const std::string delegation = Make<v1::Delegation>(sent).name();
  const std::string participant = Register("p", "people/moreno", delegation);
  v1::CreateSeriesRequest series;
  series.set_series_id("s");
  *series.mutable_series()->mutable_title() = test::English("s");
  Make<v1::Series>(series);
  v1::UpdateEventRequest edition;
  edition.mutable_event()->set_name(event_);
  edition.mutable_event()->set_series("series/s");
  Make<v1::Event>(edition);
  const std::string session = Make(NewSession(event_, "talk")).name();
  v1::CreateStatementRequest said;
  said.set_parent(event_);
  said.set_statement_id("said");
  said.mutable_statement()->set_session(session);
  const std::string statement = Make<v1::Statement>(said).name();

  ExpectReferred(Delete<v1::DeletePersonRequest>("people/moreno"), {participant, "UpdateParticipant"});
  EXPECT_THAT(Delete<v1::DeletePersonRequest>("people/moreno").message(),
              Not(HasSubstr("DeleteParticipant")));
  ExpectReferred(Delete<v1::DeleteOrganizationRequest>("organizations/host"),
                 {event_ + ", " + delegation, "UpdateEvent", "UpdateDelegation", "DeleteDelegation"});
  ExpectReferred(Delete<v1::DeleteDelegationRequest>(delegation), {participant});
  ExpectReferred(Delete<v1::DeleteSeriesRequest>("series/s"), {event_});
  ExpectReferred(Delete<v1::DeleteSessionRequest>(session), {statement, "DeleteStatement"});
  ExpectReferred(Delete<v1::DeleteEventRequest>(event_), {delegation, participant, session, "with force"});
  EXPECT_TRUE(Delete<v1::DeleteStatementRequest>(statement).ok());
  Make(NewSession(event_, "question", {}, "", session));
  ExpectReferred(Delete<v1::DeleteSessionRequest>(session), {event_ + "/sessions/question", "with force"});
}

// A caller who deletes does not learn of hidden resources elsewhere.
TEST_F(ReferrersTest, WhatTheCallerDoesNotSeeIsCountedAndNotNamed) {
  const auto document = [&](const std::string& event, const std::string& earlier) {
    v1::CreateDocumentRequest request;
    request.set_parent(event);
    *request.mutable_document()->mutable_title() = test::English("Outcome");
    auto& clause = *request.mutable_document()->add_clauses();
    clause.set_id("first");
    auto& segment = *clause.add_segments();
    segment.set_kind(v1::Segment::KIND_QUOTE);
    segment.set_language("en");
    segment.set_text("We agree.");
    if (!earlier.empty()) clause.mutable_earlier_point()->set_document(earlier);
    return Make<v1::Document>(request).name();
  };
  const std::string earlier = document(event_, "");
  const std::string hidden = document(MakeEvent("secret", /*announced=*/false), earlier);
  v1::DeleteDocumentRequest request;
  request.set_name(earlier);
  const absl::Status told = server().As(v1::ROLE_ORGANIZER, event_).Call<Empty>(request).status();
  ExpectReferred(told, {"by 1 that you do not see. "});
  EXPECT_THAT(told.message(), Not(HasSubstr("secret")));
  ExpectReferred(admin().Call<Empty>(request).status(), {hidden});
}

}  // namespace
}  // namespace plenary
