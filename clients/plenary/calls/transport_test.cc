#include "plenary/calls/transport.h"

#include <fstream>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "plenary/calls/tls_test_support.h"

namespace plenary::client {
namespace {

using testing::HasSubstr;

// What is wrong with the files for this server; empty if nothing is.
std::string FaultWith(const std::string& server, const TlsFiles& files) {
  const auto transport = TransportTo(*ReadServerAddress(server), files);
  if (transport.ok()) return "";
  EXPECT_EQ(transport.status().code(), absl::StatusCode::kInvalidArgument);
  return std::string(transport.status().message());
}

constexpr char kWithTls[] = "https://forum.example:443";

TEST(Transport, TakesGoodFiles) {
  TestCa ca;
  const TestCa::Issued client = ca.Issue("DNS:client");
  for (const TlsFiles& files :
       {TlsFiles{}, TlsFiles{.ca = ca.certificate()},
        TlsFiles{.ca = "", .client_certificate = client.certificate, .client_key = client.key}}) {
    EXPECT_EQ(FaultWith(kWithTls, files), "");
  }
}

TEST(Transport, SaysWhichFileCannotBeUsed) {
  TestCa ca;
  const TestCa::Issued client = ca.Issue("DNS:client");
  const TestCa::Issued other = ca.Issue("DNS:other");
  EXPECT_THAT(FaultWith(kWithTls, {.ca = "/nowhere"}), HasSubstr("/nowhere cannot be read"));
  EXPECT_THAT(FaultWith(kWithTls, {.ca = client.key}),
              HasSubstr("--ca: " + client.key + " holds no certificate"));
  for (const TlsFiles& half :
       {TlsFiles{.client_certificate = client.certificate}, TlsFiles{.client_key = client.key}}) {
    EXPECT_THAT(FaultWith(kWithTls, half), HasSubstr("belong together"));
  }
  EXPECT_THAT(FaultWith(kWithTls, {.client_certificate = client.key, .client_key = client.key}),
              HasSubstr("--client-cert: "));
  EXPECT_THAT(
      FaultWith(kWithTls, {.client_certificate = client.certificate, .client_key = client.certificate}),
      HasSubstr("holds no private key"));
  EXPECT_THAT(FaultWith(kWithTls, {.client_certificate = client.certificate, .client_key = other.key}),
              HasSubstr("is not the key of the certificate in " + client.certificate));
}

// Whoever names a CA expects TLS; on this machine that harms nobody.
TEST(Transport, InPlaintextToElsewhereWantsNoFiles) {
  const TlsFiles files{.ca = "/nowhere"};
  EXPECT_THAT(FaultWith("forum.example:7450", files), HasSubstr("--server https://forum.example:7450"));
  EXPECT_EQ(FaultWith("forum.example:7450", {}), "");
  EXPECT_EQ(FaultWith("127.0.0.1:7450", files), "");
  EXPECT_EQ(FaultWith("unix:/run/plenary/socket", files), "");
}

}  // namespace
}  // namespace plenary::client
