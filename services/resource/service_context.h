// The objects that every service needs. All of them outlive the services.

#pragma once

#include <cstddef>

#include "db/executor.h"
#include "resource/collection.h"
#include "resource/page_token.h"
#include "rpc/call_lanes.h"
#include "rpc/secrets.h"

namespace plenary::resource {

// The sizes of batches. Limit reads to 1 to measure the effect of coalescing.
struct BatchLimits {
  std::size_t read_loops = 1;       // batches of reads of one kind at the same time
  std::size_t reads = 1000;         // reads in a query
  std::size_t registrations = 256;  // registrations, or check-ins, in a transaction
};

struct ServiceContext {
  rpc::CallLanes calls;  // one call, one thread, one connection
  db::Lane& reads;       // coalesced reads
  db::Lane& groups;      // group commits
  db::Lane& bulk;        // long work: streams, one message a turn
  const Collections& collections;
  const PageTokens& tokens;
  const rpc::Secrets& secrets;
  BatchLimits batches{};
};

}  // namespace plenary::resource
