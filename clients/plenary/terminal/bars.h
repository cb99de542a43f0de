// Numbers as bars. Pure and thread-safe.

#pragma once

#include <cstdint>
#include <string>

#include "plenary/terminal/terminal.h"

namespace plenary::client {

// A bar of `number` where `most` takes `width` columns, to an eighth of a column; with plain characters to a
// whole one. What is not nothing is seen.
std::string Bar(std::int64_t number, std::int64_t most, int width, const Style& style);

}  // namespace plenary::client
