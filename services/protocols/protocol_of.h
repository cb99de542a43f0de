// Which protocol a request over HTTP speaks.

#pragma once

#include <memory>

#include "http/exchange.h"
#include "protocols/protocol.h"

namespace plenary::protocols {

// As its content-type says; null if that is of none of those that are known here.
std::unique_ptr<Protocol> ProtocolOf(const http::RequestHead& head);

}  // namespace plenary::protocols
