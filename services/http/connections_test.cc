// How many connections there may be, and for how long without a request.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/un.h>

#include <filesystem>

#include "http/http2_test_client.h"
#include "http/peer.h"

namespace plenary::http {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

TEST(ConnectionsTest, AreSoManyAndNoMore) {
  Limits limits;
  limits.connections = 3;
  TestServer server(limits);
  auto first = std::make_unique<RawPeer>(server.port());
  const RawPeer second(server.port()), third(server.port());
  ASSERT_TRUE(Eventually([&] { return server.server().Stats().open == 3; }));
  RawPeer fourth(server.port());
  EXPECT_TRUE(fourth.IsClosed());
  EXPECT_EQ(server.server().Stats().refused, 1);
  EXPECT_TRUE(Eventually([&] { return !server.complaints().empty(); }));
  EXPECT_THAT(server.complaints(), HasSubstr("connections are refused: 3 are open"));

  first.reset();
  EXPECT_TRUE(Eventually([&] { return server.server().Stats().open == 2; }));
  RawPeer next(server.port());
  next.Send("GET /alone HTTP/1.1\r\nHost: here\r\n\r\n");
  EXPECT_THAT(next.ReadUntil("\r\n\r\n"), StartsWith("HTTP/1.1 200 OK\r\n"));
}

TEST(ConnectionsTest, AreCountedByAddress) {
  Limits limits;
  limits.connections_by_address = 2;
  ConnectionCounts counts(limits);
  const Peer one{.address = "2001:db8::1", .counted_as = "2001:db8::"};
  const Peer other{.address = "192.0.2.1", .counted_as = "192.0.2.1"};
  const Peer local{.address = "unix", .counted_as = ""};
  const auto first = counts.Admit(one);
  {
    const auto second = counts.Admit(one);
    EXPECT_TRUE(second.ok());
    EXPECT_FALSE(counts.Admit(one).ok());
    EXPECT_TRUE(counts.Admit(other).ok());
  }
  EXPECT_TRUE(counts.Admit(one).ok()) << "one has gone";
  const auto a = counts.Admit(local), b = counts.Admit(local), c = counts.Admit(local);
  EXPECT_TRUE(a.ok() && b.ok() && c.ok());
  EXPECT_EQ(counts.Stats().refused, 1);
}

TEST(ConnectionsTest, WithoutARequestAreClosed) {
  Limits limits;
  limits.first_request = std::chrono::milliseconds(200);
  TestServer server(limits);
  RawPeer silent(server.port()), slow(server.port()), preface(server.port());
  slow.Send("GET / HTTP/1.1\r\nHost: he");
  preface.Send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
  EXPECT_TRUE(silent.IsClosed());
  EXPECT_TRUE(slow.IsClosed());
  EXPECT_TRUE(preface.IsClosed());
  Http2Client client(server.port());
  const std::int32_t stream = client.Post("/hold");
  EXPECT_TRUE(Eventually([&] { return server.server().Stats().open == 1; }));
  server.Call()->AnswerLater("in time");
  EXPECT_EQ(client.Await(stream).body, "in time");
}

TEST(ConnectionsTest, GiveASignOfLifeOrEnd) {
  Limits limits;
  limits.ping_after = std::chrono::milliseconds(200);
  limits.ping_answer = std::chrono::milliseconds(400);
  TestServer server(limits);
  Http2Client client(server.port());
  const std::int32_t stream = client.Post("/hold");
  EXPECT_TRUE(client.ReadUntil([&] { return client.pings() >= 4; })) << "each was answered";
  server.Call()->AnswerLater("alive");
  EXPECT_EQ(client.Await(stream).body, "alive");
  client.Post("/hold");
  EXPECT_TRUE(Eventually([&] { return server.CountCalls() == 2 && server.Call(1)->closed; }))
      << "it reads no more";
}

TEST(ConnectionsTest, AreServedOnAllLoops) {
  TestServer server({}, nullptr, 3);
  std::vector<std::unique_ptr<Http2Client>> clients;
  for (int i = 0; i < 6; ++i) {
    clients.push_back(std::make_unique<Http2Client>(server.port()));
    EXPECT_EQ(clients.back()->Await(clients.back()->Post("/echo", "x")).body, "x");
  }
  std::map<const Loop*, int> by_loop;
  for (std::size_t i = 0; i < clients.size(); ++i) ++by_loop[&server.Call(i)->exchange().loop()];
  EXPECT_THAT(by_loop,
              testing::UnorderedElementsAre(testing::Pair(testing::_, 2), testing::Pair(testing::_, 2),
                                            testing::Pair(testing::_, 2)));
}

TEST(ConnectionsTest, ComeThroughUnixSockets) {
  TestHandler handler;
  Server server({.loops = 1, .limits = {}, .complain = [](auto, auto) {}}, handler);
  const std::string path = (std::filesystem::temp_directory_path() / "plenary-http-test.socket").string();
  ASSERT_TRUE(server.ListenUnix(path).ok());
  server.Start();
  const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.copy(address.sun_path, sizeof(address.sun_path) - 1);
  ASSERT_EQ(connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
  const std::string request = "GET /alone HTTP/1.1\r\nHost: here\r\n\r\n";
  EXPECT_EQ(send(socket, request.data(), request.size(), 0), static_cast<ssize_t>(request.size()));
  std::array<char, 100> answer{};
  EXPECT_GT(recv(socket, answer.data(), answer.size(), 0), 0);
  EXPECT_EQ(handler.calls().front()->exchange().head().peer, "unix");
  close(socket);
  server.Stop();
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(ConnectionsTest, TakeASocketThatWasLeftBehind) {
  const std::string path = (std::filesystem::temp_directory_path() / "plenary-http-left.socket").string();
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.copy(address.sun_path, sizeof(address.sun_path) - 1);
  std::filesystem::remove(path);
  const int left = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  ASSERT_EQ(bind(left, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
  close(left);
  const auto first = Listener::BindUnix(path);
  ASSERT_TRUE(first.ok()) << first.status();
  EXPECT_FALSE(Listener::BindUnix(path).ok()) << "somebody listens";
}

}  // namespace
}  // namespace plenary::http
