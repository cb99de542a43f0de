// The proto files of all that is served, with their comments, which the compiled-in descriptors do not have.

#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace plenary::rpc {

// Those files as a serialized FileDescriptorSet. The build makes it.
std::string_view DescriptorSet();

// Constant, so that all threads may look up.
class DescribedFiles {
 public:
  static const DescribedFiles& Instance();

  // The serialized FileDescriptorProto of the file with this name; null if it is none of them.
  const std::string* Find(const std::string& name) const;

 private:
  DescribedFiles();

  std::unordered_map<std::string, std::string> files_;
};

}  // namespace plenary::rpc
