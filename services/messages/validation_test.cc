#include "messages/validation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "contract/contract_test_support.h"
#include "contract/services.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/annotations.pb.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/document_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "plenary/v1/session_service.pb.h"
#include "plenary/v1/statement_service.pb.h"

namespace plenary::messages {
namespace {

using contract::Parse;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// "field description" of every violation of the request written in text format.
template <class Request>
std::vector<std::string> Violations(const std::string& text) {
  std::vector<std::string> told;
  for (const auto& violation : Validate(Parse<Request>(text))) {
    told.push_back(violation.field + " " + violation.description);
  }
  return told;
}

// The paths alone.
template <class Request>
std::vector<std::string> Fields(const std::string& text) {
  std::vector<std::string> told;
  for (const auto& violation : Validate(Parse<Request>(text))) told.push_back(violation.field);
  return told;
}

constexpr char kRegistration[] = R"(
  parent: "events/beijing"
  participant {
    credit {
      display_name { entries { language: "zh-Hans" text: "林维" } entries { language: "en" text: "Lin Wei" } }
      honorific: "Dr."
      positions { title { entries { language: "en" text: "Vice President" } } organization: "organizations/o" }
    }
    roles: ROLE_SPEAKER
    region_code: "CN"
    languages: "zh"
  }
  participant_id: "lin-wei"
  request_id: "6a2f41a3-c54c-fce8-32d2-0324e1c32e22"
)";

TEST(ValidationTest, GoodRequestsHaveNoViolations) {
  EXPECT_THAT(Violations<v1::RegisterParticipantRequest>(kRegistration), IsEmpty());
  EXPECT_THAT(Violations<v1::GetParticipantRequest>("name: 'events/e/participants/p' view: VIEW_BASIC"),
              IsEmpty());
  EXPECT_THAT(Violations<v1::ListEventsRequest>("page_size: 5000"), IsEmpty());
  EXPECT_THAT(Violations<v1::WhoAmIRequest>(""), IsEmpty());
}

TEST(ValidationTest, AllViolationsAreToldAtOnceInFieldOrder) {
  EXPECT_THAT(Fields<v1::RegisterParticipantRequest>(R"(
      parent: "event/x"
      participant { credit { positions {} positions { title { entries { language: "!" text: " " } } } } region_code: "es" }
      participant_id: "Lin"
      initial_state: 77
      request_id: "1")"),
              ElementsAre("parent", "participant.credit.display_name",
                          "participant.credit.positions[1].title.entries[0].language",
                          "participant.credit.positions[1].title.entries[0].text", "participant.region_code",
                          "participant_id", "initial_state", "request_id"));
}

TEST(ValidationTest, RequiredFields) {
  EXPECT_THAT(Violations<v1::GetParticipantRequest>(""), ElementsAre("name is required"));
  EXPECT_THAT(Violations<v1::RegisterParticipantRequest>("parent: 'events/e'"),
              ElementsAre("participant is required"));
  EXPECT_THAT(Violations<v1::BatchGetParticipantsRequest>("parent: 'events/e'"),
              ElementsAre("names is required"));
  EXPECT_THAT(Violations<v1::CreateEventRequest>("event { title {} }"),
              ElementsAre("event.title.entries is required"));
  EXPECT_THAT(Violations<v1::CreateRoleBindingRequest>("role_binding { principal: 'apiKeys/k' }"),
              ElementsAre("role_binding.role is required"));
}

TEST(ValidationTest, BlankIsNotEnough) {
  for (const std::string blank : {" ", "\u00a0", "\u3000\u2009", "\u200b", "\ufeff\u2060"}) {
    EXPECT_THAT(Violations<v1::CreatePersonRequest>("person { names { full: '" + blank + "' } }"),
                ElementsAre("person.names[0].full is required"));
  }
  EXPECT_THAT(Violations<v1::CreatePersonRequest>("person { names { full: '\u3000林' } }"), IsEmpty());
}

TEST(ValidationTest, NamesHaveTheirPattern) {
  EXPECT_THAT(Violations<v1::GetParticipantRequest>("name: 'events/e'"),
              ElementsAre("name must be a name of the form events/{event}/participants/{participant}"));
  EXPECT_THAT(Fields<v1::BatchGetParticipantsRequest>(R"(
      parent: "events/e" names: "events/e/participants/p" names: "" names: "people/p")"),
              ElementsAre("names[1]", "names[2]"));
  EXPECT_THAT(
      Violations<v1::RegisterParticipantRequest>("participant { credit { display_name { entries { language: "
                                                 "'en' text: 'x' } } } person: 'lin' } parent: 'events/e'"),
      ElementsAre("participant.person must be a name of the form people/{person}"));
}

TEST(ValidationTest, WildcardParentsOnlyWhereTheContractSaysSo) {
  EXPECT_THAT(Violations<v1::ListParticipantsRequest>("parent: 'events/-'"), IsEmpty());
  EXPECT_THAT(Fields<v1::ListDelegationsRequest>("parent: 'events/-'"), ElementsAre("parent"));
  EXPECT_THAT(Fields<v1::ListParticipantsRequest>("parent: 'people/-'"), ElementsAre("parent"));
}

TEST(ValidationTest, LengthsCountCodePoints) {
  const auto honorific = [](const std::string& letter, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += letter;
    return Violations<v1::CreatePersonRequest>("person { names { full: 'x' } honorific: '" + text + "' }");
  };
  EXPECT_THAT(honorific("林", 100), IsEmpty());
  EXPECT_THAT(honorific("林", 101), ElementsAre("person.honorific must have at most 100 characters"));
  EXPECT_THAT(honorific("𠀀", 100), IsEmpty());
}

TEST(ValidationTest, ListsAreBounded) {
  std::string aliases;
  for (int i = 0; i < 51; ++i) aliases += "aliases: 'a' ";
  EXPECT_THAT(Violations<v1::CreatePersonRequest>("person { names { full: 'x' } " + aliases + "}"),
              ElementsAre("person.aliases must have at most 50 elements"));
}

TEST(ValidationTest, ControlCharactersAreRefused) {
  EXPECT_THAT(Fields<v1::GetParticipantRequest>("name: 'events/e/participants/p\\000'"), ElementsAre("name"));
  EXPECT_THAT(Fields<v1::CreatePersonRequest>("person { names { full: 'a\\nb' } }"),
              ElementsAre("person.names[0].full"));
  const auto theme = [](const std::string& text) {
    return Fields<v1::CreateEventRequest>(
        "event { title { entries { language: 'en' text: 'x' } } theme { entries { language: 'en' text: '" +
        text + "' } } }");
  };
  EXPECT_THAT(theme("a\\nb\\tc"), IsEmpty());
  for (const std::string bad : {"a\\000b", "a\\177b", "a\\302\\233b"}) {
    EXPECT_THAT(theme(bad), ElementsAre("event.theme.entries[0].text")) << bad;
  }
}

// The violations of a text as the name of a participant.
std::vector<std::string> NameViolations(const std::string& text) {
  return Violations<v1::RegisterParticipantRequest>(
      "parent: 'events/e' participant { credit { display_name { entries { language: 'en' text: '" + text +
      "' } } } }");
}

TEST(ValidationTest, NamesAreOneLine) {
  const std::string path = "participant.credit.display_name.entries[0].text ";
  EXPECT_THAT(NameViolations("علی‌رضا"), IsEmpty());
  EXPECT_THAT(NameViolations("שלום"), IsEmpty());
  EXPECT_THAT(NameViolations(std::string(300, 'x')), IsEmpty());
  EXPECT_THAT(NameViolations(std::string(301, 'x')), ElementsAre(path + "must have at most 300 characters"));
  for (const std::string forged :
       {"a\\nIN  b", "a\\rb", "a\\tb", "a\u2028b", "a\u2029b", "a\u0085b", "a\\033[1mb", "a\u009b1mb"}) {
    EXPECT_THAT(NameViolations(forged), ElementsAre(path + "must not have control characters or line ends"))
        << forged;
  }
  EXPECT_THAT(
      NameViolations("Anna\u202Ennoa"),
      ElementsAre(path +
                  "must not have U+202E RIGHT-TO-LEFT OVERRIDE, its character 5: it is invisible, and its "
                  "script does not need it there"));
}

TEST(ValidationTest, NamesHaveTenLanguages) {
  std::string entries;
  for (char c = 'a'; c < 'a' + 11; ++c) {
    entries += std::string("entries { language: 'x") + c + "' text: 'x' } ";
  }
  EXPECT_THAT(Violations<v1::CreateEventRequest>("event { title {" + entries + "} }"),
              ElementsAre("event.title.entries must have at most 10 elements"));
  EXPECT_THAT(Fields<v1::CreateEventRequest>(
                  "event { title { entries { language: 'en' text: 'x' } } theme {" + entries + "} }"),
              IsEmpty());
}

// Fields of the contract's messages that hold a text in languages.
void AddTexts(const google::protobuf::Descriptor& message,
              std::vector<const google::protobuf::FieldDescriptor*>& texts) {
  for (int i = 0; i < message.field_count(); ++i) {
    if (message.field(i)->message_type() == v1::LocalizedText::descriptor())
      texts.push_back(message.field(i));
  }
  for (int i = 0; i < message.nested_type_count(); ++i) AddTexts(*message.nested_type(i), texts);
}

void AddFile(const google::protobuf::FileDescriptor* file,
             std::set<const google::protobuf::FileDescriptor*>& files) {
  if (file->package() != "plenary.v1" || !files.insert(file).second) return;
  for (int i = 0; i < file->dependency_count(); ++i) AddFile(file->dependency(i), files);
}

std::vector<const google::protobuf::FieldDescriptor*> AllTexts() {
  std::set<const google::protobuf::FileDescriptor*> files;
  for (const auto* service : contract::AllServices()) AddFile(service->file(), files);
  std::vector<const google::protobuf::FieldDescriptor*> texts;
  for (const auto* file : files) {
    for (int i = 0; i < file->message_type_count(); ++i) AddTexts(*file->message_type(i), texts);
  }
  return texts;
}

// A field with one of these names is prose; all others are one line.
TEST(ValidationTest, EveryLocalizedTextIsALineButForProse) {
  const std::set<std::string> prose = {"abstract",    "alt_text", "caption", "commemorates",
                                       "description", "focus",    "text",    "theme"};
  const auto texts = AllTexts();
  EXPECT_GT(texts.size(), 30U);
  for (const auto* field : texts) {
    EXPECT_NE(field->options().GetExtension(v1::limits).one_line(), prose.contains(field->name()))
        << field->full_name();
  }
}

TEST(ValidationTest, ProseClosesItsIsolates) {
  const auto theme = [](const std::string& text) {
    return Fields<v1::CreateEventRequest>(
        "event { title { entries { language: 'en' text: 'x' } } theme { entries { language: 'en' text: '" +
        text + "' } } }");
  };
  EXPECT_THAT(theme("a \u2068b\u2069 c"), IsEmpty());
  EXPECT_THAT(theme("a \u2068b\\nc\u2069"), ElementsAre("event.theme.entries[0].text"));
}

TEST(ValidationTest, WhatIsAskedMayHaveAnyMark) {
  EXPECT_THAT(Fields<v1::SearchPeopleRequest>("query: '\u2068Anna\u2069\u200B'"), IsEmpty());
  EXPECT_THAT(Fields<v1::SearchPeopleRequest>("query: 'An\\033na'"), ElementsAre("query"));
}

TEST(ValidationTest, AParticipantIsBoundedAsAWhole) {
  const auto registration = [](int answers) {
    std::string text =
        "parent: 'events/e' participant { credit { display_name { entries { language: 'en' text: 'x' } } }";
    for (int i = 0; i < answers; ++i) {
      text +=
          " answers { question_id: 'q" + std::to_string(i) + "' text: '" + std::string(4'000, 'x') + "' }";
    }
    return Violations<v1::RegisterParticipantRequest>(text + "}");
  };
  EXPECT_THAT(registration(16), IsEmpty());
  EXPECT_THAT(registration(17),
              ElementsAre(HasSubstr("participant must have at most 65536 bytes in all, and has 68")));
  // What the server fills in does not count.
  EXPECT_THAT(
      Fields<v1::RegisterParticipantRequest>(
          "parent: 'events/e' participant { credit { display_name { entries { language: 'en' text: 'x' } } } "
          "state_reason: '" +
          std::string(70'000, 'x') + "' }"),
      IsEmpty());
}

TEST(ValidationTest, NumbersHaveTheirRange) {
  EXPECT_THAT(Violations<v1::ListEventsRequest>("page_size: -1"),
              ElementsAre("page_size must be at least 0"));
  EXPECT_THAT(Violations<v1::ListJournalRequest>("scope: 'access' after_revision: -1"),
              ElementsAre("after_revision must be at least 0"));
  EXPECT_THAT(Violations<v1::CreateEventRequest>(
                  "event { title { entries { language: 'en' text: 'x' } } duration_days: 3661 }"),
              ElementsAre("event.duration_days must be at most 3660"));
}

TEST(ValidationTest, UnknownEnumNumbersAreRefused) {
  EXPECT_THAT(Violations<v1::GetParticipantRequest>("name: 'events/e/participants/p' view: 9"),
              ElementsAre("view must be a value of plenary.v1.View"));
}

TEST(ValidationTest, PatternsMatchTheWhole) {
  EXPECT_THAT(Fields<v1::ListJournalRequest>("scope: 'events/e '"), ElementsAre("scope"));
  EXPECT_THAT(Fields<v1::ListJournalRequest>("scope: 'directory'"), IsEmpty());
}

// The violations of an event's start date.
std::vector<std::string> DateViolations(const std::string& date) {
  return Violations<v1::CloneEventRequest>("name: 'events/e' start_date {" + date + "}");
}

TEST(ValidationTest, Dates) {
  EXPECT_THAT(DateViolations("year: 2024 month: 2 day: 29 weekday: WEEKDAY_THURSDAY"), IsEmpty());
  EXPECT_THAT(DateViolations("year: 2025 month: 9 day: 17 weekday: WEEKDAY_WEDNESDAY"), IsEmpty());
  EXPECT_THAT(DateViolations("year: 2000 month: 1 day: 2 weekday: WEEKDAY_SUNDAY"), IsEmpty());
  EXPECT_THAT(DateViolations("weekday: WEEKDAY_WEDNESDAY"), IsEmpty());
  EXPECT_THAT(DateViolations("month: 2 day: 29"), IsEmpty());
  EXPECT_THAT(DateViolations("year: 2025"), IsEmpty());
  EXPECT_THAT(DateViolations("year: 2025 month: 2 day: 29"),
              ElementsAre("start_date.day must be a day of the month"));
  EXPECT_THAT(DateViolations("year: 1900 month: 2 day: 29"),
              ElementsAre("start_date.day must be a day of the month"));
  EXPECT_THAT(DateViolations("year: 2025 month: 4 day: 31"),
              ElementsAre("start_date.day must be a day of the month"));
  EXPECT_THAT(DateViolations("year: 2025 day: 3"),
              ElementsAre("start_date.day must not be given without a month"));
  EXPECT_THAT(DateViolations("month: 13"), ElementsAre("start_date.month must be at most 12"));
  EXPECT_THAT(DateViolations("year: 2025 month: 9 day: 17 weekday: WEEKDAY_MONDAY"),
              ElementsAre("start_date.weekday must be the weekday of the date"));
}

TEST(ValidationTest, TimesAndIntervals) {
  const auto window = [](const std::string& interval) {
    return Fields<v1::CreateEventRequest>(
        "event { title { entries { language: 'en' text: 'x' } } registration_policy "
        "{ window {" +
        interval + "} } }");
  };
  EXPECT_THAT(window("start_time { seconds: 1 } end_time { seconds: 1 nanos: 1 }"), IsEmpty());
  EXPECT_THAT(window("start_time { seconds: 1 }"), IsEmpty());
  EXPECT_THAT(window("start_time { seconds: 1 } end_time { seconds: 1 }"),
              ElementsAre("event.registration_policy.window.end_time"));
  EXPECT_THAT(window("start_time { seconds: 253402300800 }"),
              ElementsAre("event.registration_policy.window.start_time"));
  EXPECT_THAT(window("start_time { nanos: -1 }"), ElementsAre("event.registration_policy.window.start_time"));
}

TEST(ValidationTest, LocalizedTexts) {
  const auto title = [](const std::string& text) {
    return Fields<v1::CreateEventRequest>("event { title {" + text + "} }");
  };
  EXPECT_THAT(title("entries { language: 'en' text: 'x' } entries { language: 'EN' text: 'y' }"),
              ElementsAre("event.title.entries[1].language"));
  EXPECT_THAT(title("original_language: 'fr' entries { language: 'en' text: 'x' }"),
              ElementsAre("event.title.original_language"));
  EXPECT_THAT(title("original_language: 'EN' entries { language: 'en' text: 'x' }"), IsEmpty());
  EXPECT_THAT(title("entries { language: 'zh_Hans' text: 'x' }"),
              ElementsAre("event.title.entries[0].language"));
  // What the server fills in is not looked at.
  EXPECT_THAT(title("entries { language: 'en' text: 'x' } resolved { language: '!' }"), IsEmpty());
}

TEST(ValidationTest, TheNameOfWhatIsMadeIsIgnored) {
  EXPECT_THAT(Fields<v1::CreateEventRequest>(
                  "event { name: 'nonsense' title { entries { language: 'en' text: 'x' } } state: 55 }"),
              IsEmpty());
}

TEST(ValidationTest, UpdatesNeedTheName) {
  EXPECT_THAT(Violations<v1::UpdateEventRequest>(""), ElementsAre("event is required"));
  EXPECT_THAT(Violations<v1::UpdateEventRequest>("event {}"), ElementsAre("event.name is required"));
  EXPECT_THAT(Violations<v1::UpdateEventRequest>("event { name: 'series/e' }"),
              ElementsAre("event.name must be a name of the form events/{event}"));
}

TEST(ValidationTest, UpdatesLookAtWhatTheMaskNames) {
  const auto update = [](const std::string& resource, const std::string& mask) {
    return Fields<v1::UpdateParticipantRequest>("participant { name: 'events/e/participants/p' " + resource +
                                                "} update_mask {" + mask + "}");
  };
  // No mask: what is populated, which is whole in itself.
  EXPECT_THAT(update("region_code: 'ES'", ""), IsEmpty());
  EXPECT_THAT(update("region_code: 'es'", ""), ElementsAre("participant.region_code"));
  EXPECT_THAT(update("credit { honorific: 'Dr.' }", ""), ElementsAre("participant.credit.display_name"));
  // "*": everything.
  EXPECT_THAT(update("", "paths: '*'"), ElementsAre("participant.credit"));
  // Paths: those alone.
  EXPECT_THAT(update("region_code: 'es'", "paths: 'category'"), IsEmpty());
  EXPECT_THAT(update("", "paths: 'credit'"), ElementsAre("participant.credit"));
  EXPECT_THAT(update("credit { honorific: 'Dr.' }", "paths: 'credit.honorific'"), IsEmpty());
  EXPECT_THAT(update("", "paths: 'credit.display_name'"), ElementsAre("participant.credit.display_name"));
  EXPECT_THAT(update("", "paths: 'contact.postal_address'"), IsEmpty());
  // Of a date of which only a part is named, nothing can be said.
  EXPECT_THAT(
      Fields<v1::UpdateEventRequest>(
          "event { name: 'events/e' start_date { day: 30 } } update_mask { paths: 'start_date.day' }"),
      IsEmpty());
  // The etag always.
  EXPECT_THAT(update("etag: '" + std::string(65, 'e') + "'", "paths: 'category'"),
              ElementsAre("participant.etag"));
}

TEST(ValidationTest, AtMostAHundredAreTold) {
  std::string names;
  for (int i = 0; i < 500; ++i) names += "names: 'x' ";
  EXPECT_EQ(Fields<v1::BatchGetParticipantsRequest>("parent: 'events/e' " + names).size(), 100U);
}

TEST(ValidationTest, DescriptionsDoNotRepeatTheValue) {
  for (const auto& told : Violations<v1::RegisterParticipantRequest>(R"(
      parent: "SECRET" participant { person: "SECRET" region_code: "SECRET" languages: "SE CRET" } request_id: "SECRET"
      participant_id: "SECRET")")) {
    EXPECT_THAT(told, Not(HasSubstr("SECRET")));
  }
}

TEST(ValidationTest, AResourceOnItsOwnIsCheckedAtAPath) {
  std::vector<errors::FieldViolation> violations;
  ValidateMessage(Parse<v1::Event>("title {}"), "event", violations);
  ASSERT_EQ(violations.size(), 1U);
  EXPECT_EQ(violations[0].field, "event.title.entries");
}

}  // namespace
}  // namespace plenary::messages
