#include <array>
#include <chrono>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/concat.h"
#include "fuzz/expect.h"
#include "fuzz/http_connection.h"
#include "fuzz/targets.h"
#include "http/http2_codec.h"

namespace plenary::fuzz {
namespace {

constexpr std::string_view kPreface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
constexpr std::size_t kFrameHead = 9;
constexpr std::size_t kLongestFrame = 16'384;  // as long as a peer has not allowed more, which nghttp2 leaves
constexpr char kEndStream = 0x01;
constexpr char kAck = 0x01;

http::Limits FewStreams() {
  return {.streams = 4, .header_bytes = 512, .body_window = 64, .resets = 2, .pings = 2, .settings = 2};
}

// So many that no clock decides what comes of the bytes.
http::Limits ManyFrames() {
  http::Limits limits = FewStreams();
  limits.resets = limits.pings = limits.settings = limits.empty_frames = 1e9;
  return limits;
}

std::string FrameOf(char type, char flags, char stream, std::string_view payload) {
  const auto size = static_cast<unsigned>(payload.size());
  std::string frame = {static_cast<char>(size >> 16), static_cast<char>(size >> 8), static_cast<char>(size)};
  frame += {type, flags, '\0', '\0', '\0', stream};
  return frame.append(payload);
}

// Fields, one a line, as HPACK has them without a table and without Huffman's code.
std::string PlainHpack(std::string_view lines) {
  std::string block;
  while (!lines.empty()) {
    const std::string_view line = lines.substr(0, std::min<std::size_t>(lines.find('\n'), 120));
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    const std::size_t blank = std::min(line.find(' '), line.size());
    const std::string_view name = line.substr(0, blank);
    const std::string_view value = line.substr(std::min(blank + 1, line.size()));
    block += {'\0', static_cast<char>(name.size())};
    block.append(name) += static_cast<char>(value.size());
    block.append(value);
  }
  return block;
}

// The frames that the server writes, each whole, and none on a stream that it has ended.
class FrameReader {
 public:
  void Read(std::string_view bytes) {
    rest_.append(bytes);
    while (rest_.size() >= kFrameHead) {
      const std::size_t size = NumberAt(0, 3);
      Expect(size <= kLongestFrame, "a frame keeps its limit");
      if (rest_.size() < kFrameHead + size) return;
      Take(rest_[3], rest_[4], NumberAt(5, 4), std::string_view(rest_).substr(kFrameHead, size));
      rest_.erase(0, kFrameHead + size);
    }
  }
  // The bodies of answers that have ended, by stream.
  const std::map<std::size_t, std::string>& bodies() const { return bodies_; }
  bool IsComplete(std::size_t stream) const { return complete_.count(stream) > 0; }
  bool empty() const { return rest_.empty(); }

 private:
  std::size_t NumberAt(std::size_t at, std::size_t bytes) const {
    std::size_t number = 0;
    for (std::size_t i = at; i < at + bytes; ++i) {
      number = number << 8 | static_cast<unsigned char>(rest_[i]);
    }
    return number;
  }

  void Take(char type, char flags, std::size_t stream, std::string_view payload) {
    constexpr char kData = 0;
    constexpr char kHeaders = 1;
    constexpr char kReset = 3;
    if (type != kData && type != kHeaders && type != kReset) return;
    Expect(stream % 2 == 1, "an answer is on a stream of the peer");
    if (type == kReset) {
      over_.insert(stream);
      return;
    }
    Expect(over_.count(stream) == 0, "nothing follows the end of a stream");
    if (type == kHeaders) {
      Expect(begun_.insert(stream).second, "an answer has one head");
    } else {
      Expect(begun_.count(stream) > 0, "a head goes before its body");
      bodies_[stream].append(payload);
    }
    if ((flags & kEndStream) == 0) return;
    over_.insert(stream);
    complete_.insert(stream);
  }

  std::string rest_;
  std::set<std::size_t> begun_;
  std::set<std::size_t> over_;
  std::set<std::size_t> complete_;
  std::map<std::size_t, std::string> bodies_;
};

class Http2Talk {
 public:
  explicit Http2Talk(const http::Limits& limits)
      : limits_(limits), requests_(limits_), carrier_(limits_, requests_), codec_(carrier_) {
    Receive(kPreface);
    Receive(FrameOf(NGHTTP2_SETTINGS, 0, 0, {}));
    Turn();
    // Until then the limits do not hold yet.
    Receive(FrameOf(NGHTTP2_SETTINGS, kAck, 0, {}));
    Turn();
  }
  ~Http2Talk() {
    if (!ended_) codec_.End();
  }

  void Receive(std::string_view bytes) { goes_on_ = goes_on_ && codec_.Receive(bytes); }
  bool goes_on() const { return goes_on_; }
  void Turn() { reader_.Read(carrier_.Turn(codec_)); }
  // What happens at the server meanwhile.
  void Happen(char what) {
    if (what == 'D') codec_.Drain();
    if (what == 'C') codec_.Check(std::chrono::steady_clock::now() + std::chrono::hours(1));
    if (what == 'P') codec_.Ping();
    for (std::size_t i = 0; i < requests_.all.size(); ++i) {
      if (what == 'R') requests_.all[i]->ConsumeAll();
      if (what == 'A') requests_.all[i]->Answer("at last");
    }
    Turn();
  }
  void Finish() {
    Turn();
    codec_.End();
    ended_ = true;
    Expect(requests_.fault == nullptr, requests_.fault);
    Expect(requests_.open == 0, "all requests are over with the connection");
    Expect(reader_.empty(), "frames are written whole");
  }

  const FrameReader& answers() const { return reader_; }
  const KeptRequests& requests() const { return requests_; }

 private:
  const http::Limits limits_;
  KeptRequests requests_;
  BytesCarrier carrier_;
  http::Http2Codec codec_;
  FrameReader reader_;
  bool goes_on_ = true;
  bool ended_ = false;
};

// Answers are the bodies of requests.
void CheckBodies(const Http2Talk& talk) {
  std::set<std::string> sent = {"early", "at last", ""};
  for (const auto& request : talk.requests().all) sent.insert(request->body());
  for (const auto& [stream, body] : talk.answers().bodies()) {
    if (talk.answers().IsComplete(stream)) Expect(sent.count(body) > 0, "a body comes back");
  }
}

// The bytes as they are, at once and in pieces.
void CheckBytes(std::string_view bytes) {
  Http2Talk whole(ManyFrames());
  Http2Talk pieces(ManyFrames());
  whole.Receive(bytes);
  const std::size_t size = 1 + bytes.size() % 7;
  for (; !bytes.empty(); bytes.remove_prefix(std::min(size, bytes.size()))) {
    pieces.Receive(bytes.substr(0, size));
  }
  whole.Finish();
  pieces.Finish();
  CheckBodies(whole);
  CheckBodies(pieces);
}

// Frames whose heads are right: type, flags, stream, size, payload. With the type 'h' the payload is fields
// in plain text, and with another capital letter something happens at the server.
void CheckFrames(std::string_view bytes) {
  constexpr std::size_t kHead = 4;
  Http2Talk talk(FewStreams());
  while (bytes.size() >= kHead && talk.goes_on()) {
    const char type = bytes[0];
    const std::string_view payload = bytes.substr(kHead, static_cast<unsigned char>(bytes[3]));
    if (type >= 'A' && type <= 'Z') {
      talk.Happen(type);
    } else {
      talk.Receive(type == 'h' ? FrameOf(NGHTTP2_HEADERS, bytes[1], bytes[2], PlainHpack(payload))
                               : FrameOf(static_cast<char>(type % 16), bytes[1], bytes[2], payload));
      talk.Turn();
    }
    bytes.remove_prefix(kHead + payload.size());
  }
  talk.Finish();
  CheckBodies(talk);
}

}  // namespace

// The first byte says what the others are: the bytes of a connection, or frames.
void SpeakHttp2(std::string_view bytes) {
  if (bytes.empty()) return;
  const std::string_view rest = bytes.substr(1);
  if (bytes.front() == 'b') return CheckBytes(rest);
  CheckFrames(rest);
}

}  // namespace plenary::fuzz
