// What the calls of a server share, over every transport.

#pragma once

#include "rpc/call_rates.h"
#include "rpc/call_record.h"
#include "rpc/gate.h"
#include "rpc/live_calls.h"
#include "rpc/live_streams.h"
#include "rpc/methods.h"
#include "rpc/origins.h"
#include "rpc/standing.h"

namespace plenary::rpc {

// Everything it refers to outlives the transports.
struct Dispatch {
  const Methods& methods;
  Gate& gate;
  LiveCalls& calls;
  LiveStreams& streams;
  Standing& standing;
  CallRates& rates;
  const TrustedProxies& proxies;
  CallLog log;
};

}  // namespace plenary::rpc
