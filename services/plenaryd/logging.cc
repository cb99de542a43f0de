#include "plenaryd/logging.h"

#include <chrono>
#include <cstdlib>
#include <memory>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "nlohmann/json.hpp"
#include "spdlog/pattern_formatter.h"
#include "spdlog/sinks/stdout_color_sinks.h"

namespace plenary::plenaryd {
namespace {

constexpr std::chrono::seconds kSlow{1};

constexpr char kHumanPattern[] = "%Y-%m-%d %H:%M:%S.%e %^%-7l%$ %v";
// The message adds the rest of the object.
constexpr char kJsonPattern[] = R"({"time":"%Y-%m-%dT%H:%M:%S.%fZ","level":"%l",%v})";

std::string HumanLine(std::string_view message, const LogFields& fields) {
  std::string line(message);
  for (const LogField& field : fields) absl::StrAppend(&line, "  ", field.name(), "=", field.text());
  return line;
}

std::string Quoted(std::string_view text) {
  return nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

// The members of an object, without its braces.
std::string JsonMembers(std::string_view message, const LogFields& fields) {
  std::string members = "\"msg\":" + Quoted(message);
  for (const LogField& field : fields) {
    absl::StrAppend(&members, ",\"", field.name(),
                    "\":", field.is_number() ? field.text() : Quoted(field.text()));
  }
  return members;
}

LogLevel LevelOf(const rpc::CallRecord& record) {
  switch (record.code) {
    case absl::StatusCode::kInternal:
    case absl::StatusCode::kUnavailable:
    case absl::StatusCode::kUnknown:
    case absl::StatusCode::kDataLoss:
      return LogLevel::err;
    default:
      if (record.duration > kSlow) return LogLevel::warn;
      return record.code == absl::StatusCode::kOk ? LogLevel::debug : LogLevel::info;
  }
}

}  // namespace

Log::Log(LogFormat format, LogLevel level, spdlog::sink_ptr sink)
    : format_(format), logger_(std::make_shared<spdlog::logger>("plenaryd", std::move(sink))) {
  const bool json = format == LogFormat::kJson;
  logger_->set_pattern(json ? kJsonPattern : kHumanPattern,
                       json ? spdlog::pattern_time_type::utc : spdlog::pattern_time_type::local);
  logger_->set_level(level);
}

void Log::Write(LogLevel level, std::string_view message, const LogFields& fields) const {
  if (!logger_->should_log(level)) return;
  const std::string line =
      format_ == LogFormat::kJson ? JsonMembers(message, fields) : HumanLine(message, fields);
  logger_->log(level, spdlog::string_view_t(line.data(), line.size()));
}

void Log::Call(const rpc::CallRecord& record) const {
  const LogLevel level = LevelOf(record);
  if (!logger_->should_log(level)) return;
  const double milliseconds = std::chrono::duration<double, std::milli>(record.duration).count();
  LogFields fields = {{"method", record.method.full_name},
                      {"status", absl::StatusCodeToString(record.code)},
                      {"duration_ms", milliseconds},
                      {"statements", record.statements},
                      {"call", record.call_id}};
  if (!record.principal.empty()) fields.push_back({"principal", record.principal});
  if (!record.reason.empty()) fields.push_back({"reason", record.reason});
  if (!record.cause.empty()) fields.push_back({"cause", record.cause});
  Write(level, "call", fields);
}

spdlog::sink_ptr StandardError() {
  const bool plain = std::getenv("NO_COLOR") != nullptr;
  return std::make_shared<spdlog::sinks::stderr_color_sink_mt>(plain ? spdlog::color_mode::never
                                                                     : spdlog::color_mode::automatic);
}

}  // namespace plenary::plenaryd
