// Words of a command that the user is asked to type.

#pragma once

#include <string>
#include <string_view>

namespace plenary::client {

// The text as one word of a POSIX shell: unchanged, or in single quotation marks. It is one line for a
// terminal (text.h), so characters that a terminal would interpret are replaced. Pure.
std::string ShellWord(std::string_view text);

}  // namespace plenary::client
