#include "documents/document_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "contract/contract_test_support.h"
#include "errors/errors.h"
#include "errors/errors_test_support.h"
#include "errors/status_details.h"
#include "google/protobuf/util/message_differencer.h"

namespace plenary::documents::rules {
namespace {

using contract::Parse;
using errors::FaultyFields;
using google::protobuf::util::MessageDifferencer;
using testing::ElementsAre;
using testing::IsEmpty;
using v1::Document;

constexpr char kName[] = "events/e/documents/d";

Document DocumentOf(const std::string& text) {
  Document document = Parse<Document>(text);
  document.set_name(kName);
  return document;
}

std::vector<std::string> FaultsIn(const std::string& document) {
  Violations violations;
  CheckDocument(DocumentOf(document), violations);
  return FaultyFields(violations);
}

std::vector<std::string> FaultsInAdoption(const std::string& adoption) {
  Violations violations;
  CheckAdoption(kName, Parse<Document::Adoption>(adoption), violations);
  return FaultyFields(violations);
}

std::vector<std::string> FaultsInEndorsement(const std::string& text) {
  auto endorsement = Parse<v1::Endorsement>(text);
  endorsement.set_name(std::string(kName) + "/endorsements/n");
  Violations violations;
  CheckEndorsement(endorsement, violations);
  return FaultyFields(violations);
}

TEST(DocumentRulesTest, TheTextIsOpenUntilItIsDecidedOn) {
  for (int number = Document::State_MIN + 1; number <= Document::State_MAX; ++number) {
    if (!Document::State_IsValid(number)) continue;
    Document document;
    document.set_state(static_cast<State>(number));
    EXPECT_EQ(CheckTextOpen(document).ok(), number <= Document::STATE_NEGOTIATION) << number;
    EXPECT_EQ(CheckAdopted(document).ok(), number == Document::STATE_ADOPTED) << number;
    EXPECT_EQ(CheckAdoptionCorrectable(document).ok(), number == Document::STATE_ADOPTED) << number;
  }
}

TEST(DocumentRulesTest, WithoutAClauseThereIsNothingToAdopt) {
  EXPECT_EQ(errors::ReasonOf(CheckHasText(DocumentOf(""))), v1::INCOMPLETE);
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
  EXPECT_THAT(FaultsInAdoption("method: METHOD_VOTE in_favour: 1 against: 0 abstentions: 0"), IsEmpty());
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
    recorded_votes {delegation: "events/e/delegations/a" vote: VOTE_IN_FAVOUR})"),
              ElementsAre("adoption.recorded_votes[1].delegation", "adoption.recorded_votes[2].delegation",
                          "adoption.session"));
}

// Counts that are given hold; a side without one counts the votes on record. Where nothing says how many were
// in favour, nothing speaks against it.
TEST(DocumentRulesTest, WhatWasNotWonWasNotAdopted) {
  constexpr int kUnknown = -1;
  for (int in_favour = kUnknown; in_favour <= 3; ++in_favour) {
    for (int against = kUnknown; against <= 3; ++against) {
      for (int recorded = 0; recorded < 4; ++recorded) {
        const int for_it = recorded % 2;
        const int against_it = recorded / 2;
        if ((in_favour != kUnknown && in_favour < for_it) || (against != kUnknown && against < against_it)) {
          continue;  // counts cover the votes on record
        }
        Document::Adoption adoption;
        adoption.set_method(Document::Adoption::METHOD_VOTE);
        if (in_favour != kUnknown) adoption.set_in_favour(in_favour);
        if (against != kUnknown) adoption.set_against(against);
        const auto record = [&](const char* delegation, Document::Adoption::RecordedVote::Vote vote) {
          adoption.add_recorded_votes()->set_delegation(delegation);
          adoption.mutable_recorded_votes()->rbegin()->set_vote(vote);
        };
        if (for_it == 1) record("events/e/delegations/a", Document::Adoption::RecordedVote::VOTE_IN_FAVOUR);
        if (against_it == 1) record("events/e/delegations/b", Document::Adoption::RecordedVote::VOTE_AGAINST);
        const bool known = in_favour != kUnknown || for_it > 0;
        const int won_by =
            (in_favour == kUnknown ? for_it : in_favour) - (against == kUnknown ? against_it : against);
        Violations violations;
        CheckAdoption(kName, adoption, violations);
        std::vector<std::string> expected;
        if (known && won_by <= 0) {
          expected.push_back(in_favour == kUnknown ? "adoption.recorded_votes" : "adoption.in_favour");
        }
        EXPECT_EQ(FaultyFields(violations), expected) << adoption.ShortDebugString();
      }
    }
  }
}

// A day that is partly known lies in the future only if it surely does.
TEST(DocumentRulesTest, NothingIsAdoptedInTheFuture) {
  const absl::CivilDay today(2025, 4, 30);
  const auto faults = [&](int year, int month, int day) {
    Document::Adoption adoption;
    adoption.mutable_date()->set_year(year);
    adoption.mutable_date()->set_month(month);
    adoption.mutable_date()->set_day(day);
    Violations violations;
    CheckAdoptionDate(adoption, today, violations);
    return FaultyFields(violations);
  };
  for (const auto& [year, month, day] : std::vector<std::array<int, 3>>{{2025, 4, 30},
                                                                        {2025, 4, 0},
                                                                        {2025, 0, 0},
                                                                        {2025, 3, 31},
                                                                        {2024, 12, 31},
                                                                        {0, 12, 31},
                                                                        {0, 0, 0}}) {
    EXPECT_THAT(faults(year, month, day), IsEmpty()) << year << "-" << month << "-" << day;
  }
  for (const auto& [year, month, day] :
       std::vector<std::array<int, 3>>{{2025, 5, 1}, {2025, 5, 0}, {2026, 0, 0}, {2026, 1, 1}}) {
    EXPECT_THAT(faults(year, month, day), ElementsAre("adoption.date")) << year << "-" << month << "-" << day;
  }
  Violations none;
  CheckAdoptionDate(Document::Adoption(), today, none);
  EXPECT_TRUE(none.empty());
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

TEST(DocumentRulesTest, EveryOddityIsWarnedOfWhereItStands) {
  const auto told = [](const std::string& text) {
    std::vector<std::string> warnings;
    for (const v1::Warning& warning : Warnings(DocumentOf(text), {"events/e/statements/taken-back"})) {
      warnings.push_back(v1::Warning::Reason_Name(warning.reason()) + " " + warning.field_path());
      EXPECT_NE(warning.message(), "");
    }
    return warnings;
  };
  EXPECT_THAT(told(R"(clauses {number: "1"} clauses {number: "2" statements: "events/e/statements/kept"}
                      clauses {} clauses {} clauses {segments {translations {}}})"),
              IsEmpty());
  EXPECT_THAT(told(R"(clauses {number: "1"}
                      clauses {number: "2" statements: "events/e/statements/kept"
                               statements: "events/e/statements/taken-back"}
                      clauses {number: "1" segments {} segments {translations {} translations {outdated: true}}}
                      clauses {number: "1"}
                      completeness: COMPLETENESS_COMPLETE declared_point_count: 3)"),
              ElementsAre("REASON_POINT_COUNT_DIFFERS declared_point_count",
                          "REASON_NUMBER_TWICE clauses[2].number", "REASON_NUMBER_TWICE clauses[3].number",
                          "REASON_RESTS_ON_RETRACTED clauses[1].statements[1]",
                          "REASON_TRANSLATION_OUTDATED clauses[2].segments[1].translations[1]"));
}

TEST(DocumentRulesTest, AReservationHasWords) {
  EXPECT_THAT(Warnings(Parse<v1::Endorsement>("kind: KIND_ENDORSEMENT")), IsEmpty());
  for (const char* kind : {"kind: KIND_RESERVATION ", "kind: KIND_DISSOCIATION "}) {
    const auto warnings = Warnings(Parse<v1::Endorsement>(kind));
    ASSERT_EQ(warnings.size(), 1) << kind;
    EXPECT_EQ(warnings[0].reason(), v1::Warning::REASON_WITHOUT_WORDS);
    EXPECT_EQ(warnings[0].field_path(), "text");
    EXPECT_THAT(Warnings(Parse<v1::Endorsement>(std::string(kind) + R"(text {entries {text: "Not so."}})")),
                IsEmpty());
  }
}

// Also where a segment moves to another clause.
TEST(DocumentRulesTest, ATranslationIsOlderThanAChangedText) {
  const std::string translations =
      R"(translations {language: "es" text: "uno"} translations {language: "fr" text: "un"})";
  const Document before =
      DocumentOf(R"(clauses {id: "a" segments {id: "s" text: "one" )" + translations + R"(}}
                                        clauses {id: "b" segments {id: "t" text: "one" )" +
                 translations + "}}");
  Document after = before;
  MarkOutdated(before, after);
  EXPECT_TRUE(MessageDifferencer::Equals(before, after));
  *after.mutable_clauses(1)->add_segments() = before.clauses(0).segments(0);
  after.mutable_clauses(0)->clear_segments();
  v1::Segment& moved = *after.mutable_clauses(1)->mutable_segments(1);
  moved.set_text("two");
  moved.mutable_translations(0)->set_text("dos");
  MarkOutdated(before, after);
  EXPECT_FALSE(moved.translations(0).outdated());
  EXPECT_TRUE(moved.translations(1).outdated());
  EXPECT_FALSE(after.clauses(1).segments(0).translations(1).outdated());
}

}  // namespace
}  // namespace plenary::documents::rules
