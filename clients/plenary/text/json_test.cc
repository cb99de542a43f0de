#include "plenary/text/json.h"

#include "gtest/gtest.h"
#include "plenary/v1/event.pb.h"
#include "yaml-cpp/yaml.h"

namespace plenary::client {
namespace {

TEST(Json, KeepsTheOrderAndNamesOfTheContract) {
  v1::Event event;
  ASSERT_TRUE(FromJson(R"({"durationDays": 2, "name": "events/x", "time_zone": "UTC"})", &event).ok());
  EXPECT_EQ(Compact(*ToJson(event)), R"({"name":"events/x","time_zone":"UTC","duration_days":2})");
}

// A terminal acts upon none of it, and a program reads it as it was.
TEST(Json, EscapesWhatATerminalWouldActUpon) {
  const Json json = {{"a", "x\x1b[31m\u009b1m\u007f\u202Ey\u2066\n"}};
  for (const std::string& text : {Compact(json), Pretty(json), Yaml(json)}) {
    for (const char* bad : {"\x1b", "\u009b", "\u007f", "\u202E", "\u2066"}) {
      EXPECT_EQ(text.find(bad), std::string::npos) << text;
    }
  }
  EXPECT_EQ(Json::parse(Compact(json)), json);
  EXPECT_EQ(YAML::Load(Yaml(json))["a"].Scalar(), json["a"].get<std::string>());
}

TEST(Json, SaysWhatCannotBeRead) {
  v1::Event event;
  const absl::Status status = FromJson(R"({"no_field": 1})", &event);
  EXPECT_NE(status.message().find("no_field"), std::string::npos);
}

TEST(Yaml, QuotesWhatAReaderCouldMistake) {
  const Json json = {{"a", "plain text"}, {"b", "no"}, {"c", "12"},   {"d", ""},     {"e", "x: y"},
                     {"f", 12},           {"g", true}, {"h", "林维"}, {"i", "a\nb"}, {"j", Json::array()}};
  const std::string yaml = Yaml(json);
  EXPECT_EQ(yaml.substr(0, yaml.find('\n')), "a: plain text");
  const YAML::Node read = YAML::Load(yaml);
  for (const auto& [key, value] : json.items()) {
    if (value.is_string()) {
      EXPECT_EQ(read[key].Scalar(), value.get<std::string>());
    }
  }
  EXPECT_NE(yaml.find("b: \"no\""), std::string::npos);
  EXPECT_NE(yaml.find("c: \"12\""), std::string::npos);
  EXPECT_NE(yaml.find("f: 12"), std::string::npos);
  EXPECT_NE(yaml.find("h: \"林维\""), std::string::npos);
}

}  // namespace
}  // namespace plenary::client
