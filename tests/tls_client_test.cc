// `plenary` and a server with TLS: which servers it trusts, what it says of the others, and where it sends a
// key.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "plenary/calls/explain.h"
#include "plenary/calls/tls_test_support.h"
#include "support/terminal.h"
#include "support/test_server.h"

namespace plenary {
namespace {

using client::TestCa;
using test::Ended;
using testing::HasSubstr;

constexpr char kThisMachine[] = "DNS:localhost,IP:127.0.0.1";

// The server of the fixture is in plaintext.
class TlsClientTest : public test::ServerTest {
 protected:
  void SetUp() override {
    ServerTest::SetUp();
    if (IsSkipped()) return;
    setenv("PLENARY_API_KEY", server().admin_key().c_str(), 1);
  }
  void TearDown() override { unsetenv("PLENARY_API_KEY"); }

  // Another copy with this certificate; with `client_ca`, for clients that have one as well.
  std::unique_ptr<test::TestServer> WithTls(const TestCa::Issued& own,
                                            const std::string& client_ca = "") const {
    plenaryd::ServerOptions options = test::SmallServer();
    options.tls = http::TlsFiles{.certificate = own.certificate, .key = own.key, .client_ca = client_ca};
    return std::make_unique<test::TestServer>(server(), options);
  }

  // `plenary whoami` of a server.
  static Ended Call(const std::string& server, const std::vector<std::string>& options = {}) {
    std::vector<std::string> command = {PLENARY, "--server", server};
    command.insert(command.end(), options.begin(), options.end());
    command.emplace_back("whoami");
    return test::RunProgram(command);
  }
  static void ExpectUnreachable(const Ended& ended, const std::string& what, const std::string& advice) {
    EXPECT_EQ(ended.exit_code, client::kUnreachable) << ended.out;
    EXPECT_THAT(ended.err, HasSubstr(what));
    EXPECT_THAT(ended.err, HasSubstr(advice));
  }

  static std::string AtPort(const std::string& host, test::TestServer& server) {
    return absl::StrCat(host, ":", server.server().port());
  }
  TestCa& ca() { return ca_; }

 private:
  TestCa ca_;
};

TEST_F(TlsClientTest, ReachesAServerThatTheCaVouchesFor) {
  const auto good = WithTls(ca().Issue(kThisMachine));
  for (const char* host : {"https://localhost", "https://127.0.0.1"}) {
    const Ended ended = Call(AtPort(host, *good), {"--ca", ca().certificate()});
    EXPECT_EQ(ended.exit_code, client::kOk) << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("ADMIN"));
  }
  setenv("PLENARY_CA", ca().certificate().c_str(), 1);
  EXPECT_EQ(Call(AtPort("https://localhost", *good)).exit_code, client::kOk);
  EXPECT_EQ(Call(AtPort("localhost", server())).exit_code, client::kOk) << "plaintext on this machine";
  unsetenv("PLENARY_CA");
}

TEST_F(TlsClientTest, SaysWhatIsWrongWithACertificate) {
  const auto good = WithTls(ca().Issue(kThisMachine));
  const std::string at = AtPort("https://localhost", *good);
  const TestCa other;
  const std::string untrusted = "the certificate of " + at + " is not trusted";
  ExpectUnreachable(Call(at), untrusted, "--ca FILE names the CA");
  ExpectUnreachable(Call(at, {"--ca", other.certificate()}), untrusted, "--ca FILE names the CA");
  ExpectUnreachable(Call(at, {"--wait", "6"}), untrusted, "--ca FILE names the CA");

  const auto expired = WithTls(ca().Issue(kThisMachine, -60));
  ExpectUnreachable(Call(AtPort("https://localhost", *expired), {"--ca", ca().certificate()}),
                    "is not trusted", "An expired certificate has to be renewed at the server");
  const auto elsewhere = WithTls(ca().Issue("DNS:forum.example"));
  ExpectUnreachable(Call(AtPort("https://localhost", *elsewhere), {"--ca", ca().certificate()}),
                    "is for another name", "subjectAltName");
}

TEST_F(TlsClientTest, SaysThatTheOtherKindOfConnectionIsWanted) {
  const auto good = WithTls(ca().Issue(kThisMachine));
  ExpectUnreachable(Call(AtPort("localhost", *good)), "does not speak gRPC in plaintext",
                    "--server https://HOST:PORT");
  ExpectUnreachable(Call(AtPort("https://localhost", server())), "does not speak TLS",
                    "--server " + AtPort("localhost", server()));
}

TEST_F(TlsClientTest, ShowsACertificateToAServerThatWantsOne) {
  TestCa of_clients;
  const TestCa::Issued client = of_clients.Issue("DNS:terminal");
  const TestCa::Issued stranger = ca().Issue("DNS:stranger");
  const auto strict = WithTls(ca().Issue(kThisMachine), of_clients.certificate());
  const std::string at = AtPort("https://localhost", *strict);
  const Ended known =
      Call(at, {"--ca", ca().certificate(), "--client-cert", client.certificate, "--client-key", client.key});
  EXPECT_EQ(known.exit_code, client::kOk) << known.err;
  ExpectUnreachable(Call(at, {"--ca", ca().certificate()}), at, "--client-cert FILE --client-key FILE");
  ExpectUnreachable(Call(at, {"--ca", ca().certificate(), "--client-cert", stranger.certificate,
                              "--client-key", stranger.key}),
                    at, "--client-cert FILE --client-key FILE");
}

TEST_F(TlsClientTest, ReachesAServerByItsUnixSocket) {
  plenaryd::ServerOptions options = test::SmallServer();
  options.unix_socket = std::filesystem::path(ca().certificate()).parent_path() / "socket";
  test::TestServer by_socket(server(), options);
  const Ended ended = Call("unix:" + options.unix_socket);
  EXPECT_EQ(ended.exit_code, client::kOk) << ended.err;
  EXPECT_THAT(ended.out, HasSubstr("ADMIN"));
}

// The address leads to this machine, but the client cannot know that all of them do.
TEST_F(TlsClientTest, SendsNoKeyInPlaintextToAnotherMachine) {
  const std::string at = AtPort("0.0.0.0", server());
  const Ended refused = Call(at);
  EXPECT_EQ(refused.exit_code, client::kUsage);
  EXPECT_THAT(refused.err, HasSubstr("nothing was sent"));
  EXPECT_THAT(refused.err, HasSubstr("--server https://" + at));
  EXPECT_EQ(Call(at, {"--anonymous"}).exit_code, client::kOk);
}

}  // namespace
}  // namespace plenary
