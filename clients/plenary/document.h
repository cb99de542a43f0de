// Reads the files of `plenary apply`: YAML or JSON, a list of resources, or a map with `resources:` and a
// `language:` in which plain texts are written, or a single resource.
//
// Each resource has its full `name`, optionally its `type`, and fields in protobuf's JSON mapping, snake_case
// or lowerCamelCase. Shorter forms: a LocalizedText as a plain text, or as a map from languages to texts, the
// original first; an enum value without its prefix; a time without its offset, which is of the event's zone,
// as the files or else the server have it. `state` is the state wanted. Of the other output-only fields, what
// the server keeps or works out for itself is skipped, so that what `plenary get` printed is such a file; the
// rest are facts, which are recorded where there is a way.

#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "plenary/request.h"
#include "plenary/resource_type.h"

namespace plenary::client {

// One resource as a file wants it.
struct Entry {
  const ResourceType* type = nullptr;
  std::string name;
  std::unique_ptr<google::protobuf::Message> resource;
  // Top-level fields that the file names, `name`, `etag` and output-only ones aside, in the contract's order.
  std::vector<const google::protobuf::FieldDescriptor*> fields;
  // Output-only fields that the file names and that say something of the forum, such as the adoption of a
  // document; in the contract's order.
  std::vector<const google::protobuf::FieldDescriptor*> facts;
  // The state wanted; null: any.
  const google::protobuf::EnumValueDescriptor* state = nullptr;
};

// Adds the resources in `text`, the content of `file`. `zone_of` is asked for the time zones of events that
// are not in the file. The error lists every fault with its line.
absl::Status ReadDocument(
    std::string_view file, const std::string& text, std::vector<Entry>* entries,
    const ZoneOf& zone_of = [](const std::string&) { return std::string(); });

}  // namespace plenary::client
