#include "base/cell_cleaning.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "base/hidden_marks.h"

namespace plenary {
namespace {

bool IsPlain(char c) { return c >= 0x20 && c < 0x7F; }

bool IsAsciiBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && IsAsciiBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && IsAsciiBlank(text.back())) text.remove_suffix(1);
  return text;
}

bool IsLineBreak(UChar32 c) {
  return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool IsBlank(UChar32 c) { return u_isUWhiteSpace(c) != 0 || c == 0x180E || c == 0x2800; }

bool IsControl(UChar32 c) { return u_charType(c) == U_CONTROL_CHAR; }

// Letters of common scripts that need no cleaning.
bool IsPlainLetter(UChar32 c) {
  return (c >= 0x21 && c < 0x7F) || (c >= 0x00C0 && c <= 0x024F) || (c >= 0x0400 && c <= 0x045F) ||
         (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
}

// Blanks of all kinds become plain blanks. A run of blanks in which one changes becomes a single blank.
class Blanks {
 public:
  Blanks(Lines lines, std::string& out) : lines_(lines), out_(out) {}

  // Consumes the blank. A line break is kept as it is where lines are kept.
  void Take(UChar32 c, std::string_view bytes) {
    const bool stays = c == ' ' || (lines_ == Lines::kKept && (c == '\n' || c == '\r' || c == '\t'));
    changes_ = changes_ || !stays;
    run_.append(stays ? bytes : IsLineBreak(c) && lines_ == Lines::kKept ? "\n" : " ");
  }
  // Writes the blanks before a character. Returns whether they changed.
  bool Write(bool at_start) {
    const bool changed = changes_ && !at_start;
    if (at_start) run_.clear();
    if (changed && run_.find('\n') == std::string::npos) run_ = " ";
    out_.append(run_);
    run_.clear();
    changes_ = false;
    return changed;
  }

 private:
  Lines lines_;
  std::string& out_;
  std::string run_;
  bool changes_ = false;
};

bool IsComposed(std::string_view text, const icu::Normalizer2& composer) {
  UErrorCode error = U_ZERO_ERROR;
  return composer.isNormalizedUTF8({text.data(), static_cast<std::int32_t>(text.size())}, error) != 0 ||
         U_FAILURE(error);
}

// Composes the text (NFC). Returns whether it was not composed.
bool Compose(std::string& text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* composer = icu::Normalizer2::getNFCInstance(error);
  if (U_FAILURE(error) || IsComposed(text, *composer)) return false;
  const icu::UnicodeString composed = composer->normalize(icu::UnicodeString::fromUTF8(text), error);
  if (U_FAILURE(error)) return false;
  text.clear();
  composed.toUTF8String(text);
  return true;
}

// Writes the cleaned text, but leaves hidden marks in it. Returns whether anything but blanks at the ends
// changed. Also false for a text that is not UTF-8; `valid` is then false.
bool CleanCharacters(std::string_view cell, Lines lines, std::string& out, bool& valid) {
  Blanks blanks(lines, out);
  bool changed = false;
  const auto size = static_cast<std::int32_t>(cell.size());
  for (std::int32_t next = 0; next < size;) {
    const std::int32_t begin = next;
    UChar32 c = 0;
    U8_NEXT(cell.data(), next, size, c);
    valid = valid && c >= 0;
    const std::string_view bytes =
        cell.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(next - begin));
    if (!IsPlainLetter(c)) {
      if (IsBlank(c)) {
        blanks.Take(c, bytes);
        continue;
      }
      if (IsControl(c)) {
        changed = true;
        continue;
      }
    }
    changed |= blanks.Write(out.empty());
    out.append(bytes);
  }
  return changed;
}

CleanCell CleanUnicode(std::string_view cell, Lines lines, std::string& buffer) {
  buffer.clear();
  bool valid = true;
  bool changed = CleanCharacters(cell, lines, buffer, valid);
  if (!valid) return {cell, false};
  // Marks at the ends are as invisible as blanks there, and may have blanks before them.
  std::string marked = WithoutUnneededMarks(buffer);
  if (marked != buffer) {
    changed = true;
    buffer = std::string(Trimmed(marked));
  }
  changed |= Compose(buffer);
  return {buffer, changed};
}

// Characters that may separate addresses, and those that may surround one.
bool IsBetweenAddresses(char c) {
  constexpr std::string_view kBetween = " ,;<>()[]\"'|\t\n\r";
  return kBetween.find(c) != std::string_view::npos;
}

// Full-width signs and their equivalents in ASCII.
std::string InAscii(std::string_view text) {
  std::string ascii;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t next = 0; next < size;) {
    const std::int32_t begin = next;
    UChar32 c = 0;
    U8_NEXT(text.data(), next, size, c);
    if (c >= 0xFF01 && c <= 0xFF5E) {
      ascii += static_cast<char>(c - 0xFF01 + 0x21);
    } else if (c == 0x3001) {
      ascii += ',';
    } else if (c == 0x3002) {
      ascii += '.';
    } else {
      ascii.append(text.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(next - begin)));
    }
  }
  return ascii;
}

bool StartsWithMailto(std::string_view text) {
  constexpr std::string_view kMailto = "mailto:";
  return text.size() > kMailto.size() &&
         std::equal(kMailto.begin(), kMailto.end(), text.begin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
}

// The address between two separators.
std::string_view BareAddress(std::string_view token) {
  if (StartsWithMailto(token)) {
    token.remove_prefix(std::string_view("mailto:").size());
    token = token.substr(0, token.find('?'));
  }
  while (!token.empty() && (token.back() == '.' || token.back() == ':' || token.back() == '/'))
    token.remove_suffix(1);
  return token;
}

// Whether the cell is an address that needs no cleaning.
bool IsBare(std::string_view cell) {
  return !cell.empty() && !StartsWithMailto(cell) && cell.back() != '.' && cell.back() != ':' &&
         cell.back() != '/' && std::none_of(cell.begin(), cell.end(), [](char c) {
           return !IsPlain(c) || c == '\\' || IsBetweenAddresses(c);
         });
}

// The list of the addresses; empty if there is none, or if the cell has other text as well.
std::string ListOfAddresses(std::string_view text) {
  const bool names = text.find('<') != std::string_view::npos;
  std::string list;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = static_cast<std::size_t>(
        std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), IsBetweenAddresses) -
        text.begin());
    const std::string_view token = BareAddress(text.substr(at, end - at));
    at = end + 1;
    if (token.empty()) continue;
    const bool address = token.find('@') != std::string_view::npos;
    // "lin@example.org (work)" may be more than one thing; a name stands before "<".
    if (!address && !names) return "";
    if (!address) continue;
    list.append(list.empty() ? "" : "; ").append(token);
  }
  return list;
}

}  // namespace

CleanCell CleanedCell(std::string_view cell, Lines lines, std::string& buffer) {
  if (std::all_of(cell.begin(), cell.end(), IsPlain)) return {Trimmed(cell), false};
  const std::string_view trimmed = Trimmed(cell);
  if (std::all_of(trimmed.begin(), trimmed.end(), IsPlain)) return {trimmed, false};
  return CleanUnicode(trimmed, lines, buffer);
}

CleanCell CleanedAddresses(std::string_view cell, std::string& buffer) {
  const std::string_view trimmed = Trimmed(cell);
  if (IsBare(trimmed)) return {trimmed, false};
  std::string cleaned;
  const CleanCell clean = CleanedCell(trimmed, Lines::kJoined, cleaned);
  if (clean.text.find('\\') != std::string_view::npos) {
    buffer = clean.text;
    return {buffer, clean.changed};
  }
  std::string list = ListOfAddresses(InAscii(clean.text));
  if (list.empty()) list = clean.text;
  const bool changed = clean.changed || list != clean.text;
  buffer = std::move(list);
  return {buffer, changed};
}

}  // namespace plenary
