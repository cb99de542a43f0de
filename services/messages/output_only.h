// What the server alone sets.

#pragma once

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"

namespace plenary::messages {

// Whether what a client sends in the field means nothing: it is output only, or the `name` or `etag` of a
// resource.
bool MeansNothingOnInput(const google::protobuf::FieldDescriptor* field);

// Empties every output-only field, also of messages within, and `name` and `etag` of resources: what a client
// sends in them means nothing on create.
void ClearOutputOnly(google::protobuf::Message& resource);

}  // namespace plenary::messages
