#include "plenaryd/shutdown_signal.h"

#include <pthread.h>
#include <signal.h>
#include <unistd.h>

namespace plenary::plenaryd {
namespace {

// Ends the thread that waits for the others.
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

void ShutdownSignal::Wait() {
  std::unique_lock lock(mutex_);
  wake_.wait(lock, [this] { return came_; });
}

void ShutdownSignal::Loop() {
  const sigset_t signals = Signals();
  for (;;) {
    int number = 0;
    sigwait(&signals, &number);
    if (number == kEndOfThread) return;
    const std::lock_guard lock(mutex_);
    if (came_) _exit(128 + number);
    came_ = true;
    wake_.notify_all();
  }
}

}  // namespace plenary::plenaryd
