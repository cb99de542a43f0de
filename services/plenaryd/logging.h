// What the server says on stderr: lines for a person, or one JSON object a line for a program. Who did what
// is in the journal; the log is for the operator and holds no personal data.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "rpc/grpc_transport.h"
#include "spdlog/logger.h"

namespace plenary::plenaryd {

enum class LogFormat { kHuman, kJson };
using LogLevel = spdlog::level::level_enum;

// A named value beside a message.
struct LogField {
  const char* name;
  std::variant<std::string, std::int64_t, double> value;
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
