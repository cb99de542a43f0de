// The requests of the load generator: a new one for each call, with random ids and bodies.

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace plenary::bench {

// The resources of the requests. Events are named "{event}-0", "{event}-1", …; numbered participants
// "p{first}" and so on, so that one run creates what the next one reads, without a list of names.
struct Subject {
  std::string event = "bench";
  std::uint64_t events = 1;
  std::uint64_t first = 0;            // number of each event's first participant
  std::uint64_t participants = 1000;  // how many there are to read
  bool numbered = false;              // registers by number, not with the server's own ids
  std::uint64_t seed = 0;             // of everything random
};

// Makes the requests of one method. Not thread-safe.
class RequestMaker {
 public:
  virtual ~RequestMaker() = default;
  // "/plenary.v1.Service/Method". Lives as long as the maker.
  virtual const std::string& path() const = 0;
  // The serialized request of the next call.
  virtual std::string Next() = 0;
  // Reads an answer, on which later requests may depend. Returns whether it fits the request.
  virtual bool Accept(std::string_view answer) { return !answer.empty(); }
};

// Names that MakeRequests knows.
std::vector<std::string> RequestKinds();

// INVALID_ARGUMENT if there is no such kind.
absl::StatusOr<std::unique_ptr<RequestMaker>> MakeRequests(const std::string& kind, const Subject& subject);

}  // namespace plenary::bench
