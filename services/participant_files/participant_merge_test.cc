#include "participant_files/participant_merge.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace plenary::participant_files {
namespace {

using ::testing::ElementsAre;
using v1::Participant;

void Say(v1::LocalizedText& text, const std::string& language, const std::string& words) {
  auto& entry = *text.add_entries();
  entry.set_language(language);
  entry.set_text(words);
}

Participant OnRecord() {
  Participant participant;
  participant.set_name("events/e/participants/p");
  participant.set_state(Participant::STATE_CONFIRMED);
  Say(*participant.mutable_credit()->mutable_display_name(), "zh", "林维");
  Say(*participant.mutable_credit()->mutable_display_name(), "en", "Lin Wei");
  auto& position = *participant.mutable_credit()->add_positions();
  Say(*position.mutable_affiliation(), "en", "Renmin University");
  position.set_organization("organizations/ruc");
  participant.mutable_contact()->add_emails("old@example.org");
  participant.mutable_contact()->add_phones("1");
  auto& answer = *participant.add_answers();
  answer.set_question_id("diet");
  answer.set_text("none");
  return participant;
}

TEST(Merge, KeepsWhatTheRowDoesNotSay) {
  Participant participant = OnRecord();
  Merge(Participant(), participant);
  EXPECT_THAT(Differences(OnRecord(), participant), ElementsAre());
  Participant row;
  Say(*row.mutable_credit()->mutable_display_name(), "und", "Lin Wei");
  Say(*row.mutable_credit()->add_positions()->mutable_affiliation(), "und", "Renmin University");
  Merge(row, participant);
  EXPECT_THAT(Differences(OnRecord(), participant), ElementsAre()) << "it says nothing new";
}

TEST(Merge, TakesWhatTheRowSays) {
  Participant row;
  Say(*row.mutable_credit()->mutable_display_name(), "en", "LIN Wei");
  Say(*row.mutable_credit()->add_positions()->mutable_affiliation(), "en", "Peking University");
  row.mutable_contact()->add_emails("new@example.org");
  auto& answer = *row.add_answers();
  answer.set_question_id("diet");
  answer.set_text("vegan");
  row.set_category(Participant::CATEGORY_SCHOLAR);
  row.set_state(Participant::STATE_REVOKED);
  Participant participant = OnRecord();
  Merge(row, participant);
  EXPECT_THAT(Differences(OnRecord(), participant), ElementsAre("credit", "category", "answers", "contact"));
  EXPECT_EQ(participant.credit().display_name().entries(0).text(), "林维");
  EXPECT_EQ(participant.credit().display_name().entries(1).text(), "LIN Wei");
  EXPECT_EQ(participant.credit().positions(0).organization(), "") << "it was that of another text";
  EXPECT_THAT(participant.contact().emails(), ElementsAre("new@example.org"));
  EXPECT_THAT(participant.contact().phones(), ElementsAre("1"));
  EXPECT_EQ(participant.answers(0).text(), "vegan");
}

TEST(Merge, TwiceIsOnce) {
  Participant row = OnRecord();
  row.mutable_contact()->add_emails("more@example.org");
  Participant once = OnRecord();
  Merge(row, once);
  Participant twice = once;
  Merge(row, twice);
  EXPECT_EQ(once.SerializeAsString(), twice.SerializeAsString());
}

}  // namespace
}  // namespace plenary::participant_files
