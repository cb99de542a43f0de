// Reads the proto's options of messages and fields.

#pragma once

#include "contract/caller.h"
#include "google/api/field_behavior.pb.h"
#include "google/api/resource.pb.h"
#include "google/protobuf/descriptor.h"
#include "plenary/v1/annotations.pb.h"

namespace plenary::contract {

// Whether `message` is a resource. False for null.
inline bool IsResource(const google::protobuf::Descriptor* message) {
  return message != nullptr && message->options().HasExtension(google::api::resource);
}

inline bool Behaves(const google::protobuf::FieldDescriptor* field, google::api::FieldBehavior behavior) {
  const auto& options = field->options();
  for (int i = 0; i < options.ExtensionSize(google::api::field_behavior); ++i) {
    if (options.GetExtension(google::api::field_behavior, i) == behavior) return true;
  }
  return false;
}

// Whether the field's privacy class is not in `sees`, and it is not a field seen at check-in. A field of a
// resource without a class is restricted; a field of another message has the class of the field that holds
// the message.
inline bool IsHidden(const google::protobuf::FieldDescriptor* field, AudienceSet sees) {
  const bool has_class = field->options().HasExtension(v1::privacy) || IsResource(field->containing_type());
  if (sees.at_door() && field->options().GetExtension(v1::at_door)) return false;
  return has_class && !sees.Contains(field->options().GetExtension(v1::privacy));
}

}  // namespace plenary::contract
