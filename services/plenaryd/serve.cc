// plenaryd serve: starts a server from its configuration, and stops it.

#include <grpc/support/log.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/synchronization/mutex.h"
#include "access/admin_key.h"
#include "db/embedded_migrations.h"
#include "db/explain.h"
#include "db/migrator.h"
#include "plenaryd/commands.h"
#include "plenaryd/database.h"
#include "plenaryd/logging.h"
#include "plenaryd/readiness.h"
#include "plenaryd/run_as.h"
#include "plenaryd/server.h"
#include "plenaryd/serving_role.h"
#include "plenaryd/shutdown_signal.h"
#include "plenaryd/stop_limit.h"

namespace plenary::plenaryd {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::milliseconds kWatchInterval{100};
// Time beyond the grace of a stop, to cancel statements and end sessions.
constexpr std::chrono::seconds kMargin{5};

// Forwards gRPC's log, mostly about clients, to ours. gRPC has one sink in each process.
const Log* grpc_log = nullptr;
void WriteGrpcLog(gpr_log_func_args* arguments) {
  grpc_log->Debug("gRPC", {{"cause", std::string(arguments->message)}});
}

void Settle(const Log& log) {
  // Distributions build abseil with deadlock detection, which costs a tenth of each call in gRPC's mutexes.
  absl::SetMutexDeadlockDetectionMode(absl::OnDeadlockCycle::kIgnore);
  signal(SIGPIPE, SIG_IGN);
  grpc_log = &log;
  gpr_set_log_function(WriteGrpcLog);
  gpr_set_log_verbosity(GPR_LOG_SEVERITY_ERROR);
}

// Migrates the schema if requested, and checks that the server can use it.
absl::Status PrepareSchema(const ServeConfig& config, const Database& database, const Log& log) {
  const auto tell_found = [&log](const std::string& what, const absl::StatusOr<std::string>& found) {
    if (found.ok()) log.Debug(absl::StrCat(what, ": ", *found));
  };
  RETURN_IF_ERROR(CheckServer(database.serving(), tell_found));
  if (*config.migrate) {
    db::Connection owner(database.owner());
    const auto tell = [&log](const std::string& line) { log.Info(line); };
    RETURN_IF_ERROR(db::Migrator(owner, db::EmbeddedMigrations(), tell).Up());
  }
  return CheckInstallation(database.serving(), tell_found);
}

absl::Status PrepareAdminKey(const ServeConfig& config, const Database& database, const Log& log) {
  const std::string& file = config.admin_key_file;
  if (file.empty()) return absl::OkStatus();
  db::ConnectionOptions options = database.serving();
  options.role = kServingRole;
  db::Connection connection(options);
  ASSIGN_OR_RETURN(const access::FirstAdminKey first, access::EnsureAdminKey(connection, file));
  switch (first) {
    case access::FirstAdminKey::kMade:
      log.Info("made the first administrator's key", {{"file", file}});
      return absl::OkStatus();
    case access::FirstAdminKey::kMadeOnce:
      log.Warn(access::MissingAdminKey(file));
      return absl::OkStatus();
    case access::FirstAdminKey::kThere:
      break;
  }
  ASSIGN_OR_RETURN(const access::AdminKeyFile found, access::LookAtAdminKey(connection, file));
  if (found != access::AdminKeyFile::kOpens) log.Warn(access::UselessAdminKey(file));
  return absl::OkStatus();
}

bool IsTaken(int port) {
  const int probe = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const int on = 1;
  setsockopt(probe, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const bool taken = bind(probe, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0;
  close(probe);
  return taken;
}

// A second server on a machine must not fail because of a default port.
void DoWithoutIfTaken(std::optional<int>& port, bool chosen, const char* flag, const Log& log) {
  if (chosen || !port.has_value() || !IsTaken(*port)) return;
  log.Warn("another program uses this port: serving without it",
           {{"flag", std::string(flag)}, {"port", *port}});
  port.reset();
}

ServerOptions OptionsFor(const ServeConfig& config, const Database& database, const Log& log) {
  ServerOptions options = config.server;
  options.database = database.serving();
  DoWithoutIfTaken(options.metrics_port, config.metrics_port_chosen, "--metrics-port", log);
  return options;
}

absl::Status WritePort(const std::string& file, int port) {
  if (file.empty()) return absl::OkStatus();
  const std::string draft = file + ".new";
  std::ofstream output(draft);
  output << port << "\n";
  output.close();
  std::error_code error;
  if (output) std::filesystem::rename(draft, file, error);
  if (output && !error) return absl::OkStatus();
  return absl::FailedPreconditionError(absl::StrCat("cannot write the port to ", file));
}

void TellReady(const ServeConfig& config, const Server& server, steady_clock::time_point begin,
               const Log& log) {
  const std::string& host = config.server.listen;
  LogFields fields = {{"host", host}, {"port", server.port()}};
  if (server.grpc_library_port() != 0) fields.push_back({"grpc_library_port", server.grpc_library_port()});
  if (server.metrics_port() != 0) fields.push_back({"metrics_port", server.metrics_port()});
  if (server.channelz_port() != 0) fields.push_back({"channelz_port", server.channelz_port()});
  const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(steady_clock::now() - begin);
  fields.push_back({"ready_after_ms", took.count()});
  log.Info("serving", fields);
  if (config.plaintext)
    log.Warn("calls and keys travel unencrypted: let only a proxy with TLS reach this address");
}

// Watches the database until the server is told to stop, or the database cannot be started again.
absl::Status AwaitEnd(Database& database, ShutdownSignal& shutdown, const Log& log) {
  const auto tell = [&log](const std::string& line) { log.Warn(line); };
  while (!shutdown.WaitFor(kWatchInterval)) RETURN_IF_ERROR(database.Watch(tell));
  return absl::OkStatus();
}

// Everything between opening and closing the database.
absl::Status ServeOn(Database& database, const ServeConfig& config, ShutdownSignal& shutdown,
                     const Log& log) {
  const auto begin = steady_clock::now();
  RETURN_IF_ERROR(PrepareSchema(config, database, log));
  RETURN_IF_ERROR(PrepareAdminKey(config, database, log));
  ASSIGN_OR_RETURN(std::unique_ptr<Server> server, Server::Start(OptionsFor(config, database, log), log));
  RETURN_IF_ERROR(WritePort(config.port_file, server->port()));
  TellReady(config, *server, begin, log);
  const absl::Status end = AwaitEnd(database, shutdown, log);
  log.Info("stopping");
  const StopLimit limit(config.shutdown_grace + kMargin, log);
  server->Stop(config.shutdown_grace);
  server.reset();
  return end;
}

absl::Status OpenAndServe(const ServeConfig& config, const Log& log) {
  RETURN_IF_ERROR(BecomeUser(config.database, Root::kRefused));
  ShutdownSignal shutdown;
  ASSIGN_OR_RETURN(Database database,
                   Database::Open(config.database, [&log](const std::string& line) { log.Info(line); }));
  RETURN_IF_ERROR(ServeOn(database, config, shutdown, log));
  return database.Close();
}

}  // namespace

int Serve(const ServeConfig& config) {
  const Log log(config.log.format, config.log.level, StandardError());
  Settle(log);
  const absl::Status status = OpenAndServe(config, log);
  if (status.ok()) {
    log.Info("stopped");
    return 0;
  }
  log.Error(db::Explain(status));
  return status.code() == absl::StatusCode::kAborted ? kDatabaseEnded : kFault;
}

}  // namespace plenary::plenaryd
