// The answer of an exchange until the connection takes it, and what both versions of HTTP do alike with it.

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "http/exchange.h"
#include "http/request_texts.h"

namespace plenary::http {

// Pieces of a body that wait.
class Pieces {
 public:
  void Add(std::string bytes);
  bool empty() const { return size_ == 0; }
  std::size_t size() const { return size_; }
  // Takes bytes from the front into `space`, as many as there are and have room; how many.
  std::size_t Take(char* space, std::size_t room);

 private:
  std::vector<std::string> pieces_;
  std::ptrdiff_t first_ = 0;  // of the pieces that are left
  std::size_t taken_ = 0;     // bytes of that one
  std::size_t size_ = 0;      // bytes that are left
};

// An exchange without its version of HTTP.
class AnsweredExchange : public Exchange, public std::enable_shared_from_this<AnsweredExchange> {
 public:
  const RequestHead& head() const final { return texts_.head(); }
  Loop& loop() const final { return loop_; }
  void Respond(int status, Headers headers) final;
  void Send(std::string bytes) final;
  void Finish(Headers trailers) final;

  // The rest is for the codec.

  RequestTexts& texts() { return texts_; }
  // Hands the request to `handler`; the head is complete.
  void Begin(Handler& handler);
  void Give(std::string_view bytes);
  void GiveEnd();
  // Tells the receiver if the connection took all of the answer so far.
  void TellIfSent();
  // The exchange is over.
  void Close(bool complete);

  bool over() const { return over_; }
  bool responded() const { return status_ != 0; }
  bool finished() const { return finished_; }
  int status() const { return status_; }
  Headers headers() const { return headers_; }
  Headers trailers() const { return trailers_; }
  Pieces& body() { return body_; }
  // Bytes of the request's body that came and were not consumed.
  std::size_t unconsumed() const { return unconsumed_; }

 protected:
  explicit AnsweredExchange(Loop& loop) : loop_(loop) {}

  // There is more of the answer than before.
  virtual void AnswerGrew() = 0;
  // Takes note of what was consumed; how much of it had come.
  std::size_t TakeConsumed(std::size_t bytes);

 private:
  Loop& loop_;
  RequestTexts texts_;
  std::shared_ptr<Receiver> receiver_;
  std::size_t unconsumed_ = 0;
  bool over_ = false;

  int status_ = 0;
  Headers headers_;
  Headers trailers_;
  Pieces body_;
  bool finished_ = false;
  bool tell_sent_ = false;  // something was sent since the receiver was told
};

}  // namespace plenary::http
