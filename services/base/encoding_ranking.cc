#include "base/encoding_ranking.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <map>

#include "base/double_byte_scores.h"
#include "base/single_byte_scores.h"

namespace plenary {
namespace {

// The maximum number of different readings; nobody looks at more.
constexpr std::size_t kMost = 6;

using Converter = icu::LocalUConverterPointer;

// Opens a converter that fails on bytes it cannot convert; null if there is none.
Converter Open(const char* name) {
  UErrorCode error = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &error));
  ucnv_setToUCallBack(converter.getAlias(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  ucnv_setFromUCallBack(converter.getAlias(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  return U_SUCCESS(error) ? std::move(converter) : Converter();
}

std::string Convert(std::string_view bytes, const char* from_name, const char* to_name) {
  const Converter from = Open(from_name);
  const Converter to = Open(to_name);
  if (from == nullptr || to == nullptr) return "";
  std::string converted(bytes.size() * 4 + 16,
                        '\0');  // a character of one byte has at most four bytes in UTF-8
  const char* source = bytes.data();
  char* target = converted.data();
  UErrorCode error = U_ZERO_ERROR;
  UChar pivot[1024];
  UChar* pivot_source = pivot;
  UChar* pivot_target = pivot;
  ucnv_convertEx(to.getAlias(), from.getAlias(), &target, target + converted.size(), &source,
                 source + bytes.size(), pivot, &pivot_source, &pivot_target, pivot + std::size(pivot), 1, 1,
                 &error);
  if (U_FAILURE(error)) return "";
  converted.resize(target - converted.data());
  return converted;
}

}  // namespace

std::string ReadAs(std::string_view bytes, const std::string& encoding) {
  return Convert(bytes, encoding.c_str(), "UTF-8");
}

std::string WriteAs(std::string_view text, const std::string& encoding) {
  return Convert(text, "UTF-8", encoding.c_str());
}

std::vector<RankedEncoding> RankEncodings(std::span<const std::string_view> texts) {
  std::vector<RankedEncoding> ranked = ScoreSingleBytes(texts);
  for (RankedEncoding& one : ScoreDoubleBytes(texts)) ranked.push_back(std::move(one));
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.score > b.score; });
  std::string all;
  for (const std::string_view text : texts) all.append(text) += '\n';
  std::vector<RankedEncoding> different;
  std::map<std::string, std::size_t> places;  // of each reading in `different`
  for (const RankedEncoding& one : ranked) {
    if (different.size() == kMost) break;
    std::string reading = ReadAs(all, one.name);
    if (reading.empty()) continue;
    const auto [place, is_new] = places.emplace(std::move(reading), different.size());
    if (is_new) {
      different.push_back(one);
    } else if (RankedEncoding& same = different[place->second]; one.prior > same.prior) {
      same.name = one.name;
      same.prior = one.prior;
    }
  }
  return different;
}

}  // namespace plenary
