// Percent encoding (RFC 3986, section 2.1): of error messages in gRPC's trailers, and in the query of an
// address.

#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace plenary::protocols {

// `text` for the header `grpc-message`: all but printable ASCII without the percent sign is encoded.
std::string PercentEncode(std::string_view text);

// The value of the first parameter `name` of a query ("a=1&b=%20"); nothing without one. What is encoded
// wrongly stays as it is.
std::optional<std::string> QueryValue(std::string_view query, std::string_view name);

}  // namespace plenary::protocols
