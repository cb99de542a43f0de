// Update masks (AIP-134, AIP-161).

#pragma once

#include "absl/status/status.h"
#include "contract/caller.h"
#include "google/protobuf/field_mask.pb.h"
#include "google/protobuf/message.h"

namespace plenary::messages {

// Applies `changes` to `resource`, both of one type, under `mask`: without paths every populated field, "*"
// every field, otherwise the paths. Message fields are replaced whole, except that a longer path
// ("place.city") changes a part of one. Output-only and immutable fields, `name` and `etag` stay unchanged.
//
// A path into a list or map, an unknown one, or one outside `sees` is INVALID_ARGUMENT on "update_mask",
// which names all such paths at once; so is a populated field outside `sees` if there are no paths. A full
// replace leaves fields outside `sees` unchanged. After a longer path the resource is validated as a whole,
// since valid parts may not fit the existing ones. After an error, do not use `resource`.
absl::Status ApplyUpdate(const google::protobuf::Message& changes, const google::protobuf::FieldMask& mask,
                         contract::AudienceSet sees, google::protobuf::Message& resource);

}  // namespace plenary::messages
