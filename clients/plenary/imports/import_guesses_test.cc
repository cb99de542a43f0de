#include "plenary/imports/import_guesses.h"

#include <sstream>

#include "contract/contract_test_support.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary::client {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using Question = v1::Import::Question;

v1::Import PlanOf(const char* text) { return contract::Parse<v1::Import>(text); }

const char kEncoding[] = R"(questions { kind: KIND_ENCODING message: "the encoding is guessed" rows: 12
    readings { answer: "windows-1250" samples: "Łukasz" samples: "Dvořák" }
    readings { answer: "windows-1252" samples: "£ukasz" samples: "Dvoøák" } })";
const char kTwo[] = R"(questions { kind: KIND_SEPARATOR message: "two separators fit"
    readings { answer: ";" samples: "Lin" } readings { answer: "\t" samples: "Lin;x" } }
    questions { kind: KIND_VALUE header: "Country" message: "may be nothing" rows: 3
    readings { answer: "NA=NA" samples: "Namibia" } readings { answer: "NA=" samples: "" } })";

std::string TextOf(const v1::Import& plan, int question) {
  return GuessText(plan, plan.questions(question), Style{});
}

TEST(GuessText, ShowsTheReadingsSideBySide) {
  const std::string text = TextOf(PlanOf(kEncoding), 0);
  EXPECT_THAT(text,
              AllOf(HasSubstr("Guessed: the encoding is guessed (12 rows)\n"),
                    HasSubstr("1 WINDOWS-1250  2 WINDOWS-1252\n"), HasSubstr("Dvořák          Dvoøák\n"),
                    HasSubstr("  1  windows-1250 (taken): --encoding windows-1250\n"),
                    HasSubstr("  2  windows-1252: --encoding windows-1252\n")));
}

TEST(GuessText, ShowsWhatIsReadAsNothing) {
  const std::string text = TextOf(PlanOf(kTwo), 1);
  EXPECT_THAT(text, AllOf(HasSubstr("“Country”: may be nothing (3 rows)"), HasSubstr("(nothing)"),
                          HasSubstr("2  “NA” means nothing: --map-value Country:NA=\n")));
}

TEST(GuessText, LetsNothingOfTheFileActOnTheTerminal) {
  const auto plan = PlanOf(R"(questions { kind: KIND_VALUE header: "a\033[2Jb" message: "x\ny"
      readings { answer: "title" samples: "\033[31m" } readings { answer: "-" samples: "" } })");
  const std::string text = TextOf(plan, 0);
  EXPECT_THAT(text, AllOf(Not(HasSubstr("\033")), Not(HasSubstr("x\ny"))));
}

struct KindCase {
  const char* question;
  const char* option;
};

TEST(OptionFor, StatesWhatWasAsked) {
  const auto plan = PlanOf(R"pb(columns { header: "Name" position: 1 }
                                columns { header: "Guest: country" position: 2 }
                                columns { header: "(heading)" })pb");
  for (const auto& [question, option] : {
           KindCase{"kind: KIND_ENCODING readings { answer: \"KOI8-R\" }", "--encoding KOI8-R"},
           KindCase{"kind: KIND_SEPARATOR readings { answer: \"|\" }", "--separator pipe"},
           KindCase{"kind: KIND_DATE readings { answer: \"DATE_ORDER_MDY\" }", "--dates mdy"},
           KindCase{"kind: KIND_DATE readings { answer: \"dmy\" }", "--dates dmy"},
           KindCase{"kind: KIND_DATE readings { answer: \"\" }", "--accept-guesses"},
           KindCase{"kind: KIND_VALUE header: \"Pays d'origine\" readings { answer: \"a=b=c\" }",
                    "--map-value 'Pays d'\\''origine:a=b=c'"},
           KindCase{"kind: KIND_VALUE header: \"Country\" readings { answer: \"Columbia\" }",
                    "--map-value Country:Columbia=Columbia"},
           KindCase{"kind: KIND_HEADER_ROW readings { answer: \"4\" }", "--header-row 4"},
           KindCase{"kind: KIND_VALUE header: \"Guest: country\" readings { answer: \"NA=\" }",
                    "--map-value B:NA="},
           KindCase{"kind: KIND_VALUE header: \"(heading)\" readings { answer: \"Fiji\" } "
                    "readings { answer: \"A=B\" }",
                    "--map-value '(heading):Fiji=Fiji'"},
       }) {
    const auto parsed = contract::Parse<Question>(question);
    EXPECT_EQ(OptionFor(plan, parsed, parsed.readings(0)), option);
  }
}

struct GuessAnswered {
  GuessAnswer answer;
  v1::PlanImportRequest request;
  std::string shown;
};

GuessAnswered AnswerGuess(const char* plan, const std::string& input) {
  std::istringstream in(input);
  std::ostringstream out;
  GuessAnswered answered;
  answered.answer = AskAboutGuesses(
      PlanOf(plan), Style{}, [&](std::string& line) { return static_cast<bool>(std::getline(in, line)); },
      out, answered.request);
  answered.shown = out.str();
  return answered;
}

TEST(AskAboutGuesses, StatesTheReadingThatIsChosen) {
  const GuessAnswered answered = AnswerGuess(kEncoding, "\nwhat?\n3\n2\n");
  EXPECT_EQ(answered.answer, GuessAnswer::kOtherwise);
  EXPECT_EQ(answered.request.encoding(), "windows-1252");
  EXPECT_THAT(answered.shown, HasSubstr("Which is right? [1-2, q stops] "));
}

TEST(AskAboutGuesses, StatesAlsoWhatIsConfirmed) {
  const GuessAnswered answered = AnswerGuess(kEncoding, "1\n");
  EXPECT_EQ(answered.answer, GuessAnswer::kAsGuessed);
  EXPECT_EQ(answered.request.encoding(), "windows-1250");
}

TEST(AskAboutGuesses, AsksAboutEach) {
  const GuessAnswered answered = AnswerGuess(kTwo, "1\n2\n");
  EXPECT_EQ(answered.answer, GuessAnswer::kOtherwise);
  EXPECT_EQ(answered.request.separator(), ";");
  ASSERT_EQ(answered.request.values_size(), 1);
  EXPECT_EQ(answered.request.values(0).header(), "Country");
  EXPECT_EQ(answered.request.values(0).value(), "NA");
  EXPECT_EQ(answered.request.values(0).meaning(), "");
}

TEST(AskAboutGuesses, SaysWhatTheValueOfTheFirstReadingMeans) {
  const GuessAnswered answered =
      AnswerGuess(R"(questions { kind: KIND_VALUE header: "Country" message: "misspelt?"
      readings { answer: "Columbia" } readings { answer: "Colombia" } })",
                  "2\n");
  EXPECT_THAT(answered.shown,
              HasSubstr("2  “Columbia” means “Colombia”: --map-value Country:Columbia=Colombia\n"));
  ASSERT_EQ(answered.request.values_size(), 1);
  EXPECT_EQ(answered.request.values(0).value(), "Columbia");
  EXPECT_EQ(answered.request.values(0).meaning(), "Colombia");
}

TEST(AskAboutGuesses, EndsWithTheUserOrTheInput) {
  EXPECT_EQ(AnswerGuess(kTwo, "1\nq\n").answer, GuessAnswer::kStopped);
  EXPECT_EQ(AnswerGuess(kTwo, "1\n").answer, GuessAnswer::kStopped);
}

}  // namespace
}  // namespace plenary::client
