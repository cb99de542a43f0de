#include "plenary/apply/difference.h"

#include "contract/contract_test_support.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/statement.pb.h"

namespace plenary::client {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

v1::Event EventFrom(const std::string& text) { return contract::Parse<v1::Event>(text); }

std::vector<const google::protobuf::FieldDescriptor*> Fields(std::initializer_list<const char*> names) {
  std::vector<const google::protobuf::FieldDescriptor*> fields;
  for (const char* name : names) fields.push_back(v1::Event::descriptor()->FindFieldByName(name));
  return fields;
}

TEST(Difference, LooksAtNamedFieldsAlone) {
  const auto before = EventFrom("kind: KIND_FORUM time_zone: 'UTC'");
  const auto after = EventFrom("kind: KIND_SEMINAR");
  EXPECT_THAT(Differences(before, after, Fields({"kind"})),
              ElementsAre(Difference{"kind", "\"FORUM\"", "\"SEMINAR\""}));
  EXPECT_THAT(Differences(before, after, Fields({"time_zone"})),
              ElementsAre(Difference{"time_zone", "\"UTC\"", ""}));
  EXPECT_EQ(DifferingFields(before, after, Fields({"kind", "duration_days"})), Fields({"kind"}));
}

TEST(Difference, TakesTextsThatMeanTheSameAsEqual) {
  const auto as_given = EventFrom("title { entries { language: 'en' text: 'A' } }");
  const auto as_kept = EventFrom(
      "title { original_language: 'en' entries { language: 'en' text: 'A' } resolved { language: 'en' text: "
      "'A' } }");
  EXPECT_THAT(Differences(as_kept, as_given, Fields({"title"})), IsEmpty());

  const auto two =
      EventFrom("title { entries { language: 'en' text: 'A' } entries { language: 'de' text: 'B' } }");
  const auto turned = EventFrom(
      "title { original_language: 'en' entries { language: 'de' text: 'B' } entries { language: 'en' text: "
      "'A' } }");
  EXPECT_THAT(Differences(turned, two, Fields({"title"})), IsEmpty());
  EXPECT_THAT(Differences(as_kept, two, Fields({"title"})),
              ElementsAre(Difference{"title.de", "", "\"B\""}, Difference{"title.original", "", "\"en\""}));
}

TEST(Difference, OfATextThatLosesALanguageIsThatLanguage) {
  const auto before =
      EventFrom("title { entries { language: 'en' text: 'A' } entries { language: 'de' text: 'B' } }");
  const auto after = EventFrom("title { entries { language: 'en' text: 'A' } }");
  EXPECT_THAT(Differences(before, after, Fields({"title"})),
              ElementsAre(Difference{"title.de", "\"B\"", ""}));
}

TEST(Difference, GoesIntoListsAndMessages) {
  const auto before = EventFrom(
      "hosts { organization: 'organizations/a' role: ROLE_HOST } hosts { organization: 'organizations/b' }");
  const auto after = EventFrom("hosts { organization: 'organizations/a' role: ROLE_SUPPORTER }");
  EXPECT_THAT(Differences(before, after, Fields({"hosts"})),
              ElementsAre(Difference{"hosts[0].role", "\"HOST\"", "\"SUPPORTER\""},
                          Difference{"hosts[1].organization", "\"organizations/b\"", ""}));
}

TEST(Difference, KnowsElementsByTheirIdsOrAsEqual) {
  const auto segments = contract::Parse<v1::Statement>;
  const auto list = v1::Statement::descriptor()->FindFieldByName("segments");
  const auto before = segments("segments { id: 'a' text: 'One' } segments { id: 'b' text: 'Two' }");
  EXPECT_THAT(Differences(before,
                          segments("segments { text: 'New' } segments { id: 'a' text: 'One' } segments { id: "
                                   "'b' text: 'Zwei' }"),
                          {list}),
              ElementsAre(Difference{"segments[0].text", "", "\"New\""},
                          Difference{"segments[2].text", "\"Two\"", "\"Zwei\""}));
  EXPECT_THAT(
      Differences(before, segments("segments { id: 'b' text: 'Two' } segments { id: 'a' text: 'One' }"),
                  {list}),
      ElementsAre(Difference{"segments.order", "[0,1]", "[1,0]"}));
  EXPECT_THAT(
      Differences(before, segments("segments { id: 'b' text: 'Two' }"), {list}),
      ElementsAre(Difference{"segments[0].id", "\"a\"", ""}, Difference{"segments[0].text", "\"One\"", ""}));
  EXPECT_THAT(Differences(EventFrom("working_languages: 'en' working_languages: 'es'"),
                          EventFrom("working_languages: 'es' working_languages: 'zh'"),
                          Fields({"working_languages"})),
              ElementsAre(Difference{"working_languages[1]", "\"en\"", "\"zh\""},
                          Difference{"working_languages.order", "[0,1]", "[1,0]"}));
}

TEST(Difference, DoesNotCountTheOrderOfTranslations) {
  const auto a = contract::Parse<v1::Statement>(
      "segments { id: 'a' translations { language: 'de' text: 'B' } translations { language: 'es' text: 'C' "
      "} "
      "quoted_spans { language: 'es' text: 'C' } quoted_spans { language: 'de' text: 'B' } }");
  v1::Statement b = a;
  b.mutable_segments(0)->mutable_translations()->SwapElements(0, 1);
  b.mutable_segments(0)->mutable_quoted_spans()->SwapElements(0, 1);
  EXPECT_EQ(Plain(a), Plain(b));
}

TEST(Difference, TellsZeroFromAbsent) {
  const auto zero = EventFrom("registration_policy { capacity: 0 }");
  const auto absent = EventFrom("");
  EXPECT_THAT(Differences(absent, zero, Fields({"registration_policy"})),
              ElementsAre(Difference{"registration_policy.capacity", "", "0"}));
}

TEST(Difference, TakesAnEmptyMessageAsAbsent) {
  EXPECT_THAT(Differences(EventFrom("place {}"), EventFrom(""), Fields({"place"})), IsEmpty());
}

TEST(Difference, ShowsTimes) {
  const auto after = EventFrom("registration_policy { window { start_time { seconds: 1740819600 } } }");
  EXPECT_THAT(
      Differences(EventFrom(""), after, Fields({"registration_policy"})),
      ElementsAre(Difference{"registration_policy.window.start_time", "", "\"2025-03-01T09:00:00Z\""}));
}

}  // namespace
}  // namespace plenary::client
