// Which texts an answer shows in another language than was asked for. Pure and thread-safe.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "google/protobuf/message.h"

namespace plenary::client {

// The languages of --lang.
class AskedLanguages {
 public:
  // None: no language is another.
  AskedLanguages() = default;
  // As in accept-language: "zh, en;q=0.5"; empty, or with "*", as none.
  explicit AskedLanguages(std::string_view accept);

  // " (en)" of a text in English where that serves nobody who asked so; "" for others, and for what is in no
  // language that is known.
  std::string NoteOn(std::string_view language) const;

 private:
  std::vector<std::string> tags_;
};

// Adds that note to the chosen text of each LocalizedText in the message.
void NoteLanguages(const AskedLanguages& asked, google::protobuf::Message* message);

}  // namespace plenary::client
