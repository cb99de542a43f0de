// The life of a server: it starts, reports its health, answers, refuses, and stops in order.

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <future>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "google/protobuf/empty.pb.h"
#include "google/protobuf/unknown_field_set.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "support/test_server.h"

namespace plenary {
namespace {

using namespace std::chrono_literals;
using google::protobuf::UnknownFieldSet;
using test::Client;
using test::Eventually;

const std::set<std::string> kServices = {"plenary.v1.AccessService",  "plenary.v1.DirectoryService",
                                         "plenary.v1.EventService",   "plenary.v1.ParticipantService",
                                         "plenary.v1.SessionService", "plenary.v1.StatementService",
                                         "plenary.v1.DocumentService"};

// Messages of gRPC's own services, whose protos no package brings, are read and written field by field.
using Field = google::protobuf::UnknownField;
std::vector<Field> Fields(const std::string& bytes, int number, google::protobuf::Empty& message) {
  EXPECT_TRUE(message.ParseFromString(bytes));
  const UnknownFieldSet& all = message.GetReflection()->GetUnknownFields(message);
  std::vector<Field> fields;
  for (int i = 0; i < all.field_count(); ++i) {
    if (all.field(i).number() == number) fields.push_back(all.field(i));
  }
  return fields;
}

// The texts or messages at field `number`.
std::vector<std::string> Texts(const std::string& bytes, int number) {
  google::protobuf::Empty message;
  std::vector<std::string> texts;
  for (const Field& field : Fields(bytes, number, message)) texts.push_back(field.length_delimited());
  return texts;
}

// A message whose field `number` is this text.
std::string TextField(int number, const std::string& text) {
  UnknownFieldSet fields;
  fields.AddLengthDelimited(number, text);
  std::string bytes;
  fields.SerializeToString(&bytes);
  return bytes;
}

enum class Health { kServing = 1, kNotServing = 2, kNoAnswer };

Health HealthOf(const Client& client, const std::string& service) {
  std::string answer;
  if (!client.CallRaw("grpc.health.v1.Health/Check", TextField(1, service), &answer).ok())
    return Health::kNoAnswer;
  google::protobuf::Empty message;
  return static_cast<Health>(Fields(answer, 1, message).at(0).varint());
}

// A GET over a connection of its own.
std::string Get(int port, const std::string& path) {
  const int connection = socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  EXPECT_EQ(connect(connection, reinterpret_cast<sockaddr*>(&address), sizeof(address)), 0);
  const std::string request = absl::StrCat("GET ", path, " HTTP/1.0\r\n\r\n");
  EXPECT_EQ(send(connection, request.data(), request.size(), 0), static_cast<ssize_t>(request.size()));
  std::string answer;
  char buffer[4096];
  for (ssize_t size; (size = recv(connection, buffer, sizeof(buffer), 0)) > 0;) answer.append(buffer, size);
  close(connection);
  return answer;
}

// A lock under which calls on people wait: on the table, in a transaction of its own.
class LockOnPeople {
 public:
  explicit LockOnPeople(const db::TestDatabase& database)
      : connection_({.url = database.url()}), transaction_(std::in_place, connection_) {
    EXPECT_TRUE(connection_.ExecuteScript("LOCK TABLE people").ok());
  }
  void Release() { transaction_.reset(); }

 private:
  db::Connection connection_;
  std::optional<db::Transaction> transaction_;
};

plenaryd::ServerOptions WithMetrics() {
  plenaryd::ServerOptions options = test::SmallServer();
  options.metrics_port = 0;
  return options;
}

class LifecycleTest : public test::ServerTest {
 protected:
  LifecycleTest() : ServerTest(WithMetrics()) {}

  using Listed = absl::StatusOr<v1::ListPeopleResponse>;

  static Listed ListPeople(const Client& client) {
    return client.Call<v1::ListPeopleResponse>(v1::ListPeopleRequest());
  }

  std::future<Listed> StartListPeople() {
    return std::async(std::launch::async, [client = server().Admin()] { return ListPeople(client); });
  }

  static void ExpectToldOfTheStop(const absl::Status& status) {
    EXPECT_EQ(status.code(), absl::StatusCode::kUnavailable) << status;
    EXPECT_EQ(errors::ReasonOf(status), v1::STOPPING) << status;
    EXPECT_TRUE(test::DetailOf<google::rpc::RetryInfo>(status).has_value()) << status;
  }

  std::string Metrics() { return Get(server().server().metrics_port(), "/metrics"); }
  bool MetricsHave(const std::string& line) { return Metrics().find(line) != std::string::npos; }
};

TEST_F(LifecycleTest, EveryServiceIsHealthy) {
  const Client client = server().Connect();
  EXPECT_EQ(HealthOf(client, ""), Health::kServing);
  for (const std::string& service : kServices)
    EXPECT_EQ(HealthOf(client, service), Health::kServing) << service;
}

TEST_F(LifecycleTest, HealthFollowsTheDatabase) {
  const Client client = server().Connect();
  ASSERT_EQ(HealthOf(client, ""), Health::kServing);
  db::Connection outside({.url = db::TestServerUrl()});
  const std::string& name = server().database().name();
  ASSERT_TRUE(
      outside.ExecuteScript(absl::StrCat("ALTER DATABASE \"", name, "\" ALLOW_CONNECTIONS false")).ok());
  ASSERT_TRUE(outside
                  .ExecuteScript(absl::StrCat(
                      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '", name, "'"))
                  .ok());
  EXPECT_TRUE(Eventually([&] { return HealthOf(client, "") == Health::kNotServing; }));
  EXPECT_EQ(HealthOf(client, *kServices.begin()), Health::kNotServing);
  const Listed away = ListPeople(server().Admin());
  EXPECT_EQ(away.status().code(), absl::StatusCode::kUnavailable) << away.status();
  EXPECT_EQ(errors::ReasonOf(away.status()), v1::DATABASE_UNAVAILABLE);

  ASSERT_TRUE(
      outside.ExecuteScript(absl::StrCat("ALTER DATABASE \"", name, "\" ALLOW_CONNECTIONS true")).ok());
  EXPECT_TRUE(Eventually([&] { return HealthOf(client, "") == Health::kServing; }));
  EXPECT_TRUE(ListPeople(server().Admin()).ok());
}

TEST_F(LifecycleTest, ADatabaseThatOnlyReadsIsNotHealthyAndHasRoomForNoWrites) {
  const Client client = server().Connect();
  db::Connection outside({.url = db::TestServerUrl()});
  const std::string database = absl::StrCat("\"", server().database().name(), "\"");
  ASSERT_TRUE(
      outside
          .ExecuteScript(absl::StrCat("ALTER DATABASE ", database, " SET default_transaction_read_only = on"))
          .ok());
  ASSERT_TRUE(outside
                  .ExecuteScript(
                      absl::StrCat("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '",
                                   server().database().name(), "'"))
                  .ok());
  EXPECT_TRUE(Eventually([&] { return HealthOf(client, "") == Health::kNotServing; }));
  v1::CreatePersonRequest request;
  request.mutable_person()->add_names()->set_full("Ana");
  const auto refused = server().Admin().Call<v1::Person>(request);
  EXPECT_EQ(refused.status().code(), absl::StatusCode::kUnavailable) << refused.status();
  EXPECT_EQ(errors::ReasonOf(refused.status()), v1::DATABASE_UNAVAILABLE);
  EXPECT_TRUE(ListPeople(server().Admin()).ok());

  // Sessions that began while it was so do not stay so.
  ASSERT_TRUE(
      outside.ExecuteScript(absl::StrCat("ALTER DATABASE ", database, " RESET default_transaction_read_only"))
          .ok());
  EXPECT_TRUE(Eventually([&] { return HealthOf(client, "") == Health::kServing; }));
  EXPECT_TRUE(Eventually([&] { return server().Admin().Call<v1::Person>(request).ok(); }));
}

TEST_F(LifecycleTest, HealthFollowsTheSchema) {
  const Client client = server().Connect();
  db::Connection connection({.url = server().database().url()});
  ASSERT_TRUE(connection.ExecuteScript("ALTER TABLE schema_migrations RENAME TO elsewhere").ok());
  EXPECT_TRUE(Eventually([&] { return HealthOf(client, "") == Health::kNotServing; }));
  ASSERT_TRUE(connection.ExecuteScript("ALTER TABLE elsewhere RENAME TO schema_migrations").ok());
  EXPECT_TRUE(Eventually([&] { return HealthOf(client, "") == Health::kServing; }));
}

TEST_F(LifecycleTest, ReflectionListsEveryService) {
  constexpr int kListServices = 7, kListServicesResponse = 6;
  std::string answer;
  const grpc::Status status = server().Connect().CallRaw(
      "grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo", TextField(kListServices, ""), &answer);
  ASSERT_TRUE(status.ok()) << status.error_message();
  std::set<std::string> listed;
  for (const std::string& response : Texts(answer, kListServicesResponse)) {
    for (const std::string& service : Texts(response, 1)) listed.insert(Texts(service, 1).at(0));
  }
  for (const std::string& service : kServices) EXPECT_TRUE(listed.count(service)) << service;
  EXPECT_TRUE(listed.count("grpc.health.v1.Health"));
  EXPECT_FALSE(listed.count("grpc.channelz.v1.Channelz")) << "channelz is for a port of its own";
}

TEST_F(LifecycleTest, UnknownMethodsSaySo) {
  std::string answer;
  for (const char* method : {"plenary.v1.EventService/NoSuchMethod", "no.such.Service/Method"}) {
    const absl::Status status = test::StatusFrom(server().Connect().CallRaw(method, "", &answer));
    EXPECT_EQ(status.code(), absl::StatusCode::kUnimplemented) << status;
    EXPECT_FALSE(status.message().empty());
    EXPECT_TRUE(test::DetailOf<google::rpc::ErrorInfo>(status).has_value()) << method;
  }
}

TEST_F(LifecycleTest, BytesThatAreNoRequestAreRefused) {
  std::string answer;
  const absl::Status status =
      test::StatusFrom(server().Connect().CallRaw("plenary.v1.EventService/GetEvent", "\x0a\xff", &answer));
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << status;
  EXPECT_TRUE(test::DetailOf<google::rpc::ErrorInfo>(status).has_value());
}

TEST_F(LifecycleTest, ALateCallIsAnsweredAndItsStatementCancelled) {
  LockOnPeople lock(server().database());
  // The deadline is for the server alone to keep: this client would wait for ever.
  grpc::ClientContext context;
  context.AddMetadata("grpc-timeout", "500m");
  std::string answer;
  const grpc::Status late = server().Admin().WithTimeout(0ms).CallRaw(
      context, "plenary.v1.DirectoryService/ListPeople", "", &answer);
  EXPECT_EQ(late.error_code(), grpc::StatusCode::DEADLINE_EXCEEDED) << late.error_message();
  EXPECT_NE(late.error_message(), "");
  // Long before the session would give the lock up by itself.
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_TRUE(Eventually([&] { return CountWaiting() == 0; }));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 5s);
  EXPECT_TRUE(Eventually([&] {
    return MetricsHave(R"(grpc_server_handled_total{grpc_code="DeadlineExceeded",grpc_method="ListPeople",)"
                       R"(grpc_service="plenary.v1.DirectoryService",grpc_type="unary"} 1)");
  }));
}

TEST_F(LifecycleTest, ACallThatIsCancelledCancelsItsStatement) {
  LockOnPeople lock(server().database());
  grpc::ClientContext context;
  auto call = std::async(std::launch::async, [&, client = server().Admin()] {
    std::string answer;
    return client.CallRaw(context, "plenary.v1.DirectoryService/ListPeople", "", &answer);
  });
  ASSERT_TRUE(Eventually([&] { return CountWaiting() == 1; }));
  context.TryCancel();
  EXPECT_EQ(call.get().error_code(), grpc::StatusCode::CANCELLED);
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_TRUE(Eventually([&] { return CountWaiting() == 0; }));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 5s);
}

TEST_F(LifecycleTest, AFullLaneSaysWhenToComeAgain) {
  plenaryd::ServerOptions options = WithMetrics();
  options.list_threads = 1;
  options.call_queue = 1;
  StartServer(options);
  const Client admin = server().Admin();
  LockOnPeople lock(server().database());
  auto running = StartListPeople();
  ASSERT_TRUE(Eventually([&] { return CountWaiting() == 1; }));
  auto waiting = StartListPeople();
  ASSERT_TRUE(Eventually([&] { return MetricsHave(R"(plenary_lane_waiting{lane="lists"} 1)"); }));

  const Listed refused = ListPeople(admin);
  EXPECT_EQ(refused.status().code(), absl::StatusCode::kResourceExhausted) << refused.status();
  EXPECT_TRUE(test::DetailOf<google::rpc::RetryInfo>(refused.status()).has_value());
  EXPECT_TRUE(MetricsHave(R"(plenary_lane_refused_total{lane="lists"} 1)"));
  lock.Release();
  EXPECT_TRUE(running.get().ok());
  EXPECT_TRUE(waiting.get().ok());
}

TEST_F(LifecycleTest, MetricsCountCalls) {
  const Client admin = server().Admin();
  for (int i = 0; i < 3; ++i) ASSERT_TRUE(ListPeople(admin).ok());
  const std::string labels =
      R"(grpc_method="ListPeople",grpc_service="plenary.v1.DirectoryService",grpc_type="unary"})";
  EXPECT_TRUE(MetricsHave("grpc_server_started_total{" + labels + " 3"));
  EXPECT_TRUE(MetricsHave(R"(grpc_server_handled_total{grpc_code="OK",)" + labels + " 3"));
  EXPECT_TRUE(MetricsHave("grpc_server_handling_seconds_count{" + labels + " 3"));
  for (const char* name :
       {"plenary_lane_threads{lane=\"general\"} 4", "plenary_lane_busy{lane=\"reads\"}",
        "plenary_lane_completed_total{lane=\"groups\"}", "plenary_database_clock_ahead_seconds",
        "process_resident_memory_bytes", "plenary_connections 1", "plenary_connections_limit ",
        "plenary_connections_refused_total 0"}) {
    EXPECT_TRUE(MetricsHave(name)) << name;
  }
}

TEST_F(LifecycleTest, StoppingLetsCallsFinish) {
  LockOnPeople lock(server().database());
  auto call = StartListPeople();
  ASSERT_TRUE(Eventually([&] { return CountWaiting() == 1; }));
  const Client client = server().Connect();
  ASSERT_EQ(HealthOf(client, ""), Health::kServing);
  auto stop = std::async(std::launch::async, [&] { server().server().Stop(60s); });
  // New calls of any kind are turned away while the old one runs.
  EXPECT_TRUE(Eventually([&] { return HealthOf(client, "") == Health::kNotServing; }));
  EXPECT_TRUE(Eventually([&] { return !client.Call<v1::WhoAmIResponse>(v1::WhoAmIRequest()).ok(); }));
  ExpectToldOfTheStop(client.Call<v1::WhoAmIResponse>(v1::WhoAmIRequest()).status());
  v1::ExportParticipantsRequest stream;
  stream.set_parent("events/e");
  ExpectToldOfTheStop(client.CallStream<v1::ExportParticipantsResponse>(stream).status());
  ExpectToldOfTheStop(client.Send<v1::Import>(std::vector<v1::PlanImportRequest>(1)).status());
  std::string answer;
  ExpectToldOfTheStop(test::StatusFrom(client.CallRaw("no.such.Service/Method", "", &answer)));
  EXPECT_EQ(call.wait_for(0s), std::future_status::timeout);
  lock.Release();
  const Listed finished = call.get();
  EXPECT_TRUE(finished.ok()) << finished.status();
  stop.get();
}

TEST_F(LifecycleTest, StoppingIsBounded) {
  LockOnPeople lock(server().database());
  auto call = StartListPeople();
  ASSERT_TRUE(Eventually([&] { return CountWaiting() == 1; }));
  const auto begin = std::chrono::steady_clock::now();
  server().server().Stop(200ms);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 5s);
  EXPECT_FALSE(call.get().ok());
  EXPECT_TRUE(Eventually([&] { return CountWaiting() == 0; }));
}

TEST_F(LifecycleTest, WhatTheGraceDoesNotSufficeForIsToldSo) {
  plenaryd::ServerOptions options = WithMetrics();
  options.list_threads = 1;
  options.general_threads = 1;
  StartServer(options);
  LockOnPeople lock(server().database());
  // Of reads and of writes one runs and one waits behind it.
  std::vector<std::future<absl::Status>> calls;
  const auto start = [&](auto call) {
    calls.push_back(
        std::async(std::launch::async, [call, client = server().Admin()] { return call(client); }));
  };
  const auto list = [](const Client& client) { return ListPeople(client).status(); };
  const auto create = [](const Client& client) {
    v1::CreatePersonRequest request;
    request.mutable_person()->add_names()->set_full("Never made");
    return client.Call<v1::Person>(request).status();
  };
  start(list);
  start(create);
  ASSERT_TRUE(Eventually([&] { return CountWaiting() == 2; }));
  start(list);
  start(create);
  for (const std::string lane : {"lists", "general"}) {
    ASSERT_TRUE(Eventually([&] {
      return MetricsHave(absl::StrCat("plenary_lane_waiting{lane=\"", lane, "\"} 1"));
    })) << lane;
  }
  server().server().Stop(500ms);
  for (auto& call : calls) ExpectToldOfTheStop(call.get());
}

TEST_F(LifecycleTest, NobodyIsConnectedAfterAStop) {
  const Client client = server().Connect();
  ASSERT_EQ(HealthOf(client, ""), Health::kServing);
  server().server().Stop(60s);
  const auto after = client.Call<v1::WhoAmIResponse>(v1::WhoAmIRequest());
  EXPECT_EQ(after.status().code(), absl::StatusCode::kUnavailable) << after.status();
}

TEST_F(LifecycleTest, APortThatIsTakenIsRefused) {
  plenaryd::ServerOptions options = test::SmallServer();
  options.database.url = server().database().url();
  options.port = server().server().port();
  const auto second = plenaryd::Server::Start(
      options,
      plenaryd::Log(plenaryd::LogFormat::kHuman, plenaryd::LogLevel::off, plenaryd::StandardError()));
  EXPECT_EQ(second.status().code(), absl::StatusCode::kUnavailable) << second.status();
}

}  // namespace
}  // namespace plenary
