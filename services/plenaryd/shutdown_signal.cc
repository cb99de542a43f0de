#include "plenaryd/shutdown_signal.h"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

namespace plenary::plenaryd {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::seconds kSameSignal{1};

// Ends the thread that waits for the other signals.
constexpr int kEndOfThread = SIGUSR1;

sigset_t Signals() {
  sigset_t signals;
  sigemptyset(&signals);
  for (const int number : {SIGINT, SIGTERM, kEndOfThread}) sigaddset(&signals, number);
  return signals;
}

}  // namespace

ShutdownSignal::ShutdownSignal() {
  const sigset_t signals = Signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // threads made from here on inherit it
  thread_ = std::thread([this] { Loop(); });
}

ShutdownSignal::~ShutdownSignal() {
  pthread_kill(thread_.native_handle(), kEndOfThread);
  thread_.join();
}

bool ShutdownSignal::WaitFor(std::chrono::milliseconds timeout) {
  std::unique_lock lock(mutex_);
  return wake_.wait_for(lock, timeout, [this] { return came_.has_value(); });
}

void ShutdownSignal::Loop() {
  const sigset_t signals = Signals();
  for (;;) {
    int number = 0;
    sigwait(&signals, &number);
    if (number == kEndOfThread) return;
    const auto now = steady_clock::now();
    const std::lock_guard lock(mutex_);
    if (came_ && now - *came_ >= kSameSignal) _exit(128 + number);
    if (!came_) came_ = now;
    wake_.notify_all();
  }
}

}  // namespace plenary::plenaryd
