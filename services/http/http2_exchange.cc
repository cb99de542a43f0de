#include "http/http2_exchange.h"

namespace plenary::http {

void Http2Exchange::Consumed(std::size_t bytes) {
  if (!over()) streams_.Consume(*this, TakeConsumed(bytes));
}

std::size_t Http2Exchange::StayLong() {
  if (over() || stays_long) return 0;
  const std::size_t limit = streams_.CountLong();
  stays_long = limit == 0;
  return limit;
}

void Http2Exchange::Abort(unsigned code) {
  if (over() || aborted) return;
  aborted = true;
  streams_.Reset(*this, code);
}

void Http2Exchange::AnswerGrew() { streams_.AnswerGrew(*this); }

std::string_view Http2Exchange::StatusText() {
  int rest = status();
  for (std::size_t i = status_text_.size(); i-- > 0; rest /= 10) {
    status_text_[i] = static_cast<char>('0' + rest % 10);
  }
  return {status_text_.data(), status_text_.size()};
}

}  // namespace plenary::http
