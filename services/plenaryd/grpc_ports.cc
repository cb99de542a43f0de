#include "plenaryd/grpc_ports.h"

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "grpcpp/ext/channelz_service_plugin.h"
#include "grpcpp/resource_quota.h"
#include "grpcpp/security/server_credentials.h"
#include "grpcpp/server_builder.h"

namespace plenary::plenaryd {
namespace {

using SyncServerOption = grpc::ServerBuilder::SyncServerOption;

constexpr int kLongestRequest = 4 << 20;
constexpr int kStreamsPerConnection = 1'000;
// Only channelz needs threads, one for each stream; our own services need none.
constexpr int kThreads = 8;

constexpr int kKeepaliveMs = 60'000;
constexpr int kKeepaliveTimeoutMs = 20'000;
// A client that pings more often is disconnected.
constexpr int kShortestPingMs = 10'000;
// A connection that does not begin HTTP/2 within this time is closed.
constexpr int kHandshakeTimeoutMs = 20'000;
constexpr std::size_t kChannelzConnections = 16;
constexpr std::size_t kChannelzMemory = 64 << 20;

void Configure(std::size_t memory, grpc::ServerBuilder& builder) {
  builder.AddChannelArgument(GRPC_ARG_SERVER_HANDSHAKE_TIMEOUT_MS, kHandshakeTimeoutMs);
  builder.AddChannelArgument(GRPC_ARG_MAX_CONCURRENT_STREAMS, kStreamsPerConnection);
  builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_TIME_MS, kKeepaliveMs);
  builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_TIMEOUT_MS, kKeepaliveTimeoutMs);
  builder.AddChannelArgument(GRPC_ARG_KEEPALIVE_PERMIT_WITHOUT_CALLS, 1);
  builder.AddChannelArgument(GRPC_ARG_HTTP2_MIN_RECV_PING_INTERVAL_WITHOUT_DATA_MS, kShortestPingMs);
  builder.SetMaxReceiveMessageSize(kLongestRequest);
  builder.SetSyncServerOption(SyncServerOption::NUM_CQS, 1);
  builder.SetSyncServerOption(SyncServerOption::MIN_POLLERS, 1);
  builder.SetSyncServerOption(SyncServerOption::MAX_POLLERS, 1);
  for (const auto algorithm : {GRPC_COMPRESS_DEFLATE, GRPC_COMPRESS_GZIP}) {
    builder.SetCompressionAlgorithmSupportStatus(algorithm, false);
  }
  builder.SetResourceQuota(grpc::ResourceQuota("plenaryd").SetMaxThreads(kThreads).Resize(memory));
}

absl::StatusOr<ListeningServer> Listen(grpc::ServerBuilder& builder, const Port& port, const char* flag,
                                       const Log& log) {
  auto listener = GrpcListener::Bind(port.host, port.port, port.connections, log);
  if (!listener.ok()) return CannotListen(port.host, port.port, listener.status(), flag);
  Configure(port.memory, builder);
  using Type = grpc::ServerBuilder::experimental_type::ExternalConnectionType;
  auto acceptor =
      builder.experimental().AddExternalConnectionAcceptor(Type::FROM_FD, grpc::InsecureServerCredentials());
  ListeningServer listening{.server = builder.BuildAndStart(), .listener = *std::move(listener)};
  if (listening.server == nullptr) return absl::InternalError("gRPC does not start");
  listening.listener->Serve(std::move(acceptor));
  return listening;
}

}  // namespace

absl::Status CannotListen(const std::string& host, int port, const absl::Status& cause, const char* flag) {
  return absl::UnavailableError(absl::StrCat("cannot listen on ", host, " port ", port, " (",
                                             std::string(cause.message()),
                                             "): is another server there? Choose another port with ", flag));
}

absl::StatusOr<ListeningServer> ListenForCalls(const Port& port, grpc::Service& service,
                                               grpc::CallbackGenericService& unknown, const Log& log) {
  grpc::ServerBuilder builder;
  builder.RegisterService(&service);
  builder.RegisterCallbackGenericService(&unknown);
  return Listen(builder, port, "--grpc-library-port", log);
}

absl::StatusOr<ListeningServer> ListenForChannelz(int port, const Log& log) {
  grpc::channelz::experimental::InitChannelzService();
  grpc::ServerBuilder builder;
  return Listen(
      builder,
      {.host = "127.0.0.1", .port = port, .connections = kChannelzConnections, .memory = kChannelzMemory},
      "--channelz-port", log);
}

}  // namespace plenary::plenaryd
