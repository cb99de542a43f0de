#include "plenary/interrupt.h"

#include <signal.h>

#include <initializer_list>

namespace plenary::client {
namespace {

volatile sig_atomic_t interrupted = 0;

void Handle(void (*handler)(int)) {
  // No restart: what waits for input ends as well.
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = handler == SIG_DFL ? 0 : static_cast<int>(SA_RESETHAND);
  for (const int number : {SIGINT, SIGTERM}) sigaction(number, &action, nullptr);
}

}  // namespace

InterruptScope::InterruptScope() {
  interrupted = 0;
  Handle([](int) { interrupted = 1; });
}

InterruptScope::~InterruptScope() { Handle(SIG_DFL); }

bool IsInterrupted() { return interrupted != 0; }

}  // namespace plenary::client
