// Codes that people carry: on a badge, in an invitation. Pure but for NewCode; thread-safe.

#pragma once

#include <string>
#include <string_view>

namespace plenary {

// 160 random bits as 32 lower-case letters and digits.
std::string NewCode();

// The original form of a code that somebody typed or a scanner read, in either case and with spaces and
// hyphens.
std::string PlainCode(std::string_view code);

// The digest that is stored for a code, whatever form the code was given in.
std::string HashOfCode(std::string_view code);

}  // namespace plenary
