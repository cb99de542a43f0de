#include "plenary/contract/comments.h"

#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "google/protobuf/descriptor.pb.h"
#include "plenary/contract/contract_files.h"

namespace plenary::client {

using google::protobuf::DescriptorPool;

const DescriptorPool& Contract() {
  static const DescriptorPool* const pool = [] {
    auto* made = new DescriptorPool;
    google::protobuf::FileDescriptorSet files;
    for (const ContractFile& file : ContractFiles()) {
      if (file.name == kDescriptorSet)
        files.ParseFromArray(file.bytes.data(), static_cast<int>(file.bytes.size()));
    }
    // In an order in which each file follows its imports.
    for (const auto& file : files.file()) made->BuildFile(file);
    return made;
  }();
  return *pool;
}

namespace {

template <class Element>
std::string LeadingComment(const Element* element) {
  google::protobuf::SourceLocation location;
  if (element == nullptr || !element->GetSourceLocation(&location)) return "";
  return absl::StrJoin(absl::StrSplit(location.leading_comments, absl::ByAnyChar(" \n"), absl::SkipEmpty()),
                       " ");
}

}  // namespace

std::string CommentOn(const google::protobuf::ServiceDescriptor& service) {
  return LeadingComment(Contract().FindServiceByName(service.full_name()));
}
std::string CommentOn(const google::protobuf::MethodDescriptor& method) {
  return LeadingComment(Contract().FindMethodByName(method.full_name()));
}
std::string CommentOn(const google::protobuf::Descriptor& message) {
  return LeadingComment(Contract().FindMessageTypeByName(message.full_name()));
}
std::string CommentOn(const google::protobuf::FieldDescriptor& field) {
  return LeadingComment(Contract().FindFieldByName(field.full_name()));
}
std::string CommentOn(const google::protobuf::EnumDescriptor& type) {
  return LeadingComment(Contract().FindEnumTypeByName(type.full_name()));
}
std::string CommentOn(const google::protobuf::EnumValueDescriptor& value) {
  return LeadingComment(Contract().FindEnumValueByName(value.full_name()));
}

}  // namespace plenary::client
