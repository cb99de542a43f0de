// The connections of one loop.

#pragma once

#include <boost/asio/steady_timer.hpp>
#include <memory>
#include <string>
#include <vector>

#include "http/connection.h"

namespace plenary::http {

// Everything happens on the loop; made and destroyed while it does not run, or on it.
class Connections {
 public:
  explicit Connections(const Surroundings& surroundings);

  void Add(Socket socket, std::string address, ConnectionCounts::Ticket ticket);
  // Drains each; those that are added later as well.
  void Drain();
  // Ends each at once.
  void End();

 private:
  void Remove(const Connection& connection);
  void SetTimer();
  void Check();

  const Surroundings surroundings_;
  boost::asio::steady_timer timer_;  // runs while there are connections
  bool timing_ = false;
  bool draining_ = false;
  std::vector<std::shared_ptr<Connection>> open_;
};

}  // namespace plenary::http
