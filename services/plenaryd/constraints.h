// What violated constraints mean, of all folders.

#pragma once

namespace plenary::plenaryd {

// Registers the rows of all folders. Before calls are answered; once is enough, and more do no harm.
void RegisterConstraints();

}  // namespace plenary::plenaryd
