// Keys that all servers of an installation share, kept in the database and made by the first that asks.

#pragma once

#include <string>

#include "absl/status/statusor.h"
#include "db/connection.h"

namespace plenary::rpc {

// Each is 32 random bytes. Changing one invalidates what was sealed with it, and nothing else.
struct Secrets {
  std::string page_tokens;
  std::string payloads;     // digests of idempotent payloads
  std::string invitations;  // invitation codes
};

absl::StatusOr<Secrets> LoadSecrets(db::Connection& connection);

}  // namespace plenary::rpc
