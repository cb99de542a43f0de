#include "list_reading/encoding_question.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/encoding_ranking.h"

namespace plenary::list_reading {
namespace {

constexpr std::size_t kMostSamples = 5;
// Maximum of differing texts to look through for samples, and of samples to choose from.
constexpr int kMostTried = 2'000;
constexpr std::size_t kMostKept = 50;
constexpr std::size_t kLongest = 100;  // bytes of a sample
constexpr char kUnreadable[] = "\uFFFD";
constexpr std::size_t kCharacters = 0x110000;

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

// The character at `at`, which is moved to the next one.
std::size_t NextCharacter(std::string_view text, std::size_t& at) {
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(text.data(), at, text.size(), c);
  return static_cast<std::size_t>(c);
}

// The text from `begin` on, cut to the size of a sample.
std::string_view PieceAt(std::size_t begin, std::string_view text) {
  if (text.size() <= kLongest) return text;
  std::size_t end = begin;
  for (std::size_t next = begin; next < text.size(); end = next) {
    NextCharacter(text, next);
    if (next - begin > kLongest) break;
  }
  return text.substr(begin, end - begin);
}

}  // namespace

EncodingQuestion::EncodingQuestion(TextEncoding encoding)
    : encoding_(std::move(encoding)), alike_(kCharacters) {}

void EncodingQuestion::See(std::string_view text, bool is_name) {
  if (IsAscii(text)) return;
  in_row_ = true;
  // The characters of each piece that all encodings read alike are remembered, so that each is compared only
  // once.
  while (!enough()) {
    const std::size_t unknown = FindUnknown(text);
    if (unknown == text.size() || Compare(PieceAt(unknown, text), is_name)) return;
  }
}

bool EncodingQuestion::enough() const { return samples_.size() == kMostKept || tried_ == kMostTried; }

// The position of the first character that is not known to be read alike; the size of the text if there is
// none.
std::size_t EncodingQuestion::FindUnknown(std::string_view text) const {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (!alike_[NextCharacter(text, at)]) return begin;
  }
  return text.size();
}

bool EncodingQuestion::Compare(std::string_view text, bool is_name) {
  const std::string bytes = WriteAs(text, encoding_.name);
  Sample sample{.readings = {std::string(text)}, .is_name = is_name};
  bool differs = false;
  for (const std::string& rival : encoding_.rivals) {
    std::string reading = ReadAs(bytes, rival);
    differs = differs || reading != text;
    sample.readings.push_back(reading.empty() ? kUnreadable : std::move(reading));
  }
  if (!differs) {
    for (std::size_t at = 0; at < text.size();) alike_[NextCharacter(text, at)] = true;
    return false;
  }
  ++tried_;
  const auto is_same = [&](const Sample& other) { return other.readings == sample.readings; };
  if (std::none_of(samples_.begin(), samples_.end(), is_same)) samples_.push_back(std::move(sample));
  return true;
}

void EncodingQuestion::EndRow() {
  rows_ += in_row_ ? 1 : 0;
  in_row_ = false;
}

// Names come first; among them, those that tell each rival from the chosen encoding.
std::vector<const EncodingQuestion::Sample*> EncodingQuestion::Choose() const {
  std::vector<const Sample*> sorted;
  for (const bool names : {true, false}) {
    for (const Sample& sample : samples_) {
      if (sample.is_name == names) sorted.push_back(&sample);
    }
  }
  std::vector<const Sample*> chosen;
  const auto choose = [&](const Sample* sample) {
    const bool is_new = std::find(chosen.begin(), chosen.end(), sample) == chosen.end();
    if (is_new && chosen.size() < kMostSamples) chosen.push_back(sample);
  };
  for (std::size_t i = 1; i <= encoding_.rivals.size(); ++i) {
    const auto first = std::find_if(sorted.begin(), sorted.end(), [&](const Sample* sample) {
      return sample->readings[i] != sample->readings[0];
    });
    if (first != sorted.end()) choose(*first);
  }
  for (const Sample* sample : sorted) choose(sample);
  return chosen;
}

std::optional<v1::Import::Question> EncodingQuestion::Ask() const {
  const std::vector<const Sample*> chosen = Choose();
  if (chosen.empty()) return std::nullopt;
  v1::Import::Question question;
  question.set_kind(v1::Import::Question::KIND_ENCODING);
  question.set_message(
      "The file does not state its encoding. It was read in the one that fits its letters best; check "
      "whether these texts are right, or state the encoding");
  question.set_rows(rows_);
  std::set<std::vector<std::string>> seen;
  for (std::size_t i = 0; i <= encoding_.rivals.size(); ++i) {
    std::vector<std::string> texts;
    for (const Sample* sample : chosen) texts.push_back(sample->readings[i]);
    if (!seen.insert(texts).second) continue;  // all read alike, so there is nothing to choose
    v1::Import::Reading& reading = *question.add_readings();
    reading.set_answer(i == 0 ? encoding_.name : encoding_.rivals[i - 1]);
    for (std::string& text : texts) reading.add_samples(std::move(text));
  }
  return question;
}

}  // namespace plenary::list_reading
