// A file without a name, for data that is too large for memory. It disappears when it is closed, also if the
// program crashes, and nobody else can open it.

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

// Not thread-safe. Errors are ResourceExhausted: no space, or no folder that can be written to.
class TemporaryFile {
 public:
  // The folder of temporary files: TMPDIR, or /tmp.
  static std::string Folder();
  static absl::StatusOr<TemporaryFile> Create();
  ~TemporaryFile();
  TemporaryFile(TemporaryFile&& other) noexcept
      : descriptor_(std::exchange(other.descriptor_, -1)), size_(std::exchange(other.size_, 0)) {}
  TemporaryFile& operator=(TemporaryFile&& other) noexcept;

  // Appends.
  absl::Status Append(std::string_view bytes);
  // Reads from byte `offset`, and returns how many bytes; 0 at the end.
  absl::StatusOr<std::size_t> ReadAt(std::int64_t offset, std::span<char> into) const;

  // In bytes. Call Measure to count what others wrote through the descriptor.
  std::int64_t size() const { return size_; }
  absl::Status Measure();
  // The descriptor still belongs to this object.
  int descriptor() const { return descriptor_; }

 private:
  explicit TemporaryFile(int descriptor) : descriptor_(descriptor) {}

  int descriptor_;
  std::int64_t size_ = 0;
};

}  // namespace plenary
