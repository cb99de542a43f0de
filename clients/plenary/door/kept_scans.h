// Stores the scans that a door could not send yet, while the server was away, in a file.

#pragma once

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "plenary/v1/check_in.pb.h"

namespace plenary::client {

// A file with one scan in each line, in JSON: codes of badges or ids of participants, and times; no names.
// Only its owner may read it. A scan that was added is on the disk. Not thread-safe.
class KeptScans {
 public:
  // Opens the file, and creates it and its folder if they do not exist; an error if another program has it
  // open.
  static absl::StatusOr<KeptScans> Open(const std::string& file);
  ~KeptScans();
  KeptScans(KeptScans&& other) noexcept;
  KeptScans(const KeptScans&) = delete;
  KeptScans& operator=(const KeptScans&) = delete;

  absl::Status Add(const v1::Scan& scan);
  // Replaces all stored scans by `scans`: those that could not be sent.
  absl::Status Replace(const std::vector<v1::Scan>& scans);

  // In the order in which they were added.
  const std::vector<v1::Scan>& scans() const { return scans_; }
  const std::string& file() const { return file_; }

 private:
  KeptScans(std::string file, int descriptor) : file_(std::move(file)), descriptor_(descriptor) {}
  absl::Status Load();
  absl::Status Write(const std::string& text) const;
  absl::Status Failed() const;

  std::string file_;
  int descriptor_;
  std::vector<v1::Scan> scans_;
};

}  // namespace plenary::client
