#include "messages/text_rules.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include "base/concat.h"
#include "base/count.h"
#include "base/hidden_marks.h"

namespace plenary::messages {
namespace {

struct TextFacts {
  std::size_t length = 0;  // code points
  bool control = false;    // holds a control character other than tab and line ends
  bool lines = false;      // holds a tab or line end
};

TextFacts FactsOf(std::string_view text) {
  TextFacts facts;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    facts.length += (byte & 0xC0U) != 0x80U;
    if (byte == 0xC2 || byte == 0xE2) {
      const std::string_view rest = text.substr(i);
      // U+0080 to U+009F are control characters too: for a terminal, U+009B begins a control sequence.
      facts.control |= byte == 0xC2 && rest.size() > 1 && static_cast<unsigned char>(rest[1]) < 0xA0U;
      facts.lines |= rest.starts_with("\u2028") || rest.starts_with("\u2029");
    }
    if (byte >= 0x20 && byte != 0x7F) continue;
    (byte == '\n' || byte == '\r' || byte == '\t' ? facts.lines : facts.control) = true;
  }
  return facts;
}

std::string FaultOfMarks(std::string_view text, bool multi_line) {
  if (multi_line) {
    return ClosesIsolates(text)
               ? ""
               : "must end each isolate of direction (U+2066, U+2067, U+2068) in its line, by U+2069";
  }
  const auto mark = FindUnneededMark(text);
  if (!mark.has_value()) return "";
  return Concat("must not have ", NameOfMark(mark->mark), ", its character ", std::to_string(mark->position),
                ": it is invisible, and its script does not need it there");
}

}  // namespace

std::string FaultOfText(std::string_view text, const TextRule& rule) {
  const TextFacts facts = FactsOf(text);
  if (facts.length > rule.max_length) {
    return Concat("must have at most ", CountOf(rule.max_length, "character"));
  }
  if (facts.control || (facts.lines && !rule.multi_line)) {
    return rule.multi_line ? "must not have control characters other than tabs and line ends"
                           : "must not have control characters or line ends";
  }
  return rule.shown ? FaultOfMarks(text, rule.multi_line) : "";
}

bool IsBlank(std::string_view text) {
  constexpr std::string_view kSpaces[] = {" ",      "\t",     "\n",     "\r",     "\u00A0",
                                          "\u1680", "\u2028", "\u2029", "\u202F", "\u205F",
                                          "\u2060", "\u3000", "\uFEFF"};
  while (!text.empty()) {
    const auto space = std::ranges::find_if(kSpaces, [&](auto s) { return text.starts_with(s); });
    if (space != std::end(kSpaces)) {
      text.remove_prefix(space->size());
    } else if (text >= "\u2000" && text < "\u2010") {  // en quad to right-to-left mark
      text.remove_prefix(3);
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace plenary::messages
