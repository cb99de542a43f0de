// Finds the texts of an answer that are in another language than the user asked for. Pure and thread-safe.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "google/protobuf/message.h"

namespace plenary::client {

// The languages of --lang.
class AskedLanguages {
 public:
  // None: every language was asked for.
  AskedLanguages() = default;
  // In the form of accept-language: "zh, en;q=0.5"; empty, or with "*", means none.
  explicit AskedLanguages(std::string_view accept);

  // " (en)" for a text in English if that serves nobody with these languages; "" for others, and for texts
  // without a known language.
  std::string NoteOn(std::string_view language) const;

 private:
  std::vector<std::string> tags_;
};

// Adds that note to the chosen text of each LocalizedText in the message.
void NoteLanguages(const AskedLanguages& asked, google::protobuf::Message* message);

}  // namespace plenary::client
