// What the program does. Each returns the code to exit with: 0, or one of these after a fault that it has
// told.

#pragma once

#include "plenaryd/config.h"

namespace plenary::plenaryd {

constexpr int kFault = 1;
// The private PostgreSQL of a server ended while it served, and could not be started again.
constexpr int kDatabaseEnded = 3;

int Serve(const ServeConfig& config);
int Migrate(const MigrateConfig& config);
int Check(const CheckConfig& config);
int MakeAdminKey(const AdminKeyConfig& config);

}  // namespace plenary::plenaryd
