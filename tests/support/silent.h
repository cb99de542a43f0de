// Connections on which nothing is sent.

#pragma once

#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <vector>

namespace plenary::test {

class Silent {
 public:
  // This many, to a port of this machine.
  Silent(int port, int count) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<in_port_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    for (int i = 0; i < count; ++i) {
      const int one = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
      EXPECT_EQ(connect(one, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
      sockets_.push_back({one, POLLIN, 0});
    }
  }
  ~Silent() {
    for (const pollfd& one : sockets_) close(one.fd);
  }
  Silent(const Silent&) = delete;
  Silent& operator=(const Silent&) = delete;

  // How many the server has closed, whatever it sent before.
  std::ptrdiff_t CountClosed() {
    poll(sockets_.data(), sockets_.size(), 0);
    return std::ranges::count_if(sockets_, [](const pollfd& one) {
      char bytes[1024];
      ssize_t size = 1;
      while (one.revents != 0 && size > 0) size = recv(one.fd, bytes, sizeof(bytes), MSG_DONTWAIT);
      return one.revents != 0 && (size == 0 || errno != EAGAIN);
    });
  }

 private:
  std::vector<pollfd> sockets_;
};

}  // namespace plenary::test
