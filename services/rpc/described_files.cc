#include "rpc/described_files.h"

#include "google/protobuf/descriptor.pb.h"

namespace plenary::rpc {

const DescribedFiles& DescribedFiles::Instance() {
  static const DescribedFiles files;
  return files;
}

DescribedFiles::DescribedFiles() {
  google::protobuf::FileDescriptorSet set;
  const std::string_view bytes = DescriptorSet();
  set.ParseFromArray(bytes.data(), static_cast<int>(bytes.size()));
  for (const auto& file : set.file()) files_.emplace(file.name(), file.SerializeAsString());
}

const std::string* DescribedFiles::Find(const std::string& name) const {
  const auto found = files_.find(name);
  return found == files_.end() ? nullptr : &found->second;
}

}  // namespace plenary::rpc
