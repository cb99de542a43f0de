// How alike two texts are, in any language. Pure and thread-safe.

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace plenary::client {

// The words of a text, in any order; for Chinese those of a dictionary. Punctuation and case are ignored.
class Words {
 public:
  explicit Words(std::string_view text);

  // From 0, no word in common, to 1, the same words: twice the words in common over all words of both.
  double LikenessTo(const Words& other) const;

 private:
  // Hashes, in order.
  std::vector<std::size_t> words_;
};

}  // namespace plenary::client
