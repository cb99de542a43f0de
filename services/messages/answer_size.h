// Limits the size of an answer.

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "google/protobuf/message.h"
#include "google/protobuf/repeated_field.h"

namespace plenary::messages {

// By default a client accepts 4 MiB in one answer, not all of which is for resources.
inline constexpr std::int64_t kMostAnswerBytes = 3'900'000;

// The maximum size of a resource in an answer: its texts may appear twice, all of them and as chosen for the
// caller.
inline std::int64_t AnswerBytes(const google::protobuf::Message& resource) {
  return 2 * static_cast<std::int64_t>(resource.ByteSizeLong());
}

// How many of the first items with these `sizes` fit into `most` bytes; at least one.
inline std::size_t CountFitting(std::span<const std::int64_t> sizes, std::int64_t most = kMostAnswerBytes) {
  std::int64_t bytes = 0;
  std::size_t count = 0;
  while (count < sizes.size() && (bytes += sizes[count]) <= most) ++count;
  return count == 0 && !sizes.empty() ? 1 : count;
}

// Moves the first of `resources` that fit into one answer to `answered`, and adds the names of the others to
// `remaining`.
template <class Resource>
void MoveFitting(std::span<Resource* const> resources, google::protobuf::RepeatedPtrField<Resource>& answered,
                 google::protobuf::RepeatedPtrField<std::string>& remaining) {
  std::vector<std::int64_t> sizes;
  for (const Resource* resource : resources) sizes.push_back(AnswerBytes(*resource));
  const std::size_t fitting = CountFitting(sizes);
  for (std::size_t i = 0; i < resources.size(); ++i) {
    if (i < fitting) {
      *answered.Add() = std::move(*resources[i]);
    } else {
      *remaining.Add() = resources[i]->name();
    }
  }
}

}  // namespace plenary::messages
