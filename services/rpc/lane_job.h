// Calls on the threads of lanes.

#pragma once

#include <cstdint>
#include <functional>

#include "db/executor.h"
#include "rpc/call.h"

namespace plenary::rpc {

// Passes `call` to a thread of `lane`, where `work` runs with the thread's connection and answers it. Answers
// Overloaded if the lane is full; drops the work if nobody waits for the call any more, and cancels its
// statement if the caller leaves meanwhile.
void RunOnLane(db::Lane& lane, CallPtr call, std::function<void(Call&, db::Connection&)> work);

// The result of `work`; the statements it runs are counted to the call, whose log line is written when it is
// answered.
template <class Work>
auto Counted(Call& call, db::Connection& connection, const Work& work) {
  const std::int64_t before = connection.statement_count();
  auto result = work(call, connection);
  call.CountStatements(connection.statement_count() - before);
  return result;
}

}  // namespace plenary::rpc
