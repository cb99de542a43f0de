#include "messages/redaction.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contract/contract_test_support.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "plenary/v1/statement.pb.h"

namespace plenary::messages {
namespace {

using contract::kAll;
using contract::kStaff;
using contract::Parse;
using google::protobuf::FieldDescriptor;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Gives every field of `message` a value, and each repeated one an element.
void Populate(google::protobuf::Message& message) {
  const auto& reflection = *message.GetReflection();
  for (int i = 0; i < message.GetDescriptor()->field_count(); ++i) {
    const auto* field = message.GetDescriptor()->field(i);
    const bool repeated = field->is_repeated();
    switch (field->cpp_type()) {
      case FieldDescriptor::CPPTYPE_MESSAGE:
        Populate(repeated ? *reflection.AddMessage(&message, field)
                          : *reflection.MutableMessage(&message, field));
        break;
      case FieldDescriptor::CPPTYPE_STRING:
        repeated ? reflection.AddString(&message, field, "x") : reflection.SetString(&message, field, "x");
        break;
      case FieldDescriptor::CPPTYPE_ENUM:
        repeated ? reflection.AddEnumValue(&message, field, 1) : reflection.SetEnumValue(&message, field, 1);
        break;
      case FieldDescriptor::CPPTYPE_BOOL:
        reflection.SetBool(&message, field, true);
        break;
      case FieldDescriptor::CPPTYPE_INT32:
        reflection.SetInt32(&message, field, 1);
        break;
      default:
        reflection.SetInt64(&message, field, 1);
    }
  }
}

bool IsPopulated(const google::protobuf::Message& message, const FieldDescriptor* field) {
  const auto& reflection = *message.GetReflection();
  return field->is_repeated() ? reflection.FieldSize(message, field) > 0
                              : reflection.HasField(message, field);
}

TEST(RedactTest, LeavesExactlyTheClassesSeen) {
  for (int bits = 0; bits < 16; ++bits) {
    contract::AudienceSet sees;
    for (int i = 0; i < 4; ++i) {
      if ((bits >> i & 1) != 0) sees = sees.Union({static_cast<v1::AudienceClass>(i + 1)});
    }
    v1::Participant participant;
    Populate(participant);
    Redact(participant, sees);
    for (int i = 0; i < v1::Participant::descriptor()->field_count(); ++i) {
      const auto* field = v1::Participant::descriptor()->field(i);
      EXPECT_EQ(IsPopulated(participant, field), sees.Contains(field->options().GetExtension(v1::privacy)))
          << field->name() << " for " << bits;
    }
  }
}

TEST(RedactTest, ADoorSeesFourFields) {
  v1::Participant participant;
  Populate(participant);
  participant.mutable_credit()->mutable_display_name()->set_original_language("en");
  participant.mutable_credit()->set_honorific("Dr");
  participant.mutable_credit()->add_positions();
  Redact(participant, contract::AudienceSet::AtDoor());
  std::vector<std::string> left;
  for (int i = 0; i < v1::Participant::descriptor()->field_count(); ++i) {
    const auto* field = v1::Participant::descriptor()->field(i);
    if (IsPopulated(participant, field)) left.push_back(field->name());
  }
  EXPECT_EQ(left, (std::vector<std::string>{"name", "credit", "category", "state"}));
  EXPECT_TRUE(participant.credit().has_display_name());
  EXPECT_EQ(participant.credit().honorific(), "");
  EXPECT_EQ(participant.credit().positions_size(), 0);
}

TEST(RedactTest, ReachesResourcesWithinAnAnswer) {
  v1::ListParticipantsResponse response;
  response.set_next_page_token("t");
  response.add_participants()->mutable_contact()->add_emails("a@example.org");
  Redact(response, kStaff);
  EXPECT_FALSE(response.participants(0).has_contact());
  EXPECT_EQ(response.next_page_token(), "t");
}

// The text that is shown of one with these languages.
std::string Shown(const std::vector<std::string>& entries, const std::string& original,
                  const std::string& accept, const std::vector<std::string>& working = {}) {
  v1::LocalizedText text;
  text.set_original_language(original);
  for (const auto& language : entries) {
    auto& entry = *text.add_entries();
    entry.set_language(language);
    entry.set_text("text");
  }
  const auto* entry = Resolve(text, ParseAcceptLanguage(accept), working);
  return entry == nullptr ? "nothing" : entry->language();
}

TEST(ResolveTest, LooksUpAsRfc4647Says) {
  EXPECT_EQ(Shown({"en", "zh-Hant"}, "en", "zh-Hant-CN-x-private1-private1"), "zh-Hant");
  EXPECT_EQ(Shown({"en", "zh"}, "en", "zh-Hant-TW"), "zh");
  EXPECT_EQ(Shown({"en", "zh-hans"}, "en", "ZH-Hans"), "zh-hans");
  EXPECT_EQ(Shown({"en", "de"}, "en", "de-x-private"), "de");
  // A single letter never ends a range.
  EXPECT_EQ(Shown({"en", "de-x"}, "en", "de-x-private"), "en");
}

TEST(ResolveTest, WhatATagLeavesOutIsWhatIsLikely) {
  EXPECT_EQ(Shown({"en", "zh-Hans", "zh-Hant"}, "en", "zh"), "zh-Hans");
  EXPECT_EQ(Shown({"en", "zh-Hans", "zh-Hant"}, "en", "zh-TW"), "zh-Hant");
  EXPECT_EQ(Shown({"en", "pt-PT", "pt-BR"}, "en", "pt"), "pt-BR");
  EXPECT_EQ(Shown({"en", "pt-BR"}, "en", "de", {"pt-PT"}), "pt-BR") << "the event's languages too";
  // Another script only where none of the languages is there in its own.
  EXPECT_EQ(Shown({"es", "en", "zh-Hans"}, "es", "zh-TW, en;q=0.5"), "en");
  EXPECT_EQ(Shown({"es", "en", "zh-Hans"}, "es", "zh-TW"), "zh-Hans");
}

TEST(ResolveTest, RangesComeFirstThenWorkingLanguagesThenTheOriginal) {
  EXPECT_EQ(Shown({"en", "es", "zh"}, "zh", "fr, es;q=0.5", {"en"}), "es");
  EXPECT_EQ(Shown({"en", "es", "zh"}, "zh", "fr", {"pt", "en"}), "en");
  EXPECT_EQ(Shown({"en", "es", "zh"}, "zh", "fr", {"pt"}), "zh");
  EXPECT_EQ(Shown({"en", "es", "zh"}, "", "", {}), "en");
  EXPECT_EQ(Shown({}, "en", "en", {"en"}), "nothing");
}

TEST(LocalizeTest, OthersThanEditorsGetTheChosenTextAlone) {
  auto participant = Parse<v1::Participant>(R"(
      credit {
        display_name { entries { language: "zh" text: "林维" } entries { language: "en" text: "Lin Wei" } }
        positions { title { entries { language: "en" text: "Dean" } } }
        positions { title { entries { language: "zh" text: "院长" } } }
      }
      media { caption { entries { language: "en" text: "At the podium" } } })");
  Localize(participant, ParseAcceptLanguage("en"), {}, false);
  const auto& credit = participant.credit();
  EXPECT_EQ(credit.display_name().resolved().text(), "Lin Wei");
  EXPECT_THAT(credit.display_name().entries(), IsEmpty());
  EXPECT_EQ(credit.positions(0).title().resolved().text(), "Dean");
  EXPECT_EQ(credit.positions(1).title().resolved().text(), "院长");
  EXPECT_EQ(participant.media(0).caption().resolved().text(), "At the podium");
  EXPECT_FALSE(credit.positions(0).has_affiliation());
}

TEST(LocalizeTest, EditorsAndWhoAsksGetEveryEntry) {
  const auto event = Parse<v1::Event>(
      "title { entries { language: 'zh' text: '论坛' } entries { language: 'en' text: 'Forum' } }");
  for (const bool editor : {true, false}) {
    auto copy = event;
    Localize(copy, ParseAcceptLanguage(editor ? "en" : "en, *;q=0.1"), {}, editor);
    EXPECT_EQ(copy.title().entries_size(), 2);
    EXPECT_EQ(copy.title().entries(1).text(), "Forum");
    EXPECT_EQ(copy.title().resolved().text(), "Forum");
  }
}

TEST(LocalizeTest, WhatAClientSentAsResolvedDoesNotStay) {
  auto event = Parse<v1::Event>("title { resolved { language: 'en' text: 'forged' } }");
  Localize(event, {}, {}, true);
  EXPECT_FALSE(event.title().has_resolved());
}

TEST(LocalizeTest, SegmentsKeepTheirTextsAndShowTheOneAskedFor) {
  auto statement = Parse<v1::Statement>(R"(segments {
    kind: KIND_QUOTE language: "zh" text: "你好"
    translations {language: "en" text: "Hello" status: STATUS_REVIEWED}
    translations {language: "es" text: "Hola" status: STATUS_MACHINE outdated: true}})");
  const auto shown = [&](const std::vector<std::string>& asked, const std::vector<std::string>& working) {
    Localize(statement, {.tags = asked}, working, /*editor=*/false);
    return statement.segments(0).resolved();
  };
  EXPECT_EQ(shown({"es-MX"}, {"en"}).text(), "Hola");
  EXPECT_EQ(shown({"es-MX"}, {"en"}).status(), v1::Segment::Translation::STATUS_MACHINE);
  EXPECT_TRUE(shown({"es-MX"}, {"en"}).outdated());
  EXPECT_EQ(shown({"fr"}, {"en"}).text(), "Hello");
  EXPECT_FALSE(shown({"fr"}, {"en"}).outdated());
  EXPECT_EQ(shown({"fr"}, {}).text(), "你好");
  EXPECT_EQ(shown({"fr"}, {}).status(), v1::Segment::Translation::STATUS_UNSPECIFIED);
  EXPECT_EQ(statement.segments(0).translations_size(), 2);
}

TEST(DropUnseenMediaTest, DropsLinksOutsideTheAudience) {
  auto event = Parse<v1::Event>(R"(
      media { url: "1" audience: AUDIENCE_CLASS_STAFF } media { url: "2" audience: AUDIENCE_CLASS_PUBLIC }
      media { url: "3" } media { url: "4" audience: AUDIENCE_CLASS_PUBLIC })");
  const auto urls = [](const v1::Event& of) {
    std::vector<std::string> found;
    for (const auto& link : of.media()) found.push_back(link.url());
    return found;
  };
  DropUnseenMedia(event, kAll);
  EXPECT_THAT(urls(event), ElementsAre("1", "2", "3", "4"));
  DropUnseenMedia(event, kStaff);
  EXPECT_THAT(urls(event), ElementsAre("1", "2", "4"));
  DropUnseenMedia(event, contract::kPublicOnly);
  EXPECT_THAT(urls(event), ElementsAre("2", "4"));
}

TEST(AcceptLanguageTest, OrdersByWeight) {
  const auto wanted = ParseAcceptLanguage("da, en-gb;q=0.8 ,en;q=0.7,fr ; q=1.000");
  EXPECT_THAT(wanted.tags, ElementsAre("da", "fr", "en-gb", "en"));
  EXPECT_FALSE(wanted.all);
}

TEST(AcceptLanguageTest, StarAsksForAll) {
  EXPECT_TRUE(ParseAcceptLanguage("*").all);
  EXPECT_TRUE(ParseAcceptLanguage("en, *;q=0.1").all);
  EXPECT_FALSE(ParseAcceptLanguage("en, *;q=0").all);
}

TEST(AcceptLanguageTest, LeavesOutWhatItDoesNotUnderstand) {
  EXPECT_THAT(ParseAcceptLanguage("").tags, IsEmpty());
  EXPECT_THAT(
      ParseAcceptLanguage(",,;q=1, -, en-, toolonglanguage, e1, es;q=2, pt;q=0.1234, de;x=1, it;q=0, fr")
          .tags,
      ElementsAre("fr"));
}

}  // namespace
}  // namespace plenary::messages
