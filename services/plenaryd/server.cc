#include "plenaryd/server.h"

#include <algorithm>
#include <array>
#include <thread>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "access/access_gate.h"
#include "access/access_service.h"
#include "access/denied_calls.h"
#include "check_in/badge_service.h"
#include "check_in/check_in_service.h"
#include "check_in/checkpoint_service.h"
#include "contract/services.h"
#include "db/executor.h"
#include "directory/directory_service.h"
#include "directory/merge_service.h"
#include "directory/name_index.h"
#include "documents/document_service.h"
#include "documents/endorsement_service.h"
#include "events/event_service.h"
#include "events/sponsor_service.h"
#include "exports/export_service.h"
#include "import_plans/import_store.h"
#include "imports/import_service.h"
#include "participants/delegation_service.h"
#include "participants/participant_service.h"
#include "plenaryd/collections.h"
#include "plenaryd/constraints.h"
#include "plenaryd/descriptors.h"
#include "plenaryd/grpc_ports.h"
#include "plenaryd/health.h"
#include "plenaryd/http_port.h"
#include "plenaryd/metrics_server.h"
#include "plenaryd/periodic.h"
#include "plenaryd/serving_role.h"
#include "prometheus/gauge.h"
#include "prometheus/registry.h"
#include "resource/idempotency.h"
#include "resource/page_token.h"
#include "resource/service_context.h"
#include "rpc/dispatch.h"
#include "rpc/grpc_transport.h"
#include "rpc/health_service.h"
#include "rpc/live_calls.h"
#include "rpc/live_streams.h"
#include "rpc/reflection.h"
#include "rpc/secrets.h"
#include "rpc/standing.h"
#include "sessions/room_service.h"
#include "sessions/session_service.h"
#include "statements/statement_service.h"

namespace plenary::plenaryd {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::minutes kHousekeeping{10};
constexpr std::chrono::seconds kWriteDenied{10};
constexpr int kIdleInTransactionMs = 5'000;  // afterwards another server may take the locks of a frozen one
constexpr std::size_t kBatchQueue = 64;      // turns of batchers; at most one of each waits
constexpr std::chrono::milliseconds kFarewell{
    500};  // time before the end of a stop's grace, for streams to end
constexpr std::chrono::milliseconds kLinger{300};  // time to tell waiting calls that the server stops
constexpr std::chrono::milliseconds kFlush{500};   // time to send answers
constexpr std::size_t kOfHealth = 1;               // session
// A hall full of people is one address, and has half of a queue.
constexpr std::size_t kCallersAtOneAddress = 4;
constexpr std::size_t kAnswering = 1;  // threads of a lane that may answer while its loops query

// Batches run few statements, all by key.
db::ConnectionOptions OfBatches(db::ConnectionOptions options) {
  options.generic_plans = true;
  return options;
}

db::ConnectionOptions OfReaders(db::ConnectionOptions options) {
  options.read_only = true;
  return options;
}

db::ConnectionOptions OfAnonymous(const ServerOptions& options) {
  db::ConnectionOptions readers = OfReaders(options.database);
  readers.statement_timeout_ms = options.anonymous_statement_ms;
  return readers;
}

// The objects that services need, in the order of construction; destroyed in reverse.
struct Core {
  Core(const ServerOptions& options, const rpc::Secrets& the_secrets)
      : secrets(the_secrets),
        tokens(secrets.page_tokens),
        collections(AllCollections()),
        general({.name = "general",
                 .threads = options.general_threads,
                 .queue_limit = options.call_queue,
                 .shared = true},
                options.database),
        lists({.name = "lists", .threads = options.list_threads, .queue_limit = options.call_queue},
              OfReaders(options.database)),
        anonymous({.name = "anonymous",
                   .threads = options.anonymous_threads,
                   .queue_limit = options.call_queue * kCallersAtOneAddress,
                   .shared = true},
                  OfAnonymous(options)),
        reads({.name = "reads", .threads = options.read_loops + kAnswering, .queue_limit = kBatchQueue},
              OfBatches(options.database)),
        groups({.name = "groups", .threads = 1 + kAnswering, .queue_limit = kBatchQueue},
               OfBatches(options.database)),
        bulk({.name = "bulk", .threads = 2, .queue_limit = options.call_queue, .shared = true},
             options.database),
        context{{.reading = lists, .writing = general, .anonymous = anonymous},
                reads,
                groups,
                bulk,
                collections,
                tokens,
                secrets,
                {.read_loops = options.read_loops,
                 .reads = options.read_batch_limit,
                 .registrations = options.group_limit}} {
    RegisterConstraints();
  }

  std::array<db::Lane*, 6> Lanes() { return {&general, &lists, &anonymous, &reads, &groups, &bulk}; }

  // How many database sessions they have.
  std::size_t Sessions() {
    std::size_t sessions = 0;
    for (const db::Lane* lane : Lanes()) sessions += lane->Stats().threads;
    return sessions;
  }

  // All at once, so that one that hangs does not delay the others.
  void Close(steady_clock::time_point deadline) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - steady_clock::now());
    const auto grace = std::max(left, std::chrono::milliseconds::zero());
    std::vector<std::thread> closing;
    for (db::Lane* lane : Lanes()) closing.emplace_back([lane, grace] { lane->Close(grace); });
    for (std::thread& one : closing) one.join();
  }

  const rpc::Secrets secrets;
  const resource::PageTokens tokens;
  const resource::Collections collections;
  db::Lane general;
  db::Lane lists;
  db::Lane anonymous;
  db::Lane reads;
  db::Lane groups;
  db::Lane bulk;
  const resource::ServiceContext context;
};

std::vector<std::string> ContractNames() {
  std::vector<std::string> names;
  for (const auto* service : contract::AllServices()) names.push_back(service->full_name());
  return names;
}

// What reflection lists: the contract's services, and gRPC's own.
std::vector<std::string> ServedNames() {
  std::vector<std::string> names = ContractNames();
  for (const char* own : {"grpc.health.v1.Health", "grpc.reflection.v1.ServerReflection",
                          "grpc.reflection.v1alpha.ServerReflection"}) {
    names.emplace_back(own);
  }
  return names;
}

std::vector<const google::protobuf::ServiceDescriptor*> RoutedServices() {
  std::vector<const google::protobuf::ServiceDescriptor*> services = contract::AllServices();
  services.push_back(rpc::HealthService::Descriptor());
  services.push_back(rpc::ReflectionService::Descriptor());
  return services;
}

// Every service of the contract, and gRPC's own.
struct Services {
  Services(Core& core, const rpc::OpenStreamLimits& reflection_limits)
      : router(RoutedServices()),
        reflection(ServedNames(), reflection_limits),
        gate(core.reads, core.context.calls, core.collections),
        access(core.context, gate),
        directory(core.context),
        merges(core.context),
        events(core.context),
        sponsors(core.context),
        participants(core.context),
        delegations(core.context),
        exports(core.context),
        checkpoints(core.context),
        badges(core.context),
        check_ins(core.context),
        imports(core.context),
        rooms(core.context),
        sessions(core.context),
        statements(core.context),
        documents(core.context),
        endorsements(core.context) {
    health.Bind(router);
    reflection.Bind(router);
    access.Bind(router);
    directory.Bind(router);
    merges.Bind(router);
    events.Bind(router);
    sponsors.Bind(router);
    participants.Bind(router);
    delegations.Bind(router);
    exports.Bind(router);
    checkpoints.Bind(router);
    badges.Bind(router);
    check_ins.Bind(router);
    imports.Bind(router);
    rooms.Bind(router);
    sessions.Bind(router);
    statements.Bind(router);
    documents.Bind(router);
    endorsements.Bind(router);
  }

  rpc::Router router;
  rpc::HealthService health;
  rpc::ReflectionService reflection;
  access::AccessGate gate;
  access::AccessService access;
  directory::DirectoryService directory;
  directory::MergeService merges;
  events::EventService events;
  events::SponsorService sponsors;
  participants::ParticipantService participants;
  participants::DelegationService delegations;
  exports::ExportService exports;
  check_in::CheckpointService checkpoints;
  check_in::BadgeService badges;
  check_in::CheckInService check_ins;
  imports::ImportService imports;
  sessions::RoomService rooms;
  sessions::SessionService sessions;
  statements::StatementService statements;
  documents::DocumentService documents;
  documents::EndorsementService endorsements;
};

}  // namespace

class Server::Parts {
 public:
  Parts(const ServerOptions& options, const rpc::Secrets& secrets, const Log& log)
      : options_(options),
        log_(log),
        core_(options, secrets),
        services_(core_, options.reflection),
        streams_(options.streams),
        rates_(options.key_rate, options.anonymous_rate) {}

  absl::Status Start() {
    if (const auto unbound = services_.router.Unbound(); !unbound.empty()) {
      return absl::InternalError(absl::StrCat("no handler for: ", absl::StrJoin(unbound, ", ")));
    }
    ASSIGN_OR_RETURN(proxies_, rpc::TrustedProxies::Of(options_.trusted_proxies));
    RETURN_IF_ERROR(Listen());
    RETURN_IF_ERROR(StartMetrics());
    if (options_.channelz_port) {
      ASSIGN_OR_RETURN(channelz_, ListenForChannelz(*options_.channelz_port, log_));
    }
    health_ = std::make_unique<HealthProbe>(services_.health, ContractNames(), options_.database, standing_,
                                            clock_ahead_, log_);
    housekeeping_ = std::make_unique<Periodic>(kHousekeeping, [this] {
      ForgetOldRequests();
      ForgetOldImports();
      IndexMissingNames();
    });
    writing_denied_ = std::make_unique<Periodic>(kWriteDenied, [this] { WriteDeniedCalls(); });
    return absl::OkStatus();
  }

  void Stop(std::chrono::milliseconds grace) {
    const auto deadline = steady_clock::now() + grace;
    WriteDeniedCalls();
    services_.health.Shutdown();
    services_.reflection.Close();
    live_.Close();  // from here on new calls are refused
    health_.reset();
    housekeeping_.reset();
    writing_denied_.reset();
    LetCallsEnd(deadline);
    WriteDeniedCalls();
    live_.Interrupt();
    core_.Close(deadline);
    EndConnections();
    metrics_.reset();
  }

  int port() const { return http_->port(); }
  int grpc_library_port() const { return library_.port(); }
  int metrics_port() const { return metrics_ == nullptr ? 0 : metrics_->port(); }
  int channelz_port() const { return channelz_.port(); }

 private:
  absl::Status Listen() {
    ASSIGN_OR_RETURN(const std::size_t connections,
                     ConnectionsWithin(RaiseDescriptorLimit(), core_.Sessions() + kOfHealth));
    http::Limits limits = options_.limits;
    limits.connections = std::min(limits.connections, connections);
    ASSIGN_OR_RETURN(http_,
                     HttpPort::Listen({.host = options_.listen,
                                       .port = options_.port,
                                       .tls = options_.tls,
                                       .unix_socket = options_.unix_socket,
                                       .loops = options_.loops,
                                       .limits = limits,
                                       .memory = options_.call_memory,
                                       .origins = options_.cors_origins,
                                       .why_not_ready = [this] { return services_.health.WhyNotServing(); }},
                                      dispatch_, log_));
    if (!options_.grpc_library_port) return absl::OkStatus();
    wire_ = rpc::MakeService(dispatch_);
    ASSIGN_OR_RETURN(library_, ListenForCalls({.host = "127.0.0.1",
                                               .port = *options_.grpc_library_port,
                                               .connections = connections,
                                               .memory = options_.call_memory},
                                              *wire_, *unknown_, log_));
    return absl::OkStatus();
  }

  // Calls under way continue; long streams are ended shortly before the deadline.
  void LetCallsEnd(steady_clock::time_point deadline) {
    std::thread farewell([this, deadline] { streams_.Close(deadline - kFarewell); });
    std::this_thread::sleep_until(std::min(steady_clock::now() + kLinger, deadline));
    if (library_.server != nullptr) library_.listener->Close();
    if (http_ != nullptr) http_->Drain(deadline);
    live_.AwaitNone(deadline);
    farewell.join();
  }

  // Every call has been answered. gRPC's Shutdown answers later calls with CANCELLED, as if their callers had
  // cancelled them. So all connections are ended first; a caller without an answer then knows that the
  // connection broke.
  void EndConnections() {
    live_.AwaitNone(steady_clock::now() + kFlush);
    if (library_.server != nullptr) library_.listener->Cut();
    if (http_ != nullptr) http_->Stop();
    for (ListeningServer* listening : {&library_, &channelz_}) {
      if (listening->server == nullptr) continue;
      listening->listener->Close();
      listening->server->Shutdown(std::chrono::system_clock::now());
    }
  }

  absl::Status StartMetrics() {
    if (!options_.metrics_port) return absl::OkStatus();
    const auto all = core_.Lanes();
    const std::vector<const db::Lane*> lanes(all.begin(), all.end());
    const std::vector<BatchSource> batchers = {
        {"principals", [this] { return services_.gate.Stats(); }},
        {"participants", [this] { return services_.participants.ReadStats(); }},
        {"registrations", [this] { return services_.participants.RegistrationStats(); }},
        {"check-ins", [this] { return services_.check_ins.Stats(); }}};
    const auto inner = std::make_shared<InnerMetrics>(lanes, batchers, [this] { return http_->Stats(); });
    ASSIGN_OR_RETURN(metrics_, MetricsServer::Start(*options_.metrics_port, {registry_, inner}));
    return absl::OkStatus();
  }

  void Note(const rpc::CallRecord& record) {
    log_.Call(record);
    if (record.code == absl::StatusCode::kPermissionDenied ||
        record.code == absl::StatusCode::kUnauthenticated) {
      denied_calls_.Count(record.principal, record.method.full_name);
    }
  }

  // If the lane is full they are written next time.
  void WriteDeniedCalls() {
    static_cast<void>(core_.general.Submit([this](db::Connection& connection) {
      const absl::Status status = denied_calls_.Write(connection);
      if (!status.ok())
        log_.Warn("denied calls are not written yet", {{"cause", std::string(status.message())}});
    }));
  }

  // Deletes expired imports, on the lane for long work, because they may have many rows.
  void ForgetOldImports() {
    static_cast<void>(core_.bulk.Submit([log = log_](db::Connection& connection) {
      absl::StatusOr<bool> more = true;
      while (more.ok() && *more) more = import_plans::ForgetExpiredImports(connection);
      if (!more.ok()) {
        log.Warn("expired imports are kept for now", {{"cause", std::string(more.status().message())}});
      }
    }));
  }

  // Deletes expired request ids.
  void ForgetOldRequests() {
    const bool taken = core_.general.Submit([log = log_](db::Connection& connection) {
      const absl::Status status = resource::ForgetOldRequests(connection);
      if (!status.ok())
        log.Warn("old request ids are kept for now", {{"cause", std::string(status.message())}});
    });
    if (!taken) log_.Warn("old request ids are kept for now", {{"cause", std::string("the server is busy")}});
  }

  // Indexes names written by an older server that runs at the same time. If the lane is full, next time.
  void IndexMissingNames() {
    static_cast<void>(core_.general.Submit([log = log_](db::Connection& connection) {
      const absl::Status status = directory::IndexMissingNames(connection);
      if (!status.ok()) log.Warn("some names are not found yet", {{"cause", std::string(status.message())}});
    }));
  }

  const ServerOptions options_;
  const Log log_;
  const std::shared_ptr<prometheus::Registry> registry_ = std::make_shared<prometheus::Registry>();
  prometheus::Gauge& clock_ahead_ = prometheus::BuildGauge()
                                        .Name("plenary_database_clock_ahead_seconds")
                                        .Help("How far the database's clock is ahead of this machine's.")
                                        .Register(*registry_)
                                        .Add({});
  access::DeniedCalls denied_calls_;
  Core core_;
  Services services_;
  rpc::LiveCalls live_;
  rpc::LiveStreams streams_;
  rpc::Standing standing_;
  rpc::CallRates rates_;
  rpc::TrustedProxies proxies_;
  const rpc::Methods methods_{services_.router, *registry_, rpc::ReflectionService::Aliases()};
  rpc::Dispatch dispatch_{
      methods_,  services_.gate, live_,    streams_,
      standing_, rates_,         proxies_, [this](const rpc::CallRecord& record) { Note(record); }};
  std::unique_ptr<grpc::Service> wire_;
  const std::unique_ptr<grpc::CallbackGenericService> unknown_ = rpc::MakeUnknownMethodService(live_);
  std::unique_ptr<MetricsServer> metrics_;
  ListeningServer library_;
  ListeningServer channelz_;
  std::unique_ptr<HttpPort> http_;
  std::unique_ptr<HealthProbe> health_;
  std::unique_ptr<Periodic> housekeeping_;
  std::unique_ptr<Periodic> writing_denied_;
};

absl::StatusOr<std::unique_ptr<Server>> Server::Start(ServerOptions options, const Log& log) {
  options.database.role = kServingRole;
  options.database.idle_in_transaction_timeout_ms = kIdleInTransactionMs;
  db::Connection connection(options.database);
  ASSIGN_OR_RETURN(const rpc::Secrets secrets, rpc::LoadSecrets(connection));
  // Before anybody searches: somebody who does not find a person would create another record.
  RETURN_IF_ERROR(directory::IndexAllNames(connection));
  std::unique_ptr<Server> server(new Server(std::make_unique<Parts>(options, secrets, log)));
  RETURN_IF_ERROR(server->parts_->Start());
  return server;
}

Server::Server(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Server::~Server() { Stop(std::chrono::milliseconds::zero()); }

int Server::port() const { return parts_->port(); }
int Server::grpc_library_port() const { return parts_->grpc_library_port(); }
int Server::metrics_port() const { return parts_->metrics_port(); }
int Server::channelz_port() const { return parts_->channelz_port(); }

void Server::Stop(std::chrono::milliseconds grace) { parts_->Stop(grace); }

}  // namespace plenary::plenaryd
