#include "protocols/fixed_answer.h"

#include <string_view>
#include <utility>

namespace plenary::protocols {
namespace {

class Passing final : public http::Receiver {
 public:
  explicit Passing(std::shared_ptr<http::Exchange> exchange) : exchange_(std::move(exchange)) {}

  void OnData(std::string_view bytes) override { exchange_->Consumed(bytes.size()); }
  void OnEnd() override {}
  void OnSent() override {}
  void OnClosed(bool) override {}

 private:
  const std::shared_ptr<http::Exchange> exchange_;
};

}  // namespace

std::shared_ptr<http::Receiver> AnswerWith(std::shared_ptr<http::Exchange> exchange, const Ending& ending) {
  exchange->Respond(ending.head.status, ViewsOf(ending.head.fields));
  // HTTP/1.1 leaves the body of an answer to HEAD out by itself, and says how long it would be.
  const bool hidden = exchange->head().http2 && exchange->head().method == "HEAD";
  if (!ending.body.empty() && !hidden) exchange->Send(ending.body);
  exchange->Finish(ViewsOf(ending.trailers));
  return std::make_shared<Passing>(std::move(exchange));
}

std::shared_ptr<http::Receiver> AnswerWithText(std::shared_ptr<http::Exchange> exchange, int status,
                                               const std::string& line, Fields fields) {
  fields.push_back({"content-type", "text/plain; charset=utf-8"});
  fields.push_back({"cache-control", "no-store"});
  return AnswerWith(std::move(exchange),
                    {.head = {.status = status, .fields = std::move(fields)}, .body = line + "\n"});
}

}  // namespace plenary::protocols
