#include "rpc/batch_answer.h"

#include <atomic>
#include <exception>
#include <memory>
#include <utility>

namespace plenary::rpc {
namespace {

// Handing over costs as much as a few answers.
constexpr std::size_t kWorthHandingOver = 4;
constexpr std::size_t kWorthSharing = 8;

}  // namespace

void AnswerBatch(std::size_t size, Call& first, Call& last, std::function<void(std::size_t)> answer) {
  if (size < kWorthHandingOver) {
    for (std::size_t i = 0; i < size; ++i) answer(i);
    return;
  }
  struct Shared {
    Shared(std::size_t count, std::function<void(std::size_t)> answer_one)
        : size(count), answer(std::move(answer_one)) {}
    const std::size_t size;
    const std::function<void(std::size_t)> answer;
    std::atomic<std::size_t> next{0};
  };
  const auto shared = std::make_shared<Shared>(size, std::move(answer));
  const auto work = [shared] {
    for (std::size_t i = shared->next++; i < shared->size; i = shared->next++) {
      try {
        shared->answer(i);
      } catch (const std::exception&) {
        // Its call hears of it when the batch lets go of it; the others get their answers.
      }
    }
  };
  // gRPC has two threads or more. While one sends over a connection, what the other has for the same
  // connection goes out with it.
  if (size >= kWorthSharing) last.HandOver(work);
  first.HandOver(work);
}

}  // namespace plenary::rpc
