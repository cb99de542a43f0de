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
// the transport, several at a time. They are woken up by the first answers in any case, to see to their ends,
// so with a batch of some size they may as well help with the rest; one that does not come is not missed.
template <class Item>
void AnswerBatch(std::vector<Item> batch, std::type_identity_t<std::function<void(Item&)>> answer) {
  // With fewer the threads get in each other's way.
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
          // Its call hears of it when the item goes; the others get their answers.
        }
      }
    }
  };
  const auto shared = std::make_shared<Shared>();
  shared->batch = std::move(batch);
  shared->answer = std::move(answer);
  if (shared->batch.size() >= kWorthHelp) {
    // A call that was cancelled may end at once: from the first WhenDone on, the batch is everybody's.
    const auto first = shared->batch[0].call;
    const auto second = shared->batch[1].call;
    for (const auto& call : {first, second}) call->WhenDone([shared] { shared->Work(); });
  }
  shared->Work();
}

}  // namespace plenary::rpc
