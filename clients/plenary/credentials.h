// Where the client finds its API key.

#pragma once

#include <string>

#include "absl/status/statusor.h"

namespace plenary::client {

// What the user says of it; empty: not said.
struct CredentialOptions {
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

// The key: from `api_key_file`, else PLENARY_API_KEY, else `admin.key` in `data_dir`, else in
// `default_data_dir`. Empty if there is none. A file that is named but cannot be read is an error.
absl::StatusOr<std::string> FindApiKey(const CredentialOptions& options);

}  // namespace plenary::client
