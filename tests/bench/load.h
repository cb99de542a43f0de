// Keeps a number of calls in flight and measures them.

#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

#include "absl/status/statusor.h"
#include "histogram.h"
#include "request_maker.h"

namespace plenary::bench {

struct LoadOptions {
  std::uint16_t port = 0;
  std::string authorization;                 // value of the header; empty calls anonymously
  std::size_t in_flight = 64;                // calls under way at any moment, over all connections
  std::size_t connections = 8;               // never more than calls in flight
  std::uint64_t calls = 0;                   // end after so many calls, all of them measured; 0: end by time
  std::chrono::duration<double> warm_up{0};  // before the measurement, when it ends by time
  std::chrono::duration<double> length{10};
};

// Calls that failed with the same status.
struct Failures {
  std::uint64_t count = 0;
  std::string first_message;
};

// The result. Calls that ended during the warm-up, or after the end, are only counted in `calls_in_all` and
// `errors`.
struct LoadResult {
  Histogram latencies;  // in nanoseconds
  std::chrono::duration<double> elapsed{0};
  std::uint64_t calls_in_all = 0;
  std::map<absl::StatusCode, Failures> errors;
};

// Fails if the server cannot be reached or a connection breaks; a failed call is only counted.
absl::StatusOr<LoadResult> RunLoad(const LoadOptions& options, RequestMaker& requests);

}  // namespace plenary::bench
