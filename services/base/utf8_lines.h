// Checks line by line whether bytes are UTF-8. Not thread-safe.

#pragma once

#include <cstdint>
#include <string_view>

#include "absl/functional/function_ref.h"

namespace plenary {

// The result for one line.
struct LineFacts {
  bool valid = true;  // every byte is UTF-8
  // Code points of more than one byte. Those of three and four bytes count twice: in other encodings they
  // hardly occur by chance.
  int weight = 0;
};

// Reads the next bytes.
class Utf8Lines {
 public:
  using OnLine = absl::FunctionRef<void(const LineFacts&)>;

  // Calls `on_line` for each line that ends in these bytes, whatever is in it.
  void Read(std::string_view bytes, OnLine on_line);
  // The last line, without a line end. An incomplete code point at its end counts neither for nor against
  // UTF-8.
  const LineFacts& line() const { return line_; }

 private:
  void Take(std::uint8_t byte);

  LineFacts line_;
  int missing_ = 0;  // bytes still missing from the code point
  int length_ = 0;
  std::uint8_t low_ = 0x80;  // range of the next one of them
  std::uint8_t high_ = 0xBF;
};

}  // namespace plenary
