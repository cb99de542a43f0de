// A server's session of libnghttp2, and what happens on it as methods instead of C callbacks.

#pragma once

#include <nghttp2/nghttp2.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

#include "http/limits.h"

namespace plenary::http {

// A stream is named by its number.
class Http2Events {
 public:
  virtual ~Http2Events() = default;
  virtual void OnRequestBegins(std::int32_t stream) = 0;
  // `name_stays`: the name lives as long as the program.
  virtual void OnField(std::int32_t stream, std::string_view name, std::string_view value,
                       bool name_stays) = 0;
  virtual void OnHeadComplete(std::int32_t stream, bool ends) = 0;
  virtual void OnData(std::int32_t stream, std::string_view bytes) = 0;
  virtual void OnBodyComplete(std::int32_t stream) = 0;
  // Any frame, after what is more special.
  virtual void OnFrame(const nghttp2_frame& frame) = 0;
  virtual void OnFrameSent(const nghttp2_frame& frame) = 0;
  virtual void OnStreamClosed(std::int32_t stream) = 0;
};

struct DeleteHttp2Session {
  void operator()(nghttp2_session* session) const { nghttp2_session_del(session); }
};
using Http2Session = std::unique_ptr<nghttp2_session, DeleteHttp2Session>;

// A session whose settings are about to be sent. `events` outlives it.
Http2Session NewHttp2Session(Http2Events& events, const Limits& limits);

}  // namespace plenary::http
