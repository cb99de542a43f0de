#include "messages/field_mask.h"

#include <gmock/gmock.h>
#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>

#include <string>

#include "contract/contract_test_support.h"
#include "errors/errors.h"
#include "errors/errors_test_support.h"
#include "messages/output_only.h"
#include "plenary/v1/access.pb.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/participant.pb.h"

namespace plenary::messages {
namespace {

using contract::kAll;
using contract::kStaff;
using contract::Parse;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

google::protobuf::FieldMask Mask(std::initializer_list<const char*> paths) {
  google::protobuf::FieldMask mask;
  for (const char* path : paths) mask.add_paths(path);
  return mask;
}

constexpr char kStored[] = R"(
  name: "events/e" etag: "1"
  title { entries { language: "en" text: "Forum" } }
  place { city { entries { language: "en" text: "Beijing" } } region_code: "CN" }
  start_date { year: 2025 month: 2 }
  working_languages: "en"
  registration_policy { capacity: 100 }
  state: STATE_ANNOUNCED
  warnings {message: "no venue"})";

// Expects that `changes` under `mask` make `expected` of the stored event.
void ExpectUpdate(const std::string& changes, const google::protobuf::FieldMask& mask,
                  const std::string& expected, contract::AudienceSet sees = kAll) {
  auto event = Parse<v1::Event>(kStored);
  const auto status = ApplyUpdate(Parse<v1::Event>(changes), mask, sees, event);
  ASSERT_TRUE(status.ok()) << status;
  std::string difference;
  google::protobuf::util::MessageDifferencer differencer;
  differencer.ReportDifferencesToString(&difference);
  EXPECT_TRUE(differencer.Compare(event, Parse<v1::Event>(expected))) << difference;
}

// The descriptions of the violations on update_mask.
std::vector<std::string> Refusals(const google::protobuf::Message& changes,
                                  const google::protobuf::FieldMask& mask, contract::AudienceSet sees,
                                  google::protobuf::Message& resource) {
  const auto status = ApplyUpdate(changes, mask, sees, resource);
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  std::vector<std::string> told;
  for (const auto& violation : errors::FaultsOf(status)) {
    told.push_back(violation.field + " " + violation.description);
  }
  return told;
}

TEST(ApplyUpdateTest, WithoutAMaskChangesWhatIsPopulated) {
  ExpectUpdate("", Mask({}), kStored);
  ExpectUpdate("place { region_code: 'ES' } duration_days: 2", Mask({}), R"(
      name: "events/e" etag: "1" title { entries { language: "en" text: "Forum" } } place { region_code: "ES" }
      start_date { year: 2025 month: 2 } working_languages: "en" registration_policy { capacity: 100 }
      duration_days: 2 state: STATE_ANNOUNCED warnings {message: "no venue"})");
}

TEST(ApplyUpdateTest, AStarReplacesEverythingThatAClientMaySet) {
  ExpectUpdate(
      "name: 'events/x' etag: '9' title { entries { language: 'es' text: 'Foro' } } state: STATE_DRAFT",
      Mask({"*"}), R"(
      name: "events/e" etag: "1" title { entries { language: "es" text: "Foro" } } state: STATE_ANNOUNCED
      warnings {message: "no venue"})");
}

TEST(ApplyUpdateTest, PathsChangeThoseFieldsAlone) {
  ExpectUpdate("working_languages: 'zh' working_languages: 'en' duration_days: 5",
               Mask({"working_languages", "place.region_code", "registration_policy.capacity"}), R"(
      name: "events/e" etag: "1" title { entries { language: "en" text: "Forum" } }
      place { city { entries { language: "en" text: "Beijing" } } } start_date { year: 2025 month: 2 }
      working_languages: "zh" working_languages: "en" registration_policy {} state: STATE_ANNOUNCED
      warnings {message: "no venue"})");
}

TEST(ApplyUpdateTest, OverlappingAndRepeatedPathsCountOnce) {
  ExpectUpdate("place { region_code: 'ES' } duration_days: 3",
               Mask({"place.city", "place", "duration_days", "place", "duration_days", "place.region_code"}),
               R"(
      name: "events/e" etag: "1" title { entries { language: "en" text: "Forum" } } place { region_code: "ES" }
      start_date { year: 2025 month: 2 } working_languages: "en" registration_policy { capacity: 100 }
      duration_days: 3 state: STATE_ANNOUNCED warnings {message: "no venue"})");
}

TEST(ApplyUpdateTest, NothingTakenOutOfNothingIsNoChange) {
  auto event = Parse<v1::Event>("title { entries { language: 'en' text: 'x' } }");
  EXPECT_TRUE(ApplyUpdate(v1::Event(), Mask({"place.city", "place.region_code"}), kAll, event).ok());
  EXPECT_FALSE(event.has_place());
}

TEST(ApplyUpdateTest, OutputOnlyAndImmutableFieldsStay) {
  ExpectUpdate("name: 'events/x' etag: '2' state: STATE_DRAFT", Mask({"name", "etag", "state", "warnings"}),
               kStored);
  ExpectUpdate("title { entries { language: 'es' text: 'Foro' } resolved { language: 'es' text: 'forged' } }",
               Mask({"title"}), R"(
      name: "events/e" etag: "1" title { entries { language: "es" text: "Foro" } }
      place { city { entries { language: "en" text: "Beijing" } } region_code: "CN" }
      start_date { year: 2025 month: 2 } working_languages: "en" registration_policy { capacity: 100 }
      state: STATE_ANNOUNCED warnings {message: "no venue"})");
  auto participant = Parse<v1::Participant>("collective: true");
  EXPECT_TRUE(ApplyUpdate(v1::Participant(), Mask({"*"}), kAll, participant).ok());
  EXPECT_TRUE(participant.collective());
}

TEST(ApplyUpdateTest, AllBadPathsAreTold) {
  auto event = Parse<v1::Event>(kStored);
  const auto told =
      Refusals(v1::Event(),
               Mask({"title", "nonsense", "hosts.role", "place.planet", "title..entries", "", "title.", "*"}),
               kAll, event);
  EXPECT_THAT(
      told,
      ElementsAre("update_mask must not name \"nonsense\": Event has no field \"nonsense\"",
                  "update_mask must not name \"hosts.role\": hosts is a list, which is named as a whole",
                  "update_mask must not name \"place.planet\": Place has no field \"planet\"",
                  "update_mask must not name \"title..entries\": LocalizedText has no field \"\"",
                  "update_mask must not name \"\": Event has no field \"\"",
                  "update_mask must not name \"title.\": LocalizedText has no field \"\"",
                  "update_mask must not name \"*\": it means all fields, and is allowed only alone"));
  EXPECT_EQ(event.SerializeAsString(), Parse<v1::Event>(kStored).SerializeAsString());
}

TEST(ApplyUpdateTest, UnseenFieldsAreUnknown) {
  auto participant = Parse<v1::Participant>("contact { phones: '1' }");
  const auto changes = Parse<v1::Participant>("contact { phones: '2' } category: CATEGORY_MEDIA");
  const auto unseen = Refusals(changes, Mask({"contact"}), kStaff, participant);
  EXPECT_THAT(unseen,
              ElementsAre("update_mask must not name \"contact\": Participant has no field \"contact\""));
  EXPECT_THAT(Refusals(changes, Mask({"contact.phones"}), kStaff, participant),
              ElementsAre("update_mask must not name \"contact.phones\": Participant has no field "
                          "\"contact\""));
  EXPECT_EQ(Refusals(changes, Mask({}), kStaff, participant).size(), 1U);
  EXPECT_EQ(participant.contact().phones(0), "1");
}

TEST(ApplyUpdateTest, AFullReplaceLeavesUnseenFields) {
  auto participant = Parse<v1::Participant>("contact { phones: '1' } region_code: 'ES'");
  EXPECT_TRUE(
      ApplyUpdate(Parse<v1::Participant>("contact { phones: '2' }"), Mask({"*"}), kStaff, participant).ok());
  EXPECT_EQ(participant.contact().phones(0), "1");
  EXPECT_EQ(participant.region_code(), "");
}

TEST(ApplyUpdateTest, AListOfMediaKeepsTheLinksThatAreNotSeen) {
  auto event = Parse<v1::Event>(R"(
      media { url: "https://example.org/a" audience: AUDIENCE_CLASS_PUBLIC }
      media { url: "https://example.org/b" }
      media { url: "https://example.org/c" audience: AUDIENCE_CLASS_STAFF })");
  const auto changes =
      Parse<v1::Event>("media { url: 'https://example.org/d' audience: AUDIENCE_CLASS_PUBLIC }");
  for (const char* mask : {"media", "*"}) {
    auto updated = event;
    EXPECT_TRUE(ApplyUpdate(changes, Mask({mask}), kStaff, updated).ok());
    ASSERT_EQ(updated.media_size(), 2) << mask;
    EXPECT_EQ(updated.media(0).url(), "https://example.org/d");
    EXPECT_EQ(updated.media(1).url(), "https://example.org/b");
  }
  EXPECT_TRUE(ApplyUpdate(changes, Mask({"media"}), kAll, event).ok());
  EXPECT_EQ(event.media_size(), 1) << "who sees them may take them out";
}

TEST(ApplyUpdateTest, WhatAPartMakesOfTheWholeIsValidated) {
  auto event = Parse<v1::Event>(kStored);
  const auto status =
      ApplyUpdate(Parse<v1::Event>("start_date { day: 30 }"), Mask({"start_date.day"}), kAll, event);
  EXPECT_EQ(errors::ReasonOf(status), v1::INVALID_FIELDS);
  EXPECT_THAT(std::string(status.message()), HasSubstr("event.start_date.day"));
}

TEST(ApplyUpdateTest, AWholeThatBecomesTooLargeIsRefused) {
  const std::string name = "credit { display_name { entries { language: 'en' text: 'x' } } } ";
  auto stored = Parse<v1::Participant>(name);
  for (int i = 0; i < 15; ++i) stored.add_answers()->set_text(std::string(4'000, 'x'));
  for (v1::Participant::Answer& answer : *stored.mutable_answers()) answer.set_question_id("q");
  auto changes = Parse<v1::Participant>(name);
  for (int i = 0; i < 2; ++i) {
    changes.add_consents()->set_wording(std::string(4'000, 'x'));
    changes.mutable_consents(i)->set_purpose("p");
  }
  // Each field by itself is as it may be.
  for (const auto& mask : {Mask({"consents"}), Mask({})}) {
    auto updated = stored;
    const auto status = ApplyUpdate(changes, mask, kAll, updated);
    EXPECT_EQ(errors::ReasonOf(status), v1::INVALID_FIELDS);
    EXPECT_THAT(std::string(status.message()), HasSubstr("65536 bytes"));
  }
  changes.mutable_consents()->RemoveLast();
  EXPECT_TRUE(ApplyUpdate(changes, Mask({"consents"}), kAll, stored).ok());
}

TEST(ApplyUpdateTest, OptionalNumbersAreClearedNotZeroed) {
  auto event = Parse<v1::Event>(kStored);
  EXPECT_TRUE(ApplyUpdate(v1::Event(), Mask({"registration_policy.capacity"}), kAll, event).ok());
  EXPECT_FALSE(event.registration_policy().has_capacity());
}

TEST(ClearOutputOnlyTest, ReachesEveryDepth) {
  auto event = Parse<v1::Event>(R"(
      name: "events/e" etag: "1" state: STATE_DRAFT duration_days: 2
      title { entries { language: "en" text: "x" } resolved { text: "y" } }
      hosts { organization: "organizations/o" credited_as { resolved { text: "y" } } })");
  ClearOutputOnly(event);
  EXPECT_EQ(event.SerializeAsString(), Parse<v1::Event>(R"(
      duration_days: 2 title { entries { language: "en" text: "x" } }
      hosts { organization: "organizations/o" credited_as {} })")
                                           .SerializeAsString());
}

}  // namespace
}  // namespace plenary::messages
