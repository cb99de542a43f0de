// Texts that the cells of a workbook share (ECMA-376 part 1, 18.4.9): the one thing of a workbook that is
// held.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"

namespace plenary::spreadsheets {

class XmlReader;

// Thread-safe once it is filled.
class SharedStrings {
 public:
  // In bytes, with what is kept of each beside its text.
  static constexpr std::size_t kMost = 64 << 20;

  // InvalidArgument if they are more than kMost.
  absl::Status Add(std::string_view text);
  // By number, from 0; nothing if there is none.
  std::optional<std::string_view> Find(std::size_t number) const;

 private:
  std::string texts_;
  std::vector<std::uint32_t> ends_;
};

// Reads the part that holds them.
absl::Status ReadSharedStrings(XmlReader& xml, SharedStrings& strings);

// Appends the text of a shared or inline string whose element has just begun, runs joined and readings above
// characters (furigana) left out, up to its end. `text` is the cell so far, and gets no longer than `most` +
// 1 bytes: it is too long then, and its escapes stay as they are.
absl::Status ReadRichText(XmlReader& xml, std::size_t most, std::string& text);

// Appends `more`, and drops what would make `text` longer than `most` + 1 bytes.
void AppendWithin(std::size_t most, std::string_view more, std::string& text);

// `text` with what Office writes as "_x000D_" as the character that it means (22.9.2.19, ST_Xstring).
std::string Unescape(std::string_view text);

}  // namespace plenary::spreadsheets
