// The contract as a folder that other tools can work with.

#pragma once

#include <span>
#include <string>

#include "absl/status/statusor.h"
#include "plenary/contract/contract_files.h"

namespace plenary::client {

struct WrittenFiles {
  int written = 0;
  // Were there with the same bytes.
  int unchanged = 0;
};

// Writes `files` into `folder`, which is made if it is missing. What else is there stays. Where one of the
// files is there with other bytes, nothing is written, unless `force`, which replaces it.
absl::StatusOr<WrittenFiles> WriteFiles(std::span<const ContractFile> files, const std::string& folder,
                                        bool force);

}  // namespace plenary::client
