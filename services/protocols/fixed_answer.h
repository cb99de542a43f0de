// An answer that depends on the head of a request alone.

#pragma once

#include <memory>
#include <string>

#include "http/exchange.h"
#include "protocols/protocol.h"

namespace plenary::protocols {

// Answers the exchange at once, and passes over what its peer still sends.
std::shared_ptr<http::Receiver> AnswerWith(std::shared_ptr<http::Exchange> exchange, const Ending& ending);
// The same with a line of text.
std::shared_ptr<http::Receiver> AnswerWithText(std::shared_ptr<http::Exchange> exchange, int status,
                                               const std::string& line, Fields fields = {});

}  // namespace plenary::protocols
