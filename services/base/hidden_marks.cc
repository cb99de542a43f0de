#include "base/hidden_marks.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>

#include "base/ascii.h"

namespace plenary {
namespace {

constexpr char32_t kZeroWidthSpace = 0x200B;
constexpr char32_t kNonJoiner = 0x200C;
constexpr char32_t kJoiner = 0x200D;
constexpr char32_t kFirstIsolate = 0x2066;  // LRI, RLI and FSI
constexpr char32_t kLastIsolate = 0x2068;
constexpr char32_t kIsolateEnd = 0x2069;

// Calls `visit` with each character; invalid UTF-8 is U+FFFD.
template <typename Visit>
void ForEachCharacter(std::string_view text, Visit visit) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t next = 0; next < size;) {
    UChar32 character = 0;
    U8_NEXT_OR_FFFD(text.data(), next, size, character);
    visit(static_cast<char32_t>(character));
  }
}

std::u32string Decoded(std::string_view text) {
  std::u32string characters;
  ForEachCharacter(text, [&](char32_t c) { characters += c; });
  return characters;
}

std::string Encoded(std::u32string_view characters) {
  std::string text;
  for (const char32_t c : characters) {
    std::array<char, U8_MAX_LENGTH> bytes{};
    std::int32_t size = 0;
    U8_APPEND_UNSAFE(bytes.data(), size, static_cast<UChar32>(c));
    text.append(bytes.data(), static_cast<std::size_t>(size));
  }
  return text;
}

UChar32 Of(char32_t c) { return static_cast<UChar32>(c); }

bool Within(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

// Interlinear annotations are not "default ignorables" (UAX #44), but are invisible too.
bool IsHidden(char32_t c) {
  return u_hasBinaryProperty(Of(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || Within(c, 0xFFF9, 0xFFFB);
}

bool IsDirectionMark(char32_t c) { return u_hasBinaryProperty(Of(c), UCHAR_BIDI_CONTROL); }

bool IsRightToLeft(char32_t c) {
  const UCharDirection direction = u_charDirection(Of(c));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool IsCombining(char32_t c) { return (U_MASK(u_charType(Of(c))) & U_GC_M_MASK) != 0 && !IsHidden(c); }

// Whether the letter is joined to its neighbours, or forms conjuncts with them.
bool Joins(char32_t letter) {
  if (!u_isalpha(Of(letter))) return false;
  switch (u_getIntPropertyValue(Of(letter), UCHAR_JOINING_TYPE)) {
    case U_JT_DUAL_JOINING:
    case U_JT_LEFT_JOINING:
    case U_JT_RIGHT_JOINING:
      return true;
    default:
      return u_getIntPropertyValue(Of(letter), UCHAR_INDIC_SYLLABIC_CATEGORY) != U_INSC_OTHER;
  }
}

bool IsWithoutSpaces(char32_t c) {
  return u_getIntPropertyValue(Of(c), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

bool IsMongolian(char32_t c) {
  UErrorCode error = U_ZERO_ERROR;
  return uscript_hasScript(Of(c), USCRIPT_MONGOLIAN) != 0 ||
         uscript_getScript(Of(c), &error) == USCRIPT_PHAGS_PA;
}

// Whether it has a right-to-left letter. RLM is right-to-left too, but not a letter.
bool HasRightToLeft(const std::u32string& text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return IsRightToLeft(c) && !IsHidden(c); });
}

// Whether a hidden mark has an effect on the character before it, or on the text. `after` is the character
// after it, 0 if there is none; `right_to_left`: the text has a right-to-left letter.
bool IsNeeded(char32_t mark, std::u32string_view before, char32_t after, bool right_to_left) {
  if (!before.empty() && IsHidden(before.back())) return false;
  if (mark == 0x200E || mark == 0x200F || mark == 0x061C) return right_to_left;
  if (before.empty()) return false;
  if (mark == kJoiner || mark == kNonJoiner) {
    while (!before.empty() && IsCombining(before.back())) before.remove_suffix(1);
    return !before.empty() && Joins(before.back());
  }
  if (mark == kZeroWidthSpace) return after != 0 && IsWithoutSpaces(before.back()) && IsWithoutSpaces(after);
  if (Within(mark, 0xFE00, 0xFE0F)) return u_isgraph(Of(before.back())) != 0;
  if (Within(mark, 0xE0100, 0xE01EF)) return u_hasBinaryProperty(Of(before.back()), UCHAR_IDEOGRAPHIC) != 0;
  if (Within(mark, 0x180B, 0x180F)) return IsMongolian(before.back());
  return false;
}

// Where the first line of `text` ends: at a paragraph separator of UAX #9.
std::size_t EndOfLine(std::string_view text) {
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t next = 0; next < size;) {
    const std::int32_t begin = next;
    UChar32 character = 0;
    U8_NEXT_OR_FFFD(text.data(), next, size, character);
    if (u_charDirection(character) == U_BLOCK_SEPARATOR) return static_cast<std::size_t>(begin);
  }
  return text.size();
}

// `text` with each of its lines replaced by the result of `change`.
template <typename Change>
std::string ChangeLines(std::string_view text, Change change) {
  std::string changed;
  while (true) {
    const std::size_t end = EndOfLine(text);
    changed += change(text.substr(0, end));
    text.remove_prefix(end);
    if (text.empty()) return changed;
    std::int32_t next = 0;
    U8_FWD_1(text.data(), next, static_cast<std::int32_t>(text.size()));
    changed += text.substr(0, static_cast<std::size_t>(next));
    text.remove_prefix(static_cast<std::size_t>(next));
  }
}

bool HasDirectionMark(std::string_view text) {
  bool has = false;
  ForEachCharacter(text, [&](char32_t c) { has = has || IsDirectionMark(c); });
  return has;
}

}  // namespace

std::optional<HiddenMark> FindUnneededMark(std::string_view name) {
  if (IsAscii(name)) return std::nullopt;
  const std::u32string text = Decoded(name);
  const bool right_to_left = HasRightToLeft(text);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t after = i + 1 < text.size() ? text[i + 1] : 0;
    if (IsHidden(text[i]) && !IsNeeded(text[i], std::u32string_view(text).substr(0, i), after, right_to_left))
      return HiddenMark{text[i], i + 1};
  }
  return std::nullopt;
}

std::string WithoutUnneededMarks(std::string_view name) {
  if (!FindUnneededMark(name).has_value()) return std::string(name);
  const std::u32string text = Decoded(name);
  const bool right_to_left = HasRightToLeft(text);
  std::u32string kept;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char32_t after = i + 1 < text.size() ? text[i + 1] : 0;
    if (!IsHidden(text[i]) || IsNeeded(text[i], kept, after, right_to_left)) kept += text[i];
  }
  return Encoded(kept);
}

std::string NameOfMark(char32_t mark) {
  std::array<char, 100> name{};
  UErrorCode error = U_ZERO_ERROR;
  u_charName(Of(mark), U_EXTENDED_CHAR_NAME, name.data(), static_cast<std::int32_t>(name.size()), &error);
  std::array<char, 16> code{};
  std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned>(mark));
  std::string text = code.data();
  if (U_SUCCESS(error) && name.front() != '\0') text.append(" ").append(name.data());
  return text;
}

bool ClosesIsolates(std::string_view text) {
  if (IsAscii(text)) return true;
  int open = 0;
  bool closes = true;
  ForEachCharacter(text, [&](char32_t c) {
    if (Within(c, kFirstIsolate, kLastIsolate)) ++open;
    if (c == kIsolateEnd) closes = closes && --open >= 0;
    if (u_charDirection(Of(c)) == U_BLOCK_SEPARATOR) closes = closes && open == 0;
  });
  return closes && open == 0;
}

bool TurnsDirection(std::string_view text) {
  if (IsAscii(text)) return false;
  bool turns = false;
  ForEachCharacter(text, [&](char32_t c) { turns = turns || IsRightToLeft(c) || IsDirectionMark(c); });
  return turns;
}

std::string IsolateLines(std::string_view text) {
  if (IsAscii(text) || !HasDirectionMark(text)) return std::string(text);
  return ChangeLines(text, [](std::string_view line) {
    std::string isolated(line);
    if (HasDirectionMark(line)) isolated.insert(0, kIsolate).append(kEndOfIsolate);
    return isolated;
  });
}

std::string RestoreLines(std::string_view text) {
  if (text.find(kIsolate) == std::string_view::npos) return std::string(text);
  return ChangeLines(text, [](std::string_view line) {
    const std::size_t marks = kIsolate.size() + kEndOfIsolate.size();
    const bool isolated = line.size() >= marks && line.starts_with(kIsolate) && line.ends_with(kEndOfIsolate);
    return isolated ? line.substr(kIsolate.size(), line.size() - marks) : line;
  });
}

}  // namespace plenary
