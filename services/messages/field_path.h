// Paths of fields, as in masks.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "contract/caller.h"
#include "google/protobuf/descriptor.h"

namespace plenary::messages {

struct FieldPath {
  // The fields from the message to the one that the path names; empty if it names none.
  std::vector<const google::protobuf::FieldDescriptor*> fields;
  // Why it names none, as the rest of a sentence that begins with the mask.
  std::string problem;
};

// The fields that `path` ("place.city") names in `message`. Each is in `sees`, and all but the last are
// single messages. A hidden field gives the same error as one that does not exist.
FieldPath ParseFieldPath(std::string_view path, const google::protobuf::Descriptor* message,
                         contract::AudienceSet sees);

}  // namespace plenary::messages
