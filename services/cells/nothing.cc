#include "cells/nothing.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "base/compare_form.h"
#include "cells/word_lists.h"
#include "cells/words.h"

namespace plenary::cells {
namespace {

// In bytes; longer cells have content.
constexpr std::size_t kLongestCell = 48;

bool IsDash(UChar32 c) {
  return u_charType(c) == U_DASH_PUNCTUATION || c == '_' || c == 0x2212 || c == 0x30FC;
}

// Blanks, dashes and hidden marks.
bool IsBlank(std::string_view cell) {
  const auto size = static_cast<std::int32_t>(cell.size());
  for (std::int32_t next = 0; next < size;) {
    UChar32 c = 0;
    U8_NEXT(cell.data(), next, size, c);
    const bool blank = c >= 0 && (u_isUWhiteSpace(c) != 0 || IsDash(c) ||
                                  u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0);
    if (!blank) return false;
  }
  return true;
}

// A cell that is not blank, without blanks at its ends.
std::string_view Trimmed(std::string_view cell) {
  const auto is_blank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
  while (is_blank(cell.front())) cell.remove_prefix(1);
  while (is_blank(cell.back())) cell.remove_suffix(1);
  return cell;
}

class Words {
 public:
  Words() {
    ForEachWord(words::kNothing, [&](const ListedWord& word) {
      const std::string form = FoldSigns(word.word);
      kinds_.emplace(form, word.section == "mark" ? Nothing::kMark : Nothing::kWord);
      ends_.set(EndsOf(form));
    });
  }

  Nothing Find(std::string_view cell) const {
    if (IsAscii(cell.front()) && IsAscii(cell.back()) && !ends_.test(EndsOf(cell))) return Nothing::kNo;
    const auto found = kinds_.find(FoldSigns(cell));
    return found == kinds_.end() ? Nothing::kNo : found->second;
  }

 private:
  static bool IsAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }
  static std::size_t EndsOf(std::string_view text) {
    const auto folded = [](char c) {
      return static_cast<unsigned char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    };
    return static_cast<std::size_t>(folded(text.front())) << 8U | folded(text.back());
  }

  std::unordered_map<std::string, Nothing> kinds_;
  // The first and last bytes of the words. Most cells begin or end with other bytes, and need no folding.
  std::bitset<65536> ends_;
};

// Only full stops, question marks and the like.
bool IsPunctuation(std::string_view cell) {
  return std::all_of(cell.begin(), cell.end(), [](char c) {
    constexpr std::string_view kMarks = " .?!*/#,;:~=";
    return kMarks.find(c) != std::string_view::npos;
  });
}

}  // namespace

Nothing FindNothing(std::string_view cell) {
  static const auto* const words = new Words();
  if (cell.size() > kLongestCell) return Nothing::kNo;
  if (IsBlank(cell)) return Nothing::kBlank;
  if (IsPunctuation(cell)) return Nothing::kMark;
  return words->Find(Trimmed(cell));
}

}  // namespace plenary::cells
