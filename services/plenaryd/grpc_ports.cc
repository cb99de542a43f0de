#include "plenaryd/grpc_ports.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "grpcpp/ext/channelz_service_plugin.h"
#include "grpcpp/ext/proto_server_reflection_plugin.h"
#include "grpcpp/health_check_service_interface.h"
#include "grpcpp/resource_quota.h"
#include "grpcpp/security/server_credentials.h"
#include "grpcpp/server_builder.h"

namespace plenary::plenaryd {
namespace {

using SyncServerOption = grpc::ServerBuilder::SyncServerOption;

constexpr int kLongestRequest = 4 << 20;
constexpr int kStreamsPerConnection = 1'000;
// Only reflection and channelz hold threads, one a stream; our own services hold none.
constexpr int kThreads = 8;

constexpr int kKeepaliveMs = 60'000;
constexpr int kKeepaliveTimeoutMs = 20'000;
// A client that pings more often is cut off.
constexpr int kShortestPingMs = 10'000;

std::string Address(const std::string& host, int port) {
  return absl::StrContains(host, ':') ? absl::StrCat("[", host, "]:", port) : absl::StrCat(host, ":", port);
}

void Configure(grpc::ServerBuilder& builder) {
  // Else a second server would share the port, and each would get some of the calls.
  builder.AddChannelArgument(GRPC_ARG_ALLOW_REUSEPORT, 0);
  builder.AddChannelArgument(GRPC_ARG_MAX_CONCURRENT_STREAMS, kStreamsPerConnection);
  builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_TIME_MS, kKeepaliveMs);
  builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_TIMEOUT_MS, kKeepaliveTimeoutMs);
  builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_PERMIT_WITHOUT_CALLS, 1);
  builder.AddChannelArgument(GRPC_ARG_HTTP2_MIN_RECV_PING_INTERVAL_WITHOUT_DATA_MS, kShortestPingMs);
  builder.SetMaxReceiveMessageSize(kLongestRequest);
  builder.SetSyncServerOption(SyncServerOption::NUM_CQS, 1);
  builder.SetSyncServerOption(SyncServerOption::MIN_POLLERS, 1);
  builder.SetSyncServerOption(SyncServerOption::MAX_POLLERS, 1);
  builder.SetResourceQuota(grpc::ResourceQuota("plenaryd").SetMaxThreads(kThreads));
}

absl::StatusOr<ListeningServer> Listen(grpc::ServerBuilder& builder, const std::string& address,
                                       const char* flag) {
  ListeningServer listening;
  builder.AddListeningPort(address, grpc::InsecureServerCredentials(), &listening.port);
  listening.server = builder.BuildAndStart();
  if (listening.server == nullptr || listening.port == 0) {
    return absl::UnavailableError(absl::StrCat("cannot listen on ", address,
                                               ": is another server there? Choose another port with ", flag));
  }
  return listening;
}

}  // namespace

absl::StatusOr<ListeningServer> ListenForCalls(const std::string& host, int port,
                                               const std::vector<std::unique_ptr<grpc::Service>>& services,
                                               grpc::CallbackGenericService& unknown) {
  grpc::EnableDefaultHealthCheckService(true);
  grpc::reflection::InitProtoReflectionServerBuilderPlugin();
  grpc::ServerBuilder builder;
  Configure(builder);
  for (const auto& service : services) builder.RegisterService(service.get());
  builder.RegisterCallbackGenericService(&unknown);
  return Listen(builder, Address(host, port), "--port");
}

absl::StatusOr<ListeningServer> ListenForChannelz(int port) {
  grpc::channelz::experimental::InitChannelzService();
  grpc::ServerBuilder builder;
  Configure(builder);
  return Listen(builder, Address("127.0.0.1", port), "--channelz-port");
}

}  // namespace plenary::plenaryd
