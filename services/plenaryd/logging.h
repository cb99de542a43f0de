// What the server says on stderr: lines for a person, or one JSON object a line for a program. Who did what
// is in the journal; the log is for the operator and holds no personal data.

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

// A named value beside a message.
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

// Where all lines go. Thread-safe; a copy writes to the same place.
class Log {
 public:
  // What is below `level` is not written.
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

  // How a call ended: debug if it went well, info if the caller erred, warn if it was slow, error if we
  // failed. Costs nothing when that level is not written.
  void Call(const rpc::CallRecord& record) const;

 private:
  void Write(LogLevel level, std::string_view message, const LogFields& fields) const;

  LogFormat format_;
  std::shared_ptr<spdlog::logger> logger_;
};

// stderr, in colour where it is a terminal and NO_COLOR is not set.
spdlog::sink_ptr StandardError();

}  // namespace plenary::plenaryd
