// Whether bytes are UTF-8, told line by line. Not thread-safe.

#pragma once

#include <cstdint>
#include <string_view>

#include "absl/functional/function_ref.h"

namespace plenary {

// What the bytes of a line say.
struct LineFacts {
  bool valid = true;  // every byte is UTF-8
  // Code points of more than one byte; those of three and four count twice, since no other encoding has them
  // by chance.
  int weight = 0;
};

// Looks at bytes as they come.
class Utf8Lines {
 public:
  using OnLine = absl::FunctionRef<void(const LineFacts&)>;

  // Calls `on_line` for each line that ends here, whatever is in it.
  void Read(std::string_view bytes, OnLine on_line);
  // The line that has not ended; a code point that is not whole yet counts neither for nor against it.
  const LineFacts& line() const { return line_; }

 private:
  void Take(std::uint8_t byte);

  LineFacts line_;
  int missing_ = 0;  // bytes that the code point still needs
  int length_ = 0;
  std::uint8_t low_ = 0x80;  // range of the next of them
  std::uint8_t high_ = 0xBF;
};

}  // namespace plenary
