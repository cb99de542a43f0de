#include "plenary/overview/asked_languages.h"

#include "gtest/gtest.h"
#include "plenary/terminal/wording.h"
#include "plenary/v1/event.pb.h"

namespace plenary::client {
namespace {

TEST(AskedLanguages, NoteWhatIsInAnother) {
  const AskedLanguages asked("zh, fr;q=0.5");
  EXPECT_EQ(asked.NoteOn("en"), " (en)");
  EXPECT_EQ(asked.NoteOn("zh-Hans"), "");
  EXPECT_EQ(asked.NoteOn("zh-Hant"), " (zh-Hant)");
  EXPECT_EQ(asked.NoteOn("fr-CA"), "");
  EXPECT_EQ(asked.NoteOn("und"), "");
  EXPECT_EQ(asked.NoteOn(""), "");
}

TEST(AskedLanguages, OfNobodyInParticularAreAll) {
  for (const char* accept : {"", "*", "zh, *"}) EXPECT_EQ(AskedLanguages(accept).NoteOn("en"), "") << accept;
}

TEST(NoteLanguages, ReachesEveryText) {
  v1::Event event;
  for (auto* text :
       {event.mutable_title(), event.mutable_place()->mutable_city(), event.add_hosts()->mutable_title()}) {
    text->mutable_resolved()->set_language("en");
    text->mutable_resolved()->set_text("Text");
  }
  event.mutable_theme()->mutable_resolved()->set_language("zh");
  event.mutable_theme()->mutable_resolved()->set_text("主题");
  NoteLanguages(AskedLanguages("zh"), &event);
  EXPECT_EQ(InWords(event.title()), "Text (en)");
  EXPECT_EQ(InWords(event.place().city()), "Text (en)");
  EXPECT_EQ(InWords(event.hosts(0).title()), "Text (en)");
  EXPECT_EQ(InWords(event.theme()), "主题");
}

}  // namespace
}  // namespace plenary::client
