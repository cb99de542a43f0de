// A door terminal: takes what a scanner or a person types, line by line, checks people in or out, and says in
// one line what became of it. While the server is away it keeps what it is told, and sends it later.

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
  bool exit = false;  // people go out here
};

// Not thread-safe. All that it is given outlives it.
class Door {
 public:
  Door(Connection& connection, DoorOptions options, KeptScans& kept, std::ostream& out, const Style& style)
      : connection_(connection), options_(std::move(options)), kept_(kept), out_(out), style_(style) {}

  // Says where this is, and sends what was kept. An error if the server knows no such checkpoint, or does not
  // let the caller work there; without a server it opens all the same.
  absl::Status Open();
  // One line: a badge's code, "?letters" to find somebody by name, the number of one who was found, or "!" to
  // take the last one back. An error only if a scan could be neither sent nor kept.
  absl::Status Take(const std::string& line);
  // Sends what is kept.
  absl::Status Close();

  // kUnreachable while something is still kept, kRefused if anything was refused.
  ExitCode exit_code() const;

 private:
  absl::Status Find(const std::string& letters);
  absl::Status CheckIn(v1::Scan scan);
  absl::Status Keep(v1::Scan scan);
  // Sends what is kept, if anything is and there is a server.
  absl::Status Deliver();
  absl::Status DeliverFirst(std::size_t count);
  void Admitted(const v1::CheckIn& check_in);
  void Refuse(const std::string& message);
  void MeasureClock(const google::protobuf::Timestamp& server_time);
  v1::Scan NewScan() const;
  absl::Status Call(const char* method, const google::protobuf::Message& request,
                    google::protobuf::Message* response);

  Connection& connection_;
  const DoorOptions options_;
  KeptScans& kept_;
  std::ostream& out_;
  const Style& style_;
  std::string last_nonce_;          // of the last passage said here; empty if it was taken back
  std::vector<std::string> found_;  // names of participants, by their number less one
  std::optional<std::int64_t> clock_offset_ms_;
  int refused_ = 0;
};

}  // namespace plenary::client
