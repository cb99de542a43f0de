// Words of a command that the user is told to type.

#pragma once

#include <string>
#include <string_view>

namespace plenary::client {

// The text as one word of a POSIX shell: as it is, or in single quotation marks. It is one line for a
// terminal (text.h), so what has characters that a terminal would act upon is not the same text any more.
// Pure.
std::string ShellWord(std::string_view text);

}  // namespace plenary::client
