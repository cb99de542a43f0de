#include "proto_json/writer.h"

#include <gtest/gtest.h>

#include <limits>

#include "google/protobuf/util/json_util.h"
#include "proto_json/kinds.pb.h"

namespace plenary::proto_json {
namespace {

using test::Kinds;
using test::Rare;

std::string Written(const google::protobuf::Message& message) {
  std::string json;
  const absl::Status status = Write(message, json);
  return status.ok() ? json : std::string(status.message());
}

std::string Text(const std::string& text) {
  Kinds kinds;
  kinds.set_string_value(text);
  return Written(kinds);
}

std::string Time(std::int64_t seconds, std::int32_t nanos) {
  Kinds kinds;
  kinds.mutable_time()->set_seconds(seconds);
  kinds.mutable_time()->set_nanos(nanos);
  return Written(kinds);
}

std::string Duration(std::int64_t seconds, std::int32_t nanos) {
  Kinds kinds;
  kinds.mutable_duration()->set_seconds(seconds);
  kinds.mutable_duration()->set_nanos(nanos);
  return Written(kinds);
}

TEST(WriterTest, NothingIsAnEmptyObject) {
  EXPECT_EQ(Written(Kinds()), "{}");
  Kinds kinds;
  kinds.mutable_below();
  kinds.mutable_nothing();
  EXPECT_EQ(Written(kinds), R"({"below":{},"nothing":{}})");
}

TEST(WriterTest, PresentFieldsAreWrittenWhateverTheyAre) {
  Kinds kinds;
  kinds.set_optional_int32(0);
  kinds.set_optional_string("");
  kinds.set_optional_colour(Kinds::COLOUR_UNSPECIFIED);
  kinds.set_chosen_number(0);
  kinds.mutable_wrapped_bool();
  kinds.mutable_wrapped_string();
  EXPECT_EQ(Written(kinds), R"({"optionalColour":"COLOUR_UNSPECIFIED","optionalString":"","optionalInt32":0,)"
                            R"("chosenNumber":0,"wrappedBool":false,"wrappedString":""})");
}

TEST(WriterTest, NumbersOf64BitsAreTexts) {
  Kinds kinds;
  kinds.set_int32_value(-5);
  kinds.set_int64_value(std::numeric_limits<std::int64_t>::min());
  kinds.set_uint64_value(std::numeric_limits<std::uint64_t>::max());
  EXPECT_EQ(Written(kinds),
            R"({"int32Value":-5,"int64Value":"-9223372036854775808","uint64Value":"18446744073709551615"})");
}

TEST(WriterTest, FloatingNumbersAreReadAsTheSame) {
  Kinds kinds;
  for (const double value : {0.1, 1.0 / 3, 1e21, -0.0, 100000.0, 5e-324}) kinds.add_doubles(value);
  kinds.add_doubles(std::numeric_limits<double>::quiet_NaN());
  kinds.add_floats(0.1F);
  kinds.add_floats(16777216.0F);
  kinds.add_floats(-std::numeric_limits<float>::infinity());
  EXPECT_EQ(Written(kinds),
            R"({"doubles":[0.1,0.33333333333333331,1e+21,-0,100000,4.94065645841247e-324,"NaN"],)"
            R"("floats":[0.1,16777216,"-Infinity"]})");
}

TEST(WriterTest, EnumsHaveTheirFirstName) {
  Kinds kinds;
  kinds.add_colours(Kinds::COLOUR_CRIMSON);
  kinds.add_colours(Kinds::COLOUR_DARK);
  kinds.add_colours(static_cast<Kinds::Colour>(77));
  EXPECT_EQ(Written(kinds), R"({"colours":["COLOUR_RED","COLOUR_DARK",77]})");
}

TEST(WriterTest, MapsHaveTextsAsKeys) {
  Kinds kinds;
  (*kinds.mutable_texts_by_text())["<"] = "";
  (*kinds.mutable_numbers())[-1] = 0;
  (*kinds.mutable_colours_by_truth())[true] = Kinds::COLOUR_RED;
  EXPECT_EQ(Written(kinds),
            R"({"textsByText":{"\u003c":""},"numbers":{"-1":"0"},"coloursByTruth":{"true":"COLOUR_RED"}})");
}

TEST(WriterTest, AFieldMayHaveANameOfItsOwn) {
  Kinds kinds;
  kinds.set_a_b("1");
  kinds.set_ab2("2");
  EXPECT_EQ(Written(kinds), R"({"aB":"1","own\u003cname\u003e":"2"})");
}

TEST(WriterTest, Escapes) {
  EXPECT_EQ(Text("\"\\/<>'&"), R"({"stringValue":"\"\\/\u003c\u003e'&"})");
  EXPECT_EQ(Text(std::string("\0\b\t\n\v\f\r\x1f\x7f", 9)),
            R"({"stringValue":"\u0000\b\t\n\u000b\f\r\u001f\u007f"})");
  EXPECT_EQ(Text("\u2028\u202e\u00ad\u00e9林"), "{\"stringValue\":\"\\u2028\\u202e\\u00ad\u00e9林\"}");
  EXPECT_EQ(Text("\U0001f600\U000e0041"), "{\"stringValue\":\"\U0001f600\\udb40\\udc41\"}");
}

TEST(WriterTest, WhatIsNoTextIsRefused) {
  for (const char* bytes :
       {"\x80", "a\xff", "\xc3", "\xe2\x80", "\xed\xa0\x80", "\xc0\xaf", "\xf4\x90\x80\x80"}) {
    EXPECT_EQ(Text(bytes), "plenary.test.Kinds in JSON: string_value is not UTF-8");
  }
  Kinds kinds;
  kinds.add_strings("good");
  kinds.mutable_below()->add_strings("\xff");
  std::string json = "before";
  EXPECT_FALSE(Write(kinds, json).ok());
  EXPECT_EQ(json, "before");
}

TEST(WriterTest, TimesAndDurationsInTheirRange) {
  EXPECT_EQ(Time(0, 0), R"({"time":"1970-01-01T00:00:00Z"})");
  EXPECT_EQ(Time(-62'135'596'800, 1), R"({"time":"0001-01-01T00:00:00.000000001Z"})");
  EXPECT_EQ(Time(253'402'300'799, 999'000'000), R"({"time":"9999-12-31T23:59:59.999Z"})");
  EXPECT_EQ(Time(951'782'400, 20'000), R"({"time":"2000-02-29T00:00:00.000020Z"})");
  EXPECT_EQ(Duration(0, 0), R"({"duration":"0s"})");
  EXPECT_EQ(Duration(0, -500'000'000), R"({"duration":"-0.500s"})");
  EXPECT_EQ(Duration(315'576'000'000, 1), R"({"duration":"315576000000.000000001s"})");
  EXPECT_EQ(Time(253'402'300'800, 0), "google.protobuf.Timestamp in JSON: it is out of its range");
  EXPECT_EQ(Time(0, -1), "google.protobuf.Timestamp in JSON: it is out of its range");
  EXPECT_EQ(Duration(315'576'000'001, 0), "google.protobuf.Duration in JSON: it is out of its range");
  EXPECT_EQ(Duration(1, -1), "google.protobuf.Duration in JSON: it is out of its range");
}

TEST(WriterTest, DepthIsBounded) {
  Kinds kinds;
  Kinds* deepest = &kinds;
  for (int i = 0; i < 64; ++i) deepest = deepest->mutable_below();
  std::string expected;
  ASSERT_TRUE(google::protobuf::util::MessageToJsonString(kinds, &expected).ok());
  EXPECT_EQ(Written(kinds), expected);
  deepest->mutable_below();
  EXPECT_FALSE(google::protobuf::util::MessageToJsonString(kinds, &expected).ok());
  EXPECT_EQ(Written(kinds), "plenary.test.Kinds in JSON: more than 64 messages are below each other");
}

TEST(WriterTest, TheLibraryWritesWhatIsRare) {
  Rare rare;
  (*rare.mutable_object()->mutable_fields())["a"].set_number_value(1);
  rare.mutable_value();  // has no kind, and is left out
  rare.mutable_list()->add_values()->set_bool_value(true);
  rare.mutable_any()->PackFrom(Kinds());
  EXPECT_EQ(Written(rare), R"({"any":{"@type":"type.googleapis.com/plenary.test.Kinds"},)"
                           R"("object":{"a":1},"list":[true]})");
  rare.mutable_any()->set_type_url("type.googleapis.com/no.Such");
  rare.mutable_any()->set_value("x");
  std::string json = "before";
  EXPECT_FALSE(Write(rare, json).ok());
  EXPECT_EQ(json, "before");
  google::protobuf::Timestamp time;
  EXPECT_EQ(Written(time), R"("1970-01-01T00:00:00Z")");
}

}  // namespace
}  // namespace plenary::proto_json
