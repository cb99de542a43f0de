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

// Compares the elements of the list `field`, which are messages, in `wanted` and in `stored`. In this order,
// each by what nothing before has decided:
//   1. the same id, where elements have one;
//   2. the same content, or all that the wanted one says;
//   3. the same text;
//   4. the same key, which for most lists is all that counts: the language of a text, the organization of a
//   host, the
//      number of a clause while no clause known otherwise has changed its own and no other is alike;
//   5. likeness, where it is unique.
// What is left is new. If it should have an id and elements on the server are left as well, it is in doubt.
ElementMatches MatchElements(const google::protobuf::Message& stored, const google::protobuf::Message& wanted,
                             const google::protobuf::FieldDescriptor& field);

// The field with the id of such an element, which never changes; null if it has none.
const google::protobuf::FieldDescriptor* IdField(const google::protobuf::Descriptor* element);

// The words by which a person recognizes an element: its text, or its whole content.
std::string TextOf(const google::protobuf::Message& element);

}  // namespace plenary::client
