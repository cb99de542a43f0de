// The file to import, as the bytes to send.

#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>

#include "absl/status/statusor.h"
#include "plenary/v1/import.pb.h"

namespace plenary::client {

// A file that can be read twice: to send it, and to write its rows with errors. Not thread-safe.
class ImportSource {
 public:
  // CSV, JSON lines, .xlsx or .ods, by its content, whatever its name. "-" is standard input. Input that can
  // be read only once is stored in a temporary file.
  static absl::StatusOr<ImportSource> Open(const std::string& file);

  v1::Import::Format format() const { return format_; }
  // In bytes.
  std::int64_t size() const { return size_; }

  // The next piece, of 256 KiB at most; "" at the end.
  absl::StatusOr<std::string> Read();
  void Rewind();

 private:
  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  using File = std::unique_ptr<std::FILE, Close>;

  ImportSource(File file, std::int64_t size) : file_(std::move(file)), size_(size) {}

  // For a stream that can be read only once.
  static absl::StatusOr<ImportSource> Keep(std::FILE* stream);
  static absl::StatusOr<ImportSource> Of(File file);

  File file_;
  v1::Import::Format format_ = v1::Import::FORMAT_CSV;
  std::int64_t size_;
};

}  // namespace plenary::client
