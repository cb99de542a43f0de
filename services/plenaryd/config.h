// How the program is told what to do: command line, environment, configuration file; in this order of
// precedence.

#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <variant>

#include "plenaryd/logging.h"
#include "plenaryd/server.h"

namespace plenary::plenaryd {

// Which database.
struct DatabaseConfig {
  std::string data_dir;     // of a private PostgreSQL; empty: there is another database
  std::string url;          // of that one; empty: libpq's own environment
  std::string migrate_url;  // of the schema's owner; empty: the same
  std::string user;         // whom root becomes; empty: whom the data directory belongs to
};

struct LogConfig {
  LogFormat format = LogFormat::kHuman;
  LogLevel level = LogLevel::info;
};

struct ServeConfig {
  DatabaseConfig database;
  LogConfig log;
  ServerOptions server{.port = 7450, .metrics_port = 7451, .channelz_port = 7452};
  bool metrics_port_chosen = false;   // else one that is taken is done without
  bool channelz_port_chosen = false;  // the same
  std::string port_file;              // gets the port; empty for none
  std::string admin_key_file;         // gets the first administrator's key; empty for none
  std::optional<bool> migrate;  // bring the schema up to date first; by default that of a private PostgreSQL
  std::chrono::seconds shutdown_grace{10};
};

struct MigrateConfig {
  enum class Direction { kUp, kDown, kStatus };
  DatabaseConfig database;
  LogConfig log;
  Direction direction = Direction::kStatus;
  std::optional<int> to;  // always there for kDown
};

struct CheckConfig {
  DatabaseConfig database;
  std::string admin_key_file;  // as of ServeConfig
  std::string listen = "127.0.0.1";
  std::optional<int> port;  // that is to be free; empty: any may serve
};

struct AdminKeyConfig {
  DatabaseConfig database;
  LogConfig log;
  std::string admin_key_file;  // as of ServeConfig
};

// What to do; or, after --help, --version or a mistake, which has been told, the code to exit with.
using Command = std::variant<ServeConfig, MigrateConfig, CheckConfig, AdminKeyConfig, int>;

Command ParseCommandLine(int argc, const char* const* argv);

}  // namespace plenary::plenaryd
