#include "http/answer.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace plenary::http {
namespace {

// Pieces that are taken already and still have a place.
constexpr std::ptrdiff_t kMostTaken = 64;

}  // namespace

void Pieces::Add(std::string bytes) {
  if (first_ > kMostTaken) pieces_.erase(pieces_.begin(), pieces_.begin() + std::exchange(first_, 0));
  size_ += bytes.size();
  pieces_.push_back(std::move(bytes));
}

std::size_t Pieces::Take(char* space, std::size_t room) {
  std::size_t copied = 0;
  while (copied < room && size_ > 0) {
    const std::string& piece = pieces_[static_cast<std::size_t>(first_)];
    const std::size_t count = std::min(room - copied, piece.size() - taken_);
    std::memcpy(space + copied, piece.data() + taken_, count);
    copied += count;
    taken_ += count;
    size_ -= count;
    if (taken_ == piece.size()) {
      pieces_[static_cast<std::size_t>(first_)] = {};
      ++first_;
      taken_ = 0;
    }
  }
  if (size_ == 0) {
    pieces_.clear();
    first_ = 0;
  }
  return copied;
}

void AnsweredExchange::Respond(int status, Headers headers) {
  if (over_ || responded()) return;
  status_ = status;
  headers_ = texts_.Keep(headers);
  AnswerGrew();
}

void AnsweredExchange::Send(std::string bytes) {
  if (over_ || finished_ || bytes.empty()) return;
  body_.Add(std::move(bytes));
  tell_sent_ = true;
  AnswerGrew();
}

void AnsweredExchange::Finish(Headers trailers) {
  if (over_ || finished_) return;
  finished_ = true;
  trailers_ = texts_.Keep(trailers);
  AnswerGrew();
}

void AnsweredExchange::Begin(Handler& handler) { receiver_ = handler.Begin(shared_from_this()); }

void AnsweredExchange::Give(std::string_view bytes) {
  unconsumed_ += bytes.size();
  if (receiver_ != nullptr) {
    receiver_->OnData(bytes);
  } else {
    Consumed(bytes.size());
  }
}

void AnsweredExchange::GiveEnd() {
  if (receiver_ != nullptr) receiver_->OnEnd();
}

void AnsweredExchange::TellIfSent() {
  if (over_ || finished_ || !body_.empty() || !std::exchange(tell_sent_, false)) return;
  if (receiver_ != nullptr) receiver_->OnSent();
}

void AnsweredExchange::Close(bool complete) {
  if (std::exchange(over_, true)) return;
  if (const auto receiver = std::exchange(receiver_, nullptr); receiver != nullptr)
    receiver->OnClosed(complete);
}

std::size_t AnsweredExchange::TakeConsumed(std::size_t bytes) {
  const std::size_t taken = std::min(bytes, unconsumed_);
  unconsumed_ -= taken;
  return taken;
}

}  // namespace plenary::http
