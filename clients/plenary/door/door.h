// A terminal at a door: reads lines from a scanner or a person, checks people in or out, and shows each
// result in one line. While the server is away it stores scans, and sends them later.

#pragma once

#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "plenary/calls/connection.h"
#include "plenary/calls/explain.h"
#include "plenary/door/kept_scans.h"
#include "plenary/terminal/terminal.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

struct DoorOptions {
  std::string checkpoint;  // full name
  std::string device;
  bool exit = false;  // people leave here
};

// Not thread-safe. All arguments outlive it.
class Door {
 public:
  Door(Connection& connection, DoorOptions options, KeptScans& kept, std::ostream& out, const Style& style)
      : connection_(connection), options_(std::move(options)), kept_(kept), out_(out), style_(style) {}

  // Shows the checkpoint, and sends stored scans. An error if the server knows no such checkpoint, or does
  // not let the caller work there; without a server it opens anyway.
  absl::Status Open();
  // One line: a badge's code, "?letters" to find somebody by name, the number of a person found, or "!" to
  // cancel the last scan. An error only if a scan could be neither sent nor stored.
  absl::Status Take(const std::string& line);
  // Sends stored scans.
  absl::Status Close();

  // kUnreachable if stored scans are left, kRefused if any was refused.
  ExitCode exit_code() const;

 private:
  absl::Status Find(const std::string& letters);
  absl::Status CheckIn(v1::Scan scan);
  absl::Status Keep(v1::Scan scan);
  // Sends stored scans, if there are any and a server answers.
  absl::Status Deliver();
  absl::Status DeliverFirst(std::size_t count);
  void Admitted(const v1::CheckIn& check_in);
  void Refuse(const std::string& message);
  void MeasureClock(const google::protobuf::Timestamp& server_time);
  v1::Scan NewScan() const;

  Connection& connection_;
  const DoorOptions options_;
  KeptScans& kept_;
  std::ostream& out_;
  const Style& style_;
  std::string last_nonce_;          // of the last check-in shown here; empty if it was cancelled
  std::vector<std::string> found_;  // names of participants; a person's number is the index plus one
  std::optional<std::int64_t> clock_offset_ms_;
  int refused_ = 0;
};

}  // namespace plenary::client
