#include "plenary/terminal/interrupt.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <initializer_list>

namespace plenary::client {
namespace {

volatile sig_atomic_t interrupted = 0;
// The handler writes to it, so that a signal also ends a wait that begins just after `interrupted` was
// checked, or a wait on another thread.
int wake_up[2] = {-1, -1};

void Handle(void (*handler)(int)) {
  // No restart, so that a wait for input ends as well.
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = handler == SIG_DFL ? 0 : static_cast<int>(SA_RESETHAND);
  for (const int number : {SIGINT, SIGTERM}) sigaction(number, &action, nullptr);
}

}  // namespace

InterruptScope::InterruptScope() {
  interrupted = 0;
  if (pipe2(wake_up, O_CLOEXEC | O_NONBLOCK) != 0) std::abort();  // out of file descriptors at the start
  Handle([](int) {
    const int before = errno;
    interrupted = 1;
    [[maybe_unused]] const ssize_t written = write(wake_up[1], "", 1);
    errno = before;
  });
}

InterruptScope::~InterruptScope() {
  Handle(SIG_DFL);
  close(wake_up[0]);
  close(wake_up[1]);
}

bool IsInterrupted() { return interrupted != 0; }

bool AwaitInput(int fd) {
  pollfd awaited[] = {{.fd = fd, .events = POLLIN, .revents = 0},
                      {.fd = wake_up[0], .events = POLLIN, .revents = 0}};
  while (poll(awaited, 2, -1) < 0 && errno == EINTR) {
  }
  return !IsInterrupted();
}

}  // namespace plenary::client
