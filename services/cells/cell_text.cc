#include "cells/cell_text.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"

namespace plenary::cells {
namespace {

constexpr std::string_view kFullWidthSemicolon = "；";

// Length in bytes of the separator that `text` begins with; 0 if there is none.
std::size_t SeparatorLength(std::string_view text, std::string_view separators) {
  if (text.starts_with(kFullWidthSemicolon)) return kFullWidthSemicolon.size();
  const char c = text.front();
  return c == ';' || c == '\n' || c == '\r' || separators.find(c) != std::string_view::npos ? 1 : 0;
}

bool IsSpace(char c) { return c == ' ' || c == '\t'; }
bool IsLineBreak(char c) { return c == '\n' || c == '\r'; }

// Appends the meaning of the backslash at the start of `text`, and returns its length in bytes.
std::size_t TakeEscape(std::string_view text, std::string_view separators, std::string& item) {
  const std::string_view next = text.substr(1);
  if (next.empty()) {
    item += '\\';
    return 1;
  }
  const char c = next.front();
  if (c == 'n' || c == 'r' || c == 't') {
    item += c == 'n' ? '\n' : c == 'r' ? '\r' : '\t';
    return 2;
  }
  const std::size_t length = c == '\\' || c == ' ' ? 1 : SeparatorLength(next, separators);
  // A backslash before any other character is a backslash.
  if (length == 0) item += '\\';
  item.append(next.substr(0, std::max<std::size_t>(length, 1)));
  return 1 + std::max<std::size_t>(length, 1);
}

void AppendItem(std::string_view item, std::string_view separators, std::string& out) {
  for (std::size_t i = 0; i < item.size(); ++i) {
    const char c = item[i];
    const bool edge = i == 0 || i + 1 == item.size();
    if (c == '\n' || c == '\r' || c == '\t') {
      out += '\\';
      out += c == '\n' ? 'n' : c == '\r' ? 'r' : 't';
      continue;
    }
    if (c == '\\' || (c == ' ' && edge) || SeparatorLength(item.substr(i), separators) > 0) out += '\\';
    out += c;
  }
}

constexpr std::string_view kTagStart = "[lang=";
constexpr std::string_view kTagEnd = "] ";

// The tag that a line begins with, "[lang=zh] " or "[lang=*zh] ".
struct Tag {
  std::string_view language;
  bool original = false;
  std::size_t size = 0;  // 0: none
};

Tag TagOf(std::string_view line) {
  if (!line.starts_with(kTagStart)) return {};
  const std::size_t close = line.find(kTagEnd);
  if (close == std::string_view::npos) return {};
  Tag tag{line.substr(kTagStart.size(), close - kTagStart.size()), false, close + kTagEnd.size()};
  tag.original = tag.language.starts_with('*');
  if (tag.original) tag.language.remove_prefix(1);
  return IsLanguageTag(tag.language) ? tag : Tag{};
}

// Whether the line looks like a tag after at least `least` backslashes.
bool IsShieldable(std::string_view line, std::size_t least) {
  const std::size_t backslashes = std::min(line.find_first_not_of('\\'), line.size());
  return backslashes >= least && TagOf(line.substr(backslashes)).size > 0;
}

// Calls `use` with each line of the text, and with whether another line follows.
template <typename Use>
void ForEachLine(std::string_view text, Use use) {
  while (true) {
    const std::size_t end = text.find('\n');
    use(text.substr(0, end), end != std::string_view::npos);
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 1);
  }
}

// Appends the text with a backslash before each line that looks like a tag.
void AppendShielded(std::string_view text, std::string& out) {
  ForEachLine(text, [&](std::string_view line, bool more) {
    if (IsShieldable(line, 0)) out += '\\';
    out.append(line);
    if (more) out += '\n';
  });
}

std::string_view Unshielded(std::string_view line) {
  if (IsShieldable(line, 1)) line.remove_prefix(1);
  return line;
}

bool IsOriginal(const v1::LocalizedText& text, const v1::LocalizedText::Entry& entry) {
  return absl::EqualsIgnoreCase(entry.language(), text.original_language());
}

}  // namespace

std::vector<std::string> SplitList(std::string_view cell, std::string_view separators,
                                   LineBreaks line_breaks) {
  std::vector<std::string> items;
  std::string item;
  std::size_t kept = 0;  // length of the item without spaces at its end
  const auto end_item = [&] {
    item.resize(kept);
    items.push_back(std::exchange(item, {}));
    kept = 0;
  };
  while (!cell.empty()) {
    if (cell.starts_with("\r\n")) cell.remove_prefix(1);
    std::size_t length = SeparatorLength(cell, separators);
    if (IsLineBreak(cell.front()) && line_breaks == LineBreaks::kBlank) {
      // A line of the same item in another language stays a line.
      const bool tagged = cell.substr(1).starts_with(kTagStart);
      if (tagged) {
        item.resize(kept);
        item += '\n';
        kept = item.size();
      } else if (!item.empty() && kept == item.size()) {
        item += ' ';
      }
    } else if (length > 0) {
      end_item();
    } else if (cell.front() == '\\') {
      length = TakeEscape(cell, separators, item);
      kept = item.size();
    } else {
      length = 1;
      if (!IsSpace(cell.front())) kept = item.size() + 1;
      if (!IsSpace(cell.front()) || !item.empty()) item += cell.front();
    }
    cell.remove_prefix(length);
  }
  end_item();
  while (!items.empty() && items.back().empty()) items.pop_back();
  return items;
}

std::string JoinList(std::span<const std::string> items, std::string_view separators) {
  while (!items.empty() && items.back().empty()) items = items.first(items.size() - 1);
  std::string cell;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) cell += "; ";
    AppendItem(items[i], separators, cell);
  }
  return cell;
}

bool IsTagged(std::string_view cell) { return TagOf(cell).size > 0; }

void ReadTagged(std::string_view cell, v1::LocalizedText& text) {
  if (cell.empty()) return;
  const bool tagged = IsTagged(cell);
  v1::LocalizedText::Entry* entry = nullptr;
  ForEachLine(cell, [&](std::string_view line, bool /*more*/) {
    const Tag tag = tagged ? TagOf(line) : Tag{};
    if (entry != nullptr && tag.size == 0) entry->mutable_text()->push_back('\n');
    if (entry == nullptr || tag.size > 0) {
      entry = text.add_entries();
      entry->set_language(tag.size > 0 ? std::string(tag.language) : "und");
      if (tag.original) text.set_original_language(entry->language());
    }
    entry->mutable_text()->append(Unshielded(line.substr(tag.size)));
  });
}

std::string WriteTagged(const v1::LocalizedText& text, int count) {
  std::string cell;
  const bool plain = count == 1 && text.entries(0).language() == "und";
  for (int i = 0; i < count; ++i) {
    const v1::LocalizedText::Entry& entry = text.entries(i);
    if (i > 0) cell += '\n';
    if (!plain) {
      cell.append(kTagStart).append(i > 0 && IsOriginal(text, entry) ? "*" : "");
      cell.append(entry.language()).append(kTagEnd);
    }
    AppendShielded(entry.text(), cell);
  }
  return cell;
}

int CountTagged(const v1::LocalizedText& text, std::span<const std::string> languages) {
  const auto& entries = text.entries();
  if (entries.empty()) return 0;
  if (!text.original_language().empty() && !IsOriginal(text, entries[0])) return entries.size();
  // From the last entry backwards, as long as each is in a cell before the cell of the next one.
  std::size_t next = languages.size();
  int count = entries.size();
  while (count > 0) {
    const auto before = languages.first(next);
    const auto found = std::find(before.begin(), before.end(), entries[count - 1].language());
    if (found == before.end()) break;
    next = found - before.begin();
    --count;
  }
  return count;
}

std::string WriteGiven(std::string_view text) {
  std::string cell(text);
  if (text.find_first_not_of('\\') == std::string_view::npos) cell += '\\';
  return cell;
}

std::string_view ReadGiven(std::string_view cell) {
  if (!cell.empty() && cell.find_first_not_of('\\') == std::string_view::npos) cell.remove_suffix(1);
  return cell;
}

bool IsLanguageTag(std::string_view text) {
  constexpr std::size_t kMaxPart = 8;
  constexpr std::size_t kMaxTag = 35;
  bool first = true;
  if (text.size() > kMaxTag) return false;
  while (true) {
    const std::string_view part = text.substr(0, text.find('-'));
    const bool fits = part.size() >= (first ? 2 : 1) && part.size() <= kMaxPart;
    const auto is_right = [&](char c) { return first ? absl::ascii_isalpha(c) : absl::ascii_isalnum(c); };
    if (!fits || !std::all_of(part.begin(), part.end(), is_right)) return false;
    if (part.size() == text.size()) return true;
    text.remove_prefix(part.size() + 1);
    first = false;
  }
}

}  // namespace plenary::cells
