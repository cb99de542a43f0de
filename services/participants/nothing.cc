#include "participants/nothing.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "base/compare_form.h"
#include "participants/word_lists.h"
#include "participants/words.h"

namespace plenary::participants {
namespace {

// In bytes; longer cells say something.
constexpr std::size_t kLongest = 48;

bool IsDash(UChar32 c) {
  return u_charType(c) == U_DASH_PUNCTUATION || c == '_' || c == 0x2212 || c == 0x30FC;
}

// Blanks, dashes and marks that nobody sees.
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

class Words {
 public:
  Words() {
    ForEachWord(words::kNothing, [&](const ListedWord& word) {
      const std::string form = FoldSigns(word.word);
      kinds_.emplace(form, word.section == "mark" ? Nothing::kMark : Nothing::kWord);
    });
  }

  Nothing Find(std::string_view cell) const {
    const auto found = kinds_.find(FoldSigns(cell));
    return found == kinds_.end() ? Nothing::kNo : found->second;
  }

 private:
  std::unordered_map<std::string, Nothing> kinds_;
};

// Full stops, question marks and the like alone.
bool IsPunctuation(std::string_view cell) {
  return std::all_of(cell.begin(), cell.end(), [](char c) {
    constexpr std::string_view kMarks = " .?!*/#,;:~=";
    return kMarks.find(c) != std::string_view::npos;
  });
}

}  // namespace

Nothing FindNothing(std::string_view cell) {
  static const auto* const words = new Words();
  if (cell.size() > kLongest) return Nothing::kNo;
  if (IsBlank(cell)) return Nothing::kBlank;
  if (IsPunctuation(cell)) return Nothing::kMark;
  return words->Find(cell);
}

}  // namespace plenary::participants
