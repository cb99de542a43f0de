// The addresses where a server takes calls.

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>

#include "absl/strings/str_cat.h"
#include "grpcpp/create_channel.h"
#include "plenaryd/logging.h"
#include "support/test_server.h"

namespace plenary {
namespace {

test::Client ConnectAt(const std::string& target) {
  auto channel = grpc::CreateChannel(target, grpc::InsecureChannelCredentials());
  channel->WaitForConnected(std::chrono::system_clock::now() + std::chrono::seconds(10));
  return test::Client(std::move(channel));
}

bool Answers(const test::Client& client) { return client.Call<v1::WhoAmIResponse>(v1::WhoAmIRequest()).ok(); }

class PortsTest : public test::ServerTest {
 protected:
  PortsTest()
      : path_(std::filesystem::temp_directory_path() / absl::StrCat("plenary-", getpid(), ".socket")) {}

  // Why a server with these options does not start.
  static absl::Status WhyNot(const plenaryd::ServerOptions& options) {
    const plenaryd::Log log(plenaryd::LogFormat::kHuman, spdlog::level::off, plenaryd::StandardError());
    return plenaryd::Server::Start(options, log).status();
  }

  const std::string path_;
};

TEST_F(PortsTest, AUnixSocketTakesTheSameCalls) {
  plenaryd::ServerOptions options = test::SmallServer();
  options.unix_socket = path_;
  StartServer(options);
  EXPECT_TRUE(Answers(ConnectAt("unix:" + path_)));
  EXPECT_TRUE(Answers(server().Connect()));

  options.database.url = server().database().url();
  const absl::Status taken = WhyNot(options);
  EXPECT_EQ(taken.code(), absl::StatusCode::kUnavailable);
  EXPECT_NE(taken.message().find("--unix-socket"), std::string::npos) << taken;
  StartServer(test::SmallServer());
  EXPECT_FALSE(std::filesystem::exists(path_)) << "it goes with its server";
}

TEST_F(PortsTest, GrpcsOwnLibraryServesOnlyIfAskedFor) {
  EXPECT_EQ(server().server().grpc_library_port(), 0);
  plenaryd::ServerOptions options = test::SmallServer();
  options.grpc_library_port = 0;
  StartServer(options);
  ASSERT_NE(server().server().grpc_library_port(), 0);
  EXPECT_TRUE(Answers(ConnectAt(absl::StrCat("127.0.0.1:", server().server().grpc_library_port()))));
}

TEST_F(PortsTest, WithoutAUsableCertificateItDoesNotStart) {
  plenaryd::ServerOptions options = test::SmallServer();
  options.database.url = server().database().url();
  options.tls = {.certificate = "/nonexistent/cert.pem", .key = "/nonexistent/key.pem", .client_ca = ""};
  const absl::Status unusable = WhyNot(options);
  EXPECT_EQ(unusable.code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_NE(unusable.message().find("/nonexistent/cert.pem"), std::string::npos) << unusable;
}

}  // namespace
}  // namespace plenary
