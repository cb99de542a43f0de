#include "spreadsheets/shared_strings.h"

#include <algorithm>

#include "absl/strings/ascii.h"
#include "base/csv_reader.h"
#include "base/status_macros.h"
#include "spreadsheets/xml_reader.h"

namespace plenary::spreadsheets {
namespace {

constexpr std::string_view kEscape = "_x";
constexpr std::size_t kEscapeSize = 7;  // _x000D_
constexpr std::size_t kKeptOfEach = sizeof(std::uint32_t);

// The code unit of the escape at the beginning of `text`.
std::optional<char32_t> EscapedUnit(std::string_view text) {
  if (text.size() < kEscapeSize || !text.starts_with(kEscape) || text[kEscapeSize - 1] != '_') {
    return std::nullopt;
  }
  char32_t unit = 0;
  for (const char c : text.substr(kEscape.size(), 4)) {
    if (!absl::ascii_isxdigit(static_cast<unsigned char>(c))) return std::nullopt;
    const char digit = absl::ascii_tolower(static_cast<unsigned char>(c));
    unit = unit * 16 + static_cast<char32_t>(digit <= '9' ? digit - '0' : digit - 'a' + 10);
  }
  return unit;
}

// In the basic plane, without surrogates.
void AppendUtf8(char32_t unit, std::string& text) {
  if (unit < 0x80) {
    text.push_back(static_cast<char>(unit));
  } else if (unit < 0x800) {
    text.push_back(static_cast<char>(0xC0 | unit >> 6));
    text.push_back(static_cast<char>(0x80 | (unit & 0x3F)));
  } else {
    text.push_back(static_cast<char>(0xE0 | unit >> 12));
    text.push_back(static_cast<char>(0x80 | (unit >> 6 & 0x3F)));
    text.push_back(static_cast<char>(0x80 | (unit & 0x3F)));
  }
}

bool IsSurrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xE000; }

}  // namespace

absl::Status SharedStrings::Add(std::string_view text) {
  if (texts_.size() + text.size() + (ends_.size() + 1) * kKeptOfEach > kMost) {
    return absl::InvalidArgumentError(
        "The workbook has more than 64 MiB of text; save the sheet with the list as CSV");
  }
  texts_.append(text);
  ends_.push_back(static_cast<std::uint32_t>(texts_.size()));
  return absl::OkStatus();
}

std::optional<std::string_view> SharedStrings::Find(std::size_t number) const {
  if (number >= ends_.size()) return std::nullopt;
  const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
  return std::string_view(texts_).substr(begin, ends_[number] - begin);
}

absl::Status ReadSharedStrings(XmlReader& xml, SharedStrings& strings) {
  std::string text;
  return xml.ForEachElement([&]() -> absl::Status {
    if (xml.name() != "si") return absl::OkStatus();
    text.clear();
    RETURN_IF_ERROR(ReadRichText(xml, CsvReader::kMaxCell, text));
    return strings.Add(text);
  });
}

absl::Status ReadRichText(XmlReader& xml, std::size_t most, std::string& text) {
  const std::size_t begin = text.size();
  bool in_text = false;
  for (int depth = 1; depth > 0;) {
    switch (xml.Next()) {
      case XmlReader::Token::kStart:
        if (xml.name() == "rPh") {
          RETURN_IF_ERROR(xml.Skip());
          break;
        }
        in_text = xml.name() == "t";
        ++depth;
        break;
      case XmlReader::Token::kEnd:
        in_text = false;
        --depth;
        break;
      case XmlReader::Token::kText:
        if (in_text) AppendWithin(most, xml.text(), text);
        break;
      default:
        RETURN_IF_ERROR(xml.status());
        return absl::InvalidArgumentError("The workbook is damaged: a text in it does not end");
    }
  }
  // A text that was cut stays as long as it is, so that it is known to be too long.
  if (text.size() <= most && text.find(kEscape, begin) != std::string::npos) {
    text.replace(begin, std::string::npos, Unescape(std::string_view(text).substr(begin)));
  }
  return absl::OkStatus();
}

void AppendWithin(std::size_t most, std::string_view more, std::string& text) {
  text.append(more.substr(0, most + 1 - std::min(most + 1, text.size())));
}

std::string Unescape(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  while (!text.empty()) {
    const std::size_t escape = std::min(text.find(kEscape), text.size());
    plain.append(text.substr(0, escape));
    text.remove_prefix(escape);
    const std::optional<char32_t> unit = EscapedUnit(text);
    if (unit.has_value() && !IsSurrogate(*unit)) {
      AppendUtf8(*unit, plain);
      text.remove_prefix(kEscapeSize);
    } else if (!text.empty()) {
      plain.push_back(text.front());
      text.remove_prefix(1);
    }
  }
  return plain;
}

}  // namespace plenary::spreadsheets
