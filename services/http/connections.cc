#include "http/connections.h"

#include <boost/asio/io_context.hpp>
#include <chrono>
#include <utility>

namespace plenary::http {
namespace {

constexpr std::chrono::milliseconds kBetweenChecks{200};

}  // namespace

Connections::Connections(const Surroundings& surroundings)
    : surroundings_(surroundings), timer_(surroundings.loop.context()) {}

void Connections::Add(Socket socket, std::string address, ConnectionCounts::Ticket ticket) {
  auto connection =
      std::make_shared<Connection>(surroundings_, std::move(socket), std::move(address), std::move(ticket),
                                   [this](Connection& ended) { Remove(ended); });
  connection->index = open_.size();
  open_.push_back(connection);
  SetTimer();
  connection->Start();
  if (draining_) connection->Drain();
}

void Connections::Drain() {
  draining_ = true;
  for (const auto& connection : std::vector(open_)) connection->Drain();
}

void Connections::End() {
  for (const auto& connection : std::vector(open_)) connection->End();
  timer_.cancel();
}

void Connections::Remove(const Connection& connection) {
  const std::size_t index = connection.index;
  open_[index] = std::move(open_.back());
  open_[index]->index = index;
  open_.pop_back();
}

void Connections::SetTimer() {
  if (open_.empty() || std::exchange(timing_, true)) return;
  timer_.expires_after(kBetweenChecks);
  timer_.async_wait([this](const boost::system::error_code& error) {
    if (error) return;
    timing_ = false;
    Check();
    SetTimer();
  });
}

void Connections::Check() {
  const auto now = Connection::Clock::now();
  for (std::size_t i = open_.size(); i-- > 0;) {
    const auto connection = open_[i];
    connection->Check(now);
  }
}

}  // namespace plenary::http
