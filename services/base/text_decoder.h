// Files in any encoding as UTF-8, in pieces of any size.

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "absl/status/status.h"
#include "base/text_encoding.h"
#include "base/utf8_lines.h"

struct UConverter;

namespace plenary {

// Decodes one file. Holds at most 64 KiB and a piece. Not thread-safe.
//
// Errors are InvalidArgument with a sentence that names the line. Do not continue after an error.
class TextDecoder {
 public:
  // Detects the encoding from the bytes (DetectEncoding).
  TextDecoder();
  // Uses this encoding, a result of FindEncoding.
  explicit TextDecoder(const TextEncoding& encoding);
  ~TextDecoder();
  TextDecoder(TextDecoder&&) noexcept;
  TextDecoder& operator=(TextDecoder&&) noexcept;

  // Appends to `text` the part of `bytes`, and of earlier bytes, that can be decoded by now. ASCII is passed
  // on at once. From the first other byte on, text is buffered until there is enough for detection. A byte
  // order mark is not part of the text.
  absl::Status Decode(std::string_view bytes, std::string& text);
  // Call at the end of the file.
  absl::Status Finish(std::string& text);

  // ASCII counts as UTF-8. Final after Finish.
  const TextEncoding& encoding() const { return encoding_; }

 private:
  struct CloseConverter {
    void operator()(UConverter* converter) const;
  };
  using Converter = std::unique_ptr<UConverter, CloseConverter>;

  absl::Status Detect(std::string& text, bool whole);
  absl::Status Begin(const TextEncoding& encoding);
  absl::Status Convert(std::string_view bytes, bool whole, std::string& text);
  // Checks that the bytes, valid in `encoding_`, are not UTF-8 from some line on.
  absl::Status CheckNotUtf8(std::string_view bytes);
  void Append(std::string_view decoded, std::string& text);
  absl::Status Undecodable(bool cut) const;

  TextEncoding encoding_{"UTF-8"};
  Converter from_;  // null until the encoding is known
  Converter to_;
  bool stated_ = false;
  bool started_ = false;  // some text has been given
  std::string held_;      // not decoded yet
  std::int64_t line_ = 1;
  bool foreign_ = false;  // something beyond ASCII has been given

  Utf8Lines utf8_lines_;
  std::int64_t byte_line_ = 1;
};

}  // namespace plenary
