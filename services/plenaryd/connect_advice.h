// What to do when PostgreSQL does not let us in.

#pragma once

#include <string>
#include <string_view>

namespace plenary::plenaryd {

// For the words of libpq or PostgreSQL, in English; empty if there is nothing to add to them.
std::string ConnectAdvice(std::string_view said);

}  // namespace plenary::plenaryd
