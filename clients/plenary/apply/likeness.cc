#include "plenary/apply/likeness.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <string>

#include "unicode/brkiter.h"
#include "unicode/locid.h"
#include "unicode/ubrk.h"
#include "unicode/unistr.h"

namespace plenary::client {

Words::Words(std::string_view text) {
  icu::UnicodeString folded = icu::UnicodeString::fromUTF8({text.data(), static_cast<int>(text.size())});
  folded.foldCase();
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> breaks(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), error));
  if (U_FAILURE(error)) return;
  breaks->setText(folded);
  for (int start = breaks->first(), end = breaks->next(); end != icu::BreakIterator::DONE;
       start = end, end = breaks->next()) {
    if (breaks->getRuleStatus() < UBRK_WORD_NONE_LIMIT) continue;  // spaces and punctuation
    std::string word;
    folded.tempSubStringBetween(start, end).toUTF8String(word);
    words_.push_back(std::hash<std::string>()(word));
  }
  std::sort(words_.begin(), words_.end());
}

double Words::LikenessTo(const Words& other) const {
  if (words_.empty() || other.words_.empty()) return 0;
  std::size_t common = 0;
  for (auto a = words_.begin(), b = other.words_.begin(); a != words_.end() && b != other.words_.end();) {
    if (*a == *b) {
      ++common;
      ++a;
      ++b;
    } else if (*a < *b) {
      ++a;
    } else {
      ++b;
    }
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(words_.size() + other.words_.size());
}

}  // namespace plenary::client
