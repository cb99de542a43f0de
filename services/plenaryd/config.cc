#include "plenaryd/config.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <istream>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "CLI/CLI.hpp"
#include "base/ip_address.h"
#include "base/version.h"
#include "plenaryd/help_format.h"
#include "rpc/origins.h"

namespace plenary::plenaryd {
namespace {

constexpr int kUsageError = 2;

constexpr char kAbout[] =
    "Plenary's server: forums and their participants, over gRPC, gRPC-Web, Connect and JSON.";
constexpr char kOtherWays[] =
    "Every option --some-name but --to can also be given as the environment variable\n"
    "PLENARY_SOME_NAME, or as some-name = VALUE in a file named by --config FILE.\n"
    "The command line overrides the environment, and the environment overrides the file.\n\n"
    "Exit codes: 0 done; 1 a fault, which was reported; 2 a mistake in the command line; 3 the private\n"
    "PostgreSQL of a server ended and could not be started again; 128 + N ended at once by a second signal "
    "N.";

bool IsInEnvironment(const CLI::Option& option) {
  const char* value = std::getenv(option.get_envname().c_str());
  return value != nullptr && *value != '\0';
}

// A configuration file has one flat list of options. Each applies to every command that has it.
class FlatFile final : public CLI::ConfigTOML {
 public:
  explicit FlatFile(const CLI::App& app) { AddCommands(app, {}); }

  std::vector<CLI::ConfigItem> from_config(std::istream& input) const override {
    std::vector<CLI::ConfigItem> items;
    for (const CLI::ConfigItem& item : CLI::ConfigTOML::from_config(input)) AddFor(item, items);
    return items;
  }

 private:
  using Path = std::vector<std::string>;

  void AddCommands(const CLI::App& app, const Path& path) {
    for (const CLI::App* command : app.get_subcommands({})) {
      Path deeper = path;
      deeper.push_back(command->get_name());
      AddCommands(*command, deeper);
      commands_.emplace_back(std::move(deeper), command);
    }
  }

  void AddFor(const CLI::ConfigItem& item, std::vector<CLI::ConfigItem>& items) const {
    bool known = false;
    for (const auto& [path, command] : commands_) {
      const CLI::Option* option = command->get_option_no_throw("--" + item.name);
      if (option == nullptr || !option->get_configurable() || !item.parents.empty()) continue;
      known = true;
      if (!IsInEnvironment(*option)) items.push_back({path, item.name, item.inputs});
    }
    if (!known)
      throw CLI::ConfigError("the configuration file has " + item.fullname() + ", which is not an option");
  }

  std::vector<std::pair<Path, const CLI::App*>> commands_;
};

std::string EnvironmentName(const std::string& option) {
  std::string name = "PLENARY_" + option;
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c == '-' ? '_' : static_cast<char>(std::toupper(c)); });
  return name;
}

template <class T>
CLI::Option& Add(CLI::App& command, const std::string& name, T& value, const std::string& help) {
  return *command.add_option("--" + name, value, help)->envname(EnvironmentName(name));
}

void AddDatabase(CLI::App& command, DatabaseConfig& config) {
  const std::string group = "Database";
  CLI::Option& directory =
      Add(command, "data-dir", config.data_dir,
          "Keep the data in this directory, in a private PostgreSQL that is started and stopped "
          "with the command");
  directory.group(group)->type_name("DIR");
  Add(command, "database-url", config.url,
      "Use this PostgreSQL (15 or later): a URL or connection string. Without it and --data-dir: "
      "DATABASE_URL, or what PGHOST, PGDATABASE and their like say")
      .group(group)
      ->type_name("URL")
      ->excludes(&directory);
  Add(command, "user", config.user,
      "Started as root: work as this user; by default the one that the data directory belongs to. Nothing is "
      "served as root")
      .group(group)
      ->type_name("NAME");
}

void AddMigrateUrl(CLI::App& command, DatabaseConfig& config) {
  Add(command, "migrate-url", config.migrate_url,
      "The same database as the owner of its schema, which migrations need; by default that of "
      "--database-url")
      .group("Database")
      ->type_name("URL");
}

// An option whose value needs more than to be stored.
template <class T>
CLI::Option& AddWith(CLI::App& command, const std::string& name, const std::function<void(const T&)>& take,
                     const std::string& help) {
  return *command.add_option_function<T>("--" + name, take, help)->envname(EnvironmentName(name));
}

void AddLog(CLI::App& command, LogConfig& config) {
  static const std::map<std::string, LogLevel> kLevels = {{"debug", LogLevel::debug},
                                                          {"info", LogLevel::info},
                                                          {"warn", LogLevel::warn},
                                                          {"error", LogLevel::err},
                                                          {"off", LogLevel::off}};
  const std::string group = "Log, on stderr";
  const auto take_format = [&config](const std::string& text) {
    config.format = text == "json" ? LogFormat::kJson : LogFormat::kHuman;
  };
  const auto take_level = [&config](const std::string& text) { config.level = kLevels.at(text); };
  AddWith<std::string>(command, "log-format", take_format, "human, or json: one object a line")
      .group(group)
      ->check(CLI::IsMember({"human", "json"}))
      ->type_name("FORMAT")
      ->default_str("human");
  AddWith<std::string>(command, "log-level", take_level,
                       "debug (every call), info (calls that failed), warn (also slow ones), error or off")
      .group(group)
      ->check(CLI::IsMember(&kLevels))
      ->type_name("LEVEL")
      ->default_str("info");
}

void AddLoopbackPort(
    CLI::App& command, const char* name, const std::string& what, std::optional<int>& port,
    const std::function<void()>& chosen = [] {}) {
  const auto take = [&port, chosen](const int& value) {
    port = value == 0 ? std::nullopt : std::optional(value);
    chosen();
  };
  AddWith<int>(command, name, take, what + " on this loopback port; 0 for none")
      .group("Network")
      ->check(CLI::Range(0, 65535))
      ->type_name("PORT")
      ->default_str(std::to_string(port.value_or(0)));
}

void AddTls(CLI::App& command, ServeConfig& config) {
  const std::string group = "Network";
  CLI::Option& certificate =
      Add(command, "tls-cert", config.server.tls.certificate,
          "Encrypt calls (TLS 1.2 and 1.3) with this certificate: PEM, its own first, then those "
          "between it and a root. Read again when it changes");
  certificate.group(group)->type_name("FILE");
  CLI::Option& key = Add(command, "tls-key", config.server.tls.key,
                         "The certificate's private key: PEM, without a password");
  key.group(group)->type_name("FILE")->needs(&certificate);
  certificate.needs(&key);
  Add(command, "tls-client-ca", config.server.tls.client_ca,
      "Refuse connections without a certificate of this CA: PEM. Who calls is said by the key all the same")
      .group(group)
      ->type_name("FILE")
      ->needs(&certificate);
  command
      .add_flag("--plaintext", config.plaintext,
                "Take calls unencrypted on an address beyond this machine, for a "
                "proxy with TLS in front")
      ->envname(EnvironmentName("plaintext"))
      ->group(group)
      ->excludes(&certificate);
}

void AddNetwork(CLI::App& command, ServeConfig& config) {
  const std::string group = "Network";
  Add(command, "listen", config.server.listen,
      "Take calls on this address. Beyond this machine it wants --tls-cert and --tls-key, or --plaintext")
      .group(group)
      ->type_name("HOST")
      ->capture_default_str();
  Add(command, "port", config.server.port, "Take calls on this port; 0 is any that is free")
      .group(group)
      ->check(CLI::Range(0, 65535))
      ->type_name("PORT")
      ->capture_default_str();
  AddTls(command, config);
  Add(command, "unix-socket", config.server.unix_socket,
      "Take calls over this Unix socket as well, in plaintext")
      .group(group)
      ->type_name("PATH");
  Add(command, "cors-origin", config.server.cors_origins,
      "Let scripts of pages from this origin (https://forum.example) read the answers, never with cookies; "
      "may "
      "be given several times")
      .group(group)
      ->type_name("ORIGIN");
  Add(command, "port-file", config.port_file, "Write the port to this file when ready")
      .group(group)
      ->type_name("FILE");
  AddLoopbackPort(command, "metrics-port", "Metrics for Prometheus, at /metrics,", config.server.metrics_port,
                  [&config] { config.metrics_port_chosen = true; });
  AddLoopbackPort(command, "grpc-library-port",
                  "Calls through gRPC's own C++ library as well, to compare with, in plaintext,",
                  config.server.grpc_library_port);
  AddLoopbackPort(command, "channelz-port",
                  "Channelz (gRPC's view of the connections of --grpc-library-port)",
                  config.server.channelz_port);
}

template <class T>
CLI::Option& AddLimit(CLI::App& command, const char* name, T& value, int largest, const char* help) {
  CLI::Option& option = Add(command, name, value, help);
  option.group("Limits")->check(CLI::Range(1, largest))->type_name("N")->capture_default_str();
  return option;
}

void AddSeconds(CLI::App& command, const char* name, std::chrono::milliseconds& value, const char* help) {
  using std::chrono::seconds;
  AddWith<int>(
      command, name, [&value](const int& given) { value = seconds(given); }, help)
      .group("Connections")
      ->check(CLI::Range(1, 7 * 24 * 3600))
      ->type_name("SECONDS")
      ->default_str(std::to_string(std::chrono::duration_cast<seconds>(value).count()));
}

// Of peers, before anybody knows who they are.
void AddConnectionLimits(CLI::App& command, ServeConfig& config) {
  http::Limits& limits = config.server.limits;
  const auto add = [&command](const char* name, auto& value, int largest, const char* help) {
    AddLimit(command, name, value, largest, help).group("Connections");
  };
  add("loops", config.server.loops, 256, "Threads that serve connections; by default as many as cores");
  add("connections", limits.connections, 1'000'000,
      "Connections open at a time, as far as the limit on open files allows");
  add("connections-by-address", limits.connections_by_address, 1'000'000,
      "The same from one address, of IPv6 from one /64; this machine's own count only in all");
  add("streams-by-connection", limits.streams, 100'000, "Calls under way at a time on one connection");
  AddWith<int>(
      command, "header-kib",
      [&limits](const int& kibibytes) { limits.header_bytes = std::size_t{1024} * kibibytes; },
      "KiB of the headers of a request")
      .group("Connections")
      ->check(CLI::Range(1, 1024))
      ->type_name("KIB")
      ->default_str(std::to_string(limits.header_bytes >> 10));
  AddSeconds(command, "first-request-seconds", limits.first_request,
             "How long a new connection may take until its first request, TLS included");
  AddSeconds(command, "idle-seconds", limits.idle, "How long a connection may be without a call");
  AddSeconds(
      command, "age-seconds", limits.age,
      "How old a connection gets; then its peer is told to open another one, and calls under way go on");
  AddSeconds(command, "stall-seconds", limits.stall,
             "How long a peer may take nothing of an answer that waits for it");
  add("resets-by-second", limits.resets, 1'000'000,
      "Calls that a connection may cancel in a second; ten times as "
      "many at once");
  add("pings-by-second", limits.pings, 1'000'000, "PINGs in a second, the same way");
  add("settings-by-second", limits.settings, 1'000'000, "Changes of settings in a second, the same way");
  add("empty-frames-by-second", limits.empty_frames, 1'000'000,
      "Frames that carry nothing in a second, the same way");
}

void AddLimits(CLI::App& command, ServeConfig& config) {
  AddLimit(command, "general-threads", config.server.general_threads, 256,
           "Writes that work on the database at the same time, each over a connection of its own");
  AddLimit(command, "list-threads", config.server.list_threads, 256,
           "Lists and other reads at the same time, each over a connection of its own");
  AddLimit(command, "read-loops", config.server.read_loops, 64,
           "Batches of reads under way at the same time");
  AddLimit(command, "read-batch-limit", config.server.read_batch_limit, 10'000,
           "Reads that one batch may hold");
  AddLimit(command, "group-limit", config.server.group_limit, 10'000,
           "Registrations, or check-ins, that one commit may hold");
  AddLimit(command, "imports-by-caller", config.server.streams.imports, 10'000,
           "Imports that a caller may send at a time; anonymous callers are told apart by their address");
  AddLimit(command, "exports-by-caller", config.server.streams.exports, 10'000,
           "Exports that a caller may receive at a time");
  AddLimit(command, "watches-by-caller", config.server.streams.watches, 10'000,
           "Streams of changes that a caller may follow at a time");
  const auto take_memory = [&config](const int& mebibytes) {
    config.server.call_memory = static_cast<std::size_t>(mebibytes) << 20;
  };
  AddWith<int>(command, "call-memory", take_memory,
               "MiB that requests and answers on their way may take, all together; above it requests are "
               "refused, large "
               "ones first")
      .group("Limits")
      ->check(CLI::Range(16, 1 << 20))
      ->type_name("MIB")
      ->default_str(std::to_string(config.server.call_memory >> 20));
  AddWith<int>(
      command, "shutdown-grace",
      [&config](const int& seconds) { config.shutdown_grace = std::chrono::seconds(seconds); },
      "Seconds that calls under way get to finish when the server stops; it ends at most 5 later")
      .group("Limits")
      ->check(CLI::Range(0, 3600))
      ->type_name("SECONDS")
      ->default_str(std::to_string(config.shutdown_grace.count()));
}

void AddRate(CLI::App& command, const std::string& whose, rpc::CallRate& rate, const std::string& help) {
  Add(command, whose + "-rate", rate.per_second, "Calls a second that " + help + "; 0 for no limit")
      .group("Limits")
      ->check(CLI::Range(0, 1'000'000))
      ->type_name("N")
      ->capture_default_str();
  AddLimit(command, (whose + "-burst").c_str(), rate.at_once, 1'000'000,
           "Calls at once, of those who did not call for a while");
}

void AddFairness(CLI::App& command, ServeConfig& config) {
  AddRate(command, "key", config.server.key_rate, "each key may make");
  AddRate(command, "anonymous", config.server.anonymous_rate,
          "all callers without a key at one address may make together (of IPv6: in one /64; those on this "
          "machine have no limit)");
  AddLimit(command, "anonymous-threads", config.server.anonymous_threads, 256,
           "Reads of callers without a key at the same time, each over a connection of its own; those of one "
           "address leave some to others");
  AddWith<int>(
      command, "anonymous-seconds",
      [&config](const int& seconds) { config.server.anonymous_statement_ms = seconds * 1'000; },
      "Seconds that a statement of such a read may take")
      .group("Limits")
      ->check(CLI::Range(1, 30))
      ->type_name("SECONDS")
      ->default_str(std::to_string(config.server.anonymous_statement_ms / 1'000));
  const auto is_proxy = [](const std::string& text) {
    return std::string(rpc::TrustedProxies::Of({text}).status().message());
  };
  Add(command, "trusted-proxy", config.server.trusted_proxies,
      "Believe this proxy where a call comes from (X-Forwarded-For, Forwarded): an address, a range "
      "(10.0.0.0/8), or unix for Unix sockets; may be given several times")
      .group("Network")
      ->check(is_proxy)
      ->type_name("ADDRESS[/BITS]");
}

void AddServe(CLI::App& app, ServeConfig& config) {
  CLI::App& command =
      *app.add_subcommand("serve", "Serve until Ctrl-C or SIGTERM; a second one ends at once");
  AddDatabase(command, config.database);
  AddMigrateUrl(command, config.database);
  command
      .add_flag_function(
          "--migrate,!--no-migrate", [&config](std::int64_t count) { config.migrate = count > 0; },
          "Bring the schema up to date first; by default only that of a private PostgreSQL")
      ->envname(EnvironmentName("migrate"))
      ->group("Database");
  Add(command, "admin-key-file", config.admin_key_file,
      "Where the first administrator's key is, or is written to by the first start on a database; by default "
      "admin.key in the data directory")
      .group("Database")
      ->type_name("FILE");
  AddNetwork(command, config);
  AddConnectionLimits(command, config);
  AddLimits(command, config);
  AddFairness(command, config);
  AddLog(command, config.log);
}

CLI::App& AddMigration(CLI::App& app, MigrateConfig& config, MigrateConfig::Direction direction,
                       const char* name, const char* help) {
  config.direction = direction;
  CLI::App& command = *app.add_subcommand(name, help);
  AddDatabase(command, config.database);
  AddMigrateUrl(command, config.database);
  AddLog(command, config.log);
  return command;
}

// Only on the command line: a value left in a file must not undo anything.
CLI::Option& AddTarget(CLI::App& command, MigrateConfig& config, const char* help) {
  return *command.add_option("--to", config.to, help)->type_name("VERSION")->configurable(false);
}

void AddCheck(CLI::App& app, CheckConfig& config) {
  CLI::App& command = *app.add_subcommand("check",
                                          "Say whether the server could serve: database, schema, role, key "
                                          "file, and that every journal verifies");
  AddDatabase(command, config.database);
  Add(command, "admin-key-file", config.admin_key_file,
      "The file of the first administrator's key; by default admin.key in the data directory")
      .group("Database")
      ->type_name("FILE");
  // Only on the command line: the running server already has the port in the file or environment.
  command.add_option("--listen", config.listen, "With --port: the address")
      ->group("Network")
      ->configurable(false)
      ->type_name("HOST")
      ->capture_default_str();
  command.add_option("--port", config.port, "Also say whether this port is free")
      ->group("Network")
      ->configurable(false)
      ->check(CLI::Range(1, 65535))
      ->type_name("PORT");
}

void AddAdminKey(CLI::App& app, AdminKeyConfig& config) {
  CLI::App& command = *app.add_subcommand(
      "admin-key", "Make a new administrator's key if the first is lost, and list other administrators");
  AddDatabase(command, config.database);
  Add(command, "admin-key-file", config.admin_key_file,
      "Write the key to this file, which must not exist; by default admin.key in the data directory")
      .group("Database")
      ->type_name("FILE");
  AddLog(command, config.log);
}

// Derives missing options from others.
void Complete(DatabaseConfig& config) {
  const char* url = std::getenv("DATABASE_URL");
  if (config.data_dir.empty() && config.url.empty() && url != nullptr) config.url = url;
}

// Options that are derived in the same way.
template <class Config>
void CompleteKey(Config& config) {
  Complete(config.database);
  const std::string& directory = config.database.data_dir;
  if (config.admin_key_file.empty() && !directory.empty()) config.admin_key_file = directory + "/admin.key";
}

// Why the server may not serve so; empty if it may.
std::string WhyNot(const ServeConfig& config) {
  if (!config.server.tls.certificate.empty() || config.plaintext || IsThisMachine(config.server.listen)) {
    return "";
  }
  return "Calls and keys would travel unencrypted to " + config.server.listen +
         ". Give --tls-cert and --tls-key, or, if a proxy with TLS is in front, --plaintext.";
}

void Complete(ServeConfig& config) {
  CompleteKey(config);
  if (!config.migrate.has_value()) config.migrate = !config.database.data_dir.empty();
}

}  // namespace

Command ParseCommandLine(int argc, const char* const* argv) {
  CLI::App app(kAbout, "plenaryd");
  app.formatter(std::make_shared<HelpFormat>());  // inherited by every command
  app.set_version_flag("--version", std::string("plenaryd ") + kVersion);
  app.set_config("--config", "", "Read options from this file")->envname("PLENARY_CONFIG")->type_name("FILE");
  app.require_subcommand(1);
  app.fallthrough();  // --config may be at any position

  // Each command has its own configuration, because CLI11 fills those of all commands.
  ServeConfig serve;
  MigrateConfig up, down, status;
  CheckConfig check;
  AdminKeyConfig admin_key;
  AddServe(app, serve);
  CLI::App& migrate = *app.add_subcommand(
      "migrate", "Change the schema of the database, or show which migrations are applied");
  migrate.require_subcommand(1);
  using Direction = MigrateConfig::Direction;
  CLI::App& up_command =
      AddMigration(migrate, up, Direction::kUp, "up", "Apply the migrations that are not yet applied");
  AddTarget(up_command, up, "Stop after this migration");
  CLI::App& down_command = AddMigration(migrate, down, Direction::kDown, "down",
                                        "Undo migrations, the newest first. Their data is lost");
  AddTarget(down_command, down, "Undo all above this migration; 0 leaves nothing").required();
  AddMigration(migrate, status, Direction::kStatus, "status", "List migrations and when they were applied");
  AddCheck(app, check);
  AddAdminKey(app, admin_key);
  app.config_formatter(std::make_shared<FlatFile>(app));
  app.footer(kOtherWays);

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : kUsageError;
  }
  Complete(serve);
  for (MigrateConfig* config : {&up, &down, &status}) Complete(config->database);
  CompleteKey(check);
  CompleteKey(admin_key);
  if (app.got_subcommand("serve")) {
    const std::string fault = WhyNot(serve);
    if (fault.empty()) return serve;
    std::cerr << fault << "\n";
    return kUsageError;
  }
  if (app.got_subcommand("check")) return check;
  if (app.got_subcommand("admin-key")) return admin_key;
  if (migrate.got_subcommand("up")) return up;
  return migrate.got_subcommand("down") ? down : status;
}

}  // namespace plenary::plenaryd
