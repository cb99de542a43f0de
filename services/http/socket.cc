#include "http/socket.h"

#include <sys/socket.h>

#include <boost/asio/io_context.hpp>
#include <cerrno>
#include <utility>

#include "openssl/err.h"

namespace plenary::http {
namespace {

bool WouldBlock(int error) { return error == EAGAIN || error == EWOULDBLOCK || error == EINTR; }

Transfer TransferOf(ssize_t result, Io when_it_would_block) {
  if (result > 0) return {.io = Io::kDone, .bytes = static_cast<std::size_t>(result)};
  if (result < 0 && WouldBlock(errno)) return {.io = when_it_would_block};
  return {.io = Io::kClosed};
}

}  // namespace

Socket::Socket(boost::asio::io_context& context, int descriptor, SslPointer ssl)
    : descriptor_(context, descriptor), ssl_(std::move(ssl)) {
  if (ssl_ != nullptr) SSL_set_fd(ssl_.get(), descriptor);
}

std::string_view Socket::chosen_protocol() const {
  const unsigned char* name = nullptr;
  unsigned size = 0;
  if (ssl_ != nullptr) SSL_get0_alpn_selected(ssl_.get(), &name, &size);
  return {reinterpret_cast<const char*>(name), size};
}

Io Socket::Handshake() {
  ERR_clear_error();
  return Outcome(SSL_accept(ssl_.get()));
}

Transfer Socket::Read(std::span<char> space) {
  if (ssl_ == nullptr) {
    return TransferOf(recv(descriptor_.native_handle(), space.data(), space.size(), 0), Io::kAwaitsRead);
  }
  ERR_clear_error();
  std::size_t bytes = 0;
  const Io io = Outcome(SSL_read_ex(ssl_.get(), space.data(), space.size(), &bytes));
  return {.io = io, .bytes = bytes};
}

Transfer Socket::Write(std::string_view bytes) {
  if (ssl_ == nullptr) {
    return TransferOf(send(descriptor_.native_handle(), bytes.data(), bytes.size(), MSG_NOSIGNAL),
                      Io::kAwaitsWrite);
  }
  ERR_clear_error();
  std::size_t written = 0;
  const Io io = Outcome(SSL_write_ex(ssl_.get(), bytes.data(), bytes.size(), &written));
  return {.io = io, .bytes = written};
}

void Socket::EndWriting() {
  if (ssl_ != nullptr && SSL_is_init_finished(ssl_.get()) == 1) {
    ERR_clear_error();
    SSL_shutdown(ssl_.get());
  }
  shutdown(descriptor_.native_handle(), SHUT_WR);
}

void Socket::Close() {
  boost::system::error_code ignored;
  descriptor_.close(ignored);
}

Io Socket::Outcome(int result) const {
  if (result == 1) return Io::kDone;
  switch (SSL_get_error(ssl_.get(), result)) {
    case SSL_ERROR_WANT_READ:
      return Io::kAwaitsRead;
    case SSL_ERROR_WANT_WRITE:
      return Io::kAwaitsWrite;
    default:
      return Io::kClosed;
  }
}

}  // namespace plenary::http
