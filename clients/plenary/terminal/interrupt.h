// Ctrl-C as a wish to stop at the next good place, rather than an end in the middle.

#pragma once

namespace plenary::client {

// While it lives, SIGINT and SIGTERM are noted and end nothing; a second one ends the program. One at a time.
class InterruptScope {
 public:
  InterruptScope();
  ~InterruptScope();
  InterruptScope(const InterruptScope&) = delete;
  InterruptScope& operator=(const InterruptScope&) = delete;
};

// Whether one was noted since the scope began.
bool IsInterrupted();

// Waits until `fd` can be read. False if a signal was noted before that, however shortly before.
bool AwaitInput(int fd);

}  // namespace plenary::client
