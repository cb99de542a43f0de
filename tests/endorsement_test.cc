// Who endorsed a document, with what reservation, through the API.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "errors/errors.h"
#include "errors/status_details.h"
#include "google/protobuf/util/message_differencer.h"
#include "support/document_fixture.h"

namespace plenary {
namespace {

using google::protobuf::Empty;
using google::protobuf::util::MessageDifferencer;
using test::English;
using testing::ElementsAre;
using testing::IsEmpty;
using v1::Document;
using v1::Endorsement;

class EndorsementTest : public test::DocumentTest {
 protected:
  std::vector<std::string> ListEndorsed(const std::string& document, const std::string& filter = "",
                                        const std::string& order = "") {
    v1::ListEndorsementsRequest request;
    request.set_parent(document);
    request.set_filter(filter);
    request.set_order_by(order);
    const auto page = Call<v1::ListEndorsementsResponse>(request);
    EXPECT_TRUE(page.ok()) << filter << " " << page.status();
    std::vector<std::string> ids;
    if (!page.ok()) return ids;
    for (const Endorsement& endorsement : page->endorsements()) {
      ids.push_back(endorsement.name().substr(endorsement.name().rfind('/') + 1));
    }
    return ids;
  }
};

TEST_F(EndorsementTest, DeclarationsAreReadAgain) {
  const std::string document = Recorded("declared-on", Document::STATE_ADOPTED).name();
  const std::string clause = Get(document).clauses(0).id();
  auto first = forum().Endorsement(document, "b");
  *first.mutable_endorsement()->mutable_text() = English("We stand by it.");
  first.mutable_endorsement()->add_citations()->set_quoted_span("stand by");
  const auto endorsement = forum().Make<Endorsement>(first);
  EXPECT_EQ(endorsement.name(), document + "/endorsements/b");
  EXPECT_TRUE(endorsement.has_create_time());
  v1::GetEndorsementRequest get;
  get.set_name(endorsement.name());
  EXPECT_TRUE(MessageDifferencer::Equals(forum().Make<Endorsement>(get), endorsement));

  auto second = forum().Endorsement(document, "a");
  second.mutable_endorsement()->clear_organization();
  second.mutable_endorsement()->set_delegation("events/open/delegations/ours");
  second.mutable_endorsement()->set_kind(Endorsement::KIND_RESERVATION);
  second.mutable_endorsement()->set_clause_id(clause);
  const auto reservation = forum().Make<Endorsement>(second);
  ASSERT_EQ(reservation.warnings_size(), 1) << "it has no words";
  EXPECT_EQ(reservation.warnings(0).reason(), v1::Warning::REASON_WITHOUT_WORDS);
  get.set_name(reservation.name());
  EXPECT_EQ(forum().Make<Endorsement>(get).warnings_size(), 1);
  v1::ListEndorsementsRequest list;
  list.set_parent(document);
  const auto page = forum().Make<v1::ListEndorsementsResponse>(list);
  for (const auto& listed : page.endorsements()) {
    EXPECT_THAT(listed.warnings(), IsEmpty()) << listed.name();
  }
  auto third = forum().Endorsement(document, "c");
  third.mutable_endorsement()->clear_organization();
  third.mutable_endorsement()->set_participant("events/open/participants/shown");
  third.mutable_endorsement()->set_kind(Endorsement::KIND_DISSOCIATION);
  const auto made = forum().Make<Endorsement>(third);
  v1::GetParticipantRequest who;
  who.set_name("events/open/participants/shown");
  EXPECT_EQ(made.label().entries(0).text(),
            forum().Make<v1::Participant>(who).credit().display_name().entries(0).text());
  EXPECT_FALSE(endorsement.label().entries().empty());

  EXPECT_THAT(ListEndorsed(document), ElementsAre("b", "a", "c")) << "as they were made";
  EXPECT_THAT(ListEndorsed(document, "", "kind desc"), ElementsAre("c", "a", "b"));
  EXPECT_THAT(ListEndorsed(document, "kind = RESERVATION"), ElementsAre("a"));
  EXPECT_THAT(ListEndorsed(document, "organization = \"organizations/first\""), ElementsAre("b"));
  EXPECT_THAT(ListEndorsed(document, "delegation = \"events/open/delegations/ours\""), ElementsAre("a"));
  EXPECT_THAT(ListEndorsed(document, "participant = \"events/open/participants/shown\""), ElementsAre("c"));
  EXPECT_THAT(ListEndorsed(document, "clause_id:*"), ElementsAre("a"));
  EXPECT_THAT(ListEndorsed(document, "create_time > \"2100-01-01T00:00:00Z\""), IsEmpty());
}

TEST_F(EndorsementTest, ADeclarationStandsUntilItIsTakenBack) {
  const std::string document = Recorded("taken-back", Document::STATE_ADOPTED).name();
  const auto first = forum().Make<Endorsement>(forum().Endorsement(document, "first"));
  const auto again = forum().Endorsement(document, "again");
  const absl::Status doubled = Call<Endorsement>(again).status();
  EXPECT_EQ(errors::ReasonOf(doubled), v1::ALREADY_EXISTS);
  EXPECT_EQ(test::MetadataOf(doubled)["resource"], first.name());
  auto on_clause = forum().Endorsement(document, "on-clause");
  on_clause.mutable_endorsement()->set_clause_id(Get(document).clauses(0).id());
  EXPECT_TRUE(Call<Endorsement>(on_clause).ok()) << "on a clause is another matter";

  v1::WithdrawEndorsementRequest withdraw;
  withdraw.set_name(first.name());
  withdraw.set_etag("\"0\"");
  EXPECT_EQ(errors::ReasonOf(Call<Endorsement>(withdraw).status()), v1::ETAG_MISMATCH);
  withdraw.set_etag(first.etag());
  const auto withdrawn = forum().Make<Endorsement>(withdraw);
  EXPECT_TRUE(withdrawn.has_withdraw_time());
  EXPECT_NE(withdrawn.etag(), first.etag());
  withdraw.clear_etag();
  EXPECT_EQ(errors::ReasonOf(Call<Endorsement>(withdraw).status()), v1::ILLEGAL_STATE);
  EXPECT_TRUE(Call<Endorsement>(again).ok());
  EXPECT_THAT(ListEndorsed(document), ElementsAre("first", "on-clause", "again")) << "it is kept";
}

// Of many who declare the same for one at the same moment, one does.
TEST_F(EndorsementTest, OneDeclarationOfMany) {
  constexpr int kCalls = 6;
  const std::string document = Recorded("rushed", Document::STATE_ADOPTED).name();
  std::vector<absl::Status> answers(kCalls);
  test::InParallel(kCalls, [&](int i) {
    answers[i] = Call<Endorsement>(forum().Endorsement(document, absl::StrCat("number-", i))).status();
  });
  EXPECT_EQ(std::count_if(answers.begin(), answers.end(), [](const auto& status) { return status.ok(); }), 1);
  EXPECT_EQ(ListEndorsed(document).size(), 1);
}

TEST_F(EndorsementTest, OnlyWhatIsAdoptedAndThereIsEndorsed) {
  auto request = forum().Endorsement(Recorded("tabled", Document::STATE_TABLED).name(), "early");
  const absl::Status early = Call<Endorsement>(request).status();
  EXPECT_EQ(errors::ReasonOf(early), v1::ILLEGAL_STATE) << early;
  EXPECT_EQ(test::MetadataOf(early)["from"], "TABLED");
  EXPECT_EQ(test::MetadataOf(early)["allowed_from"], "ADOPTED");

  request = forum().Endorsement("events/open/documents/shown", "other");
  Endorsement& endorsement = *request.mutable_endorsement();
  endorsement.set_clause_id("nineteenth");
  EXPECT_THAT(test::FaultyFields(Call<Endorsement>(request).status()), ElementsAre("endorsement.clause_id"));
  endorsement.clear_clause_id();
  endorsement.set_organization("organizations/nobody");
  test::ExpectMissing(Call<Endorsement>(request).status(), "endorsement.organization",
                      "organizations/nobody");
  endorsement.clear_organization();
  EXPECT_THAT(test::FaultyFields(Call<Endorsement>(request).status()), ElementsAre("endorsement"));
  endorsement.set_delegation("events/open/delegations/nobody");
  test::ExpectMissing(Call<Endorsement>(request).status(), "endorsement.delegation",
                      "events/open/delegations/nobody");
  endorsement.clear_delegation();
  endorsement.set_participant("events/open/participants/nobody");
  test::ExpectMissing(Call<Endorsement>(request).status(), "endorsement.participant",
                      "events/open/participants/nobody");
  endorsement.set_participant("events/hidden/participants/secret");
  EXPECT_THAT(test::FaultyFields(Call<Endorsement>(request).status()),
              ElementsAre("endorsement.participant"));
}

TEST_F(EndorsementTest, WhoEndorsedStays) {
  auto request = forum().Endorsement("events/open/documents/shown", "theirs");
  request.mutable_endorsement()->clear_organization();
  request.mutable_endorsement()->set_delegation("events/open/delegations/theirs");
  forum().Make<Endorsement>(request);
  v1::DeleteDelegationRequest remove;
  remove.set_name("events/open/delegations/theirs");
  const auto refused = Call<Empty>(remove);
  EXPECT_EQ(errors::ReasonOf(refused.status()), v1::STILL_REFERENCED) << refused.status();
}

}  // namespace
}  // namespace plenary
