// Fields that only the server sets.

#pragma once

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"

namespace plenary::messages {

// Whether the server ignores what a client sends in the field: it is output only, or the `name` or `etag` of
// a resource.
bool MeansNothingOnInput(const google::protobuf::FieldDescriptor* field);

// Clears every output-only field, also of nested messages, and `name` and `etag` of resources, which are
// ignored on create.
void ClearOutputOnly(google::protobuf::Message& resource);

}  // namespace plenary::messages
