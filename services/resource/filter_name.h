// Names of resources as values of a filter.

#pragma once

#include <string_view>

#include "absl/status/statusor.h"
#include "resource/filter_field.h"

namespace plenary::resource {

// The full name of a resource of `type` ("plenary.dev/Room"; empty: of any type) that a value stands for:
// the value itself; an id, or an id and its collection, completed, where that is in an event by the event of
// `parent`. So is the beginning of a name, of a value that ended in a star. An empty value stays: it is the
// name of nothing. InvalidFilter, with the pattern of the full name, for what can be no name.
absl::StatusOr<FilterValue> CompleteName(std::string_view type, FilterValue value, std::string_view parent);

}  // namespace plenary::resource
