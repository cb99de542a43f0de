// The comments of the contract, which a server's reflection does not have.

#pragma once

#include <string>

#include "google/protobuf/descriptor.h"

namespace plenary::client {

// The contract of this release, with its comments. Lives as long as the program; thread-safe.
const google::protobuf::DescriptorPool& Contract();

// The comment of an element in the contract of this client's release, as one paragraph; empty for an unknown
// element, or one without a comment. Thread-safe.
std::string CommentOn(const google::protobuf::ServiceDescriptor& service);
std::string CommentOn(const google::protobuf::MethodDescriptor& method);
std::string CommentOn(const google::protobuf::Descriptor& message);
std::string CommentOn(const google::protobuf::FieldDescriptor& field);
std::string CommentOn(const google::protobuf::EnumDescriptor& type);
std::string CommentOn(const google::protobuf::EnumValueDescriptor& value);

}  // namespace plenary::client
