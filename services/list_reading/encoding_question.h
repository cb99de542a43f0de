// Asks for the encoding of a file if it was guessed: shows the same cells in each possible encoding. Not
// thread-safe.

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
  // `encoding` is the one in which the file was decoded, with its rivals.
  explicit EncodingQuestion(TextEncoding encoding);

  // Takes a text of the file; `is_name`: from a column of names, which people recognize best.
  void See(std::string_view text, bool is_name);
  // The texts since the last call were one row.
  void EndRow();
  // The question; nothing if all encodings read every text alike.
  std::optional<v1::Import::Question> Ask() const;

 private:
  // A text in each encoding, the chosen one first.
  struct Sample {
    std::vector<std::string> readings;
    bool is_name = false;
  };

  bool enough() const;
  std::size_t FindUnknown(std::string_view text) const;
  // Adds the text as a sample if a rival reads it differently. Returns whether one does.
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
