#include "participants/encoding_question.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/encoding_ranking.h"

namespace plenary::participants {
namespace {

constexpr std::size_t kMostSamples = 5;
// Texts that are looked at for samples, and samples to choose from.
constexpr int kMostTried = 2'000;
constexpr std::size_t kMostKept = 50;
constexpr std::size_t kLongest = 100;  // bytes of a sample
constexpr char kUnreadable[] = "\uFFFD";

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

}  // namespace

void EncodingQuestion::See(std::string_view text, bool is_name) {
  if (IsAscii(text)) return;
  in_row_ = true;
  if (samples_.size() == kMostKept || tried_ == kMostTried || text.size() > kLongest) return;
  ++tried_;
  const std::string bytes = WriteAs(text, encoding_.name);
  Sample sample{.readings = {std::string(text)}, .is_name = is_name};
  bool differs = false;
  for (const std::string& rival : encoding_.rivals) {
    std::string reading = ReadAs(bytes, rival);
    differs = differs || reading != text;
    sample.readings.push_back(reading.empty() ? kUnreadable : std::move(reading));
  }
  const auto is_same = [&](const Sample& other) { return other.readings == sample.readings; };
  if (differs && std::none_of(samples_.begin(), samples_.end(), is_same))
    samples_.push_back(std::move(sample));
}

void EncodingQuestion::EndRow() {
  rows_ += in_row_ ? 1 : 0;
  in_row_ = false;
}

// Names before others; of them first those that tell each rival from what was taken.
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
      "The file does not tell its encoding. It was read in the one that fits its letters best; see "
      "whether these texts are right, or state the encoding");
  question.set_rows(rows_);
  std::set<std::vector<std::string>> seen;
  for (std::size_t i = 0; i <= encoding_.rivals.size(); ++i) {
    std::vector<std::string> texts;
    for (const Sample* sample : chosen) texts.push_back(sample->readings[i]);
    if (!seen.insert(texts).second) continue;  // read alike, there is nothing to choose
    v1::Import::Reading& reading = *question.add_readings();
    reading.set_answer(i == 0 ? encoding_.name : encoding_.rivals[i - 1]);
    for (std::string& text : texts) reading.add_samples(std::move(text));
  }
  return question;
}

}  // namespace plenary::participants
