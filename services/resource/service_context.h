// What every service is made with. All of it outlives the services.

#pragma once

#include <cstddef>

#include "db/executor.h"
#include "resource/collection.h"
#include "resource/page_token.h"
#include "rpc/call_lanes.h"
#include "rpc/secrets.h"

namespace plenary::resource {

// How much work that waits at the same moment is done in one go. One read at a time (a limit of 1) is for
// measuring what coalescing is worth.
struct BatchLimits {
  std::size_t read_loops = 1;       // reads of a kind under way at once
  std::size_t reads = 1000;         // reads a query
  std::size_t registrations = 256;  // registrations, or check-ins, a transaction
};

struct ServiceContext {
  rpc::CallLanes calls;  // one call, one thread, one connection
  db::Lane& reads;       // coalesced reads
  db::Lane& groups;      // group commits
  db::Lane& bulk;        // what takes long: streams, one message a turn
  const Collections& collections;
  const PageTokens& tokens;
  const rpc::Secrets& secrets;
  BatchLimits batches{};
};

}  // namespace plenary::resource
