#include "documents/document_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "absl/strings/match.h"
#include "google/protobuf/text_format.h"
#include "google/protobuf/util/message_differencer.h"
#include "rpc/errors.h"

namespace plenary::documents::rules {
namespace {

using google::protobuf::TextFormat;
using google::protobuf::util::MessageDifferencer;
using testing::ElementsAre;
using testing::IsEmpty;
using v1::Document;

constexpr char kName[] = "events/e/documents/d";

// A message written as text.
template <class Message>
Message Parse(const std::string& text) {
  Message message;
  EXPECT_TRUE(TextFormat::ParseFromString(text, &message)) << text;
  return message;
}

Document DocumentOf(const std::string& text) {
  Document document = Parse<Document>(text);
  document.set_name(kName);
  return document;
}

std::vector<std::string> FieldsOf(const Violations& violations) {
  std::vector<std::string> fields;
  for (const auto& violation : violations) fields.push_back(violation.field);
  return fields;
}

std::vector<std::string> FaultsIn(const std::string& document) {
  Violations violations;
  CheckDocument(DocumentOf(document), violations);
  return FieldsOf(violations);
}

std::vector<std::string> FaultsInAdoption(const std::string& adoption) {
  Violations violations;
  CheckAdoption(kName, Parse<Document::Adoption>(adoption), violations);
  return FieldsOf(violations);
}

std::vector<std::string> FaultsInEndorsement(const std::string& text) {
  auto endorsement = Parse<v1::Endorsement>(text);
  endorsement.set_name(std::string(kName) + "/endorsements/n");
  Violations violations;
  CheckEndorsement(endorsement, violations);
  return FieldsOf(violations);
}

// Every step from every state: it goes through from the right ones alone, and is refused naming both.
TEST(DocumentRulesTest, EveryStepFromEveryState) {
  const std::vector<std::pair<Step, std::set<State>>> steps = {
      {kTable, {Document::STATE_DRAFTING}},
      {kOpenNegotiation, {Document::STATE_TABLED}},
      {kAdopt, {Document::STATE_TABLED, Document::STATE_NEGOTIATION}},
      {kReject, {Document::STATE_TABLED, Document::STATE_NEGOTIATION}},
      {kWithdraw, {Document::STATE_DRAFTING, Document::STATE_TABLED, Document::STATE_NEGOTIATION}},
  };
  for (const auto& [step, from] : steps) {
    for (int number = Document::State_MIN + 1; number <= Document::State_MAX; ++number) {
      if (!Document::State_IsValid(number)) continue;
      Document document;
      document.set_name(kName);
      document.set_state(static_cast<State>(number));
      const absl::Status status = CheckStep(document, step);
      EXPECT_EQ(status.ok(), from.contains(document.state())) << StateName(document.state()) << status;
      if (status.ok()) continue;
      EXPECT_EQ(rpc::ReasonOf(status), v1::ERROR_REASON_ILLEGAL_STATE);
      EXPECT_TRUE(absl::StrContains(status.message(), StateName(document.state()))) << status;
      EXPECT_TRUE(absl::StrContains(status.message(), StateName(step.to))) << status;
    }
  }
}

TEST(DocumentRulesTest, TheTextIsOpenUntilItIsDecidedOn) {
  for (int number = Document::State_MIN + 1; number <= Document::State_MAX; ++number) {
    if (!Document::State_IsValid(number)) continue;
    Document document;
    document.set_state(static_cast<State>(number));
    EXPECT_EQ(CheckTextOpen(document).ok(), number <= Document::STATE_NEGOTIATION) << number;
    EXPECT_EQ(CheckAdopted(document).ok(), number == Document::STATE_ADOPTED) << number;
  }
}

TEST(DocumentRulesTest, WithoutAClauseThereIsNothingToAdopt) {
  EXPECT_EQ(rpc::ReasonOf(CheckHasText(DocumentOf(""))), v1::ERROR_REASON_INCOMPLETE);
  EXPECT_TRUE(CheckHasText(DocumentOf(R"(clauses {id: "a"})")).ok());
}

TEST(DocumentRulesTest, ASponsorIsOneAndOfTheSameEvent) {
  EXPECT_THAT(FaultsIn(R"(sponsors {organization: "organizations/o"}
                          sponsors {delegation: "events/e/delegations/d"}
                          sponsors {label {entries {language: "en" text: "The chair"}}}
                          sponsors {organization: "organizations/o" label {entries {text: "O"}}})"),
              IsEmpty());
  EXPECT_THAT(FaultsIn(R"(sponsors {}
                          sponsors {organization: "organizations/o" delegation: "events/e/delegations/d"}
                          sponsors {delegation: "events/f/delegations/d"})"),
              ElementsAre("document.sponsors[0]", "document.sponsors[1].delegation",
                          "document.sponsors[2].delegation"));
}

TEST(DocumentRulesTest, IdsOfClausesAndSegmentsStandOnceInTheDocument) {
  EXPECT_THAT(FaultsIn(R"(clauses {id: "a" segments {id: "a"} segments {id: "b"} segments {}}
                          clauses {segments {} segments {id: "c"}} clauses {})"),
              IsEmpty());
  EXPECT_THAT(FaultsIn(R"(clauses {id: "a" segments {id: "a"} segments {id: "a"}}
                          clauses {id: "a" segments {id: "b"} segments {id: "a"}})"),
              ElementsAre("document.clauses[0].segments[1].id", "document.clauses[1].id",
                          "document.clauses[1].segments[1].id"));
}

TEST(DocumentRulesTest, SegmentsAreHeldToTheirRules) {
  EXPECT_THAT(FaultsIn(R"(clauses {}
                          clauses {segments {kind: KIND_PARAPHRASE language: "en" text: "We agree."
                                             quoted_spans {language: "en" text: "disagree"}}})"),
              ElementsAre("document.clauses[1].segments[0].quoted_spans[0].text"));
}

TEST(DocumentRulesTest, WhatAClauseRestsOn) {
  EXPECT_THAT(FaultsIn(R"(clauses {statements: "events/e/statements/a" statements: "events/e/statements/b"
                                   earlier_point {document: "events/f/documents/d"}}
                          clauses {statements: "events/e/statements/a"
                                   earlier_point {document: "events/e/documents/c"}})"),
              IsEmpty());
  EXPECT_THAT(FaultsIn(R"(clauses {statements: "events/e/statements/a" statements: "events/f/statements/b"
                                   statements: "events/e/statements/a"}
                          clauses {earlier_point {document: "events/e/documents/d" clause_id: "x"}})"),
              ElementsAre("document.clauses[0].statements[1]", "document.clauses[0].statements[2]",
                          "document.clauses[1].earlier_point.document"));
}

TEST(DocumentRulesTest, EveryFaultIsToldAtOnce) {
  EXPECT_THAT(FaultsIn(R"(sponsors {} clauses {id: "a"} clauses {id: "a"})"),
              ElementsAre("document.sponsors[0]", "document.clauses[1].id"));
}

TEST(DocumentRulesTest, CountsAreOfAVote) {
  EXPECT_THAT(FaultsInAdoption(""), IsEmpty());
  EXPECT_THAT(FaultsInAdoption(R"(method: METHOD_CONSENSUS session: "events/e/sessions/s")"), IsEmpty());
  EXPECT_THAT(FaultsInAdoption("method: METHOD_VOTE in_favour: 0 against: 0 abstentions: 0"), IsEmpty());
  EXPECT_THAT(FaultsInAdoption(R"(method: METHOD_ACCLAMATION in_favour: 0 against: 1 abstentions: 2
                                  recorded_votes {delegation: "events/e/delegations/d"
                                                  vote: VOTE_NOT_VOTING})"),
              ElementsAre("adoption.in_favour", "adoption.against", "adoption.abstentions",
                          "adoption.recorded_votes"));
}

TEST(DocumentRulesTest, CountsCoverTheVotesOnRecord) {
  const std::string votes = R"(method: METHOD_VOTE
    recorded_votes {delegation: "events/e/delegations/a" vote: VOTE_IN_FAVOUR}
    recorded_votes {delegation: "events/e/delegations/b" vote: VOTE_IN_FAVOUR}
    recorded_votes {delegation: "events/e/delegations/c" vote: VOTE_AGAINST}
    recorded_votes {delegation: "events/e/delegations/d" vote: VOTE_ABSTAINED}
    recorded_votes {delegation: "events/e/delegations/e" vote: VOTE_NOT_VOTING} )";
  EXPECT_THAT(FaultsInAdoption(votes), IsEmpty());
  EXPECT_THAT(FaultsInAdoption(votes + "in_favour: 2 against: 1 abstentions: 1"), IsEmpty());
  EXPECT_THAT(FaultsInAdoption(votes + "in_favour: 90"), IsEmpty());
  EXPECT_THAT(FaultsInAdoption(votes + "in_favour: 1 against: 0 abstentions: 0"),
              ElementsAre("adoption.in_favour", "adoption.against", "adoption.abstentions"));
}

TEST(DocumentRulesTest, ADelegationOfTheEventVotesOnce) {
  EXPECT_THAT(FaultsInAdoption(R"(method: METHOD_VOTE session: "events/f/sessions/s"
    recorded_votes {delegation: "events/e/delegations/a" vote: VOTE_IN_FAVOUR}
    recorded_votes {delegation: "events/f/delegations/b" vote: VOTE_AGAINST}
    recorded_votes {delegation: "events/e/delegations/a" vote: VOTE_AGAINST})"),
              ElementsAre("adoption.recorded_votes[1].delegation", "adoption.recorded_votes[2].delegation",
                          "adoption.session"));
}

TEST(DocumentRulesTest, OneDeclaresAndOnlyOne) {
  for (const char* one : {R"(organization: "organizations/o")", R"(delegation: "events/e/delegations/d")",
                          R"(participant: "events/e/participants/p")"}) {
    EXPECT_THAT(FaultsInEndorsement(one), IsEmpty()) << one;
  }
  EXPECT_THAT(FaultsInEndorsement(""), ElementsAre("endorsement"));
  EXPECT_THAT(FaultsInEndorsement(R"(organization: "organizations/o" delegation: "events/e/delegations/d")"),
              ElementsAre("endorsement"));
  EXPECT_THAT(FaultsInEndorsement(R"(delegation: "events/f/delegations/d"
                                     participant: "events/f/participants/p")"),
              ElementsAre("endorsement", "endorsement.delegation", "endorsement.participant"));
}

TEST(DocumentRulesTest, IdsAreGivenAndKept) {
  Document document =
      DocumentOf(R"(clauses {id: "first" segments {}} clauses {segments {id: "s"}} clauses {})");
  GiveIds(document);
  EXPECT_EQ(document.clauses(0).id(), "first");
  EXPECT_EQ(document.clauses(1).segments(0).id(), "s");
  EXPECT_NE(document.clauses(0).segments(0).id(), "");
  EXPECT_NE(document.clauses(1).id(), "");
  EXPECT_NE(document.clauses(1).id(), document.clauses(2).id());
  EXPECT_EQ(FindClause(document, document.clauses(2).id()), &document.clauses(2));
  EXPECT_EQ(FindClause(document, "another"), nullptr);
}

// A text is all that a revision holds, and nothing that changes without one.
TEST(DocumentRulesTest, ATextIsWhatARevisionHolds) {
  const Document text = Parse<Document>(R"(
    title {entries {language: "en" text: "Title"}} kind: KIND_DECLARATION symbol: "A/1"
    sponsors {organization: "organizations/o"} clauses {id: "a"} completeness: COMPLETENESS_PARTIAL
    declared_point_count: 0)");
  Document document = DocumentOf(R"(visibility: VISIBILITY_PUBLIC embargo_time {seconds: 1} citations {}
    media {} revision: 7 adoption {} state: STATE_ADOPTED state_reason: "why" create_time {seconds: 1}
    update_time {seconds: 1} etag: "1" warnings {message: "w"})");
  EXPECT_TRUE(MessageDifferencer::Equals(TextOf(document), Document()));
  document.MergeFrom(text);
  EXPECT_TRUE(MessageDifferencer::Equals(TextOf(document), text));
  // Nothing is left over that stands in neither.
  const auto* fields = Document::descriptor();
  for (int i = 0; i < fields->field_count(); ++i) {
    const auto& reflection = *document.GetReflection();
    EXPECT_TRUE(fields->field(i)->is_repeated() ? reflection.FieldSize(document, fields->field(i)) > 0
                                                : reflection.HasField(document, fields->field(i)))
        << fields->field(i)->name() << " is new: say above whether a revision holds it";
  }
}

TEST(DocumentRulesTest, OnlyACompleteTextIsHeldToItsDeclaredPoints) {
  const std::string points = "clauses {kind: KIND_CONSENSUS_POINT} clauses {kind: KIND_PREAMBLE} ";
  const std::string complete = points + "completeness: COMPLETENESS_COMPLETE ";
  EXPECT_THAT(Warnings(DocumentOf(complete)), IsEmpty());
  EXPECT_THAT(Warnings(DocumentOf(complete + "declared_point_count: 1")), IsEmpty());
  EXPECT_EQ(Warnings(DocumentOf(complete + "declared_point_count: 2")).size(), 1);
  EXPECT_EQ(Warnings(DocumentOf(complete + "declared_point_count: 0")).size(), 1);
  EXPECT_THAT(Warnings(DocumentOf(points + "declared_point_count: 2")), IsEmpty());
  EXPECT_THAT(Warnings(DocumentOf(points + "completeness: COMPLETENESS_PARTIAL declared_point_count: 6")),
              IsEmpty());
}

}  // namespace
}  // namespace plenary::documents::rules
