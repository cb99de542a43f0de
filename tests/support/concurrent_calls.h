// Many calls at the same moment.

#pragma once

#include <cstddef>
#include <latch>
#include <memory>
#include <utility>
#include <vector>

#include "support/test_client.h"

namespace plenary::test {

// A call that somebody is going to make.
template <class Request>
struct Wish {
  Client client;
  Request request;
};

// Makes all calls at once, without waiting for any, and then waits for all; the answers are in the order of
// `wishes`.
template <class Response, class Request>
std::vector<absl::StatusOr<Response>> CallAtOnce(const std::vector<Wish<Request>>& wishes) {
  std::vector<absl::StatusOr<Response>> answers(wishes.size(), absl::UnknownError("not answered"));
  // The last thread to answer may still be counting when the wait is over.
  const auto open = std::make_shared<std::latch>(static_cast<std::ptrdiff_t>(wishes.size()));
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    wishes[i].client.template Start<Response>(wishes[i].request,
                                              [&answers, open, i](absl::StatusOr<Response> answer) {
                                                answers[i] = std::move(answer);
                                                open->count_down();
                                              });
  }
  open->wait();
  return answers;
}

}  // namespace plenary::test
