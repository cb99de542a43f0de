#include "plenary/terminal/wording.h"

#include "contract/contract_test_support.h"
#include "gtest/gtest.h"
#include "plenary/contract/contract.h"
#include "plenary/v1/check_in.pb.h"
#include "plenary/v1/event.pb.h"

namespace plenary::client {
namespace {

template <typename Message>
std::string WordsOf(const std::string& text) {
  return InWords(contract::Parse<Message>(text));
}

TEST(Wording, SaysWhatIsKnownOfADate) {
  EXPECT_EQ(WordsOf<v1::Date>("weekday: WEEKDAY_WEDNESDAY"), "Wednesday (date not reported)");
  EXPECT_EQ(WordsOf<v1::Date>("weekday: WEEKDAY_WEDNESDAY year: 2025"), "Wednesday, 2025 (day not reported)");
  EXPECT_EQ(WordsOf<v1::Date>("year: 2025 month: 3 day: 5 weekday: WEEKDAY_WEDNESDAY"),
            "Wednesday 5 March 2025");
  EXPECT_EQ(WordsOf<v1::Date>("year: 2025 month: 3"), "March 2025");
  EXPECT_EQ(WordsOf<v1::Date>("year: 2025"), "2025");
  EXPECT_EQ(WordsOf<v1::Date>("month: 13 weekday: 9"), "9 13");
  EXPECT_EQ(WordsOf<v1::Date>(""), "");
}

TEST(Wording, ChoosesAText) {
  EXPECT_EQ(WordsOf<v1::LocalizedText>("resolved { text: 'R' } entries { text: 'E' }"), "R");
  EXPECT_EQ(WordsOf<v1::LocalizedText>("original_language: 'zh' entries { language: 'en' text: 'E' } "
                                       "entries { language: 'zh' text: 'Z' }"),
            "Z");
  EXPECT_EQ(WordsOf<v1::LocalizedText>(""), "");
}

TEST(Wording, SaysWhere) {
  EXPECT_EQ(WordsOf<v1::Event::Place>("city { entries { text: 'Madrid' } } region_code: 'ES'"),
            "Madrid, Spain");
  EXPECT_EQ(WordsOf<v1::Event::Place>("online: true"), "online");
  EXPECT_EQ(RegionName("XQ"), "XQ");
  EXPECT_EQ(RegionName(""), "");
}

TEST(Wording, SaysWhatAFigureClaims) {
  EXPECT_EQ(WordsOf<v1::Event::ReportedFigure>("qualifier: QUALIFIER_OVER value: 300"), "over 300");
  EXPECT_EQ(WordsOf<v1::Event::ReportedFigure>("value: 300"), "300");
  EXPECT_EQ(WordsOf<v1::Event::ReportedFigure>("qualifier: QUALIFIER_NEARLY"), "nearly no number");
}

TEST(Wording, SaysWhatIsKnownOfASource) {
  EXPECT_EQ(WordsOf<v1::Source>("language: 'en'"),
            "a report whose publisher, title and date are not known (language: en)");
  EXPECT_EQ(WordsOf<v1::Source>("publisher: 'P' title: 'T' publish_date { year: 2025 }"), "P, “T”, 2025");
}

TEST(Wording, ShortensEnumValues) {
  const auto* kind = v1::Event::Kind_descriptor();
  EXPECT_EQ(ShortName(*kind->FindValueByName("KIND_FORUM")), "FORUM");
  EXPECT_EQ(FindValue(*kind, "FORUM"), FindValue(*kind, "KIND_FORUM"));
  EXPECT_EQ(FindValue(*kind, "PARTY"), nullptr);
  EXPECT_EQ(InWords(*kind->value(0)), "");
  EXPECT_EQ(InWords(*v1::Participant::AttendanceMode_descriptor()->FindValueByNumber(3)), "video address");
}

TEST(Wording, TimesAreUtc) {
  v1::CheckIn check_in;
  const auto& field = *v1::CheckIn::descriptor()->FindFieldByName("effective_time");
  EXPECT_EQ(CellOf(check_in, field), "");
  check_in.mutable_effective_time()->set_seconds(1'743'066'000);
  EXPECT_EQ(CellOf(check_in, field), "2025-03-27T09:00:00Z");
}

TEST(Wording, TimesAreOfTheZoneThatIsKnown) {
  google::protobuf::Timestamp time;
  absl::TimeZone madrid;
  ASSERT_TRUE(absl::LoadTimeZone("Europe/Madrid", &madrid));
  EXPECT_EQ(InWords(time, madrid), "");
  time.set_seconds(1'743'066'000);
  EXPECT_EQ(InWords(time, madrid), "2025-03-27 10:00+01:00");
  EXPECT_EQ(InWords(time, absl::UTCTimeZone()), "2025-03-27T09:00:00Z");
}

TEST(Wording, ClausesAreCalledByTheirNumbers) {
  v1::Document document;
  document.add_clauses()->set_id("c-1");
  auto* second = document.add_clauses();
  second->set_id("c-2");
  second->set_number("II.2");
  EXPECT_EQ(ClauseName(document, "c-1"), "clause 1");
  EXPECT_EQ(ClauseName(document, "c-2"), "paragraph II.2");
  EXPECT_EQ(ClauseName(document, "gone"), "gone");
}

}  // namespace
}  // namespace plenary::client
