// Numbers as bars. Pure and thread-safe.

#pragma once

#include <cstdint>
#include <string>

#include "plenary/terminal/terminal.h"

namespace plenary::client {

// A bar for `number`, where `most` is `width` columns long: exact to an eighth of a column, or to a column
// with plain characters. A number above 0 is always visible.
std::string Bar(std::int64_t number, std::int64_t most, int width, const Style& style);

}  // namespace plenary::client
