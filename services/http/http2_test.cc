// Requests and answers over HTTP/2.

#include <gtest/gtest.h>

#include "http/http2_test_client.h"

namespace plenary::http {
namespace {

TEST(Http2, AnswersWithBodyAndTrailers) {
  TestServer server;
  Http2Client client(server.port());
  const std::int32_t stream = client.Post("/echo?a=b", "hello", false, {{"te", "trailers"}});
  const Http2Client::Answer& answer = client.Await(stream);
  EXPECT_EQ(answer.fields.at(":status"), "200");
  EXPECT_EQ(answer.fields.at("content-type"), "text/plain");
  EXPECT_EQ(answer.fields.at("grpc-status"), "0");
  EXPECT_EQ(answer.body, "hello");
  EXPECT_EQ(answer.error, NGHTTP2_NO_ERROR);

  const RequestHead& head = server.Call()->exchange().head();
  EXPECT_EQ(head.method, "POST");
  EXPECT_EQ(head.path, "/echo");
  EXPECT_EQ(head.query, "a=b");
  EXPECT_EQ(head.authority, "here");
  EXPECT_EQ(head.Find("te"), "trailers");
  EXPECT_EQ(head.peer, "127.0.0.1");
  EXPECT_TRUE(head.http2);
  EXPECT_FALSE(head.secure);
  EXPECT_TRUE(Eventually([&] { return server.Call()->closed.load(); }));
  EXPECT_TRUE(server.Call()->completed);
}

// gRPC's "Trailers-Only": clients take the status from a head that ends the stream.
TEST(Http2, AHeadAloneEndsTheStream) {
  TestServer server;
  Http2Client client(server.port());
  const Http2Client::Answer& answer = client.Await(client.Post("/alone"));
  EXPECT_EQ(answer.fields.at("grpc-status"), "12");
  EXPECT_FALSE(answer.has_data_frame);
}

TEST(Http2, AnswersAThousandStreamsAtOnce) {
  TestServer server;
  Http2Client client(server.port());
  client.Flush();
  ASSERT_TRUE(client.ReadUntil([&] {  // until then it thinks that a hundred are allowed
    return nghttp2_session_get_remote_settings(client.session(), NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS) ==
           1'000;
  }));
  std::vector<std::int32_t> streams;
  for (int i = 0; i < 1'000; ++i) streams.push_back(client.Post("/hold"));
  ASSERT_TRUE(Eventually([&] { return server.CountCalls() == streams.size(); }));
  for (std::size_t i = 0; i < streams.size(); ++i) server.Call(i)->AnswerLater(std::to_string(i));
  for (std::size_t i = 0; i < streams.size(); ++i)
    EXPECT_EQ(client.Await(streams[i]).body, std::to_string(i));
}

TEST(Http2, TakesBodiesOfAnySize) {
  TestServer server;
  Http2Client client(server.port(), {.window = 8 << 20});
  const std::string body(5 << 20, 'b');
  const Http2Client::Answer& answer = client.Await(client.Post("/echo", body));
  EXPECT_EQ(answer.body.size(), body.size());
  EXPECT_EQ(answer.body, body);
}

// Without RST_STREAM the peer would go on with a body that nobody reads.
TEST(Http2, CutsOffTheBodyOfARequestThatIsAnswered) {
  TestServer server;
  Http2Client client(server.port());
  const Http2Client::Answer& answer = client.Await(client.Post("/early", "begun", true));
  EXPECT_EQ(answer.fields.at(":status"), "413");
  EXPECT_EQ(answer.error, NGHTTP2_NO_ERROR);
  EXPECT_TRUE(Eventually([&] { return server.Call()->closed.load(); }));
  EXPECT_TRUE(server.Call()->completed);
}

TEST(Http2, AbortResetsTheStream) {
  TestServer server;
  Http2Client client(server.port());
  EXPECT_EQ(client.Await(client.Post("/abort")).error, NGHTTP2_INTERNAL_ERROR);
  EXPECT_TRUE(Eventually([&] { return server.Call()->closed.load(); }));
  EXPECT_FALSE(server.Call()->completed);
  EXPECT_EQ(client.Await(client.Post("/echo", "on")).body, "on") << "the connection goes on";
}

TEST(Http2, APeerThatResetsAStreamEndsTheExchange) {
  TestServer server;
  Http2Client client(server.port());
  const std::int32_t stream = client.Post("/hold");
  const auto call = server.Call();
  EXPECT_FALSE(call->closed);
  nghttp2_submit_rst_stream(client.session(), NGHTTP2_FLAG_NONE, stream, NGHTTP2_CANCEL);
  client.Flush();
  EXPECT_TRUE(Eventually([&] { return call->closed.load(); }));
  EXPECT_FALSE(call->completed);
  call->AnswerLater("too late");  // does nothing
  EXPECT_EQ(client.Await(client.Post("/echo", "on")).body, "on");
}

TEST(Http2, LongRequestsLeaveRoomForShortOnes) {
  Limits limits;
  limits.streams = 20;
  TestServer server(limits);
  Http2Client client(server.port());
  std::vector<std::int32_t> open;
  for (int i = 0; i < 18; ++i) open.push_back(client.Post("/long"));
  EXPECT_EQ(client.Await(client.Post("/long")).fields.at(":status"), "429");
  EXPECT_EQ(client.Await(client.Post("/echo", "short")).body, "short");
  nghttp2_submit_rst_stream(client.session(), NGHTTP2_FLAG_NONE, open.front(), NGHTTP2_CANCEL);
  client.Flush();
  ASSERT_TRUE(Eventually([&] { return server.Call()->closed.load(); }));
  client.Post("/long");
  EXPECT_EQ(client.Await(client.Post("/long")).fields.at(":status"), "429") << "one more had room";
}

TEST(Http2, APeerThatGoesEndsTheExchange) {
  TestServer server;
  {
    Http2Client client(server.port());
    client.Post("/hold");
    server.Call();
  }
  EXPECT_TRUE(Eventually([&] { return server.Call()->closed.load(); }));
  EXPECT_FALSE(server.Call()->completed);
  EXPECT_TRUE(Eventually([&] { return server.server().Stats().open == 0; }));
}

TEST(Http2, BytesThatAreNotHttpEndTheConnection) {
  TestServer server;
  RawPeer peer(server.port());
  ASSERT_TRUE(peer.Send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nthis is no frame at all, and goes on for a while"));
  EXPECT_TRUE(peer.IsClosed());
}

}  // namespace
}  // namespace plenary::http
