// Writes the contract into a folder, for other tools.

#pragma once

#include <span>
#include <string>

#include "absl/status/statusor.h"
#include "plenary/contract/contract_files.h"

namespace plenary::client {

struct WrittenFiles {
  int written = 0;
  // existed with the same bytes
  int unchanged = 0;
};

// Writes `files` into `folder`, and makes the folder if it is missing. Other files there stay. If one of the
// files exists with other bytes, nothing is written, unless `force`, which replaces it.
absl::StatusOr<WrittenFiles> WriteFiles(std::span<const ContractFile> files, const std::string& folder,
                                        bool force);

}  // namespace plenary::client
