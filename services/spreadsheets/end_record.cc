#include "spreadsheets/end_record.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/status_macros.h"

namespace plenary::spreadsheets {
namespace {

constexpr std::string_view kEnd("PK\x05\x06", 4);
constexpr std::string_view kLongEnd("PK\x06\x06", 4);
constexpr std::string_view kLocator("PK\x06\x07", 4);
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kLongEndSize = 56;
constexpr std::size_t kLocatorSize = 20;
// The maximum length of the record's comment.
constexpr std::size_t kMostComment = 65'535;
// The size of a part's entry in the list: 46 bytes, a name, and extra fields.
constexpr std::uint64_t kMostOfAPart = 256;

std::uint64_t NumberAt(std::string_view bytes, std::size_t at, int size) {
  std::uint64_t number = 0;
  for (int i = size - 1; i >= 0; --i) number = number << 8 | static_cast<unsigned char>(bytes[at + i]);
  return number;
}

absl::StatusOr<std::string> ReadAt(const TemporaryFile& file, std::int64_t offset, std::size_t size) {
  std::string bytes(size, '\0');
  std::size_t done = 0;
  while (done < size) {
    ASSIGN_OR_RETURN(const std::size_t read,
                     file.ReadAt(offset + static_cast<std::int64_t>(done), std::span(bytes).subspan(done)));
    if (read == 0) break;
    done += read;
  }
  bytes.resize(done);
  return bytes;
}

// The length of the list according to the zip64 record that a locator points to; 0 if there is none.
absl::StatusOr<std::uint64_t> LongListSize(const TemporaryFile& file, std::uint64_t offset) {
  if (offset > static_cast<std::uint64_t>(file.size())) return 0;
  ASSIGN_OR_RETURN(const std::string record, ReadAt(file, static_cast<std::int64_t>(offset), kLongEndSize));
  if (record.size() < kLongEndSize || !record.starts_with(kLongEnd)) return 0;
  return NumberAt(record, 40, 8);
}

}  // namespace

absl::Status CheckEndRecord(const TemporaryFile& file, int most_parts) {
  const std::int64_t tail_size =
      std::min<std::int64_t>(file.size(), static_cast<std::int64_t>(kLocatorSize + kEndSize + kMostComment));
  ASSIGN_OR_RETURN(const std::string tail,
                   ReadAt(file, file.size() - tail_size, static_cast<std::size_t>(tail_size)));
  // The last record is the right one, but programs differ in which one they use, so all are checked.
  bool found = false;
  std::uint64_t longest = 0;
  for (std::size_t at = tail.find("PK"); at != std::string::npos; at = tail.find("PK", at + 1)) {
    const std::string_view record = std::string_view(tail).substr(at);
    if (record.starts_with(kEnd) && record.size() >= kEndSize) {
      found = true;
      longest = std::max(longest, NumberAt(record, 12, 4));
    } else if (record.starts_with(kLocator) && record.size() >= kLocatorSize) {
      ASSIGN_OR_RETURN(const std::uint64_t size, LongListSize(file, NumberAt(record, 8, 8)));
      longest = std::max(longest, size);
    }
  }
  if (!found) {
    return absl::InvalidArgumentError("The workbook is incomplete: its end is missing; send the whole file");
  }
  if (longest > static_cast<std::uint64_t>(most_parts) * kMostOfAPart) {
    return absl::InvalidArgumentError("The workbook has too many parts; save the sheet with the list as CSV");
  }
  return absl::OkStatus();
}

}  // namespace plenary::spreadsheets
