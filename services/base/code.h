// Codes that people carry: on a badge, in an invitation. Pure but for NewCode; thread-safe.

#pragma once

#include <string>
#include <string_view>

namespace plenary {

// 160 random bits as 32 lower-case letters and digits.
std::string NewCode();

// A code as it was made, of one as somebody typed it or a scanner read it: in either case, with spaces and
// hyphens.
std::string PlainCode(std::string_view code);

// What is kept of a code, in whatever form it was given.
std::string HashOfCode(std::string_view code);

}  // namespace plenary
