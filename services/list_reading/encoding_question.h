// Asks in which encoding a file is where that was guessed: the same cells of it, read in each of the
// encodings that it may be. Not thread-safe.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text_encoding.h"
#include "plenary/v1/import.pb.h"

namespace plenary::list_reading {

class EncodingQuestion {
 public:
  // `encoding` as the file was decoded, with its rivals.
  explicit EncodingQuestion(TextEncoding encoding);

  // Sees a text of the file; `is_name`: of a column of names, by which people judge best.
  void See(std::string_view text, bool is_name);
  // What it has seen since the last call was a row.
  void EndRow();
  // The question; none if nothing was seen that the encodings read differently.
  std::optional<v1::Import::Question> Ask() const;

 private:
  // A text in each encoding, first as it was decoded.
  struct Sample {
    std::vector<std::string> readings;
    bool is_name = false;
  };

  bool enough() const;
  std::size_t FindUnknown(std::string_view text) const;
  // Whether a rival reads the text otherwise; it is a sample then.
  bool Compare(std::string_view text, bool is_name);
  std::vector<const Sample*> Choose() const;

  const TextEncoding encoding_;
  std::vector<bool> alike_;  // by character: whether it was in a text that all encodings read alike
  std::vector<Sample> samples_;
  int tried_ = 0;  // texts that differ
  int rows_ = 0;
  bool in_row_ = false;  // whether the row has a text that is not ASCII
};

}  // namespace plenary::list_reading
