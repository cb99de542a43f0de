// Programs as a user runs them: from a script, and at a terminal.

#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace plenary::test {

// The result of a program.
struct Ended {
  // -1 if a signal ended it.
  int exit_code = -1;
  std::string out;
  std::string err;
};

// Runs a program, its path first, with nothing to read, and waits for its end.
Ended RunProgram(const std::vector<std::string>& arguments);

// A program at a terminal of its own.
class Terminal {
 public:
  explicit Terminal(const std::vector<std::string>& arguments);
  ~Terminal();
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  // Waits until the program has shown the text, after the text of the last wait; false if it ends, or does
  // not show it within a minute.
  bool Expect(const std::string& text);
  // Types like a user: "
  // " is enter, "\x03" Ctrl-C.
  void Type(const std::string& keys) const;
  // Waits for the end of the program and returns its exit code; -1 if a signal ended it.
  int Wait();
  // Everything that it has shown.
  const std::string& shown() const { return shown_; }

 private:
  // Reads on for at most a second; false at the end.
  bool ReadOn();

  pid_t process_ = 0;
  int terminal_ = -1;
  std::string shown_;
  std::size_t expected_ = 0;
};

}  // namespace plenary::test
