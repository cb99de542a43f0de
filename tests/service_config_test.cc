// proto/plenary/v1/service_config.json: which calls a gRPC client may send again by itself.

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "base/file_test_support.h"
#include "contract/services.h"
#include "grpcpp/create_channel.h"
#include "plenary/v1/event_service.pb.h"
#include "support/test_server.h"

namespace plenary {
namespace {

std::string Config() { return ReadFile(PROTO_DIR "/plenary/v1/service_config.json"); }

// A method whose request has no request_id changes nothing, or is told apart by the nonce of a scan.
TEST(ServiceConfigTest, NamesEveryMethodThatMayBeSentTwice) {
  std::set<std::string> named;
  const nlohmann::json config = nlohmann::json::parse(Config());
  for (const auto& method : config["methodConfig"][0]["name"]) {
    named.insert(std::string(method["service"]) + "/" + std::string(method["method"]));
  }
  std::set<std::string> repeatable;
  for (const auto* service : contract::AllServices()) {
    for (int i = 0; i < service->method_count(); ++i) {
      const auto* method = service->method(i);
      const bool once =
          method->client_streaming() || method->input_type()->FindFieldByName("request_id") != nullptr;
      if (!once) repeatable.insert(service->full_name() + "/" + method->name());
    }
  }
  EXPECT_EQ(named, repeatable);
}

class ServiceConfigServerTest : public test::ServerTest {};

// A gRPC that does not take the configuration answers each call with UNAVAILABLE and says why.
TEST_F(ServiceConfigServerTest, IsOneForGrpc) {
  grpc::ChannelArguments arguments;
  arguments.SetServiceConfigJSON(Config());
  const std::string address = "127.0.0.1:" + std::to_string(server().server().port());
  const test::Client client(
      grpc::CreateCustomChannel(address, grpc::InsecureChannelCredentials(), arguments));
  v1::GetEventRequest request;
  request.set_name("events/none");
  EXPECT_EQ(client.Call<v1::Event>(request).status().code(), absl::StatusCode::kNotFound);
}

}  // namespace
}  // namespace plenary
