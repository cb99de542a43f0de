// Reads the options of the program from the command line, environment and configuration file, in this order
// of precedence.

#pragma once

#include <variant>

#include "plenaryd/config.h"

namespace plenary::plenaryd {

// The command to run; or the exit code, after --help, --version or a mistake, which has been reported.
using Command = std::variant<ServeConfig, MigrateConfig, CheckConfig, AdminKeyConfig, int>;

Command ParseCommandLine(int argc, const char* const* argv);

}  // namespace plenary::plenaryd
