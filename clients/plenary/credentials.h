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
};

// The key: from `api_key_file`, else PLENARY_API_KEY, else `admin.key` in `data_dir`, else in deploy/run's
// default data directory. Empty if there is none. A file that is named but cannot be read is an error.
absl::StatusOr<std::string> FindApiKey(const CredentialOptions& options);

}  // namespace plenary::client
