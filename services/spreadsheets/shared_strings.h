// Texts that the cells of a workbook share (ECMA-376 part 1, 18.4.9): the only content of a workbook that is
// kept in memory.

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
  // In bytes, including what is stored beside each text.
  static constexpr std::size_t kMost = 64 << 20;

  // InvalidArgument if they exceed kMost.
  absl::Status Add(std::string_view text);
  // By number, from 0; nothing if there is none.
  std::optional<std::string_view> Find(std::size_t number) const;

 private:
  std::string texts_;
  std::vector<std::uint32_t> ends_;
};

// Reads the part with the shared strings.
absl::Status ReadSharedStrings(XmlReader& xml, SharedStrings& strings);

// Appends the text of a shared or inline string, from the start of its element to its end: runs joined,
// readings above characters (furigana) left out. `text` is the cell so far. It is cut at `most` + 1 bytes: it
// is then too long, and its escapes stay as they are.
absl::Status ReadRichText(XmlReader& xml, std::size_t most, std::string& text);

// Appends `more`, and cuts `text` at `most` + 1 bytes.
void AppendWithin(std::size_t most, std::string_view more, std::string& text);

// `text` with Office's escapes such as "_x000D_" replaced by their characters (22.9.2.19, ST_Xstring).
std::string Unescape(std::string_view text);

}  // namespace plenary::spreadsheets
