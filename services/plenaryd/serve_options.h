// The options of `plenaryd serve`: its network, and the limits of connections, callers and work.

#pragma once

#include "CLI/CLI.hpp"
#include "plenaryd/config.h"

namespace plenary::plenaryd {

// Options that fill `config`, which must outlive the command.
void AddNetwork(CLI::App& command, ServeConfig& config);
void AddLimits(CLI::App& command, ServeConfig& config);

}  // namespace plenary::plenaryd
