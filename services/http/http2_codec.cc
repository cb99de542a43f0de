#include "http/http2_codec.h"

#include <cstring>
#include <utility>

namespace plenary::http {
namespace {

constexpr std::size_t kOutput = 64 << 10;
// Of a field beyond its name and value, as HPACK counts it.
constexpr std::size_t kFieldBytes = 32;
// For a peer that does not answer the PING after which the last stream is named.
constexpr std::chrono::seconds kLongestAnnouncement{1};
constexpr char kDrainPing[] = "draining";

const std::uint8_t* Bytes(std::string_view text) {
  return reinterpret_cast<const std::uint8_t*>(text.data());
}

// nghttp2 does not write to it, and copies nothing: the texts live as long as the exchange.
nghttp2_nv Field(std::string_view name, std::string_view value) {
  return {.name = const_cast<std::uint8_t*>(Bytes(name)),
          .value = const_cast<std::uint8_t*>(Bytes(value)),
          .namelen = name.size(),
          .valuelen = value.size(),
          .flags = NGHTTP2_NV_FLAG_NO_COPY_NAME | NGHTTP2_NV_FLAG_NO_COPY_VALUE};
}

// As nghttp2 takes them. Valid until the next call on the thread.
std::vector<nghttp2_nv>& FieldsOf(Headers headers, std::string_view status = {}) {
  static thread_local std::vector<nghttp2_nv> fields;
  fields.clear();
  if (!status.empty()) fields.push_back(Field(":status", status));
  for (const Header& header : headers) fields.push_back(Field(header.name, header.value));
  return fields;
}

bool IsEmpty(const nghttp2_frame& frame) {
  if (frame.hd.type == NGHTTP2_PRIORITY) return true;
  return frame.hd.type == NGHTTP2_DATA && frame.hd.length == frame.data.padlen &&
         (frame.hd.flags & NGHTTP2_FLAG_END_STREAM) == 0;
}

}  // namespace

Http2Codec::Http2Codec(Carrier& carrier)
    : carrier_(carrier),
      session_(NewHttp2Session(*this, carrier.limits)),
      resets_(carrier.limits.resets),
      pings_(carrier.limits.pings),
      settings_(carrier.limits.settings),
      empty_frames_(carrier.limits.empty_frames) {}

Http2Codec::~Http2Codec() = default;

bool Http2Codec::Receive(std::string_view bytes) {
  return nghttp2_session_mem_recv(session_.get(), Bytes(bytes), bytes.size()) >= 0 && !flooded_;
}

void Http2Codec::Produce(std::string& out) {
  for (const auto& exchange : std::exchange(grown_, {})) Submit(*exchange);
  const std::uint8_t* bytes = nullptr;
  while (out.size() < kOutput) {
    const ssize_t size = nghttp2_session_mem_send(session_.get(), &bytes);
    if (size <= 0) return;
    out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
  }
}

void Http2Codec::Produced() {
  for (const auto& exchange : std::exchange(taken_, {})) exchange->TellIfSent();
}

bool Http2Codec::IsFinished() const {
  return nghttp2_session_want_read(session_.get()) == 0 && nghttp2_session_want_write(session_.get()) == 0;
}

void Http2Codec::Drain() {
  if (draining_ != Draining::kNo) return;
  draining_ = Draining::kAnnounced;
  announced_at_ = Clock::now();
  nghttp2_submit_shutdown_notice(session_.get());
  nghttp2_submit_ping(session_.get(), NGHTTP2_FLAG_NONE, Bytes(kDrainPing));
}

void Http2Codec::NameLastStream() {
  if (std::exchange(draining_, Draining::kLast) == Draining::kLast) return;
  nghttp2_submit_goaway(session_.get(), NGHTTP2_FLAG_NONE,
                        nghttp2_session_get_last_proc_stream_id(session_.get()), NGHTTP2_NO_ERROR, nullptr,
                        0);
  carrier_.Touch();
}

bool Http2Codec::Ping() {
  nghttp2_submit_ping(session_.get(), NGHTTP2_FLAG_NONE, nullptr);
  return true;
}

void Http2Codec::Check(Clock::time_point now) {
  if (draining_ == Draining::kAnnounced && now - announced_at_ > kLongestAnnouncement) NameLastStream();
  for (const auto& exchange : open_) CheckProgress(*exchange, now);
}

void Http2Codec::CheckProgress(Http2Exchange& exchange, Clock::time_point now) {
  const bool seen = exchange.progressed_at != Clock::time_point{};
  const bool waits = exchange.responded() && !exchange.body().empty();
  if (std::exchange(exchange.progressed, false) || !waits || !seen) {
    exchange.progressed_at = now;
  } else if (now - exchange.progressed_at > carrier_.limits.stall) {
    exchange.Abort(NGHTTP2_CANCEL);
  }
}

void Http2Codec::End() {
  grown_.clear();
  taken_.clear();
  beginning_.reset();
  for (const auto& exchange : std::exchange(open_, {})) exchange->Close(exchange->answered);
}

void Http2Codec::AnswerGrew(Http2Exchange& exchange) {
  if (std::exchange(exchange.listed, true)) return;
  grown_.push_back(open_[exchange.index]);
  carrier_.Touch();
}

void Http2Codec::Consume(const Http2Exchange& exchange, std::size_t bytes) {
  nghttp2_session_consume_stream(session_.get(), exchange.stream, bytes);
  carrier_.Touch();
}

void Http2Codec::Reset(const Http2Exchange& exchange, std::uint32_t code) {
  nghttp2_submit_rst_stream(session_.get(), NGHTTP2_FLAG_NONE, exchange.stream, code);
  carrier_.Touch();
}

std::shared_ptr<Http2Exchange> Http2Codec::Find(std::int32_t stream) const {
  const void* const found = nghttp2_session_get_stream_user_data(session_.get(), stream);
  return found == nullptr ? nullptr : open_[static_cast<const Http2Exchange*>(found)->index];
}

void Http2Codec::Submit(Http2Exchange& exchange) {
  exchange.listed = false;
  if (exchange.over() || exchange.aborted || !exchange.responded()) return;
  if (exchange.submitted) {
    if (std::exchange(exchange.resting, false)) nghttp2_session_resume_data(session_.get(), exchange.stream);
    return;
  }
  exchange.submitted = true;
  const std::vector<nghttp2_nv>& fields = FieldsOf(exchange.headers(), exchange.StatusText());
  const bool head_alone = exchange.finished() && exchange.body().empty() && exchange.trailers().empty();
  const nghttp2_data_provider body{.source = {.ptr = &exchange}, .read_callback = ReadBody};
  nghttp2_submit_response(session_.get(), exchange.stream, fields.data(), fields.size(),
                          head_alone ? nullptr : &body);
}

ssize_t Http2Codec::ReadBody(nghttp2_session* session, std::int32_t stream, std::uint8_t* space,
                             std::size_t room, std::uint32_t* flags, nghttp2_data_source* source,
                             void* events) {
  auto& exchange = *static_cast<Http2Exchange*>(source->ptr);
  auto& codec = static_cast<Http2Codec&>(*static_cast<Http2Events*>(events));
  const std::size_t taken = exchange.body().Take(reinterpret_cast<char*>(space), room);
  if (taken > 0) exchange.progressed = true;
  if (!exchange.body().empty()) return static_cast<ssize_t>(taken);
  if (exchange.finished()) {
    *flags |= NGHTTP2_DATA_FLAG_EOF;
    if (!exchange.trailers().empty()) {
      *flags |= NGHTTP2_DATA_FLAG_NO_END_STREAM;
      const std::vector<nghttp2_nv>& fields = FieldsOf(exchange.trailers());
      nghttp2_submit_trailer(session, stream, fields.data(), fields.size());
    }
    return static_cast<ssize_t>(taken);
  }
  codec.taken_.push_back(codec.open_[exchange.index]);
  if (taken > 0) return static_cast<ssize_t>(taken);
  exchange.resting = true;
  return NGHTTP2_ERR_DEFERRED;
}

void Http2Codec::OnRequestBegins(std::int32_t stream) {
  Http2Streams& streams = *this;
  beginning_ = std::make_shared<Http2Exchange>(streams, carrier_.loop, stream);
  beginning_->index = open_.size();
  open_.push_back(beginning_);
  nghttp2_session_set_stream_user_data(session_.get(), stream, beginning_.get());
}

void Http2Codec::OnField(std::int32_t, std::string_view name, std::string_view value, bool name_stays) {
  if (beginning_ == nullptr) return;
  Http2Exchange& exchange = *beginning_;
  exchange.head_bytes += name.size() + value.size() + kFieldBytes;
  if (exchange.head_bytes > carrier_.limits.header_bytes) return;
  RequestTexts& texts = exchange.texts();
  if (name == ":path") {
    texts.SetTarget(value);
  } else if (name == ":method") {
    texts.head().method = texts.Keep(value);
  } else if (name == ":authority" || (name == "host" && texts.head().authority.empty())) {
    texts.head().authority = texts.Keep(value);
  } else if (!name.starts_with(':') && name != "host") {
    texts.Add({.name = name_stays ? name : texts.Keep(name), .value = texts.Keep(value)});
  }
}

void Http2Codec::OnHeadComplete(std::int32_t stream, bool ends) {
  const auto exchange = std::exchange(beginning_, nullptr);
  if (exchange == nullptr || exchange->stream != stream || flooded_) return;
  ++requests_;
  if (exchange->head_bytes > carrier_.limits.header_bytes) {
    exchange->Respond(431, {});
    return exchange->Finish({});
  }
  RequestHead& head = exchange->texts().head();
  head.peer = exchange->texts().Keep(carrier_.peer);
  head.http2 = true;
  head.secure = carrier_.secure;
  exchange->Begin(carrier_.handler);
  if (ends) exchange->GiveEnd();
}

void Http2Codec::OnData(std::int32_t stream, std::string_view bytes) {
  nghttp2_session_consume_connection(session_.get(), bytes.size());
  const auto exchange = Find(stream);
  if (exchange == nullptr) return;
  // nghttp2 resets a stream whose peer sends more than the window holds, but goes on until that is written.
  const auto window = nghttp2_session_get_stream_effective_local_window_size(session_.get(), stream);
  if (exchange->unconsumed() + bytes.size() <= static_cast<std::size_t>(window)) exchange->Give(bytes);
}

void Http2Codec::OnBodyComplete(std::int32_t stream) {
  if (const auto exchange = Find(stream); exchange != nullptr) exchange->GiveEnd();
}

void Http2Codec::OnFrame(const nghttp2_frame& frame) {
  const bool acknowledges = (frame.hd.flags & NGHTTP2_FLAG_ACK) != 0;
  if (frame.hd.type == NGHTTP2_PING) {
    OnPing(frame);
  } else if (frame.hd.type == NGHTTP2_RST_STREAM) {
    Allow(resets_);
  } else if (frame.hd.type == NGHTTP2_SETTINGS && !acknowledges) {
    Allow(settings_);
  } else if (IsEmpty(frame)) {
    Allow(empty_frames_);
  }
}

void Http2Codec::OnPing(const nghttp2_frame& frame) {
  if ((frame.hd.flags & NGHTTP2_FLAG_ACK) != 0) {
    const bool of_draining =
        std::memcmp(frame.ping.opaque_data, kDrainPing, sizeof(frame.ping.opaque_data)) == 0;
    if (of_draining && draining_ == Draining::kAnnounced) NameLastStream();
  } else if (!std::exchange(answered_since_ping_, false)) {
    // Clients of gRPC measure the connection by a PING beside each answer.
    Allow(pings_);
  }
}

void Http2Codec::OnFrameSent(const nghttp2_frame& frame) {
  if (frame.hd.type == NGHTTP2_RST_STREAM && frame.rst_stream.error_code != NGHTTP2_NO_ERROR) {
    // What the peer did made nghttp2 end the stream: as cheap for the peer as ending it itself.
    const auto exchange = Find(frame.hd.stream_id);
    if (exchange == nullptr || !exchange->aborted) Allow(resets_);
  }
  if (frame.hd.type != NGHTTP2_DATA && frame.hd.type != NGHTTP2_HEADERS) return;
  answered_since_ping_ = true;
  if ((frame.hd.flags & NGHTTP2_FLAG_END_STREAM) == 0) return;
  const auto exchange = Find(frame.hd.stream_id);
  if (exchange == nullptr) return;
  exchange->answered = true;
  if (nghttp2_session_get_stream_remote_close(session_.get(), frame.hd.stream_id) == 0) {
    nghttp2_submit_rst_stream(session_.get(), NGHTTP2_FLAG_NONE, frame.hd.stream_id, NGHTTP2_NO_ERROR);
  }
}

void Http2Codec::OnStreamClosed(std::int32_t stream) {
  const auto exchange = Find(stream);
  if (exchange == nullptr) return;
  open_[exchange->index] = std::move(open_.back());
  open_[exchange->index]->index = exchange->index;
  open_.pop_back();
  if (exchange->stays_long) --long_;
  if (beginning_ == exchange) beginning_.reset();
  nghttp2_session_set_stream_user_data(session_.get(), stream, nullptr);
  exchange->Close(exchange->answered);
}

std::size_t Http2Codec::CountLong() {
  const std::size_t limit = carrier_.limits.long_streams();
  if (long_ >= limit) return limit;
  ++long_;
  return 0;
}

void Http2Codec::Allow(Rate& rate) {
  if (rate.Take() || std::exchange(flooded_, true)) return;
  nghttp2_session_terminate_session(session_.get(), NGHTTP2_ENHANCE_YOUR_CALM);
}

}  // namespace plenary::http
