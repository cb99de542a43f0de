// In what encoding a file's bytes are written. Pure and thread-safe.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace plenary {

// An encoding, and how sure it is.
struct TextEncoding {
  // As IANA names it, as far as it does: "UTF-8", "UTF-16LE", "GB18030", "windows-1252".
  std::string name;
  // 0 to 100; 100 where it was stated, or where a byte order mark or the bytes leave no doubt.
  int confidence = 100;
  // Where it was guessed: at most three others that read the bytes otherwise, the likeliest first.
  std::vector<std::string> rivals = {};
};

// The encoding that the user means by `name` ("cp1252", "gbk", "utf8"), under its own name. InvalidArgument
// if there is no such encoding, as the rest of a sentence that begins with what names it.
absl::StatusOr<TextEncoding> FindEncoding(std::string_view name);

// The encoding of text that begins with `sample`, on line `first_line` of its file; `whole` if it is all of
// it. A byte order mark decides, else zeros in every second byte, else UTF-8 if the bytes are that. All else
// is a guess (encoding_ranking.h). InvalidArgument if the bytes are no text, are a
// spreadsheet's own file, or are UTF-8 in some lines and something else in others, as a sentence.
absl::StatusOr<TextEncoding> DetectEncoding(std::string_view sample, bool whole, std::int64_t first_line = 1);

}  // namespace plenary
