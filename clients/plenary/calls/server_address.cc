#include "plenary/calls/server_address.h"

#include <string_view>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "base/ip_address.h"

namespace plenary::client {
namespace {

bool IsHostAndPort(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  int port = 0;
  return colon != std::string::npos && colon > 0 && absl::SimpleAtoi(text.substr(colon + 1), &port) &&
         port > 0 && port < 65536 && text.find_first_of("/?#@") == std::string::npos;
}

// Removes `start` from the text; false if the text does not begin with it.
bool Remove(std::string_view start, std::string& text) {
  if (!text.starts_with(start)) return false;
  text.erase(0, start.size());
  return true;
}

absl::Status NoAddress(const std::string& text) {
  return absl::InvalidArgumentError(absl::StrCat(
      "--server: \"", text,
      "\" is no address of a server: write HOST:PORT, such as 127.0.0.1:7450, https://HOST:PORT for "
      "TLS, or unix:/path/to/socket"));
}

}  // namespace

absl::StatusOr<ServerAddress> ReadServerAddress(const std::string& text) {
  ServerAddress address{.text = text, .target = text};
  if (text.starts_with("unix:")) {
    if (!text.starts_with("unix:/")) return NoAddress(text);
    address.local = true;
    return address;
  }
  address.tls = Remove("https://", address.target);
  const bool is_url = address.tls || Remove("http://", address.target);
  if (is_url && address.target.ends_with('/')) address.target.pop_back();
  if (!IsHostAndPort(address.target)) return NoAddress(text);
  address.local = IsLoopback(address.target);
  return address;
}

bool IsLoopback(const std::string& server) {
  std::string_view host(server);
  host = host.substr(0, host.rfind(':'));
  if (!host.starts_with('[') || !host.ends_with(']')) {
    return host.find(':') == std::string_view::npos && IsThisMachine(host);
  }
  return IsThisMachine(host.substr(1, host.size() - 2));
}

}  // namespace plenary::client
