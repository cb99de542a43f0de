#include "db/patience.h"

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <utility>

#include "db/session.h"

namespace plenary::db {
namespace {

constexpr std::chrono::milliseconds kTick(100);
// Maximum of cancellations under way. Others wait; if the network is silent, statements end by their own
// limits.
constexpr std::size_t kCancelThreads = 8;

// Whether the server has answered on a socket that was set aside, or has closed it.
bool IsDone(int socket) {
  char byte = 0;
  const ssize_t got = recv(socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
  if (got > 0) return true;
  pollfd state{socket, 0, 0};
  poll(&state, 1, 0);
  if ((state.revents & (POLLHUP | POLLERR)) != 0) return true;
  tcp_info info{};
  socklen_t size = sizeof(info);
  return getsockopt(socket, IPPROTO_TCP, TCP_INFO, &info, &size) == 0 && info.tcpi_state != TCP_ESTABLISHED;
}

}  // namespace

// Never destroyed: a thread that sends a cancellation may outlive everything else.
Patience& Patience::Instance() {
  static Patience& patience = *new Patience;
  return patience;
}

Patience::Patience() : thread_([this] { Loop(); }) { thread_.detach(); }

void Patience::Add(Watched& connection) {
  const std::lock_guard lock(connections_mutex_);
  connections_.insert(&connection);
  first_.notify_one();
}

void Patience::Remove(Watched& connection) {
  const std::lock_guard lock(connections_mutex_);
  connections_.erase(&connection);
}

void Patience::CutSilent(const Watched& probe) {
  const std::lock_guard lock(connections_mutex_);
  for (Watched* connection : connections_) {
    if (connection->database() == probe.database()) connection->EndIfSilent();
  }
}

void Patience::SetAside(int socket) {
  const std::lock_guard lock(work_mutex_);
  set_aside_.push_back(socket);
}

std::size_t Patience::set_aside() {
  const std::lock_guard lock(work_mutex_);
  std::erase_if(set_aside_, [](int socket) {
    const bool done = IsDone(socket);
    if (done) close(socket);
    return done;
  });
  return set_aside_.size();
}

void Patience::Cancel(std::shared_ptr<Session> session) {
  const std::lock_guard lock(work_mutex_);
  to_cancel_.push_back(std::move(session));
  if (cancelling_ == kCancelThreads) return;
  ++cancelling_;
  std::thread(&Patience::SendCancellations, this).detach();
}

void Patience::SendCancellations() {
  std::unique_lock lock(work_mutex_);
  while (!to_cancel_.empty()) {
    const std::shared_ptr<Session> session = std::move(to_cancel_.back());
    to_cancel_.pop_back();
    lock.unlock();
    session->SendCancel();
    lock.lock();
  }
  --cancelling_;
}

void Patience::Loop() {
  pthread_setname_np(pthread_self(), "patience");
  std::unique_lock lock(connections_mutex_);
  while (true) {
    first_.wait(lock, [this] { return !connections_.empty(); });
    for (Watched* connection : connections_) connection->EndIfLate();
    lock.unlock();
    std::this_thread::sleep_for(kTick);
    lock.lock();
  }
}

}  // namespace plenary::db
