// The commands of the program. Each returns the exit code: 0, or one of these after a fault that it has
// reported.

#pragma once

#include "plenaryd/config.h"

namespace plenary::plenaryd {

constexpr int kFault = 1;
// The private PostgreSQL ended while the server ran, and could not be started again.
constexpr int kDatabaseEnded = 3;

int Serve(const ServeConfig& config);
int Migrate(const MigrateConfig& config);
int Check(const CheckConfig& config);
int MakeAdminKey(const AdminKeyConfig& config);

}  // namespace plenary::plenaryd
