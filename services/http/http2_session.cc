#include "http/http2_session.h"

#include <algorithm>
#include <array>

namespace plenary::http {
namespace {

// Bytes that may be under way to us on all streams of a connection. What came is granted again at once: how
// much of it waits is limited by stream.
constexpr std::int32_t kConnectionWindow = 4 << 20;
// PINGs and SETTINGS of the peer that wait to be acknowledged.
constexpr std::size_t kMostAcknowledgements = 100;
// Of nghttp2's own: how many streams a peer may reset is said in Limits.
constexpr std::uint64_t kUnlimited = std::uint64_t{1} << 30;

Http2Events& EventsOf(void* user_data) { return *static_cast<Http2Events*>(user_data); }

std::string_view TextOf(nghttp2_rcbuf* buffer) {
  const nghttp2_vec text = nghttp2_rcbuf_get_buf(buffer);
  return {reinterpret_cast<const char*>(text.base), text.len};
}

bool IsRequest(const nghttp2_frame& frame) {
  return frame.hd.type == NGHTTP2_HEADERS && frame.headers.cat == NGHTTP2_HCAT_REQUEST;
}

int OnBeginHeaders(nghttp2_session*, const nghttp2_frame* frame, void* events) {
  if (IsRequest(*frame)) EventsOf(events).OnRequestBegins(frame->hd.stream_id);
  return 0;
}

int OnHeader(nghttp2_session*, const nghttp2_frame* frame, nghttp2_rcbuf* name, nghttp2_rcbuf* value,
             std::uint8_t, void* events) {
  // The fields after a body mean nothing to anybody.
  if (!IsRequest(*frame)) return 0;
  EventsOf(events).OnField(frame->hd.stream_id, TextOf(name), TextOf(value),
                           nghttp2_rcbuf_is_static(name) != 0);
  return 0;
}

int OnDataChunk(nghttp2_session*, std::uint8_t, std::int32_t stream, const std::uint8_t* bytes,
                std::size_t size, void* events) {
  EventsOf(events).OnData(stream, {reinterpret_cast<const char*>(bytes), size});
  return 0;
}

int OnFrameReceived(nghttp2_session*, const nghttp2_frame* frame, void* user_data) {
  Http2Events& events = EventsOf(user_data);
  const bool ends = (frame->hd.flags & NGHTTP2_FLAG_END_STREAM) != 0;
  if (IsRequest(*frame)) {
    events.OnHeadComplete(frame->hd.stream_id, ends);
  } else if (ends && (frame->hd.type == NGHTTP2_DATA || frame->hd.type == NGHTTP2_HEADERS)) {
    events.OnBodyComplete(frame->hd.stream_id);
  }
  events.OnFrame(*frame);
  return 0;
}

int OnFrameSent(nghttp2_session*, const nghttp2_frame* frame, void* events) {
  EventsOf(events).OnFrameSent(*frame);
  return 0;
}

int OnStreamClosed(nghttp2_session*, std::int32_t stream, std::uint32_t, void* events) {
  EventsOf(events).OnStreamClosed(stream);
  return 0;
}

nghttp2_session_callbacks* Callbacks() {
  static nghttp2_session_callbacks* const callbacks = [] {
    nghttp2_session_callbacks* made = nullptr;
    nghttp2_session_callbacks_new(&made);
    nghttp2_session_callbacks_set_on_begin_headers_callback(made, OnBeginHeaders);
    nghttp2_session_callbacks_set_on_header_callback2(made, OnHeader);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(made, OnDataChunk);
    nghttp2_session_callbacks_set_on_frame_recv_callback(made, OnFrameReceived);
    nghttp2_session_callbacks_set_on_frame_send_callback(made, OnFrameSent);
    nghttp2_session_callbacks_set_on_stream_close_callback(made, OnStreamClosed);
    return made;
  }();
  return callbacks;
}

nghttp2_option* Options() {
  static nghttp2_option* const options = [] {
    nghttp2_option* made = nullptr;
    nghttp2_option_new(&made);
    nghttp2_option_set_no_auto_window_update(made, 1);
    nghttp2_option_set_no_closed_streams(made, 1);
    nghttp2_option_set_max_outbound_ack(made, kMostAcknowledgements);
    nghttp2_option_set_stream_reset_rate_limit(made, kUnlimited, kUnlimited);
    // RFC 9113, 8.2.1 lets a server reset such streams; "Bearer " with an empty key deserves an answer.
    nghttp2_option_set_no_rfc9113_leading_and_trailing_ws_validation(made, 1);
    return made;
  }();
  return options;
}

}  // namespace

Http2Session NewHttp2Session(Http2Events& events, const Limits& limits) {
  nghttp2_session* session = nullptr;
  nghttp2_session_server_new2(&session, Callbacks(), &events, Options());
  const std::array settings{
      nghttp2_settings_entry{NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS,
                             static_cast<std::uint32_t>(limits.streams)},
      nghttp2_settings_entry{NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE,
                             static_cast<std::uint32_t>(limits.body_window)},
      nghttp2_settings_entry{NGHTTP2_SETTINGS_MAX_HEADER_LIST_SIZE,
                             static_cast<std::uint32_t>(limits.header_bytes)},
  };
  nghttp2_submit_settings(session, NGHTTP2_FLAG_NONE, settings.data(), settings.size());
  nghttp2_session_set_local_window_size(session, NGHTTP2_FLAG_NONE, 0, kConnectionWindow);
  return Http2Session(session);
}

}  // namespace plenary::http
