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
// Errors are InvalidArgument with a sentence that names the line; nothing is to be decoded after one.
class TextDecoder {
 public:
  // The encoding is found from the bytes (DetectEncoding).
  TextDecoder();
  // The encoding is this one, which FindEncoding gave.
  explicit TextDecoder(const TextEncoding& encoding);
  ~TextDecoder();
  TextDecoder(TextDecoder&&) noexcept;
  TextDecoder& operator=(TextDecoder&&) noexcept;

  // Appends to `text` what of `bytes`, and of what was held back, can be decoded by now. What is ASCII goes
  // on at once; from the first other byte on, so much is held back as detection wants to see. A byte order
  // mark is not part of the text.
  absl::Status Decode(std::string_view bytes, std::string& text);
  // The file ends here.
  absl::Status Finish(std::string& text);

  // ASCII is UTF-8. Final after Finish.
  const TextEncoding& encoding() const { return encoding_; }

 private:
  struct CloseConverter {
    void operator()(UConverter* converter) const;
  };
  using Converter = std::unique_ptr<UConverter, CloseConverter>;

  absl::Status Detect(std::string& text, bool whole);
  absl::Status Begin(const TextEncoding& encoding);
  absl::Status Convert(std::string_view bytes, bool whole, std::string& text);
  // That bytes which can be taken for `encoding_` are not in truth UTF-8 from some line on.
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
