// Where every request over HTTP comes in.

#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "http/exchange.h"
#include "protocols/call_memory.h"
#include "protocols/pages.h"
#include "protocols/protocol.h"
#include "rpc/dispatch.h"

namespace plenary::protocols {

// Thread-safe. All that `dispatch` refers to outlives it, and `memory` too.
class Door final : public http::Handler {
 public:
  // Scripts of pages from `origins` ("https://forum.example") may read the answers (the Fetch standard:
  // CORS), but never with cookies. `pages` are there to read beside the calls.
  Door(rpc::Dispatch& dispatch, CallMemory& memory, std::vector<std::string> origins, Pages pages)
      : dispatch_(dispatch), memory_(memory), origins_(std::move(origins)), pages_(std::move(pages)) {}

  std::shared_ptr<http::Receiver> Begin(std::shared_ptr<http::Exchange> exchange) override;

 private:
  std::shared_ptr<http::Receiver> BeginCall(std::shared_ptr<http::Exchange> exchange,
                                            const rpc::ServedMethod& method);
  std::shared_ptr<http::Receiver> BeginPost(std::shared_ptr<http::Exchange> exchange,
                                            const rpc::ServedMethod& method);
  std::shared_ptr<http::Receiver> BeginGet(std::shared_ptr<http::Exchange> exchange,
                                           const rpc::ServedMethod& method);
  std::shared_ptr<http::Receiver> Run(std::shared_ptr<http::Exchange> exchange,
                                      const rpc::ServedMethod& method, std::unique_ptr<Protocol> protocol);
  // For what is no method.
  std::shared_ptr<http::Receiver> AnswerOther(std::shared_ptr<http::Exchange> exchange) const;
  // What lets a script read the answer; nothing if its page may not.
  Fields Sharing(const http::RequestHead& head) const;

  rpc::Dispatch& dispatch_;
  CallMemory& memory_;
  const std::vector<std::string> origins_;
  const Pages pages_;
};

}  // namespace plenary::protocols
