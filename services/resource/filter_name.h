// Names of resources as values of a filter.

#pragma once

#include <string_view>

#include "absl/status/statusor.h"
#include "resource/filter_field.h"

namespace plenary::resource {

// The full name of a resource of `type` ("plenary.dev/Room"; empty: of any type) that a value stands for: the
// value itself, or a completed id, or a completed collection and id; in an event, by the event of `parent`.
// The same for the beginning of a name, from a value that ended in a star. An empty value stays empty.
// InvalidFilter, with the pattern of the full name, for a value that cannot be a name.
absl::StatusOr<FilterValue> CompleteName(std::string_view type, FilterValue value, std::string_view parent);

}  // namespace plenary::resource
