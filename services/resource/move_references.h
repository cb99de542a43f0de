// What the hooks have in common that make references to one resource ones to another (Collection::move).

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

// Puts `into` wherever a field of `message` that the proto says is a reference holds `from`. Texts that
// happen to be the same stay. Returns whether there was one.
bool ReplaceReference(std::string_view from, std::string_view into, google::protobuf::Message& message);

// Whether the references of the resource `name` are to be moved.
bool Covers(const Move& move, std::string_view name);

// A resource that was listed and then locked; nothing if somebody deleted it in between.
template <class Resource>
absl::StatusOr<std::optional<Resource>> IfThere(absl::StatusOr<Resource> locked) {
  if (locked.ok()) return std::optional<Resource>(*std::move(locked));
  if (absl::IsNotFound(locked.status())) return std::optional<Resource>();
  return locked.status();
}

// That `resource` was moved, as it now is.
template <class Resource>
Touched MovedOf(std::string_view audience, const Resource& resource) {
  return {.name = resource.name(),
          .audience_before = std::string(audience),
          .audience_after = std::string(audience),
          .resource = std::make_shared<Resource>(resource)};
}

}  // namespace plenary::resource
