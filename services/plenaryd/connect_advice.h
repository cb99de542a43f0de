// What to do if PostgreSQL refuses a connection.

#pragma once

#include <string>
#include <string_view>

namespace plenary::plenaryd {

// For a message of libpq or PostgreSQL, in English; empty if there is no advice.
std::string ConnectAdvice(std::string_view said);

}  // namespace plenary::plenaryd
