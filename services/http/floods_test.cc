// Frames that cost the peer little and the server much are counted.

#include <gtest/gtest.h>

#include "http/http2_test_client.h"

namespace plenary::http {
namespace {

Limits FewOfAll() {
  Limits limits;
  limits.resets = limits.pings = limits.settings = limits.empty_frames = 1;  // a second, and ten at once
  return limits;
}

// Sends frames until the server has had enough; the reason that it gives.
std::uint32_t Flood(Http2Client& client, const std::function<void()>& frame) {
  client.Flush();
  for (int i = 0; i < 30; ++i) frame();
  client.Flush();
  EXPECT_TRUE(client.AwaitEnd());
  EXPECT_GE(client.last_stream(), 0) << "a GOAWAY came";
  return client.goaway_error();
}

TEST(Floods, OfStreamsThatAreReset) {
  TestServer server(FewOfAll());
  Http2Client client(server.port());
  EXPECT_EQ(Flood(client,
                  [&] {
                    nghttp2_submit_rst_stream(client.session(), NGHTTP2_FLAG_NONE, client.Post("/hold"),
                                              NGHTTP2_CANCEL);
                    client.Flush();
                  }),
            NGHTTP2_ENHANCE_YOUR_CALM);
  EXPECT_TRUE(Eventually([&] {
    for (std::size_t i = 0; i < server.CountCalls(); ++i) {
      if (!server.Call(i)->closed) return false;
    }
    return true;
  }));
}

// What the limits allow is all right: no other count makes the connection end sooner.
TEST(Floods, ResetsWithinTheLimitAreNone) {
  TestServer server;
  Http2Client client(server.port());
  for (int i = 0; i < 1'500; ++i) {
    nghttp2_submit_rst_stream(client.session(), NGHTTP2_FLAG_NONE, client.Post("/hold"), NGHTTP2_CANCEL);
    client.Flush();
  }
  EXPECT_EQ(client.Await(client.Post("/echo", "x")).body, "x");
  EXPECT_EQ(client.last_stream(), -1) << "no GOAWAY came";
}

// The peer gets the server to reset its streams: it opens windows wider than any can be.
TEST(Floods, OfStreamsThatTheServerResets) {
  TestServer server(FewOfAll());
  Http2Client client(server.port());
  EXPECT_EQ(Flood(client,
                  [&] {
                    const std::int32_t stream = client.Post("/hold");
                    std::string frame("\0\0\4\x8\0\0\0\0\0\x7f\xff\xff\xff", 13);
                    frame[8] = static_cast<char>(stream);
                    client.peer().Send(frame);
                  }),
            NGHTTP2_ENHANCE_YOUR_CALM);
}

TEST(Floods, OfPings) {
  TestServer server(FewOfAll());
  Http2Client client(server.port());
  EXPECT_EQ(Flood(client, [&] { nghttp2_submit_ping(client.session(), NGHTTP2_FLAG_NONE, nullptr); }),
            NGHTTP2_ENHANCE_YOUR_CALM);
}

// Clients of gRPC measure a connection so.
TEST(Floods, APingBesideEachAnswerIsNone) {
  TestServer server(FewOfAll());
  Http2Client client(server.port());
  for (int i = 0; i < 100; ++i) {
    ASSERT_EQ(client.Await(client.Post("/echo", "x")).body, "x") << i;
    nghttp2_submit_ping(client.session(), NGHTTP2_FLAG_NONE, nullptr);
    client.Flush();
  }
}

TEST(Floods, OfSettings) {
  TestServer server(FewOfAll());
  Http2Client client(server.port());
  EXPECT_EQ(Flood(client, [&] { client.peer().Send(std::string("\0\0\0\4\0\0\0\0\0", 9)); }),
            NGHTTP2_ENHANCE_YOUR_CALM);
}

TEST(Floods, OfDataWithoutBytes) {
  TestServer server(FewOfAll());
  Http2Client client(server.port());
  client.Post("/hold", {}, true);
  EXPECT_EQ(Flood(client, [&] { client.peer().Send(std::string("\0\0\0\0\0\0\0\0\1", 9)); }),
            NGHTTP2_ENHANCE_YOUR_CALM);
}

TEST(Floods, OfContinuations) {
  TestServer server;
  Http2Client client(server.port());
  client.Flush();
  client.peer().Send(std::string("\0\0\0\1\0\0\0\0\1", 9));  // HEADERS that do not end
  for (int i = 0; i < 1'000; ++i) {
    if (!client.peer().Send(std::string("\0\0\0\x9\0\0\0\0\1", 9))) break;
  }
  EXPECT_TRUE(client.AwaitEnd());
  EXPECT_EQ(server.CountCalls(), 0);
}

TEST(Heads, ThatAreTooLongAreRefusedWithoutTheHandler) {
  Limits limits;
  limits.header_bytes = 2'000;
  TestServer server(limits);
  Http2Client client(server.port());
  const std::string value(1'900, 'v');
  EXPECT_EQ(client.Await(client.Post("/echo", "x", false, {{"a", value}})).fields.at(":status"), "431");
  EXPECT_EQ(server.CountCalls(), 0);
  EXPECT_EQ(client.Await(client.Post("/echo", "x", false, {{"a", "v"}})).fields.at(":status"), "200");
}

// Four thousand bytes stand for three million: one field that both sides remember, a thousand times.
TEST(Heads, ThatGrowBeyondMeasureAreRefused) {
  TestServer server;
  Http2Client client(server.port());
  const std::pair<std::string, std::string> field("bomb", std::string(2'900, 'b'));
  const std::vector fields(1'000, field);
  EXPECT_EQ(client.Await(client.Post("/echo", {}, false, fields)).fields.at(":status"), "431");
  EXPECT_EQ(server.CountCalls(), 0);
}

TEST(Streams, BeyondTheLimitAreRefused) {
  Limits limits;
  limits.streams = 3;
  TestServer server(limits);
  Http2Client client(server.port());
  // It does not know of the limit yet.
  std::vector<std::int32_t> streams;
  for (int i = 0; i < 5; ++i) streams.push_back(client.Post("/hold"));
  EXPECT_EQ(client.Await(streams[3]).error, NGHTTP2_REFUSED_STREAM) << "may be tried again";
  EXPECT_EQ(client.Await(streams[4]).error, NGHTTP2_REFUSED_STREAM);
  server.Call(0)->AnswerLater("one goes");
  EXPECT_EQ(client.Await(streams[0]).body, "one goes");
  EXPECT_EQ(client.Await(client.Post("/echo", "next")).body, "next");
}

}  // namespace
}  // namespace plenary::http
