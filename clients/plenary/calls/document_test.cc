#include "plenary/calls/document.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "plenary/v1/document.pb.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/session.pb.h"

namespace plenary::client {
namespace {

using testing::HasSubstr;

std::vector<Entry> ReadEntries(const std::string& text) {
  std::vector<Entry> entries;
  const absl::Status status = ReadDocument("f.yaml", text, &entries);
  EXPECT_TRUE(status.ok()) << status;
  return entries;
}

std::string Faults(const std::string& text) {
  std::vector<Entry> entries;
  return std::string(ReadDocument("f.yaml", text, &entries).message());
}

const v1::Event& EventOf(const Entry& entry) { return static_cast<const v1::Event&>(*entry.resource); }

TEST(Document, ExpandsShortForms) {
  const auto entries = ReadEntries(R"(
language: en
resources:
  - type: Event
    name: events/x
    title: A forum
    theme: {es: Derechos, en: Rights}
    kind: FORUM
    start_date: {year: 2025, weekday: WEDNESDAY}
    reported_figures:
      - {key: participants, qualifier: QUALIFIER_OVER, value: 300}
    hosts:
      - {organization: organizations/o, role: HOST, credited_as: jointly hosted}
    working_languages: [en, no]
    participants_complete: true
    registration_policy:
      capacity: 12
      window: {start_time: 2025-03-01T09:00:00Z}
    state: ANNOUNCED
)");
  ASSERT_EQ(entries.size(), 1u);
  const v1::Event& event = EventOf(entries[0]);
  EXPECT_EQ(event.name(), "events/x");
  EXPECT_EQ(event.title().entries(0).language(), "en");
  EXPECT_EQ(event.title().entries(0).text(), "A forum");
  EXPECT_EQ(event.theme().entries(0).language(), "es");
  EXPECT_EQ(event.theme().entries(1).language(), "en");
  EXPECT_EQ(event.theme().entries(1).text(), "Rights");
  EXPECT_EQ(event.kind(), v1::Event::KIND_FORUM);
  EXPECT_EQ(event.start_date().year(), 2025);
  EXPECT_EQ(event.start_date().weekday(), v1::Date::WEEKDAY_WEDNESDAY);
  EXPECT_EQ(event.reported_figures(0).qualifier(), v1::Event::ReportedFigure::QUALIFIER_OVER);
  EXPECT_EQ(event.reported_figures(0).value(), 300);
  EXPECT_EQ(event.hosts(0).credited_as().entries(0).text(), "jointly hosted");
  EXPECT_EQ(event.working_languages(1), "no");
  EXPECT_TRUE(event.participants_complete());
  EXPECT_EQ(event.registration_policy().capacity(), 12);
  EXPECT_EQ(event.registration_policy().window().start_time().seconds(), 1740819600);
  ASSERT_NE(entries[0].state, nullptr);
  EXPECT_EQ(entries[0].state->number(), v1::Event::STATE_ANNOUNCED);
  EXPECT_EQ(event.state(), v1::Event::STATE_UNSPECIFIED);
}

TEST(Document, TakesWhatGetPrints) {
  const auto entries = ReadEntries(R"({"name": "events/x", "title": {"originalLanguage": "zh", "entries":
      [{"language": "zh", "text": "\ud83d\ude00 论坛"}], "resolved": {"language": "zh", "text": "…"}},
      "state": "STATE_DRAFT", "phase": "PHASE_PAST", "create_time": "2025-03-01T09:00:00Z", "etag": "abc"})");
  ASSERT_EQ(entries.size(), 1u);
  EXPECT_EQ(EventOf(entries[0]).title().entries(0).text(), "😀 论坛");
  EXPECT_EQ(EventOf(entries[0]).title().original_language(), "zh");
  EXPECT_FALSE(EventOf(entries[0]).title().has_resolved());
  EXPECT_FALSE(EventOf(entries[0]).has_create_time());
  EXPECT_EQ(EventOf(entries[0]).etag(), "abc");
  ASSERT_EQ(entries[0].fields.size(), 1u);
  EXPECT_EQ(entries[0].fields[0]->name(), "title");
}

TEST(Document, KeepsFactsApartFromWhatTheServerKeepsForItself) {
  const auto entries =
      ReadEntries(R"({"name": "events/x/documents/d", "state": "STATE_ADOPTED", "state_reason": "Why",
      "adoption": {"method": "METHOD_VOTE", "in_favour": 30, "session": "events/x/sessions/s",
      "recorded_votes": [{"delegation": "events/x/delegations/y", "vote": "VOTE_AGAINST"}], "revision": "7"},
      "revision": "7", "warnings": [{"message": "w"}], "create_time": "2025-03-01T09:00:00Z"})");
  ASSERT_EQ(entries.size(), 1u);
  EXPECT_TRUE(entries[0].fields.empty());
  ASSERT_EQ(entries[0].facts.size(), 2u);
  EXPECT_EQ(entries[0].facts[0]->name(), "adoption");
  EXPECT_EQ(entries[0].facts[1]->name(), "state_reason");
  const auto& document = static_cast<const v1::Document&>(*entries[0].resource);
  EXPECT_EQ(document.adoption().in_favour(), 30);
  EXPECT_EQ(document.adoption().recorded_votes(0).vote(), v1::Document::Adoption::RecordedVote::VOTE_AGAINST);
  EXPECT_EQ(document.adoption().revision(), 0);
  EXPECT_EQ(document.state_reason(), "Why");
  EXPECT_EQ(document.revision(), 0);
}

TEST(Document, RemembersFieldsThatAreNamedButEmpty) {
  const auto entries = ReadEntries("- {name: events/x, focus: , hosts: [], duration_days: 0}");
  ASSERT_EQ(entries[0].fields.size(), 3u);
  EXPECT_FALSE(EventOf(entries[0]).has_focus());
}

// The texts of a part in the tree of what is named: "title", "title.entries", …
std::vector<const Named*> Parts(const Named& named, const google::protobuf::Descriptor* type,
                                const std::string& field) {
  const auto found = named.fields.find(type->FindFieldByName(field));
  std::vector<const Named*> parts;
  if (found == named.fields.end()) return parts;
  for (const Named& part : found->second) parts.push_back(&part);
  return parts;
}

TEST(Document, RemembersWhatIsNamedAtEveryDepth) {
  const auto entries = ReadEntries(R"(
name: events/x
duration_days: 0
focus: ~
title: {en: A forum, de: ~}
place: {online: false}
hosts:
  - {organization: organizations/o, role: HOST}
  - {organization: organizations/p, remove: true}
)");
  ASSERT_EQ(entries.size(), 1u);
  const auto* event = v1::Event::descriptor();
  const Named& named = entries[0].named;
  EXPECT_EQ(named.fields.size(), 6u);  // the name as well
  EXPECT_EQ(Parts(named, event, "duration_days").size(), 1u);
  EXPECT_EQ(Parts(named, event, "focus").size(), 0u);
  EXPECT_TRUE(named.fields.contains(event->FindFieldByName("focus")));
  const auto title = Parts(named, event, "title");
  ASSERT_EQ(title.size(), 1u);
  const auto texts = Parts(*title[0], v1::LocalizedText::descriptor(), "entries");
  ASSERT_EQ(texts.size(), 2u);
  EXPECT_FALSE(texts[0]->removed);
  EXPECT_TRUE(texts[1]->removed);
  const auto place = Parts(named, event, "place");
  ASSERT_EQ(place.size(), 1u);
  EXPECT_EQ(place[0]->fields.size(), 1u);
  const auto hosts = Parts(named, event, "hosts");
  ASSERT_EQ(hosts.size(), 2u);
  EXPECT_FALSE(hosts[0]->removed);
  EXPECT_TRUE(hosts[1]->removed);
}

TEST(Document, RefusesWhatIsGivenTwiceAndRemovalsOutsideLists) {
  const std::string faults = Faults("name: events/x\nplace: {remove: true}\ntimeZone: UTC\ntime_zone: UTC");
  EXPECT_THAT(faults, HasSubstr("f.yaml:2: events/x: place: only elements of lists take \"remove: true\""));
  EXPECT_THAT(faults, HasSubstr("f.yaml:4: events/x: time_zone is given twice"));
}

TEST(Document, ListsEveryFaultWithItsLine) {
  const std::string faults = Faults(R"(resources:
  - name: events/x
    themes: Peace
    kind: PARTY
    duration_days: two
    hosts: organizations/o
    place: Madrid
  - name: event/y
  - title: nameless
  - {name: people/p, type: Event}
  - {name: apiKeys/k, title: t}
)");
  for (const char* expected : {"f.yaml:3: events/x: themes: there is no such field", "title, kind, series",
                               "f.yaml:4: events/x: kind: wants one of FORUM, SEMINAR",
                               "f.yaml:5: events/x: duration_days: \"two\" is not of type int32",
                               "f.yaml:6: events/x: hosts: wants a list",
                               "f.yaml:7: events/x: place: wants a map with the fields city",
                               "f.yaml:8: event/y: no resource has such a name",
                               "f.yaml:9: a resource is a map with its full \"name\"",
                               "f.yaml:10: people/p: its name belongs to the type Person"}) {
    EXPECT_THAT(faults, HasSubstr(expected));
  }
}

TEST(Document, SaysWhatATextInSeveralLanguagesIs) {
  const std::string faults = Faults("name: events/x\ntitle: {en: A forum, zh: [论坛]}");
  EXPECT_THAT(faults, HasSubstr("f.yaml:2: events/x: title: wants a text for each language: {en: …, es: …}"));
}

TEST(Document, RefusesWhatIsNoListOfResources) {
  EXPECT_THAT(Faults(""), HasSubstr("wants a list of resources"));
  EXPECT_THAT(Faults("hello"), HasSubstr("wants a list of resources"));
  EXPECT_THAT(Faults("language: en"), HasSubstr("wants a list of resources"));
  EXPECT_THAT(Faults("resources: x"), HasSubstr("wants a list"));
  EXPECT_THAT(Faults("a: [b"), HasSubstr("f.yaml:"));
  EXPECT_THAT(Faults("- \xff"), HasSubstr("not UTF-8"));
  EXPECT_THAT(Faults("[[1]]"), HasSubstr("a resource is a map"));
}

TEST(Document, ATimeWithoutAnOffsetIsOfTheEventsZone) {
  std::vector<Entry> entries;
  const auto zone_of = [](const std::string& event) {
    return event == "events/known" ? std::string("Asia/Shanghai") : std::string();
  };
  const absl::Status status = ReadDocument("f.yaml", R"(
- {name: events/x/sessions/s, interval: {start_time: 2025-04-02 09:30, end_time: "2025-04-02T07:30:00Z"}}
- {name: events/x, time_zone: Europe/Madrid}
- {name: events/known/sessions/s, interval: {start_time: "2025-04-02T17:00"}}
)",
                                           &entries, zone_of);
  ASSERT_TRUE(status.ok()) << status;
  const auto& first = static_cast<const v1::Session&>(*entries[0].resource).interval();
  EXPECT_EQ(first.start_time().seconds(), first.end_time().seconds());
  EXPECT_EQ(static_cast<const v1::Session&>(*entries[2].resource).interval().start_time().seconds(),
            first.start_time().seconds() + 90 * 60);
  EXPECT_THAT(Faults("{name: events/x/sessions/s, interval: {start_time: 2025-04-02 09:30}}"),
              HasSubstr("interval.start_time: \"2025-04-02 09:30\" is not of type Timestamp, such as "
                        "\"2025-04-02T09:30:00Z\""));
}

}  // namespace
}  // namespace plenary::client
