// The answers to a batch. One given by a thread of ours wakes a thread of gRPC's, which costs more than most
// reads; so a batch of some size is answered on threads of gRPC's, and ours goes on with the next.

#pragma once

#include <cstddef>
#include <functional>

#include "rpc/call.h"

namespace plenary::rpc {

// Runs `answer` for each i < `size`, which replies to the i-th call of a batch: once each, in any order, now
// or soon, here or on threads of the transport, several at a time. `first` and `last` are calls of the batch.
void AnswerBatch(std::size_t size, Call& first, Call& last, std::function<void(std::size_t)> answer);

}  // namespace plenary::rpc
