// The content of an adoption, and adoptions recorded from a source.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "absl/time/clock.h"
#include "absl/time/time.h"
#include "errors/errors.h"
#include "errors/status_details.h"
#include "google/protobuf/util/message_differencer.h"
#include "plenary/v1/event_service.pb.h"
#include "support/document_fixture.h"

namespace plenary {
namespace {

using google::protobuf::util::MessageDifferencer;
using testing::ElementsAre;
using testing::IsEmpty;
using v1::Document;
using Adoption = Document::Adoption;

class DocumentAdoptionTest : public test::DocumentTest {};

TEST_F(DocumentAdoptionTest, AVoteIsOnRecord) {
  const Document tabled = Recorded("voted", Document::STATE_TABLED);
  v1::AdoptDocumentRequest request;
  request.set_name(tabled.name());
  request.set_reason("After a vote");
  Adoption& adoption = *request.mutable_adoption();
  adoption.set_method(Adoption::METHOD_VOTE);
  adoption.set_in_favour(30);
  adoption.set_abstentions(0);
  adoption.set_session("events/open/sessions/part");
  adoption.mutable_date()->set_year(2025);
  adoption.mutable_date()->set_month(4);
  adoption.set_revision(7);  // means nothing
  auto& vote = *adoption.add_recorded_votes();
  vote.set_delegation("events/open/delegations/ours");
  vote.set_vote(Adoption::RecordedVote::VOTE_IN_FAVOUR);
  const Document adopted = forum().Make<Document>(request);
  EXPECT_EQ(adopted.state(), Document::STATE_ADOPTED);
  EXPECT_EQ(adopted.state_reason(), "After a vote");
  adoption.set_revision(1);
  EXPECT_TRUE(MessageDifferencer::Equals(adopted.adoption(), adoption));
  EXPECT_TRUE(MessageDifferencer::Equals(Get(tabled.name()), adopted));

  EXPECT_THAT(List("adoption.date = 2025"), ElementsAre("voted"));
  EXPECT_THAT(List("adoption.date < \"2025-04-01\""), IsEmpty());
  EXPECT_THAT(List("NOT adoption.date:*"), IsEmpty());
}

TEST_F(DocumentAdoptionTest, AnAdoptionNamesWhatIsThere) {
  v1::AdoptDocumentRequest request;
  request.set_name(Recorded("unadopted", Document::STATE_TABLED).name());
  request.mutable_adoption()->set_method(Adoption::METHOD_VOTE);
  request.mutable_adoption()->set_session("events/open/sessions/none");
  test::ExpectMissing(Call(request).status(), "adoption.session", "events/open/sessions/none");
  request.mutable_adoption()->set_session("events/open/sessions/part");
  for (const char* delegation : {"events/open/delegations/ours", "events/open/delegations/none"}) {
    auto& vote = *request.mutable_adoption()->add_recorded_votes();
    vote.set_delegation(delegation);
    vote.set_vote(Adoption::RecordedVote::VOTE_AGAINST);
  }
  test::ExpectMissing(Call(request).status(), "adoption.recorded_votes[1].delegation",
                      "events/open/delegations/none");
  request.mutable_adoption()->mutable_recorded_votes(1)->set_delegation("events/open/delegations/ours");
  request.mutable_adoption()->set_against(1);
  request.mutable_adoption()->set_session("events/hidden/sessions/part");
  EXPECT_THAT(test::FaultyFields(Call(request).status()),
              ElementsAre("adoption.against", "adoption.recorded_votes[1].delegation", "adoption.session"));
  EXPECT_EQ(Get(request.name()).state(), Document::STATE_TABLED);
}

TEST_F(DocumentAdoptionTest, OnlyATextIsAdoptedAndOnlyInPublic) {
  auto empty = Draft("events/open", "empty");
  empty.mutable_document()->clear_clauses();
  empty.set_initial_state(Document::STATE_NEGOTIATION);
  v1::AdoptDocumentRequest adopt;
  adopt.set_name(forum().Make<Document>(empty).name());
  EXPECT_EQ(errors::ReasonOf(Call(adopt).status()), v1::INCOMPLETE);

  auto secret = Draft("events/hidden", "tabled");
  secret.set_initial_state(Document::STATE_TABLED);
  adopt.set_name(forum().Make<Document>(secret).name());
  EXPECT_EQ(errors::ReasonOf(Call(adopt).status()), v1::EVENT_NOT_PUBLIC);
  secret.set_document_id("adopted");
  secret.set_initial_state(Document::STATE_ADOPTED);
  EXPECT_EQ(errors::ReasonOf(Call(secret).status()), v1::EVENT_NOT_PUBLIC);
}

TEST_F(DocumentAdoptionTest, WhatIsKnownFromASourceIsRecordedAsItStands) {
  auto request = Draft("events/open", "known");
  request.mutable_document()->clear_clauses();
  request.set_initial_state(Document::STATE_ADOPTED);
  const Document adopted = forum().Make<Document>(request);
  EXPECT_TRUE(adopted.has_adoption()) << "how is not known";
  EXPECT_EQ(adopted.adoption().method(), Adoption::METHOD_UNSPECIFIED);
  EXPECT_EQ(adopted.adoption().revision(), 1);

  request.set_document_id("known-how");
  request.mutable_adoption()->set_method(Adoption::METHOD_ACCLAMATION);
  EXPECT_EQ(forum().Make<Document>(request).adoption().method(), Adoption::METHOD_ACCLAMATION);

  request.set_document_id("tabled");
  request.set_initial_state(Document::STATE_TABLED);
  EXPECT_THAT(test::FaultyFields(Call(request).status()), ElementsAre("adoption"));
  request.clear_adoption();
  EXPECT_EQ(forum().Make<Document>(request).state(), Document::STATE_TABLED);

  // By administrators alone.
  const auto organizer = forum().As(v1::ROLE_ORGANIZER, "events/open");
  for (int state = 0; state <= Document::State_MAX; ++state) {
    if (!Document::State_IsValid(state)) continue;
    auto record = Draft("events/open", "initial");
    record.set_initial_state(static_cast<Document::State>(state));
    record.set_validate_only(true);
    const auto answer = organizer.Call<Document>(record);
    EXPECT_EQ(answer.status().code(),
              state <= Document::STATE_DRAFTING ? absl::StatusCode::kOk : absl::StatusCode::kPermissionDenied)
        << state << " " << answer.status();
  }
}

// A mistyped adoption is corrected as often as need be; what was adopted stays.
TEST_F(DocumentAdoptionTest, AMistypedAdoptionIsCorrected) {
  auto draft = Draft("events/open", "mistyped");
  draft.set_initial_state(Document::STATE_ADOPTED);
  draft.mutable_adoption()->mutable_date()->set_year(2022);
  draft.mutable_adoption()->set_method(Adoption::METHOD_CONSENSUS);
  const Document mistyped = forum().Make<Document>(draft);
  v1::CorrectAdoptionRequest request;
  request.set_name(mistyped.name());
  EXPECT_THAT(test::FaultyFields(Call(request).status()), ElementsAre("adoption", "reason"));
  request.set_reason("The year was mistyped");
  Adoption& adoption = *request.mutable_adoption();
  adoption.set_method(Adoption::METHOD_VOTE);
  adoption.set_in_favour(20);
  adoption.set_against(2);
  adoption.set_session("events/open/sessions/part");
  adoption.mutable_date()->set_year(2025);
  auto& vote = *adoption.add_recorded_votes();
  vote.set_delegation("events/open/delegations/ours");
  vote.set_vote(Adoption::RecordedVote::VOTE_IN_FAVOUR);
  request.set_etag("\"0\"");
  EXPECT_EQ(errors::ReasonOf(Call(request).status()), v1::ETAG_MISMATCH);
  request.set_etag(mistyped.etag());
  request.set_validate_only(true);
  EXPECT_EQ(forum().Make<Document>(request).adoption().in_favour(), 20);
  EXPECT_EQ(Get(mistyped.name()).adoption().method(), Adoption::METHOD_CONSENSUS);
  request.set_validate_only(false);
  const Document corrected = forum().Make<Document>(request);
  adoption.set_revision(1);
  EXPECT_TRUE(MessageDifferencer::Equals(corrected.adoption(), adoption));
  EXPECT_EQ(corrected.state_reason(), "The year was mistyped");
  EXPECT_EQ(corrected.revision(), 1) << "the text is the same";
  EXPECT_TRUE(MessageDifferencer::Equals(Get(mistyped.name()), corrected));
  EXPECT_THAT(List("adoption.date = 2025"), ElementsAre("mistyped"));
  EXPECT_THAT(List("adoption.date = 2022"), IsEmpty());

  request.clear_etag();
  adoption.clear_date();
  adoption.clear_session();
  adoption.set_in_favour(21);
  EXPECT_EQ(forum().Make<Document>(request).adoption().in_favour(), 21) << "and again";
  EXPECT_FALSE(Get(mistyped.name()).adoption().has_date());
  EXPECT_THAT(List("adoption.date:*"), IsEmpty());
  const auto list = forum().Make<v1::ListDocumentsResponse>([&] {
    v1::ListDocumentsRequest of;
    of.set_parent("events/open");
    of.set_filter("title = \"mistyped\"");
    return of;
  }());
  EXPECT_EQ(list.documents(0).adoption().in_favour(), 21);
}

TEST_F(DocumentAdoptionTest, WhatIsCorrectedIsHeldToTheSameRules) {
  v1::CorrectAdoptionRequest request;
  request.set_name(Recorded("adopted", Document::STATE_ADOPTED).name());
  request.set_reason("It was another way");
  Adoption& adoption = *request.mutable_adoption();
  adoption.set_method(Adoption::METHOD_VOTE);
  adoption.set_in_favour(3);
  adoption.set_against(3);
  adoption.mutable_date()->set_year(9999);
  adoption.set_session("events/hidden/sessions/part");
  const auto faults = ElementsAre("adoption.in_favour", "adoption.session", "adoption.date");
  EXPECT_THAT(test::FaultyFields(Call(request).status()), faults);
  v1::AdoptDocumentRequest adopt;
  adopt.set_name(Recorded("tabled", Document::STATE_TABLED).name());
  *adopt.mutable_adoption() = adoption;
  EXPECT_THAT(test::FaultyFields(Call(adopt).status()), faults);
  auto create = Draft("events/open", "created");
  create.set_initial_state(Document::STATE_ADOPTED);
  *create.mutable_adoption() = adoption;
  create.mutable_document()->add_sponsors();
  EXPECT_THAT(test::FaultyFields(Call(create).status()),
              ElementsAre("document.sponsors[0]", "adoption.in_favour", "adoption.session", "adoption.date"));
  adoption.set_against(2);
  adoption.clear_date();
  adoption.set_session("events/open/sessions/none");
  test::ExpectMissing(Call(request).status(), "adoption.session", "events/open/sessions/none");
  EXPECT_EQ(Get(request.name()).adoption().method(), Adoption::METHOD_UNSPECIFIED);
}

// Which day it is depends on where the event is; where that is not known, it may be anywhere.
TEST_F(DocumentAdoptionTest, TodayIsTheDayOfTheEventsZone) {
  v1::AdoptDocumentRequest adopt;
  adopt.set_name(Recorded("in-time", Document::STATE_TABLED).name());
  adopt.set_validate_only(true);
  // Days begin there 25 hours earlier than on Midway, so it is never the same day in both.
  absl::TimeZone kiritimati;
  ASSERT_TRUE(absl::LoadTimeZone("Pacific/Kiritimati", &kiritimati));
  const absl::CivilDay today = absl::ToCivilDay(absl::Now(), kiritimati);
  v1::Date& date = *adopt.mutable_adoption()->mutable_date();
  date.set_year(static_cast<int>(today.year()));
  date.set_month(today.month());
  date.set_day(today.day());
  const auto faults_in = [&](const std::string& zone) {
    v1::UpdateEventRequest move;
    move.mutable_event()->set_name("events/open");
    move.mutable_event()->set_time_zone(zone);
    move.mutable_update_mask()->add_paths("time_zone");
    forum().Make<v1::Event>(move);
    return test::FaultyFields(Call(adopt).status());
  };
  EXPECT_THAT(faults_in("Pacific/Kiritimati"), IsEmpty());
  EXPECT_THAT(faults_in("Pacific/Midway"), ElementsAre("adoption.date"));
  EXPECT_THAT(faults_in(""), IsEmpty());
}

}  // namespace
}  // namespace plenary
