// Finds the client's API key, and checks whether it may be sent to the server.

#pragma once

#include <string>

#include "absl/status/statusor.h"

namespace plenary::client {

// What the user states; empty fields are not stated.
struct CredentialOptions {
  // The server that is called (server_address.h).
  std::string server;
  // Send a named key even in plaintext to another machine.
  bool insecure = false;
  // Call without a key.
  bool anonymous = false;
  // A file that holds the key.
  std::string api_key_file;
  // The data directory of deploy/run, which holds the first administrator's key.
  std::string data_dir;
  // The data directory to use if none is stated.
  std::string default_data_dir;
};

// The default data directory of deploy/run.
std::string DefaultDataDir();

struct Credentials {
  // Empty: call without a key.
  std::string api_key;
  // An explanation for the user; usually empty.
  std::string note;
};

// The key: from `api_key_file`, otherwise PLENARY_API_KEY, otherwise `admin.key` in `data_dir`, otherwise in
// `default_data_dir`. It is an error to send a named key to another machine in plaintext without `insecure`.
// A key in `default_data_dir` belongs to this machine and is never sent elsewhere, even with TLS. A named
// file that cannot be read is an error.
absl::StatusOr<Credentials> FindCredentials(const CredentialOptions& options);

}  // namespace plenary::client
