#include "connection.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <nghttp2/nghttp2.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"

namespace plenary::bench {
namespace {

// Large enough that an answer of a page never waits for a window update.
constexpr std::uint32_t kStreamWindow = 1 << 20;
constexpr std::int32_t kConnectionWindow = 1 << 28;

absl::Status SystemError(std::string_view what) {
  return absl::UnavailableError(absl::StrCat(std::string(what), ": ", std::strerror(errno)));
}

absl::Status Http2Error(std::string_view what, long code) {
  return absl::InternalError(absl::StrCat(std::string(what), ": ", nghttp2_strerror(static_cast<int>(code))));
}

// The bytes are nghttp2's to read, not to keep: it encodes the headers when the call is sent, so they have to
// outlive it there.
nghttp2_nv Header(std::string_view name, std::string_view value) {
  return {reinterpret_cast<std::uint8_t*>(const_cast<char*>(name.data())),
          reinterpret_cast<std::uint8_t*>(const_cast<char*>(value.data())), name.size(), value.size(),
          NGHTTP2_NV_FLAG_NO_COPY_NAME | NGHTTP2_NV_FLAG_NO_COPY_VALUE};
}

std::string_view View(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

int ToInt(std::string_view text) {
  int value = -1;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace

// A call under way. Used again for later calls, for its memory's sake.
struct Connection::Stream {
  std::string request;
  std::size_t sent = 0;
  Unframer answer;
  int http_status = -1;
  int grpc_status = -1;
  std::string grpc_message;
  Clock::time_point start;

  void Begin(std::string_view message) {
    request = Frame(message);
    sent = 0;
    answer.Clear();
    http_status = grpc_status = -1;
    grpc_message.clear();
    start = Clock::now();
  }

  absl::Status Status(std::uint32_t http2_error) const {
    if (http2_error != NGHTTP2_NO_ERROR) {
      return absl::InternalError(absl::StrCat("stream ended with ", nghttp2_http2_strerror(http2_error)));
    }
    if (http_status != 200) return absl::InternalError(absl::StrCat("HTTP status ", http_status));
    if (grpc_status < 0) return absl::InternalError("answer without grpc-status");
    if (grpc_status > 0) return absl::Status(static_cast<absl::StatusCode>(grpc_status), grpc_message);
    if (!answer.Complete()) return absl::InternalError("answer is not one whole message");
    return absl::OkStatus();
  }
};

// nghttp2's callbacks: `user_data` is the connection, a stream's user data its Stream.
struct Connection::Callbacks {
  static Stream* StreamOf(nghttp2_session* session, std::int32_t id) {
    return static_cast<Stream*>(nghttp2_session_get_stream_user_data(session, id));
  }

  static ssize_t ReadRequest(nghttp2_session*, std::int32_t, std::uint8_t* buffer, std::size_t room,
                             std::uint32_t* flags, nghttp2_data_source* source, void*) {
    auto* stream = static_cast<Stream*>(source->ptr);
    const std::size_t size = stream->request.copy(reinterpret_cast<char*>(buffer), room, stream->sent);
    stream->sent += size;
    if (stream->sent == stream->request.size()) *flags |= NGHTTP2_DATA_FLAG_EOF;
    return static_cast<ssize_t>(size);
  }

  static int OnHeader(nghttp2_session* session, const nghttp2_frame* frame, const std::uint8_t* name,
                      std::size_t name_size, const std::uint8_t* value, std::size_t value_size, std::uint8_t,
                      void*) {
    Stream* stream = StreamOf(session, frame->hd.stream_id);
    if (stream == nullptr) return 0;
    const std::string_view key = View(name, name_size);
    if (key == ":status") stream->http_status = ToInt(View(value, value_size));
    if (key == "grpc-status") stream->grpc_status = ToInt(View(value, value_size));
    if (key == "grpc-message") stream->grpc_message = View(value, value_size);
    return 0;
  }

  static int OnData(nghttp2_session* session, std::uint8_t, std::int32_t id, const std::uint8_t* data,
                    std::size_t size, void*) {
    if (Stream* stream = StreamOf(session, id)) stream->answer.Feed(View(data, size));
    return 0;
  }

  static int OnClose(nghttp2_session* session, std::int32_t id, std::uint32_t error, void* user_data) {
    if (Stream* stream = StreamOf(session, id)) static_cast<Connection*>(user_data)->Finish(stream, error);
    return 0;
  }
};

absl::StatusOr<std::unique_ptr<Connection>> Connection::Open(const Options& options, OnAnswer on_answer) {
  const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (fd < 0) return SystemError("socket");
  std::unique_ptr<Connection> connection(new Connection(fd, options, std::move(on_answer)));
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(options.port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (connect(fd, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
    return SystemError(absl::StrCat("connect to ", connection->authority_));
  }
  const int on = 1;
  if (setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on) != 0) return SystemError("TCP_NODELAY");
  if (fcntl(fd, F_SETFL, O_NONBLOCK) != 0) return SystemError("O_NONBLOCK");
  RETURN_IF_ERROR(connection->OpenSession());
  return connection;
}

Connection::Connection(int fd, const Options& options, OnAnswer on_answer)
    : fd_(fd),
      authority_(absl::StrCat("127.0.0.1:", options.port)),
      authorization_(options.authorization),
      on_answer_(std::move(on_answer)) {}

Connection::~Connection() {
  nghttp2_session_del(session_);
  close(fd_);
}

absl::Status Connection::OpenSession() {
  nghttp2_session_callbacks* callbacks = nullptr;
  if (nghttp2_session_callbacks_new(&callbacks) != 0) return absl::ResourceExhaustedError("no memory");
  nghttp2_session_callbacks_set_on_header_callback(callbacks, Callbacks::OnHeader);
  nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, Callbacks::OnData);
  nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, Callbacks::OnClose);
  const int made = nghttp2_session_client_new(&session_, callbacks, this);
  nghttp2_session_callbacks_del(callbacks);
  if (made != 0) return Http2Error("session", made);
  const std::array<nghttp2_settings_entry, 2> settings{
      {{NGHTTP2_SETTINGS_ENABLE_PUSH, 0}, {NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, kStreamWindow}}};
  const int sent = nghttp2_submit_settings(session_, NGHTTP2_FLAG_NONE, settings.data(), settings.size());
  if (sent != 0) return Http2Error("settings", sent);
  const int widened =
      nghttp2_session_set_local_window_size(session_, NGHTTP2_FLAG_NONE, 0, kConnectionWindow);
  if (widened != 0) return Http2Error("window", widened);
  return absl::OkStatus();
}

Connection::Stream* Connection::TakeStream() {
  if (idle_.empty()) {
    streams_.push_back(std::make_unique<Stream>());
    return streams_.back().get();
  }
  Stream* stream = idle_.back();
  idle_.pop_back();
  return stream;
}

absl::Status Connection::Start(const std::string& path, std::string_view request) {
  Stream* stream = TakeStream();
  stream->Begin(request);
  const std::array<nghttp2_nv, 7> headers{Header(":method", "POST"),
                                          Header(":scheme", "http"),
                                          Header(":path", path),
                                          Header(":authority", authority_),
                                          Header("content-type", "application/grpc"),
                                          Header("te", "trailers"),
                                          Header("authorization", authorization_)};
  const std::size_t count = authorization_.empty() ? headers.size() - 1 : headers.size();
  nghttp2_data_provider body{};
  body.source.ptr = stream;
  body.read_callback = Callbacks::ReadRequest;
  const std::int32_t id = nghttp2_submit_request(session_, nullptr, headers.data(), count, &body, stream);
  if (id < 0) return Http2Error("request", id);
  return absl::OkStatus();
}

void Connection::Finish(Stream* stream, std::uint32_t http2_error) {
  Answer answer{stream->Status(http2_error), {}, Clock::now() - stream->start};
  if (answer.status.ok()) answer.message = stream->answer.Message();
  on_answer_(*this, answer);
  idle_.push_back(stream);
}

absl::Status Connection::Read() {
  std::array<std::uint8_t, 65536> buffer;
  while (true) {
    const ssize_t size = recv(fd_, buffer.data(), buffer.size(), 0);
    if (size < 0 && (errno == EAGAIN || errno == EINTR)) return absl::OkStatus();
    if (size < 0) return SystemError("recv");
    if (size == 0) return absl::UnavailableError("the server closed the connection");
    const ssize_t taken = nghttp2_session_mem_recv(session_, buffer.data(), static_cast<std::size_t>(size));
    if (taken < 0) return Http2Error("receive", taken);
    if (static_cast<std::size_t>(size) < buffer.size()) return absl::OkStatus();
  }
}

absl::Status Connection::Flush() {
  while (true) {
    const std::uint8_t* data = nullptr;
    const ssize_t size = nghttp2_session_mem_send(session_, &data);
    if (size < 0) return Http2Error("send", size);
    if (size == 0) break;
    unsent_.append(View(data, static_cast<std::size_t>(size)));
  }
  if (unsent_.empty()) return absl::OkStatus();
  const ssize_t sent = send(fd_, unsent_.data(), unsent_.size(), MSG_NOSIGNAL);
  if (sent < 0 && errno != EAGAIN && errno != EINTR) return SystemError("send");
  if (sent > 0) unsent_.erase(0, static_cast<std::size_t>(sent));
  return absl::OkStatus();
}

}  // namespace plenary::bench
