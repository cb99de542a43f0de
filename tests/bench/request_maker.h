// What the load generator asks: a new request a call, with random ids and bodies.

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"

namespace plenary::bench {

// Which resources the requests are about. Events are called "{event}-0", "{event}-1", …; numbered
// participants "p{first}" and so on: so one run makes what the next one reads, without a list of names
// between them.
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
  // Sees an answer, on which later requests may depend. Whether it says what the request asked for.
  virtual bool Accept(std::string_view answer) { return !answer.empty(); }
};

// Names that MakeRequests knows.
std::vector<std::string> RequestKinds();

// INVALID_ARGUMENT if there is no such kind.
absl::StatusOr<std::unique_ptr<RequestMaker>> MakeRequests(const std::string& kind, const Subject& subject);

}  // namespace plenary::bench
