// Repairs UTF-8 that was read in another encoding before it was saved: "JosÃ©" for "José". The file's
// encoding no longer shows that. Pure and thread-safe.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plenary {

// The text before it was misread, if all of its characters beyond ASCII then are UTF-8. Fast for texts that
// were not misread.
std::optional<std::string> BeforeMisreading(std::string_view text);

// Whether the text has U+FFFD, which stands for a character that could not be read.
bool HasUnreadable(std::string_view text);

}  // namespace plenary
