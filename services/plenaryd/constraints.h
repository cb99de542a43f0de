// The meanings of the database constraints of all folders.

#pragma once

namespace plenary::plenaryd {

// Registers them. Call it before calls are answered; calling it again does no harm.
void RegisterConstraints();

}  // namespace plenary::plenaryd
