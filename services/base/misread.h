// Texts that were UTF-8 and were read as something else before they were saved: "JosÃ©" for "José". No
// encoding of the file tells them any more. Pure and thread-safe.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plenary {

// What the text was before it was misread, if everything in it beyond ASCII then is UTF-8. Quick where the
// text is none of these.
std::optional<std::string> BeforeMisreading(std::string_view text);

// Whether the text has the character that stands for what could not be read, U+FFFD.
bool HasUnreadable(std::string_view text);

}  // namespace plenary
