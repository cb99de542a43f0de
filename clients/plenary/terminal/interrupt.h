// Treats Ctrl-C as a request to stop at the next suitable point.

#pragma once

namespace plenary::client {

// As long as it lives, SIGINT and SIGTERM are recorded and end nothing; a second signal ends the program. One
// at a time.
class InterruptScope {
 public:
  InterruptScope();
  ~InterruptScope();
  InterruptScope(const InterruptScope&) = delete;
  InterruptScope& operator=(const InterruptScope&) = delete;
};

// Whether a signal was recorded since the scope began.
bool IsInterrupted();

// Waits until `fd` can be read. False if a signal was recorded earlier.
bool AwaitInput(int fd);

}  // namespace plenary::client
