// What the program is to do, as its options say.

#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <thread>

#include "plenaryd/logging.h"
#include "plenaryd/server.h"

namespace plenary::plenaryd {

// The database to use.
struct DatabaseConfig {
  std::string data_dir;     // of a private PostgreSQL; empty: another database
  std::string url;          // of another database; empty: libpq's own environment
  std::string migrate_url;  // as the schema's owner; empty: the same
  std::string user;         // the user that root becomes; empty: the owner of the data directory
};

struct LogConfig {
  LogFormat format = LogFormat::kHuman;
  LogLevel level = LogLevel::info;
};

struct ServeConfig {
  DatabaseConfig database;
  LogConfig log;
  ServerOptions server{.port = 7450,
                       .loops = std::max<std::size_t>(std::thread::hardware_concurrency(), 1),
                       .metrics_port = 7451};
  bool plaintext = false;            // also beyond this machine
  bool metrics_port_chosen = false;  // if not, a port that is taken is left out
  std::string port_file;             // file for the port; empty for none
  std::string admin_key_file;        // file for the first administrator's key; empty for none
  std::optional<bool> migrate;  // bring the schema up to date first; by default that of a private PostgreSQL
  std::chrono::seconds shutdown_grace{10};
};

struct MigrateConfig {
  enum class Direction { kUp, kDown, kStatus };
  DatabaseConfig database;
  LogConfig log;
  Direction direction = Direction::kStatus;
  std::optional<int> to;  // always set for kDown
};

struct CheckConfig {
  DatabaseConfig database;
  std::string admin_key_file;  // as in ServeConfig
  std::string listen = "127.0.0.1";
  std::optional<int> port;  // the port that must be free; empty: another server may use it
};

struct AdminKeyConfig {
  DatabaseConfig database;
  LogConfig log;
  std::string admin_key_file;  // as in ServeConfig
};

}  // namespace plenary::plenaryd
