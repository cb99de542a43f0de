#include "participant_files/participant_json.h"

#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"

namespace plenary::participant_files {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

constexpr char kEvent[] = "events/forum";

ParticipantRow ReadLine(std::string_view line, bool cut = false) {
  return ReadJsonLine({1, line, false, cut}, kEvent, v1::Event::RegistrationPolicy());
}

std::string LineError(std::string_view line, bool cut = false) {
  const ParticipantRow row = ReadLine(line, cut);
  return row.errors.empty() ? "" : row.errors[0].message;
}

TEST(JsonLine, ComesBackAsItWas) {
  v1::Participant participant;
  ASSERT_TRUE(google::protobuf::TextFormat::ParseFromString(R"(
      name: "events/forum/participants/lin"
      credit { display_name { original_language: "zh" entries { language: "zh" text: "=林 维" } } }
      roles: ROLE_SPEAKER
      consents { purpose: "listing" give_time { seconds: 1700000000 } wording: "a\nb" }
      state: STATE_CONFIRMED)",
                                                            &participant));
  std::string lines;
  AppendJsonLine(participant, lines);
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 1);
  const ParticipantRow row = ReadLine(std::string_view(lines).substr(0, lines.size() - 1));
  EXPECT_THAT(row.errors, IsEmpty());
  EXPECT_EQ(row.participant.DebugString(), participant.DebugString());
}

TEST(JsonLine, LeavesOutWhatTheServerAloneSets) {
  const ParticipantRow row = ReadLine(
      R"({"credit":{"displayName":{"entries":[{"language":"en","text":"x"}]}},"etag":"3","waitlistNumber":"7"})");
  EXPECT_THAT(row.errors, IsEmpty());
  EXPECT_EQ(row.participant.etag(), "");
  EXPECT_EQ(row.participant.waitlist_number(), 0);
}

TEST(JsonLine, TellsWhatIsWrong) {
  EXPECT_THAT(LineError("{"), HasSubstr("no participant in JSON"));
  EXPECT_THAT(LineError("[]"), HasSubstr("no participant in JSON"));
  EXPECT_THAT(LineError(R"({"credit":{"disp)", true), HasSubstr("ends in the middle"));
  EXPECT_THAT(LineError(R"({"shoe_size":43})"), HasSubstr("shoe_size"));
  EXPECT_THAT(LineError(R"({})"), HasSubstr("credit: is required"));
  EXPECT_THAT(LineError(R"({"name":"events/other/participants/x"})"), HasSubstr("of this event"));
  EXPECT_THAT(ReadJsonLine({1, "{}", true, false}, kEvent, {}).errors, testing::SizeIs(1));
}

}  // namespace
}  // namespace plenary::participant_files
