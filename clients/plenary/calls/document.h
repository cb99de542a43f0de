// Reads the files of `plenary apply`: YAML or JSON, a list of resources, or a map with `resources:` and a
// `language:` in which plain texts are written, or a single resource.
//
// Each resource has its full `name`, optionally its `type`, and fields in protobuf's JSON mapping, snake_case
// or lowerCamelCase. Shorter forms: a LocalizedText as a plain text, or as a map from languages to texts, the
// original first; an enum value without its prefix; a time without its offset, which is of the event's zone,
// as the files or else the server have it.
// A field or a language without a value (`~`), an empty list, and an element with `remove: true` ask for a
// removal. `state` is the state wanted. Of the other output-only fields, what the server keeps or works out
// for itself is skipped, so that what `plenary get` printed is such a file; the rest are facts, which are
// recorded where there is a way.

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

// What a file names of a message, which its fields alone do not tell: a field may be named to be 0.
struct Named {
  // The fields named, output-only ones aside; for each what is named of its value, or of each element of its
  // list. Of one that is to be cleared there is none.
  std::map<const google::protobuf::FieldDescriptor*, std::vector<Named>, ByNumber> fields = {};
  // The element of a list is to be removed.
  bool removed = false;
};

// One resource as a file wants it.
struct Entry {
  const ResourceType* type = nullptr;
  std::string name;
  std::unique_ptr<google::protobuf::Message> resource;
  // What the file names of it, at every depth.
  Named named;
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
