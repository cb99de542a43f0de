// The end of connections: no request is lost that the peer believes to be accepted.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "http/http2_test_client.h"

namespace plenary::http {
namespace {

using std::chrono::steady_clock;
using testing::HasSubstr;
using testing::StartsWith;

constexpr std::int32_t kAnyStream = 0x7fffffff;

steady_clock::time_point Soon() { return steady_clock::now() + std::chrono::seconds(30); }

TEST(Drain, EndsWhenWhatIsUnderWayIsAnswered) {
  TestServer server;
  Http2Client client(server.port());
  const std::int32_t early = client.Post("/hold");
  const auto early_call = server.Call(0);
  bool drained = false;
  std::thread stop([&] { drained = server.server().Drain(Soon()); });
  ASSERT_TRUE(client.ReadUntil([&] { return client.last_stream() == kAnyStream; })) << "the first GOAWAY";
  // Began before the peer knew, and the server knows by the answer to its PING that no more will come.
  const std::int32_t late = client.Post("/hold");
  ASSERT_TRUE(client.ReadUntil([&] { return client.last_stream() != kAnyStream; }));
  EXPECT_EQ(client.goaway_error(), NGHTTP2_NO_ERROR);
  early_call->AnswerLater("early");
  EXPECT_EQ(client.Await(early).body, "early");
  if (client.last_stream() >= late) {
    server.Call(1)->AnswerLater("late");
    EXPECT_EQ(client.Await(late).body, "late");
  } else {
    EXPECT_EQ(server.CountCalls(), 1) << "what comes after the last stream does not begin";
  }
  EXPECT_TRUE(client.AwaitEnd());
  stop.join();
  EXPECT_TRUE(drained);
}

// Requests that are sent while the first GOAWAY travels are served.
TEST(Drain, AcceptsWhatIsUnderWayToTheServer) {
  TestServer server;
  Http2Client client(server.port());
  ASSERT_EQ(client.Await(client.Post("/echo", "x")).body, "x");
  std::thread stop([&] { server.server().Drain(Soon()); });
  ASSERT_TRUE(Eventually([&] {  // the GOAWAY has come, and the client has not read it
    pollfd waiting{client.peer().socket(), POLLIN, 0};
    return poll(&waiting, 1, 0) == 1;
  }));
  const std::int32_t stream = client.Post("/echo", "in time");
  EXPECT_EQ(client.Await(stream).body, "in time");
  EXPECT_TRUE(client.AwaitEnd());
  stop.join();
}

TEST(Drain, GivesUpAtItsDeadline) {
  TestServer server;
  Http2Client client(server.port());
  client.Post("/hold");
  const auto call = server.Call();
  EXPECT_FALSE(server.server().Drain(steady_clock::now() + std::chrono::milliseconds(50)));
  EXPECT_FALSE(call->closed);
  server.server().Stop();
  EXPECT_TRUE(call->closed);
  EXPECT_FALSE(call->completed);
  EXPECT_TRUE(client.AwaitEnd());
  EXPECT_EQ(server.server().Stats().open, 0);
}

TEST(Drain, TakesNoMoreConnections) {
  TestServer server;
  EXPECT_TRUE(server.server().Drain(Soon()));
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<in_port_t>(server.port()));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  EXPECT_NE(connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
  close(socket);
}

TEST(Drain, AnswersHttp1AndCloses) {
  TestServer server;
  RawPeer idle(server.port());
  idle.Send("GET /alone HTTP/1.1\r\nHost: here\r\n\r\n");
  idle.ReadUntil("\r\n\r\n");
  RawPeer busy(server.port());
  busy.Send("GET /hold HTTP/1.1\r\nHost: here\r\n\r\n");
  const auto call = server.Call(1);
  std::thread stop([&] { server.server().Drain(Soon()); });
  EXPECT_TRUE(idle.IsClosed());
  call->AnswerLater("done");
  const std::string answer = busy.ReadAll();
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 200 OK\r\n"));
  EXPECT_THAT(answer, HasSubstr("\r\nconnection: close\r\n"));
  stop.join();
}

TEST(Drain, HappensAtTheGreatestAge) {
  Limits limits;
  limits.age = std::chrono::milliseconds(200);
  TestServer server(limits);
  Http2Client client(server.port());
  const std::int32_t stream = client.Post("/hold");
  ASSERT_TRUE(client.ReadUntil([&] { return client.last_stream() != -1; }));
  server.Call()->AnswerLater("still answered");
  EXPECT_EQ(client.Await(stream).body, "still answered");
  EXPECT_TRUE(client.AwaitEnd());
  EXPECT_EQ(client.goaway_error(), NGHTTP2_NO_ERROR);
}

TEST(Drain, HappensToIdleConnections) {
  Limits limits;
  limits.idle = std::chrono::milliseconds(200);
  TestServer server(limits);
  Http2Client client(server.port());
  ASSERT_EQ(client.Await(client.Post("/echo", "x")).body, "x");
  EXPECT_TRUE(client.AwaitEnd());
  EXPECT_NE(client.last_stream(), -1);
  RawPeer peer(server.port());
  peer.Send("GET /alone HTTP/1.1\r\nHost: here\r\n\r\n");
  EXPECT_TRUE(peer.IsClosed());
}

}  // namespace
}  // namespace plenary::http
