// Keys that all servers of an installation share, stored in the database and made by the first server that
// needs them.

#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "db/connection.h"

namespace plenary::rpc {

// Each has 32 random bytes. Changing one invalidates only what was sealed with it.
struct Secrets {
  std::string page_tokens;
  std::string payloads;     // digests of idempotent payloads
  std::string invitations;  // invitation codes
};

absl::StatusOr<Secrets> LoadSecrets(db::Connection& connection);

}  // namespace plenary::rpc
