// The text of a cell of an OpenDocument spreadsheet.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "absl/status/status.h"

namespace plenary::spreadsheets {

class XmlReader;

namespace ods {
inline constexpr std::string_view kOffice = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
inline constexpr std::string_view kTable = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
inline constexpr std::string_view kText = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
inline constexpr std::string_view kStyle = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
}  // namespace ods

// Appends the text of the paragraph (text:p) that has just begun, up to its end: runs joined, blanks as
// OpenDocument counts them (part 3, 6.1.2), notes and readings above characters left out. `text` is the cell
// so far, and gets no longer than `most` + 1 bytes; it is as long as that if anything was dropped.
absl::Status ReadParagraph(XmlReader& xml, std::size_t most, std::string& text);

}  // namespace plenary::spreadsheets
