// TLS: which versions, which protocol, whose certificates; and certificates that change.

#include "http/tls.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "http/http_test_support.h"
#include "http/test_certificates.h"

namespace plenary::http {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

constexpr std::string_view kRequest = "GET /alone HTTP/1.1\r\nHost: here\r\n\r\n";

// A client with TLS, whose steps block.
class TlsPeer {
 public:
  struct Options {
    int newest = TLS1_3_VERSION;
    std::string protocols;  // as ALPN writes them
    std::string certificate{};
    std::string key{};
  };

  TlsPeer(int port, const Options& options) : peer_(port), context_(SSL_CTX_new(TLS_client_method())) {
    SSL_CTX_set_min_proto_version(context_, TLS1_VERSION);
    SSL_CTX_set_max_proto_version(context_, options.newest);
    SSL_CTX_set_security_level(context_, 0);  // for the old versions
    if (!options.certificate.empty()) {
      SSL_CTX_use_certificate_file(context_, options.certificate.c_str(), SSL_FILETYPE_PEM);
      SSL_CTX_use_PrivateKey_file(context_, options.key.c_str(), SSL_FILETYPE_PEM);
    }
    ssl_ = SSL_new(context_);
    SSL_set_alpn_protos(ssl_, reinterpret_cast<const unsigned char*>(options.protocols.data()),
                        static_cast<unsigned>(options.protocols.size()));
    SSL_set_fd(ssl_, peer_.socket());
    connected_ = SSL_connect(ssl_) == 1;
  }
  ~TlsPeer() {
    SSL_free(ssl_);
    SSL_CTX_free(context_);
  }
  TlsPeer(const TlsPeer&) = delete;
  TlsPeer& operator=(const TlsPeer&) = delete;

  bool connected() const { return connected_; }
  std::string protocol() const {
    const unsigned char* name = nullptr;
    unsigned size = 0;
    SSL_get0_alpn_selected(ssl_, &name, &size);
    return {reinterpret_cast<const char*>(name), size};
  }
  // The number of the server's certificate.
  long serial() const { return SerialOf(SSL_get0_peer_certificate(ssl_)); }
  // What comes as an answer; empty if the connection ended.
  std::string Ask(std::string_view request) {
    SSL_write(ssl_, request.data(), static_cast<int>(request.size()));
    std::array<char, 4096> space{};
    const int size = SSL_read(ssl_, space.data(), space.size());
    return size > 0 ? std::string(space.data(), static_cast<std::size_t>(size)) : std::string();
  }

 private:
  RawPeer peer_;
  SSL_CTX* const context_;
  SSL* ssl_ = nullptr;
  bool connected_ = false;
};

class TlsTest : public testing::Test {
 protected:
  std::unique_ptr<Tls> LoadTls(const std::string& client_ca = {}) {
    auto tls = Tls::Load({.certificate = own_.certificate(), .key = own_.key(), .client_ca = client_ca});
    EXPECT_TRUE(tls.ok()) << tls.status();
    return *std::move(tls);
  }

  TestCertificate own_{1};
};

TEST_F(TlsTest, SpeaksTheProtocolThatBothKnow) {
  TestServer server({}, LoadTls());
  TlsPeer old(server.port(), {.protocols = "\x08http/1.1"});
  EXPECT_EQ(old.protocol(), "http/1.1");
  EXPECT_THAT(old.Ask(kRequest), StartsWith("HTTP/1.1 200 OK\r\n"));
  EXPECT_TRUE(server.Call()->exchange().head().secure);

  TlsPeer both(server.port(), {.protocols = "\x08http/1.1\x02h2"});
  EXPECT_EQ(both.protocol(), "h2");
  const std::string preface =
      std::string("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") + std::string("\0\0\0\4\0\0\0\0\0", 9);
  EXPECT_EQ(both.Ask(preface)[3], 4) << "SETTINGS";

  TlsPeer neither(server.port(), {.protocols = ""});
  EXPECT_THAT(neither.Ask(kRequest), StartsWith("HTTP/1.1 200 OK\r\n"));

  EXPECT_FALSE(TlsPeer(server.port(), {.protocols = "\x06spdy/3"}).connected());
}

TEST_F(TlsTest, SpeaksNoVersionBefore12) {
  TestServer server({}, LoadTls());
  for (const int version : {TLS1_VERSION, TLS1_1_VERSION}) {
    EXPECT_FALSE(TlsPeer(server.port(), {.newest = version, .protocols = ""}).connected());
  }
  EXPECT_TRUE(TlsPeer(server.port(), {.newest = TLS1_2_VERSION, .protocols = ""}).connected());
}

TEST_F(TlsTest, APeerInPlaintextIsRefused) {
  TestServer server({}, LoadTls());
  RawPeer peer(server.port());
  peer.Send(kRequest);
  EXPECT_TRUE(peer.IsClosed());
  EXPECT_EQ(server.CountCalls(), 0);
}

TEST_F(TlsTest, AHandshakeThatDoesNotEndIsGivenUp) {
  Limits limits;
  limits.first_request = std::chrono::milliseconds(200);
  TestServer server(limits, LoadTls());
  std::vector<std::unique_ptr<RawPeer>> peers;
  for (int i = 0; i < 50; ++i) peers.push_back(std::make_unique<RawPeer>(server.port()));
  for (const auto& peer : peers) EXPECT_TRUE(peer->IsClosed());
}

TEST_F(TlsTest, WithAClientCaOnlyItsCertificatesGetIn) {
  const TestCertificate ca(2), stranger(3);
  TestServer server({}, LoadTls(ca.certificate()));
  // In TLS 1.3 the client learns only after its own part of the handshake.
  TlsPeer none(server.port(), {.protocols = ""});
  EXPECT_EQ(none.Ask(kRequest), "");
  TlsPeer other(server.port(),
                {.protocols = "", .certificate = stranger.certificate(), .key = stranger.key()});
  EXPECT_EQ(other.Ask(kRequest), "");
  EXPECT_EQ(server.CountCalls(), 0);
  TlsPeer good(server.port(), {.protocols = "", .certificate = ca.certificate(), .key = ca.key()});
  EXPECT_THAT(good.Ask(kRequest), StartsWith("HTTP/1.1 200 OK\r\n"));
}

TEST_F(TlsTest, ANewCertificateIsUsedWithoutDroppingAConnection) {
  TestServer server({}, LoadTls());
  TlsPeer before(server.port(), {.protocols = ""});
  EXPECT_EQ(before.serial(), 1);
  own_.Replace(7);
  EXPECT_TRUE(Eventually([&] { return TlsPeer(server.port(), {.protocols = ""}).serial() == 7; }));
  EXPECT_THAT(before.Ask(kRequest), StartsWith("HTTP/1.1 200 OK\r\n"));
}

TEST_F(TlsTest, ACertificateThatCannotBeReadIsComplainedAboutAndNotUsed) {
  TestServer server({}, LoadTls());
  own_.Spoil();
  EXPECT_TRUE(Eventually([&] {
    EXPECT_EQ(TlsPeer(server.port(), {.protocols = ""}).serial(), 1);
    return !server.complaints().empty();
  }));
  EXPECT_THAT(server.complaints(), HasSubstr(own_.certificate()));
}

TEST_F(TlsTest, WhatCannotBeUsedIsNamed) {
  const TestCertificate other(4);
  const auto away = Tls::Load({.certificate = "/nowhere/cert.pem", .key = own_.key(), .client_ca = {}});
  EXPECT_THAT(std::string(away.status().message()), HasSubstr("the certificate in /nowhere/cert.pem"));
  const auto mixed = Tls::Load({.certificate = own_.certificate(), .key = other.key(), .client_ca = {}});
  EXPECT_THAT(std::string(mixed.status().message()), HasSubstr("the private key in " + other.key()));
  const auto no_ca =
      Tls::Load({.certificate = own_.certificate(), .key = own_.key(), .client_ca = "/nowhere/ca"});
  EXPECT_THAT(std::string(no_ca.status().message()), HasSubstr("/nowhere/ca"));
}

}  // namespace
}  // namespace plenary::http
