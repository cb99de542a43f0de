#include "plenaryd/logging.h"

#include <gtest/gtest.h>

#include <sstream>

#include "nlohmann/json.hpp"
#include "spdlog/sinks/ostream_sink.h"

namespace plenary::plenaryd {
namespace {

using std::chrono::milliseconds;

class LoggingTest : public testing::Test {
 protected:
  LoggingTest() { method_.full_name = "plenary.v1.EventService/GetEvent"; }

  Log MakeLog(LogFormat format, LogLevel level = LogLevel::debug) {
    return {format, level, std::make_shared<spdlog::sinks::ostream_sink_mt>(output_)};
  }
  nlohmann::json Line() const { return nlohmann::json::parse(output_.str()); }

  // What `log` says of a call.
  std::string Told(LogLevel level, absl::StatusCode code, milliseconds duration) {
    output_.str("");
    const rpc::CallRecord record{method_, id_, principal_, code, reason_, cause_, duration, 3};
    MakeLog(LogFormat::kHuman, level).Call(record);
    return output_.str();
  }

  std::ostringstream output_;
  rpc::MethodInfo method_;
  const std::string id_ = "c0ffee", principal_ = "apiKeys/one", reason_ = "NOT_FOUND", cause_;
};

TEST_F(LoggingTest, JsonIsOneObjectALine) {
  MakeLog(LogFormat::kJson)
      .Info("a \"quoted\"\nmessage", {{"text", "böse \xff"}, {"count", 7}, {"part", 0.5}});
  const std::string text = output_.str();
  EXPECT_EQ(text.find('\n'), text.size() - 1);
  const nlohmann::json line = Line();
  EXPECT_EQ(line["level"], "info");
  EXPECT_EQ(line["msg"], "a \"quoted\"\nmessage");
  EXPECT_EQ(line["count"], 7);
  EXPECT_EQ(line["part"], 0.5);
  EXPECT_EQ(line["time"].get<std::string>().back(), 'Z');
}

TEST_F(LoggingTest, ACallHasAllThatIsKnownOfIt) {
  const rpc::CallRecord record{method_, id_,    principal_,       absl::StatusCode::kNotFound,
                               reason_, cause_, milliseconds(12), 3};
  MakeLog(LogFormat::kJson).Call(record);
  const nlohmann::json line = Line();
  EXPECT_EQ(line["level"], "info");
  EXPECT_EQ(line["method"], method_.full_name);
  EXPECT_EQ(line["status"], "NOT_FOUND");
  EXPECT_EQ(line["reason"], reason_);
  EXPECT_EQ(line["call"], id_);
  EXPECT_EQ(line["principal"], principal_);
  EXPECT_EQ(line["duration_ms"], 12.0);
  EXPECT_EQ(line["statements"], 3);
  EXPECT_FALSE(line.contains("cause"));
}

TEST_F(LoggingTest, TheLevelSaysWhoseFaultItIs) {
  using Code = absl::StatusCode;
  EXPECT_NE(Told(LogLevel::debug, Code::kOk, milliseconds(1)), "");
  EXPECT_EQ(Told(LogLevel::info, Code::kOk, milliseconds(1)), "");
  EXPECT_NE(Told(LogLevel::info, Code::kInvalidArgument, milliseconds(1)), "");
  EXPECT_EQ(Told(LogLevel::warn, Code::kInvalidArgument, milliseconds(1)), "");
  EXPECT_NE(Told(LogLevel::warn, Code::kOk, milliseconds(1500)), "");
  EXPECT_NE(Told(LogLevel::err, Code::kInternal, milliseconds(1)), "");
  EXPECT_NE(Told(LogLevel::err, Code::kUnavailable, milliseconds(1)), "");
  EXPECT_EQ(Told(LogLevel::err, Code::kResourceExhausted, milliseconds(1)), "");
}

}  // namespace
}  // namespace plenary::plenaryd
