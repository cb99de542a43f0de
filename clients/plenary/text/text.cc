#include "plenary/text/text.h"

#include <algorithm>
#include <cstdint>
#include <memory>

#include "base/hidden_marks.h"
#include "unicode/brkiter.h"
#include "unicode/locid.h"
#include "unicode/uchar.h"
#include "unicode/unistr.h"
#include "unicode/utf8.h"

namespace plenary::client {
namespace {

// Calls `visit` with each character and its bytes; a negative character is invalid UTF-8.
template <typename Visit>
void ForEachCharacter(std::string_view text, Visit visit) {
  const auto length = static_cast<int32_t>(text.size());
  for (int32_t next = 0; next < length;) {
    const int32_t begin = next;
    UChar32 character = 0;
    U8_NEXT(text.data(), next, length, character);
    visit(character, text.substr(begin, next - begin));
  }
}

bool IsControl(UChar32 character) {
  return character < 0 || u_charType(character) == U_CONTROL_CHAR || character == 0x2028 ||
         character == 0x2029;
}

// Embeddings, overrides and isolates; single direction marks (LRM, RLM, ALM) are not among them.
bool SetsDirection(UChar32 character) {
  return (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
}

bool IsOfIsolates(UChar32 character) { return character >= 0x2066 && character <= 0x2069; }

int WidthOf(UChar32 character) {
  switch (u_charType(character)) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
      return 0;
    default:
      break;
  }
  const int width = u_getIntPropertyValue(character, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

// The longest beginning of the text that fits into `width` columns.
std::string_view Start(std::string_view text, int width) {
  int used = 0;
  std::size_t end = 0;
  bool full = false;
  ForEachCharacter(text, [&](UChar32 character, std::string_view bytes) {
    used += WidthOf(character);
    full = full || used > width;
    if (!full) end += bytes.size();
  });
  return text.substr(0, end);
}

std::string_view WithoutTrailingSpaces(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

void WrapParagraph(std::string_view paragraph, int width, std::vector<std::string>& lines) {
  std::string line;
  const auto flush = [&] {
    lines.emplace_back(WithoutTrailingSpaces(line));
    line.clear();
  };
  for (std::string_view rest : BreakablePieces(paragraph)) {
    if (!line.empty() && DisplayWidth(line) + DisplayWidth(WithoutTrailingSpaces(rest)) > width) flush();
    while (DisplayWidth(WithoutTrailingSpaces(rest)) > width) {
      std::string_view start = Start(rest, width);
      if (start.empty()) break;
      line = start;
      flush();
      rest.remove_prefix(start.size());
    }
    line += rest;
  }
  flush();
}

}  // namespace

bool IsUtf8(std::string_view text) {
  bool valid = true;
  ForEachCharacter(text, [&](UChar32 character, std::string_view) { valid = valid && character >= 0; });
  return valid;
}

std::string Printable(std::string_view text) {
  std::string result;
  const bool closes = ClosesIsolates(text);
  ForEachCharacter(text, [&](UChar32 character, std::string_view bytes) {
    if (SetsDirection(character) && !(closes && IsOfIsolates(character))) return;
    if (character == '\n' || !IsControl(character)) {
      result += bytes;
    } else {
      result += ' ';
    }
  });
  return result;
}

std::string OneLine(std::string_view text) {
  std::string line = Printable(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

std::string Shown(std::string_view text) { return Isolated(OneLine(text)); }

std::string Quoted(std::string_view text) { return absl::StrCat("“", Shown(text), "”"); }

std::string EscapeUnsafe(std::string_view text, absl::FunctionRef<std::string(char32_t)> escape) {
  std::string result;
  ForEachCharacter(text, [&](UChar32 character, std::string_view bytes) {
    const bool unsafe =
        character >= 0 && character != '\n' && (SetsDirection(character) || IsControl(character));
    unsafe ? result += escape(static_cast<char32_t>(character)) : result += bytes;
  });
  return result;
}

std::string Isolated(std::string_view text) {
  if (!TurnsDirection(text)) return std::string(text);
  // A part may lack the end of an isolate that the whole text has.
  return std::string(kIsolate).append(Printable(text)).append(kEndOfIsolate);
}

int DisplayWidth(std::string_view text) {
  int width = 0;
  ForEachCharacter(text, [&](UChar32 character, std::string_view) { width += WidthOf(character); });
  return width;
}

std::vector<std::string> BreakablePieces(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), error));
  if (U_FAILURE(error)) return {std::string(text)};
  const auto unicode =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  breaks->setText(unicode);
  std::vector<std::string> pieces;
  int32_t begin = breaks->first();
  for (int32_t end = breaks->next(); end != icu::BreakIterator::DONE; begin = end, end = breaks->next()) {
    unicode.tempSubStringBetween(begin, end).toUTF8String(pieces.emplace_back());
  }
  return pieces;
}

std::vector<std::string> Wrap(std::string_view text, int width) {
  std::vector<std::string> lines;
  while (true) {
    const std::size_t end = text.find('\n');
    WrapParagraph(text.substr(0, end), width, lines);
    if (end == std::string_view::npos) return lines;
    text.remove_prefix(end + 1);
  }
}

std::string Shorten(std::string_view text, int width) {
  if (DisplayWidth(text) <= width) return std::string(text);
  return std::string(WithoutTrailingSpaces(Start(text, width - 1))) + "…";
}

std::string Pad(std::string_view text, int width) {
  std::string result(text);
  if (const int used = DisplayWidth(text); used < width) result.append(width - used, ' ');
  return result;
}

std::string JoinSet(std::vector<std::string> parts, std::string_view separator) {
  std::erase_if(parts, [](const std::string& part) { return part.empty(); });
  std::string joined;
  for (const std::string& part : parts) {
    if (!joined.empty()) joined += separator;
    joined += part;
  }
  return joined;
}

}  // namespace plenary::client
