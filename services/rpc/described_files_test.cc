#include "rpc/described_files.h"

#include <gtest/gtest.h>

#include <set>

#include "contract/services.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/descriptor.pb.h"
#include "rpc/health_service.h"

namespace plenary::rpc {
namespace {

using google::protobuf::FileDescriptor;
using google::protobuf::FileDescriptorProto;

void AddWithImports(const FileDescriptor* file, std::set<const FileDescriptor*>& files) {
  if (!files.insert(file).second) return;
  for (int i = 0; i < file->dependency_count(); ++i) AddWithImports(file->dependency(i), files);
}

std::set<const FileDescriptor*> ServedFiles() {
  std::set<const FileDescriptor*> files;
  for (const auto* service : contract::AllServices()) AddWithImports(service->file(), files);
  AddWithImports(HealthService::Descriptor()->file(), files);
  return files;
}

FileDescriptorProto Described(const FileDescriptor* file) {
  FileDescriptorProto described;
  const std::string* bytes = DescribedFiles::Instance().Find(file->name());
  EXPECT_NE(bytes, nullptr) << file->name();
  EXPECT_TRUE(bytes == nullptr || described.ParseFromString(*bytes)) << file->name();
  return described;
}

TEST(DescribedFilesTest, TheySayTheSameAsWhatIsCompiledIn) {
  for (const FileDescriptor* file : ServedFiles()) {
    FileDescriptorProto described = Described(file);
    described.clear_source_code_info();
    FileDescriptorProto compiled;
    file->CopyTo(&compiled);
    file->CopyJsonNameTo(&compiled);
    // Files of Google may be of another release than the compiled ones, in what no call depends on.
    if (file->package().starts_with("google.")) continue;
    EXPECT_EQ(described.SerializeAsString(), compiled.SerializeAsString()) << file->name();
  }
}

TEST(DescribedFilesTest, EveryServiceHasItsComment) {
  std::vector<const google::protobuf::ServiceDescriptor*> services = contract::AllServices();
  services.push_back(HealthService::Descriptor());
  for (const auto* service : services) {
    std::set<std::vector<int>> commented;
    const FileDescriptorProto file = Described(service->file());
    for (const auto& location : file.source_code_info().location()) {
      if (location.leading_comments().empty()) continue;
      commented.insert({location.path().begin(), location.path().end()});
    }
    const std::vector<int> path{FileDescriptorProto::kServiceFieldNumber, service->index()};
    EXPECT_TRUE(commented.contains(path)) << service->full_name();
  }
}

TEST(DescribedFilesTest, OthersAreNotThere) {
  EXPECT_EQ(DescribedFiles::Instance().Find("plenary/v1/none.proto"), nullptr);
}

}  // namespace
}  // namespace plenary::rpc
