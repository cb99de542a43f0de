#include "support/test_server.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <utility>

#include "absl/strings/str_cat.h"
#include "access/admin_key.h"
#include "grpcpp/create_channel.h"
#include "plenaryd/logging.h"
#include "support/waiting.h"

namespace plenary::test {
namespace {

template <class Value>
Value Must(absl::StatusOr<Value> value) {
  if (!value.ok()) throw std::runtime_error(value.status().ToString());
  return *std::move(value);
}

std::string MakeAdminKey(const db::TestDatabase& database) {
  const std::string file = std::filesystem::temp_directory_path() / (database.name() + ".key");
  db::Connection connection({.url = database.url()});
  const absl::Status made = access::EnsureAdminKey(connection, file).status();
  if (!made.ok()) throw std::runtime_error(made.ToString());
  std::string key;
  std::ifstream(file) >> key;
  std::filesystem::remove(file);
  return key;
}

// PLENARY_TEST_LOG=debug shows every call.
plenaryd::Log TestLog() {
  const char* level = std::getenv("PLENARY_TEST_LOG");
  return {plenaryd::LogFormat::kHuman, spdlog::level::from_str(level == nullptr ? "off" : level),
          plenaryd::StandardError()};
}

}  // namespace

plenaryd::ServerOptions SmallServer() {
  plenaryd::ServerOptions options;
  options.general_threads = 4;  // of which one event gets two
  options.list_threads = 2;
  options.database.connect_at_start = false;
  return options;
}

TestServer::TestServer(plenaryd::ServerOptions options)
    : database_(std::make_shared<MigratedDatabase>()), admin_key_(MakeAdminKey(*database_)) {
  Start(std::move(options));
}

TestServer::TestServer(const TestServer& first, plenaryd::ServerOptions options)
    : database_(first.database_), admin_key_(first.admin_key_) {
  Start(std::move(options));
}

void TestServer::Start(plenaryd::ServerOptions options) {
  std::signal(SIGPIPE, SIG_IGN);  // as plenaryd does: TLS writes to sockets whose peers are gone
  options.database.url = database_->url();
  server_ = Must(plenaryd::Server::Start(options, TestLog()));
}

Client TestServer::Connect() const {
  grpc::ChannelArguments arguments;
  // Otherwise channels to the same server share a connection.
  arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
  arguments.SetInt(GRPC_ARG_ENABLE_HTTP_PROXY, 0);
  auto channel = grpc::CreateCustomChannel(absl::StrCat("127.0.0.1:", server_->port()),
                                           grpc::InsecureChannelCredentials(), arguments);
  // On a busy machine gRPC's first attempt can fail, and with it the calls that wait for it; the next will
  // not.
  channel->WaitForConnected(std::chrono::system_clock::now() + std::chrono::seconds(30));
  return Client(std::move(channel));
}

std::string TestServer::NewKey(v1::Role role, const std::string& scope, const std::string& person) const {
  const Client admin = Admin();
  v1::CreateApiKeyRequest new_key;
  new_key.mutable_api_key()->set_title(v1::Role_Name(role));
  const auto key = Must(admin.Call<v1::ApiKey>(new_key));
  v1::CreateRoleBindingRequest new_binding;
  v1::RoleBinding& binding = *new_binding.mutable_role_binding();
  binding.set_principal(key.name());
  binding.set_role(role);
  binding.set_scope(scope);
  binding.set_person(person);
  Must(admin.Call<v1::RoleBinding>(new_binding));
  return key.secret();
}

void ServerTest::SetUp() {
  if (!db::HasTestServer()) return;
  server_ = std::make_unique<TestServer>(options_);
}

std::int64_t ServerTest::CountWaiting() const { return CountWaitingIn(server_->database().url()); }

}  // namespace plenary::test
