// What two servers in a row could read in two ways is refused, and the connection ends.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "http/http_test_support.h"

namespace plenary::http {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

struct Case {
  const char* name;
  std::string head;  // behind "POST /echo HTTP/1.1\r\n"
  const char* fault;
};

class Http1Refusals : public testing::TestWithParam<Case> {};

TEST_P(Http1Refusals, IsAnsweredOnceAndClosed) {
  TestServer server;
  RawPeer peer(server.port());
  // What follows could be smuggled in behind it.
  peer.Send("POST /echo HTTP/1.1\r\n" + GetParam().head + "GET /alone HTTP/1.1\r\nHost: here\r\n\r\n");
  const std::string answer = peer.ReadAll();
  EXPECT_THAT(answer, StartsWith("HTTP/1.1 400 Bad Request\r\n"));
  EXPECT_THAT(answer, HasSubstr("\r\nconnection: close\r\n"));
  EXPECT_THAT(answer, HasSubstr(GetParam().fault));
  EXPECT_EQ(answer.find("HTTP/1.1 ", 1), std::string::npos) << answer;
  EXPECT_EQ(server.CountCalls(), 0);
}

INSTANTIATE_TEST_SUITE_P(
    All, Http1Refusals,
    testing::Values(
        Case{"EncodingBesideLength",
             "Host: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
             "Transfer-Encoding"},
        Case{"LengthBesideEncoding",
             "Host: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", ""},
        Case{"TwoLengths", "Host: a\r\nContent-Length: 3\r\nContent-Length: 3\r\n\r\nabc", ""},
        Case{"TwoDifferentLengths", "Host: a\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabc", ""},
        Case{"LengthList", "Host: a\r\nContent-Length: 3, 3\r\n\r\nabc", ""},
        Case{"NegativeLength", "Host: a\r\nContent-Length: -3\r\n\r\nabc", ""},
        Case{"TwoHosts", "Host: a\r\nHost: b\r\n\r\n", "Host stands there twice"},
        Case{"NoHost", "Accept: x\r\n\r\n", "Host is missing"},
        Case{"FoldedLine", "Host: a\r\nX-A: b\r\n c\r\n\r\n", "folded"},
        Case{"FoldedByTab", "Host: a\r\nX-A: b\r\n\tc\r\n\r\n", "folded"},
        Case{"BlankBeforeColon", "Host: a\r\nContent-Length : 3\r\n\r\nabc", ""},
        Case{"UnknownEncoding", "Host: a\r\nTransfer-Encoding: gzip\r\n\r\n", "only be chunked"},
        Case{"EncodingOnTop", "Host: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
             "only be chunked"},
        Case{"EncodingTwice",
             "Host: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", ""},
        Case{"DisguisedEncoding", "Host: a\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
             "only be chunked"},
        Case{"UnknownExpectation", "Host: a\r\nExpect: tea\r\n\r\n", "100-continue"},
        Case{"NulInValue", std::string("Host: a\r\nX: a\0b\r\n\r\n", 19), ""},
        Case{"NoColon", "Host: a\r\nwhat is this\r\n\r\n", ""}),
    [](const auto& info) { return info.param.name; });

TEST(Http1Faults, AChunkThatIsNoneEndsTheRequest) {
  TestServer server;
  RawPeer peer(server.port());
  peer.Send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nzz\r\n");
  EXPECT_THAT(peer.ReadAll(), StartsWith("HTTP/1.1 400 Bad Request\r\n"));
  EXPECT_TRUE(Eventually([&] { return server.Call()->closed.load(); }));
  EXPECT_FALSE(server.Call()->completed);
  EXPECT_FALSE(server.Call()->ended);
}

TEST(Http1Faults, ALineBetweenChunksThatNeverEndsIsRefused) {
  TestServer server;
  RawPeer peer(server.port());
  peer.Send("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3;x=" +
            std::string(200'000, 'x'));
  EXPECT_THAT(peer.ReadAll(), StartsWith("HTTP/1.1 400 Bad Request\r\n"));
}

TEST(Http1Faults, AHeadThatIsTooLongIsRefused) {
  Limits limits;
  limits.header_bytes = 1'000;
  TestServer server(limits);
  for (const std::string& head : {"GET / HTTP/1.1\r\nHost: a\r\nX: " + std::string(1'000, 'x') + "\r\n\r\n",
                                  "GET /" + std::string(1'000, 'x')}) {
    RawPeer peer(server.port());
    peer.Send(head);
    EXPECT_THAT(peer.ReadAll(), StartsWith("HTTP/1.1 431 Request Header Fields Too Large\r\n"));
  }
  EXPECT_EQ(server.CountCalls(), 0);
}

// A client of TLS would wait for more of it, and so would we.
TEST(Http1Faults, AHandshakeOfTlsIsRefusedAtOnce) {
  TestServer server;
  RawPeer peer(server.port());
  peer.Send(std::string("\x16\x03\x01\x02\x00\x01", 6));
  EXPECT_THAT(peer.ReadAll(), HasSubstr("speaks no TLS"));
}

TEST(Http1Faults, WhatIsNotHttpIsRefused) {
  TestServer server;
  RawPeer peer(server.port());
  peer.Send("\x16\x03\x01 a greeting of TLS\r\n\r\n");
  EXPECT_THAT(peer.ReadAll(), StartsWith("HTTP/1.1 400 Bad Request\r\n"));
}

}  // namespace
}  // namespace plenary::http
