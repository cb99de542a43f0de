// Neither side makes the other hold more than it asked for.

#include <gtest/gtest.h>

#include "http/http2_test_client.h"

namespace plenary::http {
namespace {

TEST(FlowControl, APeerSendsNoMoreOfABodyThanIsConsumed) {
  Limits limits;
  limits.body_window = 100'000;
  TestServer server(limits);
  Http2Client client(server.port());
  client.Flush();
  ASSERT_TRUE(client.ReadUntil([&] {
    return nghttp2_session_get_remote_settings(client.session(), NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE) ==
           100'000;
  }));
  const std::int32_t stream = client.Post("/ignore", std::string(300'000, 'b'));
  const auto call = server.Call();
  EXPECT_TRUE(Eventually([&] { return call->received == 100'000; }));
  call->ConsumeLater(60'000);
  EXPECT_TRUE(client.ReadUntil([&] { return client.uploaded(stream) == 160'000; }));
  EXPECT_TRUE(Eventually([&] { return call->received == 160'000; }));
}

TEST(FlowControl, WhatAPeerSendsBeyondTheWindowIsNotTaken) {
  Limits limits;
  limits.body_window = 100'000;
  TestServer server(limits);
  Http2Client client(server.port());
  client.Flush();
  ASSERT_TRUE(client.ReadUntil([&] {
    return nghttp2_session_get_remote_settings(client.session(), NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE) ==
           100'000;
  }));
  const std::int32_t stream = client.Post("/ignore", {}, /*open=*/true);
  std::string frame("\0\x40\0\0\0\0\0\0\0", 9);  // DATA of 16 KiB
  frame[8] = static_cast<char>(stream);
  frame.append(16 << 10, 'b');
  std::string frames;
  for (int i = 0; i < 12; ++i) frames += frame;
  client.peer().Send(frames);
  EXPECT_TRUE(Eventually([&] { return server.Call()->closed.load(); }));
  EXPECT_LE(server.Call()->received, 100'000);
}

TEST(FlowControl, ABodyThatNobodyConsumesKeepsNoOtherStream) {
  TestServer server;
  Http2Client client(server.port());
  for (int i = 0; i < 100; ++i) client.Post("/ignore", std::string(65'535, 'b'));
  EXPECT_EQ(client.Await(client.Post("/echo", "through")).body, "through");
}

// The next piece is made when the one before was taken.
TEST(FlowControl, ASlowReaderHoldsOnePiece) {
  TestServer server;
  Http2Client client(server.port(), {.window = 100'000, .consumes = false});
  const std::int32_t stream = client.Post("/stream?10000000");
  // A connection's own window is smaller than that of the stream.
  client.ReadUntil([&] { return client.answer(stream).body.size() == 65'535; });
  const auto call = server.Call();
  EXPECT_EQ(call->sent, 65'536) << "the piece that did not fit whole, and none after it";
  for (const int of : {0, stream})
    nghttp2_submit_window_update(client.session(), NGHTTP2_FLAG_NONE, of, 20 << 20);
  client.Flush();
  EXPECT_EQ(client.Await(stream).body.size(), 10'000'000);
  EXPECT_EQ(call->sent, 10'000'000);
}

TEST(FlowControl, AReaderThatNeverReadsIsGivenUp) {
  Limits limits;
  limits.stall = std::chrono::milliseconds(300);
  TestServer server(limits);
  Http2Client client(server.port(), {.window = 1'000});
  const std::int32_t stream = client.Post("/stream?100000");
  nghttp2_session_set_local_window_size(client.session(), NGHTTP2_FLAG_NONE, stream, 0);
  EXPECT_TRUE(
      Eventually([&] { return server.Call()->closed.load() || !client.ReadUntil([] { return true; }); }));
  EXPECT_FALSE(server.Call()->completed);
  EXPECT_EQ(client.Await(client.Post("/echo", "on")).body, "on") << "only the stream ends";
}

// Windows are open, but nobody takes the bytes from the socket.
TEST(FlowControl, APeerThatReadsNothingIsGivenUp) {
  Limits limits;
  limits.stall = std::chrono::milliseconds(300);
  TestServer server(limits);
  Http2Client client(server.port(), {.window = 100 << 20});
  nghttp2_session_set_local_window_size(client.session(), NGHTTP2_FLAG_NONE, 0, 100 << 20);
  client.Post("/stream?100000000");
  EXPECT_TRUE(Eventually([&] { return server.CountCalls() == 1 && server.Call()->closed; }));
  EXPECT_TRUE(Eventually([&] { return server.server().Stats().open == 0; }));
}

TEST(FlowControl, ABodyOfHttp1ThatNeverComesIsGivenUp) {
  Limits limits;
  limits.stall = std::chrono::milliseconds(300);
  TestServer server(limits);
  RawPeer peer(server.port());
  peer.Send("POST /echo HTTP/1.1\r\nHost: here\r\nContent-Length: 10\r\n\r\nabc");
  EXPECT_TRUE(peer.IsClosed());
  EXPECT_TRUE(Eventually([&] { return server.Call()->closed.load(); }));
}

}  // namespace
}  // namespace plenary::http
