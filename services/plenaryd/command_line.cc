#include "plenaryd/command_line.h"

#include <cstdint>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <string>

#include "CLI/CLI.hpp"
#include "base/ip_address.h"
#include "base/version.h"
#include "plenaryd/config_file.h"
#include "plenaryd/help_format.h"
#include "plenaryd/option.h"
#include "plenaryd/serve_options.h"

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
  AddLimits(command, config);
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
  app.config_formatter(std::make_shared<ConfigFile>(app));
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
