#include <algorithm>
#include <string>

#include "base/crypto.h"
#include "base/encoding.h"
#include "errors/status_details.h"
#include "fuzz/expect.h"
#include "fuzz/targets.h"
#include "resource/page_token.h"

namespace plenary::fuzz {
namespace {

using resource::PagePosition;
using resource::PageTokens;

// Of an order, with the id.
constexpr std::size_t kMostKeys = 9;
// Keys of this length say that the value is NULL.
constexpr unsigned char kNull = 255;
constexpr char kQuery[] = "plenary.v1.EventService/ListEvents";

const std::string& Key() {
  static const std::string key(32, 'k');
  return key;
}
const PageTokens& Tokens() {
  static const PageTokens tokens(Key());
  return tokens;
}

bool Same(const PagePosition& a, const PagePosition& b) { return a.keys == b.keys && a.total == b.total; }

void ExpectRefused(std::string_view token, std::string_view query) {
  Expect(errors::ReasonOf(Tokens().Open(token, query).status()) == v1::INVALID_PAGE_TOKEN,
         "what was not sealed so is refused");
}

// Keys with their lengths before them.
PagePosition PositionOf(std::string_view bytes) {
  PagePosition position;
  position.total = static_cast<std::int64_t>(bytes.size()) << (bytes.size() % 50);
  while (!bytes.empty() && position.keys.size() < kMostKeys) {
    const auto length = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    auto& key = position.keys.emplace_back();
    if (length == kNull) continue;
    key = bytes.substr(0, length);
    bytes.remove_prefix(key->size());
  }
  return position;
}

// What was sealed is opened as it was, for the same query, and no other token is.
void CheckPosition(std::string_view bytes) {
  const PagePosition position = PositionOf(bytes);
  const std::string token = Tokens().Seal(position, kQuery);
  const auto opened = Tokens().Open(token, kQuery);
  Expect(opened.ok() && Same(*opened, position), "a position comes back");
  ExpectRefused(token, std::string(kQuery).append(bytes).append("."));
  const std::size_t at = bytes.size() % token.size();
  ExpectRefused(token.substr(0, at), kQuery);
  std::string forged = token;
  forged[at] = forged[at] == 'A' ? 'B' : 'A';
  ExpectRefused(forged, kQuery);
}

// A position that opens is sealed as this very token.
void CheckToken(std::string_view token) {
  const auto opened = Tokens().Open(token, kQuery);
  if (!opened.ok()) return ExpectRefused(token, kQuery);
  Expect(Tokens().Seal(*opened, kQuery) == token, "a position has one token");
}

// The seal of the payload, as a server of another version may have made it.
std::string SealOf(std::string_view payload) {
  std::string sealed = "page token";
  std::size_t size = payload.size();
  for (; size >= 0x80; size >>= 7) sealed += static_cast<char>(size | 0x80);
  sealed += static_cast<char>(size);
  sealed.append(payload).append(kQuery);
  return HmacSha256(Key(), sealed).substr(0, 16);
}

// A sealed payload is read or refused; what is read can be sealed.
void CheckPayload(std::string_view payload) {
  const std::string token = Base64UrlEncode(std::string(payload) + SealOf(payload));
  const auto opened = Tokens().Open(token, kQuery);
  if (!opened.ok()) return ExpectRefused(token, kQuery);
  Expect(opened->total >= 0, "a total is not negative");
  const auto again = Tokens().Open(Tokens().Seal(*opened, kQuery), kQuery);
  Expect(again.ok() && Same(*again, *opened), "what is read can be sealed");
}

}  // namespace

// The first byte says what the others are: a token, the payload of one, or a position.
void OpenPageTokens(std::string_view bytes) {
  if (bytes.empty()) return;
  const std::string_view rest = bytes.substr(1);
  switch (bytes.front()) {
    case 't':
      return CheckToken(rest);
    case 'p':
      return CheckPayload(rest);
    default:
      return CheckPosition(rest);
  }
}

}  // namespace plenary::fuzz
