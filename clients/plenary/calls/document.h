// Reads the files of `plenary apply`: YAML or JSON, with a list of resources, a map with `resources:` and the
// `language:` of plain texts, or a single resource.
//
// Each resource has its full `name`, optionally its `type`, and fields in protobuf's JSON mapping, snake_case
// or lowerCamelCase. Shorter forms: a LocalizedText as a plain text, or as a map from languages to texts, the
// original first; an enum value without its prefix; a time without its offset, in the event's zone, which the
// files or the server have.
// A field or a language without a value (`~`), an empty list, and an element with `remove: true` ask for a
// removal. `state` is the wanted state. Other output-only fields that the server maintains or derives are
// skipped, so that the output of `plenary get` is such a file; the rest are facts, which are recorded if
// possible.

#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "plenary/calls/request.h"
#include "plenary/contract/resource_type.h"

namespace plenary::client {

// Fields in the contract's order.
struct ByNumber {
  bool operator()(const google::protobuf::FieldDescriptor* a,
                  const google::protobuf::FieldDescriptor* b) const {
    return a->number() < b->number();
  }
};

// What a file names of a message. The message's fields do not show it: a named field may have the value 0.
struct Named {
  // The named fields, except output-only ones, each with what is named of its value, or of each element of
  // its list. A field to be cleared has nothing.
  std::map<const google::protobuf::FieldDescriptor*, std::vector<Named>, ByNumber> fields = {};
  // Whether to remove the element from the list.
  bool removed = false;
};

// One resource in a file.
struct Entry {
  const ResourceType* type = nullptr;
  std::string name;
  std::unique_ptr<google::protobuf::Message> resource;
  // What the file names of it, at any depth.
  Named named;
  // Top-level fields that the file names, except `name`, `etag` and output-only ones, in the contract's
  // order.
  std::vector<const google::protobuf::FieldDescriptor*> fields;
  // Output-only fields in the file that are facts of the forum, such as the adoption of a document; in the
  // contract's order.
  std::vector<const google::protobuf::FieldDescriptor*> facts;
  // The wanted state; null if the file gives none.
  const google::protobuf::EnumValueDescriptor* state = nullptr;
};

// Adds the resources in `text`, the content of `file`. `zone_of` returns the time zones of events that are
// not in the file. The error lists every fault with its line.
absl::Status ReadDocument(
    std::string_view file, const std::string& text, std::vector<Entry>* entries,
    const ZoneOf& zone_of = [](const std::string&) { return std::string(); });

}  // namespace plenary::client
