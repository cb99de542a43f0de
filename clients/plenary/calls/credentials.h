// Where the client finds its API key, and to which server it sends it.

#pragma once

#include <string>

#include "absl/status/statusor.h"

namespace plenary::client {

// What the user says of it; empty: not said.
struct CredentialOptions {
  // HOST:PORT of the server that is called.
  std::string server;
  // Send a key that is named even in plaintext to another machine.
  bool insecure = false;
  // Call without a key.
  bool anonymous = false;
  // A file that holds the key.
  std::string api_key_file;
  // The data directory of deploy/run, which holds the first administrator's key.
  std::string data_dir;
  // The data directory to look in where nothing is said.
  std::string default_data_dir;
};

// Where deploy/run keeps its data unless told otherwise.
std::string DefaultDataDir();

struct Credentials {
  // Empty: call without a key.
  std::string api_key;
  // What the user would otherwise wonder about; mostly empty.
  std::string note;
};

// The key: from `api_key_file`, else PLENARY_API_KEY, else `admin.key` in `data_dir`, else in
// `default_data_dir`. Calls travel in plaintext, so a key that is named goes to another machine only with
// `insecure`, else that is an error; and that of `default_data_dir`, which is this machine's, never does. A
// file that is named but cannot be read is an error.
absl::StatusOr<Credentials> FindCredentials(const CredentialOptions& options);

}  // namespace plenary::client
