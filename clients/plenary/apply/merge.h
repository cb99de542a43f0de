// What a resource becomes if a file is applied: what the file names, and as it is else. docs/apply.md has the
// rule for users. Pure.

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "plenary/calls/document.h"

namespace plenary::client {

// An element of a file without an id, of which it is not clear which one on the server it is.
struct ElementQuestion {
  struct Candidate {
    std::string id;
    std::string text;
    // From 0 to 1.
    double likeness = 0;
  };
  // Where it stands in the file: "clauses[2]".
  std::string path;
  std::string text;
  // The likeliest first; never none.
  std::vector<Candidate> candidates;
};

inline constexpr int kNewElement = -1;
inline constexpr int kNoAnswer = -2;

// "48 % alike".
std::string ShowLikeness(double likeness);

// What the server has and goes, or would go.
struct Removal {
  // "hosts[1]", by its place on the server.
  std::string path;
  // As JSON.
  std::string value;

  bool operator==(const Removal&) const = default;
};

struct MergeRules {
  // Whether what the file asks to remove goes.
  bool remove_asked = true;
  // Whether elements go that a list of the file lacks; else they stay, each after the one that it follows.
  bool remove_lacking = false;
  // Answers a question with the index of a candidate, kNewElement or kNoAnswer, which leaves it open as if
  // there were nobody to ask.
  std::function<int(const ElementQuestion&)> choose = nullptr;
};

struct Merged {
  std::unique_ptr<google::protobuf::Message> wanted = nullptr;
  // What the file asks to remove.
  std::vector<Removal> asked = {};
  // Elements that a list of the file lacks.
  std::vector<Removal> lacking = {};
  // With any, `wanted` is not to be used.
  std::vector<ElementQuestion> open = {};
};

// Puts what the entry names of `fields` over `stored`.
Merged Merge(const google::protobuf::Message& stored, const Entry& entry,
             const std::vector<const google::protobuf::FieldDescriptor*>& fields, const MergeRules& rules);

}  // namespace plenary::client
