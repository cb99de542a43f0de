// What an adoption holds, and what is recorded from a source as it stands.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "google/protobuf/util/message_differencer.h"
#include "rpc/errors.h"
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
  EXPECT_EQ(rpc::ReasonOf(Call(adopt).status()), v1::ERROR_REASON_INCOMPLETE);

  auto secret = Draft("events/hidden", "tabled");
  secret.set_initial_state(Document::STATE_TABLED);
  adopt.set_name(forum().Make<Document>(secret).name());
  EXPECT_EQ(rpc::ReasonOf(Call(adopt).status()), v1::ERROR_REASON_EVENT_NOT_PUBLIC);
  secret.set_document_id("adopted");
  secret.set_initial_state(Document::STATE_ADOPTED);
  EXPECT_EQ(rpc::ReasonOf(Call(secret).status()), v1::ERROR_REASON_EVENT_NOT_PUBLIC);
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
    auto record = Draft("events/open", "initial");
    record.set_initial_state(static_cast<Document::State>(state));
    record.set_validate_only(true);
    const auto answer = organizer.Call<Document>(record);
    EXPECT_EQ(answer.status().code(),
              state <= Document::STATE_DRAFTING ? absl::StatusCode::kOk : absl::StatusCode::kPermissionDenied)
        << state << " " << answer.status();
  }
}

}  // namespace
}  // namespace plenary
