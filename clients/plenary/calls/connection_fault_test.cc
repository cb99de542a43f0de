#include "plenary/calls/connection_fault.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary::client {
namespace {

using testing::HasSubstr;

ConnectionFault FaultAt(const std::string& server, const std::string& words) {
  return FaultOf(*ReadServerAddress(server), "failed to connect to all addresses; last error: " + words);
}

constexpr char kEncrypted[] = "https://forum.example:443";
constexpr char kPlain[] = "forum.example:7450";

TEST(ConnectionFault, OfTlsSaysWhatToDo) {
  struct Row {
    const char* words;
    const char* what;
    const char* advice;
  };
  for (const Row& row :
       {Row{"UNKNOWN: ipv4:192.0.2.1:443: Ssl handshake failed: SSL_ERROR_SSL: error:0A000086:SSL "
            "routines::certificate verify failed",
            "the certificate of https://forum.example:443 is not trusted", "--ca FILE"},
        Row{"UNKNOWN: ipv4:192.0.2.1:443: Peer name forum.example is not in peer certificate",
            "the certificate of https://forum.example:443 is for another name",
            "-connect forum.example:443 "},
        Row{"UNKNOWN: ipv4:192.0.2.1:443: Ssl handshake failed: SSL_ERROR_SSL: error:0A00010B:SSL "
            "routines::wrong version number",
            "https://forum.example:443 does not speak TLS", "--server forum.example:443"},
        Row{"UNKNOWN: ipv4:192.0.2.1:443: Handshake read failed",
            "https://forum.example:443 does not answer in TLS", "--server forum.example:443"},
        Row{"UNKNOWN: ipv4:192.0.2.1:443: Cannot check peer: missing selected ALPN property.",
            "https://forum.example:443 speaks TLS, but not HTTP/2", "proxy"},
        Row{"UNAVAILABLE: ipv4:192.0.2.1:443: Endpoint read failed",
            "https://forum.example:443 ended the connection while it was set up", "--client-cert FILE"},
        Row{"UNKNOWN: ipv4:192.0.2.1:443: Ssl handshake failed: SSL_ERROR_SSL: error:0A00042E:SSL "
            "routines::tlsv1 alert protocol version",
            "https://forum.example:443 refused the TLS connection", "1.2 or 1.3"}}) {
    const ConnectionFault fault = FaultAt(kEncrypted, row.words);
    EXPECT_EQ(fault.what, row.what);
    EXPECT_THAT(fault.advice, HasSubstr(row.advice)) << row.what;
  }
  EXPECT_THAT(FaultOf(*ReadServerAddress(kEncrypted), "empty address list: ").advice,
              HasSubstr("ca-certificates"));
}

TEST(ConnectionFault, InPlaintextMayMeanThatTlsIsWanted) {
  for (const char* words : {"UNAVAILABLE: ipv4:192.0.2.1:7450: Socket closed",
                            "UNAVAILABLE: ipv4:192.0.2.1:7450: Failed parsing HTTP/2",
                            "UNAVAILABLE: ipv4:192.0.2.1:7450: recvmsg:Connection reset by peer"}) {
    const ConnectionFault fault = FaultAt(kPlain, words);
    EXPECT_EQ(fault.what, "what listens at forum.example:7450 does not speak gRPC in plaintext");
    EXPECT_THAT(fault.advice, HasSubstr("https://HOST:PORT"));
  }
}

TEST(ConnectionFault, IsOtherwiseThatNoServerAnswers) {
  const std::string refused =
      "UNKNOWN: ipv4:192.0.2.1:1: Failed to connect to remote host: Connection refused";
  for (const char* server : {kEncrypted, kPlain}) {
    EXPECT_EQ(FaultAt(server, refused).what, std::string("no server answers at ") + server);
    EXPECT_EQ(FaultAt(server, refused).advice, kIsItRunning);
  }
  EXPECT_EQ(FaultOf(*ReadServerAddress(kPlain), "Socket closed").advice, kIsItRunning)
      << "a call was under way";
}

}  // namespace
}  // namespace plenary::client
