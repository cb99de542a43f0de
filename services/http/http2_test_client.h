// For tests: a client of HTTP/2 that does one thing after the other on the test's thread.

#pragma once

#include <gtest/gtest.h>
#include <nghttp2/nghttp2.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "http/http_test_support.h"

namespace plenary::http {

class Http2Client {
 public:
  struct Answer {
    std::map<std::string, std::string> fields;  // of head and trailers
    std::string body;
    bool has_data_frame = false;
    bool closed = false;
    std::uint32_t error = 0;
  };
  struct Options {
    std::uint32_t window = 65'535;  // of each stream
    bool consumes = true;           // what has come is granted again
  };

  explicit Http2Client(int port) : Http2Client(port, Options{}) {}
  Http2Client(int port, const Options& options) : peer_(port), consumes_(options.consumes) {
    nghttp2_session_callbacks* callbacks = nullptr;
    nghttp2_session_callbacks_new(&callbacks);
    nghttp2_session_callbacks_set_on_header_callback(callbacks, OnHeader);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, OnData);
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, OnFrame);
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, OnClose);
    nghttp2_option* settings = nullptr;
    nghttp2_option_new(&settings);
    nghttp2_option_set_no_auto_window_update(settings, 1);
    nghttp2_option_set_max_send_header_block_length(settings, 64 << 20);
    nghttp2_session_client_new2(&session_, callbacks, this, settings);
    nghttp2_option_del(settings);
    nghttp2_session_callbacks_del(callbacks);
    const nghttp2_settings_entry window{NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, options.window};
    nghttp2_submit_settings(session_, NGHTTP2_FLAG_NONE, &window, 1);
  }
  ~Http2Client() { nghttp2_session_del(session_); }
  Http2Client(const Http2Client&) = delete;
  Http2Client& operator=(const Http2Client&) = delete;

  // Begins a request; with `open`, its body does not end.
  std::int32_t Post(const std::string& path, const std::string& body = {}, bool open = false,
                    const std::vector<std::pair<std::string, std::string>>& more = {}) {
    std::vector<nghttp2_nv> fields{Field(":method", "POST"), Field(":scheme", "http"),
                                   Field(":authority", "here"), Field(":path", path)};
    for (const auto& [name, value] : more) fields.push_back(Field(name, value));
    auto upload = std::make_unique<Upload>(Upload{.bytes = body, .open = open});
    nghttp2_data_provider provider{.source = {.ptr = upload.get()}, .read_callback = ReadUpload};
    const bool has_body = open || !body.empty();
    const std::int32_t stream = nghttp2_submit_request(session_, nullptr, fields.data(), fields.size(),
                                                       has_body ? &provider : nullptr, nullptr);
    uploads_[stream] = std::move(upload);
    answers_[stream];
    Flush();
    return stream;
  }
  // Sends what waits.
  void Flush() {
    const std::uint8_t* bytes = nullptr;
    for (ssize_t size = 0; (size = nghttp2_session_mem_send(session_, &bytes)) > 0;) {
      peer_.Send({reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)});
    }
  }
  // Reads until it is so; false if the server closes before, or nothing more comes.
  bool ReadUntil(const std::function<bool()>& so) {
    while (!so()) {
      const std::string bytes = peer_.ReadSome();
      if (bytes.empty()) {
        ended_ = true;
        return so();
      }
      nghttp2_session_mem_recv(session_, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
      Flush();
    }
    return true;
  }
  const Answer& Await(std::int32_t stream) {
    ReadUntil([&] { return answers_[stream].closed; });
    return answers_[stream];
  }
  // Reads until the server closes.
  bool AwaitEnd() {
    ReadUntil([] { return false; });
    return ended_;
  }

  nghttp2_session* session() { return session_; }
  RawPeer& peer() { return peer_; }
  // Bytes of the request's body that were handed to the socket.
  std::size_t uploaded(std::int32_t stream) { return uploads_[stream]->at; }
  const Answer& answer(std::int32_t stream) { return answers_[stream]; }
  // Of the last GOAWAY; none has come if the stream is -1.
  std::int32_t last_stream() const { return last_stream_; }
  std::uint32_t goaway_error() const { return goaway_error_; }
  std::size_t pings() const { return pings_; }

 private:
  struct Upload {
    std::string bytes;
    std::size_t at = 0;
    bool open = false;
  };

  // The texts live until the request is submitted, which copies them.
  static nghttp2_nv Field(std::string_view name, std::string_view value) {
    auto bytes = [](std::string_view text) {
      return const_cast<std::uint8_t*>(reinterpret_cast<const std::uint8_t*>(text.data()));
    };
    return {bytes(name), bytes(value), name.size(), value.size(), NGHTTP2_NV_FLAG_NONE};
  }
  static ssize_t ReadUpload(nghttp2_session*, std::int32_t, std::uint8_t* space, std::size_t room,
                            std::uint32_t* flags, nghttp2_data_source* source, void*) {
    auto& upload = *static_cast<Upload*>(source->ptr);
    const std::size_t size = upload.bytes.copy(reinterpret_cast<char*>(space), room, upload.at);
    upload.at += size;
    if (upload.at == upload.bytes.size() && !upload.open) *flags |= NGHTTP2_DATA_FLAG_EOF;
    if (size == 0 && upload.open) return NGHTTP2_ERR_DEFERRED;
    return static_cast<ssize_t>(size);
  }
  static int OnHeader(nghttp2_session*, const nghttp2_frame* frame, const std::uint8_t* name,
                      std::size_t name_size, const std::uint8_t* value, std::size_t value_size, std::uint8_t,
                      void* self) {
    Client(self).answers_[frame->hd.stream_id].fields[{reinterpret_cast<const char*>(name), name_size}] = {
        reinterpret_cast<const char*>(value), value_size};
    return 0;
  }
  static int OnData(nghttp2_session* session, std::uint8_t, std::int32_t stream, const std::uint8_t* bytes,
                    std::size_t size, void* self) {
    Client(self).answers_[stream].body.append(reinterpret_cast<const char*>(bytes), size);
    if (Client(self).consumes_) nghttp2_session_consume(session, stream, size);
    return 0;
  }
  static int OnFrame(nghttp2_session*, const nghttp2_frame* frame, void* self) {
    Http2Client& client = Client(self);
    if (frame->hd.type == NGHTTP2_DATA) client.answers_[frame->hd.stream_id].has_data_frame = true;
    if (frame->hd.type == NGHTTP2_PING) ++client.pings_;
    if (frame->hd.type == NGHTTP2_GOAWAY) {
      client.last_stream_ = frame->goaway.last_stream_id;
      client.goaway_error_ = frame->goaway.error_code;
    }
    return 0;
  }
  static int OnClose(nghttp2_session*, std::int32_t stream, std::uint32_t error, void* self) {
    Answer& answer = Client(self).answers_[stream];
    answer.closed = true;
    answer.error = error;
    return 0;
  }
  static Http2Client& Client(void* self) { return *static_cast<Http2Client*>(self); }

  RawPeer peer_;
  const bool consumes_;
  nghttp2_session* session_ = nullptr;
  std::map<std::int32_t, std::unique_ptr<Upload>> uploads_;
  std::map<std::int32_t, Answer> answers_;
  bool ended_ = false;
  std::int32_t last_stream_ = -1;
  std::uint32_t goaway_error_ = 0;
  std::size_t pings_ = 0;
};

}  // namespace plenary::http
