// What callers saw, and whether a server that loses, doubles and forgets nothing could have shown it to them.
// Pure.
//
// A resource is a register: a write makes one state of another, a read tells which it is. A call that was not
// answered may have happened at any time from its begin on, or never.

#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace plenary::test {

struct Call {
  enum class Kind { kWrite, kRead };
  enum class Outcome {
    kDone,
    kRefused,  // since the resource was in another state than `from`
    kFull,     // since its group had no place left
    kNotNow,   // for a reason that says nothing of the resource; it did not happen
    kUnknown,
  };

  Kind kind = Kind::kRead;
  std::string what{};        // in words: "register"
  std::string key{};         // the resource
  std::string from{};        // of a write: the state that it needs; "" is not there
  std::string to{};          // and the one that it makes
  std::string request_id{};  // of a write; those with the same happen once, and the others see what there is
  std::string group{};       // what has the places that it takes or frees
  int places = 0;            // 1: takes one; -1: frees one
  std::int64_t begin = 0;    // in any unit
  std::int64_t end = 0;      // not before `begin`; of an unanswered one when its caller gave up
  Outcome outcome = Outcome::kDone;
  std::string answer{};  // of one that is done: the state that it told
  std::string said{};    // whatever else those with the same request id must tell alike
};

// What there is when all is over and nothing is under way.
struct Remains {
  struct Resource {
    std::string key;
    std::string state;
    std::string group{};  // in which it has a place
  };
  struct Entry {
    std::string scope;
    std::int64_t revision;
    std::vector<std::string> keys;  // one for each write that it tells of
  };
  std::vector<Resource> resources{};
  std::vector<Entry> journal{};             // in the order in which it was told
  std::map<std::string, int> capacities{};  // of groups that have one
};

// Everything that such a server cannot have shown, in words; empty if there is nothing.
std::vector<std::string> FaultsIn(const std::vector<Call>& history, const Remains& remains);

std::string Describe(const Call& call);

}  // namespace plenary::test
