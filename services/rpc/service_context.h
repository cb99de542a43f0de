// What every service is made with. All of it outlives the services.

#pragma once

#include "db/executor.h"
#include "rpc/collection.h"
#include "rpc/page_token.h"
#include "rpc/secrets.h"

namespace plenary::rpc {

struct ServiceContext {
  db::Lane& general;  // one call, one thread, one connection
  db::Lane& reads;    // coalesced reads
  db::Lane& groups;   // group commits
  const Collections& collections;
  const PageTokens& tokens;
  const Secrets& secrets;
};

}  // namespace plenary::rpc
