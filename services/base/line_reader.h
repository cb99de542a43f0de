// Lines of a text that comes in pieces of any size. Not thread-safe.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "absl/functional/function_ref.h"
#include "absl/status/status.h"

namespace plenary {

// Reads one text and holds one line of it.
class LineReader {
 public:
  // A longer line is cut to this many bytes.
  static constexpr std::size_t kMaxLine = 1024 * 1024;

  struct Line {
    std::int64_t number;    // from 1
    std::string_view text;  // without its end; valid until the callback returns
    bool too_long;
    bool cut;  // the text ended before the line did
  };
  // Called for each line. An error ends the reading, which returns it.
  using OnLine = absl::FunctionRef<absl::Status(const Line&)>;

  // Reads a piece and passes on the lines that end in it, with LF or CR LF.
  absl::Status Read(std::string_view text, OnLine on_line);
  // Passes on a last line without a line end, unless it is empty.
  absl::Status Finish(OnLine on_line);

 private:
  void Add(std::string_view text);
  absl::Status End(bool cut, OnLine on_line);

  std::string line_;
  bool too_long_ = false;
  std::int64_t number_ = 1;
};

}  // namespace plenary
