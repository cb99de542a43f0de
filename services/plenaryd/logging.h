// The server's log on stderr: lines for people, or one JSON object in each line for programs. The journal
// records who did what; the log is for the operator and has no personal data.

#pragma once

#include <concepts>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "rpc/grpc_transport.h"
#include "spdlog/logger.h"

namespace plenary::plenaryd {

enum class LogFormat { kHuman, kJson };
using LogLevel = spdlog::level::level_enum;

// A named value in a line.
class LogField {
 public:
  LogField(const char* name, std::string text) : name_(name), text_(std::move(text)) {}
  LogField(const char* name, double number) : name_(name), text_(absl::StrCat(number)), number_(true) {}
  LogField(const char* name, std::integral auto number)
      : name_(name), text_(absl::StrCat(number)), number_(true) {}

  const char* name() const { return name_; }
  const std::string& text() const { return text_; }
  bool is_number() const { return number_; }

 private:
  const char* name_;
  std::string text_;
  bool number_ = false;
};
using LogFields = std::vector<LogField>;

// The destination of all lines. Thread-safe; copies write to the same place.
class Log {
 public:
  // Lines below `level` are not written.
  Log(LogFormat format, LogLevel level, spdlog::sink_ptr sink);

  void Debug(std::string_view message, const LogFields& fields = {}) const {
    Write(LogLevel::debug, message, fields);
  }
  void Info(std::string_view message, const LogFields& fields = {}) const {
    Write(LogLevel::info, message, fields);
  }
  void Warn(std::string_view message, const LogFields& fields = {}) const {
    Write(LogLevel::warn, message, fields);
  }
  void Error(std::string_view message, const LogFields& fields = {}) const {
    Write(LogLevel::err, message, fields);
  }

  // Logs the end of a call: debug if it succeeded, info for a caller's error, warn if it was slow, error for
  // a fault of the server. Costs nothing if that level is not written.
  void Call(const rpc::CallRecord& record) const;

 private:
  void Write(LogLevel level, std::string_view message, const LogFields& fields) const;

  LogFormat format_;
  std::shared_ptr<spdlog::logger> logger_;
};

// stderr, in colour on a terminal unless NO_COLOR is set.
spdlog::sink_ptr StandardError();

}  // namespace plenary::plenaryd
