// Merges a file into a resource: what the file gives replaces the resource's values, the rest stays.
// docs/apply.md has the rule for users. Pure.

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "plenary/calls/document.h"

namespace plenary::client {

// An element of a file without an id, which may be one of several on the server.
struct ElementQuestion {
  struct Candidate {
    std::string id;
    std::string text;
    // From 0 to 1.
    double likeness = 0;
  };
  // Its position in the file: "clauses[2]".
  std::string path;
  std::string text;
  // The likeliest first; never empty.
  std::vector<Candidate> candidates;
};

inline constexpr int kNewElement = -1;
inline constexpr int kNoAnswer = -2;

// "48 % alike".
std::string ShowLikeness(double likeness);

// An element of the server that is removed, or would be.
struct Removal {
  // "hosts[1]", by its position on the server.
  std::string path;
  // As JSON.
  std::string value;

  bool operator==(const Removal&) const = default;
};

struct MergeRules {
  // Whether to remove what the file asks to remove.
  bool remove_asked = true;
  // Whether to remove elements that a list in the file lacks; otherwise they stay, each after the one that it
  // follows.
  bool remove_lacking = false;
  // Answers a question with the index of a candidate, kNewElement or kNoAnswer, which leaves it open, as
  // without anybody to ask.
  std::function<int(const ElementQuestion&)> choose = nullptr;
};

struct Merged {
  std::unique_ptr<google::protobuf::Message> wanted = nullptr;
  // What the file asks to remove.
  std::vector<Removal> asked = {};
  // Elements that a list of the file lacks.
  std::vector<Removal> lacking = {};
  // If there are any, do not use `wanted`.
  std::vector<ElementQuestion> open = {};
};

// Merges the entry's `fields` into `stored`.
Merged Merge(const google::protobuf::Message& stored, const Entry& entry,
             const std::vector<const google::protobuf::FieldDescriptor*>& fields, const MergeRules& rules);

}  // namespace plenary::client
