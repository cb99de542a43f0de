// The files of the contract, compiled in: what `plenary contract export` writes (cmake/Contract.cmake).

#pragma once

#include <span>
#include <string_view>

namespace plenary::client {

struct ContractFile {
  std::string_view name;  // as in an import: "google/api/resource.proto"
  std::string_view bytes;
};

// The protos of this release, everything they import, a descriptor set of all with comments (kDescriptorSet),
// the service config with the retry policy, and the files that buf needs.
std::span<const ContractFile> ContractFiles();

inline constexpr char kDescriptorSet[] = "plenary.binpb";

}  // namespace plenary::client
