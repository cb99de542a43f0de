// The parts of a workbook's zip archive, inflated while they are read, with limits: no file, whatever its
// headers say, costs more memory or time than a normal one of 64 MiB.
//
// Errors are InvalidArgument with a sentence for people, without a full stop.

#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "base/temporary_file.h"

struct zip;
struct zip_file;

namespace plenary::spreadsheets {

class Archive;

// The error that the workbook is larger than its compressed size allows.
absl::Status TooLarge();

// One part while it is read. The archive outlives it. Not thread-safe.
class Part {
 public:
  Part(Part&&) = default;
  Part& operator=(Part&&) = default;

  // Reads the next bytes, and returns how many; 0 at the end.
  absl::StatusOr<std::size_t> Read(std::span<char> into);

 private:
  friend class Archive;
  struct Close {
    void operator()(zip_file* file) const;
  };

  Part(Archive& archive, zip_file* file, std::int64_t compressed)
      : archive_(&archive), file_(file), compressed_(compressed) {}

  Archive* archive_;
  std::unique_ptr<zip_file, Close> file_;
  std::int64_t compressed_;  // its size in the archive, in bytes
  std::int64_t inflated_ = 0;
};

// Not thread-safe.
class Archive {
 public:
  static constexpr int kMostParts = 10'000;
  // The maximum of bytes that are read; what is read twice counts twice.
  static constexpr std::int64_t kMostInflated = std::int64_t{2} << 30;
  // The maximum compression ratio of a part larger than kFreely. Even the most repetitive content of real
  // workbooks, empty rows with a format, compresses less.
  static constexpr std::int64_t kFreely = 16 << 20;
  static constexpr std::int64_t kMostRatio = 300;

  static absl::StatusOr<std::unique_ptr<Archive>> Open(const TemporaryFile& file);

  // Names of parts are compared without case.
  bool Has(std::string_view name) const;
  // Whether a part is in this folder ("basic/"), or has this ending ("vbaproject.bin").
  bool HasUnder(std::string_view folder) const;
  bool HasEnding(std::string_view ending) const;
  // Also an error if there is no such part.
  absl::StatusOr<Part> Read(std::string_view name);
  // A whole part; an error if it has more than `most` bytes.
  absl::StatusOr<std::string> ReadAll(std::string_view name, std::size_t most);

 private:
  friend class Part;
  struct Discard {
    void operator()(zip* archive) const;
  };

  explicit Archive(zip* opened) : zip_(opened) {}
  absl::Status List();
  absl::Status CountInflated(std::int64_t bytes);

  std::unique_ptr<zip, Discard> zip_;
  std::map<std::string, std::uint64_t, std::less<>> parts_;  // by name in lower case
  std::int64_t inflated_ = 0;
};

}  // namespace plenary::spreadsheets
