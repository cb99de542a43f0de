// The answers to a batch.

#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

#include "rpc/call.h"

namespace plenary::rpc {

// Runs `answer`, which replies to its `call`, for each item of a batch, in any order: here and on threads of
// the transport, several at a time. The first answers wake those threads in any case, so in a large batch
// they help with the rest; the batch does not depend on them.
template <class Item>
void AnswerBatch(std::vector<Item> batch, std::type_identity_t<std::function<void(Item&)>> answer) {
  // With fewer items the threads would only wait for each other.
  constexpr std::size_t kWorthHelp = 12;
  struct Shared {
    std::vector<Item> batch;
    std::function<void(Item&)> answer;
    std::atomic<std::size_t> next{0};

    void Work() {
      for (std::size_t i = next++; i < batch.size(); i = next++) {
        Item item = std::move(batch[i]);
        try {
          answer(item);
        } catch (const std::exception&) {
          // The destructor tells the call; the other items still get their answers.
        }
      }
    }
  };
  const auto shared = std::make_shared<Shared>();
  shared->batch = std::move(batch);
  shared->answer = std::move(answer);
  if (shared->batch.size() >= kWorthHelp) {
    // A cancelled call may end at once: after the first WhenDone other threads use the batch.
    const auto first = shared->batch[0].call;
    const auto second = shared->batch[1].call;
    for (const auto& call : {first, second}) call->WhenDone([shared] { shared->Work(); });
  }
  shared->Work();
}

}  // namespace plenary::rpc
