// Requests and answers over HTTP/1.1.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "http/http1_parser.h"
#include "http/http_test_support.h"

namespace plenary::http {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr std::string_view kOk = "HTTP/1.1 200 OK\r\n";

TEST(Http1, KeepsTheConnectionForTheNextRequest) {
  TestServer server;
  RawPeer peer(server.port());
  for (const std::string body : {"first", "second"}) {
    peer.Send("POST /echo?a=b HTTP/1.1\r\nHost: here\r\nContent-Length: " + std::to_string(body.size()) +
              "\r\nX-Own: Value\r\n\r\n" + body);
    const std::string answer = peer.ReadUntil(body);
    EXPECT_THAT(answer, StartsWith(kOk));
    EXPECT_THAT(answer, HasSubstr("\r\ncontent-length: " + std::to_string(body.size()) + "\r\n"));
    EXPECT_THAT(answer, HasSubstr("\r\ncontent-type: text/plain\r\n"));
    EXPECT_THAT(answer, HasSubstr("\r\ndate: "));
    EXPECT_THAT(answer, Not(HasSubstr("connection: close")));
  }
  const RequestHead& head = server.Call()->exchange().head();
  EXPECT_EQ(head.method, "POST");
  EXPECT_EQ(head.path, "/echo");
  EXPECT_EQ(head.query, "a=b");
  EXPECT_EQ(head.authority, "here");
  EXPECT_EQ(head.Find("x-own"), "Value");
  EXPECT_EQ(head.Find("host"), "") << "is the authority";
  EXPECT_EQ(head.peer, "127.0.0.1");
  EXPECT_FALSE(head.http2);
}

TEST(Http1, AnswersInTheOrderOfRequestsThatComeTogether) {
  TestServer server;
  RawPeer peer(server.port());
  std::string requests;
  for (int i = 0; i < 100; ++i) {
    requests += "POST /echo HTTP/1.1\r\nHost: here\r\nContent-Length: 3\r\n\r\n" + std::to_string(100 + i);
  }
  peer.Send(requests);
  for (int i = 0; i < 100; ++i) {
    EXPECT_THAT(peer.ReadUntil("\r\n\r\n" + std::to_string(100 + i)), StartsWith(kOk)) << i;
  }
}

TEST(Http1, TakesChunksAndGivesChunks) {
  TestServer server;
  RawPeer peer(server.port());
  peer.Send(
      "POST /echo HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\nTE: trailers\r\n\r\n"
      "3\r\nabc\r\n");
  const auto call = server.Call();
  EXPECT_TRUE(Eventually([&] { return call->received == 3; })) << "before the body is complete";
  peer.Send("2;extension=x\r\nde\r\n0\r\nX-Trailer: ignored\r\n\r\n");
  const std::string answer = peer.ReadUntil("grpc-status: 0\r\n\r\n");
  EXPECT_THAT(answer, HasSubstr("\r\ntransfer-encoding: chunked\r\n"));
  EXPECT_THAT(answer, EndsWith("\r\n\r\n5\r\nabcde\r\n0\r\ngrpc-status: 0\r\n\r\n"));
}

TEST(Http1, StreamsALongAnswer) {
  TestServer server;
  RawPeer peer(server.port());
  peer.Send("GET /stream?1000000 HTTP/1.1\r\nHost: here\r\n\r\n");
  const std::string answer = peer.ReadUntil("\r\n0\r\n\r\n");
  EXPECT_EQ(std::ranges::count(answer, 'x'), 1'000'000);
  EXPECT_TRUE(Eventually([&] { return server.Call()->closed.load(); }));
  EXPECT_TRUE(server.Call()->completed);
}

TEST(Http1, GoesOnWithABodyThatWaitsToBeAskedFor) {
  TestServer server;
  RawPeer peer(server.port());
  peer.Send("POST /echo HTTP/1.1\r\nHost: here\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(peer.ReadUntil("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  peer.Send("hello");
  EXPECT_THAT(peer.ReadUntil("hello"), StartsWith(kOk));
}

TEST(Http1, AsksForNoBodyThatIsRefused) {
  TestServer server;
  RawPeer peer(server.port());
  peer.Send("POST /early HTTP/1.1\r\nHost: here\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
  const std::string answer = peer.ReadAll();
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 413 Payload Too Large\r\n"));
  EXPECT_THAT(answer, HasSubstr("\r\nconnection: close\r\n"));
}

TEST(Http1, AHeadAloneHasALengthOfNothing) {
  TestServer server;
  RawPeer peer(server.port());
  peer.Send("GET /alone HTTP/1.1\r\nHost: here\r\n\r\n");
  EXPECT_THAT(peer.ReadUntil("\r\n\r\n"), HasSubstr("\r\ncontent-length: 0\r\n"));
}

TEST(Http1, AnAnswerToHeadHasNoBody) {
  TestServer server;
  RawPeer peer(server.port());
  peer.Send("HEAD /echo HTTP/1.1\r\nHost: here\r\nContent-Length: 3\r\n\r\nabc");
  peer.Send("GET /alone HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");
  const std::string answers = peer.ReadAll();
  EXPECT_THAT(answers, HasSubstr("\r\ncontent-length: 3\r\n\r\nHTTP/1.1 200 OK\r\n"));
}

TEST(Http1, EndsTheConnectionThatThePeerEnds) {
  TestServer server;
  for (const std::string request :
       {"GET /alone HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n", "GET /alone HTTP/1.0\r\n\r\n"}) {
    RawPeer peer(server.port());
    peer.Send(request);
    EXPECT_THAT(peer.ReadAll(), AllOf(StartsWith(kOk), HasSubstr("\r\nconnection: close\r\n"))) << request;
  }
}

TEST(Http1, TakesTheHostFromAWholeAddress) {
  TestServer server;
  RawPeer peer(server.port());
  peer.Send("GET http://there:80/alone?x HTTP/1.1\r\nHost: here\r\n\r\n");
  peer.ReadUntil("\r\n\r\n");
  EXPECT_EQ(server.Call()->exchange().head().path, "/alone");
  EXPECT_EQ(server.Call()->exchange().head().query, "x");
  EXPECT_EQ(server.Call()->exchange().head().authority, "there:80");
}

TEST(Http1, APeerThatGoesEndsTheExchange) {
  TestServer server;
  {
    const RawPeer peer(server.port());
    peer.Send("GET /hold HTTP/1.1\r\nHost: here\r\n\r\n");
    server.Call();
  }
  EXPECT_TRUE(Eventually([&] { return server.Call()->closed.load(); }));
  EXPECT_FALSE(server.Call()->completed);
}

TEST(Http1, AbortEndsTheConnection) {
  TestServer server;
  RawPeer peer(server.port());
  peer.Send("GET /abort HTTP/1.1\r\nHost: here\r\n\r\n");
  EXPECT_EQ(peer.ReadAll(), "");
  EXPECT_TRUE(Eventually([&] { return server.Call()->closed.load(); }));
}

TEST(Http1, ReadsNoFurtherThanTheBodyIsConsumed) {
  Limits limits;
  limits.body_window = 10'000;
  TestServer server(limits);
  RawPeer peer(server.port());
  peer.Send("POST /ignore HTTP/1.1\r\nHost: here\r\nContent-Length: 30000\r\n\r\n" +
            std::string(30'000, 'b'));
  const auto call = server.Call();
  EXPECT_TRUE(Eventually([&] { return call->received == 10'000; }));
  call->ConsumeLater(500);
  EXPECT_TRUE(Eventually([&] { return call->received == 10'500; }));
  call->ConsumeLater(19'500);
  EXPECT_TRUE(Eventually([&] { return call->received == 20'500; })) << "nobody can consume what has not come";
}

// Keeps a body.
class BodyText final : public Http1Parser::Sink {
 public:
  void OnBody(std::string_view bytes) override { text.append(bytes); }
  std::string text;
};

TEST(Http1, ABodyInChunksMayComeByteByByte) {
  for (const std::string_view body :
       {"0\r\n\r\n", "2\r\nab\r\n0\r\n\r\n", "1;x=y\r\na\r\n1\r\nb\r\n00\r\nX: y\r\n\r\n"}) {
    Http1Parser parser;
    RequestTexts texts;
    ASSERT_TRUE(
        parser.ReadHead("POST / HTTP/1.1\r\nHost: here\r\nTransfer-Encoding: chunked\r\n\r\n", texts));
    BodyText read;
    std::size_t used = 0;
    for (std::size_t come = 1; come <= body.size(); ++come) {
      EXPECT_FALSE(parser.IsDone());
      bool good = false;
      used += parser.ReadBody(body.substr(used, come - used), read, good);
      ASSERT_TRUE(good) << parser.fault();
    }
    EXPECT_TRUE(parser.IsDone()) << body;
    EXPECT_EQ(used, body.size());
    EXPECT_EQ(read.text, body.size() > 5 ? "ab" : "");
  }
}

}  // namespace
}  // namespace plenary::http
