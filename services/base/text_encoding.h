// Detects the encoding of a file's bytes. Pure and thread-safe.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace plenary {

// An encoding, and how certain it is.
struct TextEncoding {
  // The name of IANA where it has one: "UTF-8", "UTF-16LE", "GB18030", "windows-1252".
  std::string name;
  // 0 to 100; 100 if it was stated, or if a byte order mark or the bytes leave no doubt.
  int confidence = 100;
  // If it was guessed: at most three others that give a different text, the likeliest first.
  std::vector<std::string> rivals = {};
};

// The encoding that the user means by `name` ("cp1252", "gbk", "utf8"), under its standard name.
// InvalidArgument if there is no such encoding; the message is the rest of a sentence that begins with the
// name of the field or option.
absl::StatusOr<TextEncoding> FindEncoding(std::string_view name);

// Detects the encoding of text that begins with `sample`, on line `first_line` of its file; `whole` if it is
// all of it. In this order: a byte order mark, zeros in every second byte, valid UTF-8, and a guess
// (encoding_ranking.h). InvalidArgument, as a sentence, if the bytes are not text, are a spreadsheet's own
// format, or are UTF-8 in some lines and another encoding in others.
absl::StatusOr<TextEncoding> DetectEncoding(std::string_view sample, bool whole, std::int64_t first_line = 1);

}  // namespace plenary
