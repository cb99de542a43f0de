#include "plenary/terminal/questions.h"

#include <unistd.h>

#include <iostream>

#include "absl/strings/ascii.h"
#include "plenary/terminal/interrupt.h"

namespace plenary::client {

bool ReadAnswer(std::string& line) {
  return AwaitInput(STDIN_FILENO) && static_cast<bool>(std::getline(std::cin, line));
}

bool ReadWord(ReadLine read_line, std::string& word) {
  std::string line;
  if (!read_line(line)) return false;
  word = absl::AsciiStrToLower(absl::StripAsciiWhitespace(line));
  return true;
}

bool AskWhether(const std::string& question, ReadLine read_line, std::ostream& out) {
  std::string answer;
  out << question << " [y/N] " << std::flush;
  return ReadWord(read_line, answer) && (answer == "y" || answer == "yes");
}

}  // namespace plenary::client
