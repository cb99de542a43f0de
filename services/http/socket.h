// A connected socket that never blocks, with or without TLS.
//
// OpenSSL works on the descriptor itself: the stream of Asio would keep 68 KiB of buffers for each
// connection.

#pragma once

#include <boost/asio/posix/stream_descriptor.hpp>
#include <cstddef>
#include <span>
#include <string_view>
#include <utility>

#include "http/ssl_pointer.h"

namespace boost::asio {
class io_context;
}  // namespace boost::asio

namespace plenary::http {

// What came of an attempt, and what to wait for before the next one.
enum class Io { kDone, kAwaitsRead, kAwaitsWrite, kClosed };

struct Transfer {
  Io io = Io::kClosed;
  std::size_t bytes = 0;  // at least one if kDone
};

class Socket {
 public:
  // `descriptor` is a connected socket that does not block; the socket owns it. Without `ssl` there is no
  // TLS.
  Socket(boost::asio::io_context& context, int descriptor, SslPointer ssl);

  bool secure() const { return ssl_ != nullptr; }
  // The version of HTTP that both sides chose in the handshake: "h2", "http/1.1"; empty for neither.
  std::string_view chosen_protocol() const;

  // Goes on with the handshake of TLS.
  Io Handshake();
  Transfer Read(std::span<char> space);
  // May write a part only. What was not written is offered again first.
  Transfer Write(std::string_view bytes);
  // Bytes have come that AwaitRead does not know of.
  bool HasDecrypted() const { return ssl_ != nullptr && SSL_pending(ssl_.get()) > 0; }

  // Calls back once when an attempt may succeed, or the peer is gone; not after Close.
  template <class Callback>
  void AwaitRead(Callback callback) {
    Await(boost::asio::posix::stream_descriptor::wait_read, std::move(callback));
  }
  template <class Callback>
  void AwaitWrite(Callback callback) {
    Await(boost::asio::posix::stream_descriptor::wait_write, std::move(callback));
  }

  // Nothing more is written; the peer is told so.
  void EndWriting();
  void Close();

 private:
  template <class Callback>
  void Await(boost::asio::posix::stream_descriptor::wait_type what, Callback callback) {
    descriptor_.async_wait(what,
                           [callback = std::move(callback)](const boost::system::error_code& error) mutable {
                             if (!error) callback();
                           });
  }
  // What the result of a call of OpenSSL means.
  Io Outcome(int result) const;

  boost::asio::posix::stream_descriptor descriptor_;
  SslPointer ssl_;
};

}  // namespace plenary::http
