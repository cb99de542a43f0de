// Matches the elements of a list in a file with those on the server. Pure and thread-safe.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"

namespace plenary::client {

// Two elements match by likeness if they are at least this alike, and each is less alike to every other one
// by at least this margin.
inline constexpr double kLeastLikeness = 0.6;
inline constexpr double kLeastLead = 0.1;

// An element of a file's list that may be one of several on the server, or a new one.
struct Doubt {
  struct Candidate {
    int stored = 0;
    double likeness = 0;
  };
  int wanted = 0;
  // The likeliest first; never empty.
  std::vector<Candidate> candidates = {};
};

struct ElementMatches {
  // For each wanted element the index of the stored one; none if it is new or in doubt.
  std::vector<std::optional<int>> stored;
  std::vector<Doubt> doubts;
};

// Matches the elements of the list `field`, which are messages, in `wanted` with those in `stored`. In this
// order, each for elements that are not matched yet:
//   1. the same id, if elements have one;
//   2. the same content, or all content of the wanted one;
//   3. the same text;
//   4. the same key, which is sufficient for most lists: the language of a text, the organization of a host;
//      the number of a clause, if no matched clause has changed its number and no other one is similar;
//   5. likeness, if it is unique.
// Remaining elements are new, or in doubt if they should have an id and elements on the server remain too.
ElementMatches MatchElements(const google::protobuf::Message& stored, const google::protobuf::Message& wanted,
                             const google::protobuf::FieldDescriptor& field);

// The field with the id of such an element, which never changes; null if it has none.
const google::protobuf::FieldDescriptor* IdField(const google::protobuf::Descriptor* element);

// The words by which a person recognizes an element: its text, or its whole content.
std::string TextOf(const google::protobuf::Message& element);

}  // namespace plenary::client
