// Text forms of bytes. Pure and thread-safe.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plenary {

// Lower-case hexadecimal.
std::string HexEncode(std::string_view bytes);
// Nothing unless `text` is an even number of hexadecimal digits.
std::optional<std::string> HexDecode(std::string_view text);

// base64url without padding (RFC 4648, section 5).
std::string Base64UrlEncode(std::string_view bytes);
std::optional<std::string> Base64UrlDecode(std::string_view text);

// Lower-case base32 (RFC 4648 alphabet, no padding).
std::string Base32Encode(std::string_view bytes);

}  // namespace plenary
