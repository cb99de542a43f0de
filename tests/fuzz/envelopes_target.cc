#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/escaping.h"
#include "errors/status_details.h"
#include "fuzz/expect.h"
#include "fuzz/targets.h"
#include "protocols/envelope.h"
#include "protocols/grpc_web_protocol.h"
#include "protocols/gzip.h"

namespace plenary::fuzz {
namespace {

using protocols::Envelope;
using protocols::EnvelopeReader;

constexpr std::size_t kLongest = 300;

struct Messages {
  std::string written;  // the messages as they came
  bool too_long = false;
  bool all = false;  // nothing was left
};

Messages Find(std::string_view bytes, std::size_t piece) {
  EnvelopeReader reader(kLongest);
  Messages found;
  for (; !bytes.empty() && !found.too_long; bytes.remove_prefix(std::min(piece, bytes.size()))) {
    reader.Add(bytes.substr(0, piece));
    for (auto next = reader.Next();; next = reader.Next()) {
      found.too_long = !next.ok();
      if (!next.ok() || !next->has_value()) break;
      Expect((*next)->payload.size() <= kLongest, "a message keeps its limit");
      found.written += protocols::Enveloped((*next)->flags, (*next)->payload);
    }
  }
  found.all = reader.empty();
  return found;
}

// What is found is what stands there, in whatever pieces.
void CheckEnvelopes(std::string_view bytes) {
  const Messages whole = Find(bytes, std::max<std::size_t>(bytes.size(), 1));
  const Messages pieces = Find(bytes, 1 + bytes.size() % 7);
  Expect(whole.written == pieces.written && whole.too_long == pieces.too_long,
         "pieces have the same messages");
  Expect(bytes.substr(0, whole.written.size()) == whole.written, "messages are found as they were written");
  Expect(whole.all == (whole.written.size() == bytes.size()), "what is left is known");
}

std::string UnwrapIn(std::string_view text, std::size_t piece) {
  protocols::GrpcWebProtocol protocol({}, /*in_base64=*/true);
  std::string all;
  for (; !text.empty(); text.remove_prefix(std::min(piece, text.size()))) {
    all += protocol.Unwrap(text.substr(0, piece));
  }
  return all;
}

std::string Base64Of(std::string_view bytes) { return absl::Base64Escape({bytes.data(), bytes.size()}); }

// The same in whatever pieces it comes; nothing after what is no base64.
void CheckText(std::string_view text) {
  const std::string whole = UnwrapIn(text, std::max<std::size_t>(text.size(), 1));
  Expect(whole == UnwrapIn(text, 1 + text.size() % 7), "pieces of a text have the same bytes");
  Expect(whole.size() <= text.size() / 4 * 3, "four letters are three bytes at most");
}

// Bytes that are sent as one text or several come back.
void CheckTextOf(std::string_view bytes) {
  std::string text;
  const std::size_t size = 1 + bytes.size() % 11;
  for (std::string_view rest = bytes; !rest.empty(); rest.remove_prefix(std::min(size, rest.size()))) {
    text += Base64Of(rest.substr(0, size));
  }
  Expect(UnwrapIn(text, 5) == bytes, "texts one after another are read");
  Expect(UnwrapIn(Base64Of(bytes), 64) == bytes, "a text is read");
}

void CheckGzip(std::string_view bytes) {
  const auto inflated = protocols::Inflate(bytes, kLongest);
  Expect(!inflated.ok() || inflated->size() <= kLongest, "what is inflated keeps its limit");
  const std::string deflated = protocols::Deflate(bytes);
  const auto again = protocols::Inflate(deflated, bytes.size());
  Expect(again.ok() && *again == bytes, "what is compressed is inflated");
  if (bytes.empty()) return;
  Expect(!protocols::Inflate(deflated, bytes.size() - 1).ok(), "one byte too many is refused");
  const auto cut = std::string_view(deflated).substr(0, deflated.size() - 1);
  Expect(!protocols::Inflate(cut, bytes.size()).ok(), "what is cut is refused");
}

}  // namespace

// The first byte says what the others are: text of gRPC-Web, bytes of gzip, or envelopes.
void ReadEnvelopes(std::string_view bytes) {
  if (bytes.empty()) return;
  const std::string_view rest = bytes.substr(1);
  switch (bytes.front()) {
    case 't':
      return CheckText(rest);
    case 'z':
      return CheckGzip(rest);
    default:
      CheckEnvelopes(rest);
      CheckTextOf(rest);
  }
}

}  // namespace plenary::fuzz
