// The answers that callers got, and whether a server that loses and doubles nothing could have given them.
// Pure.
//
// A resource is a register: a write changes its state, a read returns it. A call without an answer may have
// happened at any time after its begin, or never.

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
    kNotNow,   // for a reason that says nothing about the resource; it did not happen
    kUnknown,
  };

  Kind kind = Kind::kRead;
  std::string what{};  // a word for it: "register"
  std::string key{};   // the resource
  std::string from{};  // for a write: the state that it needs; "" means that it does not exist
  std::string to{};    // and the state that it makes
  std::string
      request_id{};     // for a write; those with the same id happen once, and the others return the result
  std::string group{};  // the group whose places it takes or frees
  int places = 0;       // 1: takes one; -1: frees one
  std::int64_t begin = 0;  // in any unit
  std::int64_t end = 0;    // not before `begin`; for an unanswered one when its caller gave up
  Outcome outcome = Outcome::kDone;
  std::string answer{};  // for a successful one: the state in the answer
  std::string said{};    // other content that must be the same in all answers with the same request id
};

// The state when everything is over and nothing is under way.
struct Remains {
  struct Resource {
    std::string key;
    std::string state;
    std::string group{};  // in which it has a place
  };
  struct Entry {
    std::string scope;
    std::int64_t revision;
    std::vector<std::string> keys;  // one for each write in it
  };
  std::vector<Resource> resources{};
  std::vector<Entry> journal{};             // in the order in which they were reported
  std::map<std::string, int> capacities{};  // of groups that have a limit
};

// Everything that such a server cannot have answered, as text; empty if there is nothing.
std::vector<std::string> FaultsIn(const std::vector<Call>& history, const Remains& remains);

std::string Describe(const Call& call);

}  // namespace plenary::test
