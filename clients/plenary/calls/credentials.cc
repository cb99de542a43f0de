#include "plenary/calls/credentials.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "plenary/calls/server_address.h"

namespace plenary::client {
namespace {

std::string Variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

// A key is sent as the value of a header, so it must be printable ASCII.
absl::StatusOr<std::string> Checked(std::string_view text, const std::string& where) {
  const std::string key(absl::StripAsciiWhitespace({text.data(), text.size()}));
  for (const char c : key) {
    if (!absl::ascii_isgraph(c))
      return absl::InvalidArgumentError(absl::StrCat(where, " does not hold an API key"));
  }
  if (key.empty())
    return absl::InvalidArgumentError(absl::StrCat(where, " is empty: it has to hold an API key"));
  return key;
}

absl::StatusOr<std::string> ReadKey(const std::string& file) {
  std::ifstream input(file);
  if (!input) {
    return absl::InvalidArgumentError(absl::StrCat(file,
                                                   " cannot be read: name a file that holds an API key, or "
                                                   "call with --anonymous"));
  }
  return Checked(std::string(std::istreambuf_iterator<char>(input), {}), file);
}

// The key that the user names; empty if none.
absl::StatusOr<std::string> NamedKey(const CredentialOptions& options) {
  if (!options.api_key_file.empty()) return ReadKey(options.api_key_file);
  if (const std::string key = Variable("PLENARY_API_KEY"); !key.empty())
    return Checked(key, "PLENARY_API_KEY");
  return options.data_dir.empty() ? "" : ReadKey(options.data_dir + "/admin.key");
}

absl::Status PlaintextRefused(const ServerAddress& server) {
  return absl::InvalidArgumentError(
      absl::StrCat("nothing was sent: the API key would travel to ", server.text,
                   " in plaintext, for anyone on the way to read. Use TLS (--server https://", server.target,
                   ") or an SSH tunnel that begins on this machine, or call without a key (--anonymous)"));
}

}  // namespace

std::string DefaultDataDir() {
  if (geteuid() == 0) return "/var/lib/plenary";
  const std::string data_home = Variable("XDG_DATA_HOME");
  return (data_home.empty() ? Variable("HOME") + "/.local/share" : data_home) + "/plenary";
}

absl::StatusOr<Credentials> FindCredentials(const CredentialOptions& options) {
  Credentials credentials;
  if (options.anonymous) return credentials;
  ServerAddress server;
  ASSIGN_OR_RETURN(server, ReadServerAddress(options.server));
  ASSIGN_OR_RETURN(credentials.api_key, NamedKey(options));
  if (!credentials.api_key.empty()) {
    const bool safe = server.local || server.tls || options.insecure;
    if (!safe) return PlaintextRefused(server);
    return credentials;
  }
  const std::string file = options.default_data_dir + "/admin.key";
  std::error_code error;
  if (!std::filesystem::exists(file, error)) return credentials;
  if (server.local) {
    ASSIGN_OR_RETURN(credentials.api_key, ReadKey(file));
  } else {
    credentials.note = absl::StrCat("calling ", options.server, " without a key: ", file,
                                    " is sent to this machine alone (--anonymous leaves this line out)");
  }
  return credentials;
}

}  // namespace plenary::client
