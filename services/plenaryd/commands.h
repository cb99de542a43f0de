// What the program does. Each returns the code to exit with: 0, or 1 after a fault that it has told.

#pragma once

#include "plenaryd/config.h"

namespace plenary::plenaryd {

int Serve(const ServeConfig& config);
int Migrate(const MigrateConfig& config);
int Check(const CheckConfig& config);

}  // namespace plenary::plenaryd
