// A file without a name, for what is too large for memory: it is gone when it is closed, whatever becomes of
// the program, and nobody else can open it.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace plenary {

// Not thread-safe. Errors are ResourceExhausted: there is no room, or no folder to write to.
class TemporaryFile {
 public:
  // Where they are: the folder that TMPDIR names, or /tmp.
  static std::string Folder();
  static absl::StatusOr<TemporaryFile> Create();
  ~TemporaryFile();
  TemporaryFile(TemporaryFile&& other) noexcept
      : descriptor_(std::exchange(other.descriptor_, -1)), size_(std::exchange(other.size_, 0)) {}
  TemporaryFile& operator=(TemporaryFile&& other) noexcept;

  // Writes at the end.
  absl::Status Append(std::string_view bytes);
  // Reads from `offset` on, in bytes, and returns how many; 0 at the end.
  absl::StatusOr<std::size_t> ReadAt(std::int64_t offset, std::span<char> into) const;

  // In bytes. What others write through the descriptor counts after Measure.
  std::int64_t size() const { return size_; }
  absl::Status Measure();
  // Stays this file's.
  int descriptor() const { return descriptor_; }

 private:
  explicit TemporaryFile(int descriptor) : descriptor_(descriptor) {}

  int descriptor_;
  std::int64_t size_ = 0;
};

}  // namespace plenary
