// Helpers for hooks that change references from one resource to another (Collection::move).

#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "absl/status/statusor.h"
#include "google/protobuf/message.h"
#include "resource/collection.h"

namespace plenary::resource {

// Replaces `from` by `into` in every field of `message` that is a reference according to the proto. Equal
// texts in other fields stay. Returns whether there was one.
bool ReplaceReference(std::string_view from, std::string_view into, google::protobuf::Message& message);

// Whether to change the references of the resource `name`.
bool Covers(const Move& move, std::string_view name);

// A listed resource, now locked; nothing if it was deleted in between.
template <class Resource>
absl::StatusOr<std::optional<Resource>> IfThere(absl::StatusOr<Resource> locked) {
  if (locked.ok()) return std::optional<Resource>(*std::move(locked));
  if (absl::IsNotFound(locked.status())) return std::optional<Resource>();
  return locked.status();
}

// The change of `resource` to its new content.
template <class Resource>
Touched MovedOf(std::string_view audience, const Resource& resource) {
  return {.name = resource.name(),
          .audience_before = std::string(audience),
          .audience_after = std::string(audience),
          .resource = std::make_shared<Resource>(resource)};
}

}  // namespace plenary::resource
