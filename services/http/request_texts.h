// The head of a request while it comes in, and the texts of its answer: in one piece of memory that goes with
// the exchange.

#pragma once

#include <array>
#include <cstddef>
#include <memory_resource>
#include <string_view>
#include <vector>

#include "http/exchange.h"

namespace plenary::http {

class RequestTexts {
 public:
  // A copy that lives as long as this.
  std::string_view Keep(std::string_view text);
  std::string_view KeepInLowerCase(std::string_view text);
  // A copy of the fields and their texts.
  Headers Keep(Headers headers);

  // Path and query, as they stand in the request.
  void SetTarget(std::string_view target);
  // The name is in lower case, and both live as long as this.
  void Add(Header header);
  // Complete.
  const RequestHead& head() const { return head_; }
  RequestHead& head() { return head_; }

 private:
  // Enough for the usual request and answer of gRPC.
  static constexpr std::size_t kInline = 640;

  std::array<std::byte, kInline> inline_;
  std::pmr::monotonic_buffer_resource memory_{inline_.data(), inline_.size()};
  std::pmr::vector<Header> headers_{&memory_};
  RequestHead head_;
};

}  // namespace plenary::http
