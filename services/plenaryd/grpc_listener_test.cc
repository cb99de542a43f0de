#include "plenaryd/grpc_listener.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <mutex>

#include "base/eventually.h"
#include "spdlog/sinks/base_sink.h"

namespace plenary::plenaryd {
namespace {

constexpr std::size_t kLimit = 3;
constexpr int kPatienceMs = 30'000;

// What gRPC gets.
class Taken final : public GrpcListener::Acceptor {
 public:
  explicit Taken(std::vector<int>& connections, std::mutex& mutex)
      : connections_(connections), mutex_(mutex) {}
  void HandleNewConnection(NewConnectionParameters* parameters) override {
    const std::lock_guard lock(mutex_);
    connections_.push_back(parameters->fd);
  }

 private:
  std::vector<int>& connections_;
  std::mutex& mutex_;
};

class Peer {
 public:
  Peer() : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {}
  ~Peer() { close(socket_); }
  Peer(const Peer&) = delete;
  Peer& operator=(const Peer&) = delete;

  void Connect(int port) const {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<in_port_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ASSERT_EQ(connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
  }
  // Waits until the other side has closed; false if it does not.
  bool IsClosed() const {
    pollfd waiting{socket_, POLLIN, 0};
    char byte = 0;
    return poll(&waiting, 1, kPatienceMs) == 1 && recv(socket_, &byte, 1, 0) <= 0;
  }

 private:
  const int socket_;
};

// What is logged.
class Lines final : public spdlog::sinks::base_sink<std::mutex> {
 public:
  int Count(const std::string& text) {
    const std::lock_guard lock(mutex_);
    return static_cast<int>(std::ranges::count_if(
        lines_, [&](const std::string& line) { return line.find(text) < line.size(); }));
  }

 private:
  void sink_it_(const spdlog::details::log_msg& message) override {
    lines_.emplace_back(message.payload.begin(), message.payload.end());
  }
  void flush_() override {}

  std::vector<std::string> lines_;
};

class GrpcListenerTest : public testing::Test {
 protected:
  void SetUp() override {
    auto bound = GrpcListener::Bind("127.0.0.1", 0, kLimit, Told());
    ASSERT_TRUE(bound.ok()) << bound.status();
    listener_ = *std::move(bound);
    listener_->Serve(std::make_unique<Taken>(connections_, mutex_));
  }

  Log Told() { return {LogFormat::kHuman, LogLevel::info, sink_}; }
  std::size_t CountTaken() {
    const std::lock_guard lock(mutex_);
    return connections_.size();
  }
  // Closes one as gRPC does.
  void CloseOne() {
    const std::lock_guard lock(mutex_);
    close(connections_.back());
    connections_.pop_back();
  }

  std::mutex mutex_;
  std::vector<int> connections_;
  const std::shared_ptr<Lines> sink_ = std::make_shared<Lines>();
  std::unique_ptr<GrpcListener> listener_;
};

TEST_F(GrpcListenerTest, TakesSoManyAndNoMore) {
  std::vector<Peer> peers(kLimit), more(4);
  for (const Peer& peer : peers) peer.Connect(listener_->port());
  ASSERT_TRUE(Eventually([&] { return CountTaken() == kLimit; }));
  for (const Peer& peer : more) peer.Connect(listener_->port());
  for (const Peer& peer : more) EXPECT_TRUE(peer.IsClosed());
  EXPECT_EQ(listener_->Stats().open, kLimit);
  EXPECT_EQ(listener_->Stats().limit, kLimit);
  EXPECT_EQ(listener_->Stats().refused, more.size());

  // One goes, and there is room for one.
  CloseOne();
  EXPECT_EQ(listener_->Stats().open, kLimit - 1);
  const Peer next, last;
  next.Connect(listener_->port());
  EXPECT_TRUE(Eventually([&] { return CountTaken() == kLimit; }));
  last.Connect(listener_->port());
  EXPECT_TRUE(last.IsClosed());

  EXPECT_EQ(sink_->Count("connections are refused"), 1) << "once a minute";
}

TEST_F(GrpcListenerTest, TakesConnectionsAgainWhenThereAreDescriptorsAgain) {
  const Peer peer;
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &before), 0);
  // Sanitizers need descriptors to look at an object the first time.
  Told().Warn("it begins");
  ASSERT_EQ(sink_->Count("no connection can be taken just now"), 0);
  ASSERT_EQ(CountTaken(), 0);
  const rlimit none{3, before.rlim_max};  // as many as are always there; poll() wants some
  ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &none), 0);
  peer.Connect(listener_->port());
  const bool said = Eventually([&] { return sink_->Count("no connection can be taken just now") == 1; });
  const std::size_t taken = CountTaken();
  ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &before), 0);
  EXPECT_TRUE(said);
  EXPECT_EQ(taken, 0);
  EXPECT_TRUE(Eventually([&] { return CountTaken() == 1; }));
}

TEST_F(GrpcListenerTest, CutEndsWhatIsOpen) {
  std::vector<Peer> peers(kLimit);
  for (const Peer& peer : peers) peer.Connect(listener_->port());
  ASSERT_TRUE(Eventually([&] { return CountTaken() == kLimit; }));
  listener_->Close();
  listener_->Cut();
  for (const Peer& peer : peers) EXPECT_TRUE(peer.IsClosed());
}

TEST_F(GrpcListenerTest, SaysWhyAPortCannotBeHad) {
  const auto taken = GrpcListener::Bind("127.0.0.1", listener_->port(), kLimit, Told());
  EXPECT_TRUE(absl::IsUnavailable(taken.status())) << taken.status();
  EXPECT_NE(taken.status().message().find("in use"), std::string::npos) << taken.status();
  EXPECT_FALSE(GrpcListener::Bind("no.such.host.invalid", 0, kLimit, Told()).ok());
}

}  // namespace
}  // namespace plenary::plenaryd
