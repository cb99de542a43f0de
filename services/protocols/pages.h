// What there is to read beside the calls: whether the server lives and is ready, and what it is.

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "http/exchange.h"
#include "protocols/protocol.h"

namespace plenary::protocols {

// Thread-safe, as far as `why_not_ready` is.
class Pages {
 public:
  // Says in a sentence why calls cannot be answered; empty if they can. Called for each /readyz; does not
  // wait.
  using WhyNotReady = std::function<std::string()>;

  explicit Pages(WhyNotReady why_not_ready) : why_not_ready_(std::move(why_not_ready)) {}

  // The answer to a request for "/", "/healthz" or "/readyz"; nothing for another path. They are read by GET
  // and HEAD alone.
  std::optional<Ending> Answer(const http::RequestHead& head) const;

 private:
  std::optional<Ending> PageAt(std::string_view path) const;

  const WhyNotReady why_not_ready_;
};

}  // namespace plenary::protocols
