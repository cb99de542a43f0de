#include <algorithm>
#include <string>

#include "absl/strings/escaping.h"
#include "base/concat.h"
#include "fuzz/expect.h"
#include "fuzz/targets.h"
#include "protocols/connect_protocol.h"
#include "protocols/percent.h"

namespace plenary::fuzz {
namespace {

using protocols::QueryValue;

constexpr char kHex[] = "0123456789abcdef";

// Every byte is encoded that is no letter or digit, as a careful client does it.
std::string Encode(std::string_view text) {
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
      encoded += c;
    } else {
      encoded += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return encoded;
}

std::string BodyOf(const std::string& query) {
  http::RequestHead head;
  head.query = query;
  return protocols::ConnectGet(head).BodyInHead();
}

// What a client wrote is read, wherever it stands and whatever stands beside it.
void CheckWritten(std::string_view text) {
  const std::string pair = Concat("message=", Encode(text));
  for (const std::string& query :
       {pair, Concat(pair, "&message=other"), Concat("encoding=json&", pair, "&connect=v1"),
        Concat("&&x&message2=y&", pair)}) {
    Expect(QueryValue(query, "message") == text, "a value is read as it was written");
    Expect(BodyOf(query) == text, "a message in an address is read");
  }
  Expect(QueryValue(Concat(Encode(text), "=1"), text) == "1" || text.empty(), "a name is encoded as well");
  std::string in_base64 = absl::WebSafeBase64Escape({text.data(), text.size()});
  Expect(BodyOf(Concat("base64=1&message=", in_base64)) == text, "a message in base64 is read");
  in_base64.resize((text.size() * 4 + 2) / 3, '=');
  in_base64.append((4 - in_base64.size() % 4) % 4, '=');
  Expect(BodyOf(Concat("base64=1&message=", Encode(in_base64))) == text, "and with padding");
}

// A message of an error is a header's value, and is read by those who know percent encoding.
void CheckPercent(std::string_view text) {
  const std::string encoded = protocols::PercentEncode(text);
  Expect(std::ranges::all_of(encoded, [](char c) { return c >= 0x20 && c <= 0x7E; }),
         "a header has plain text");
  std::string decoded;
  for (std::size_t i = 0; i < encoded.size(); ++i) {
    if (encoded[i] != '%') {
      decoded += encoded[i];
      continue;
    }
    Expect(i + 2 < encoded.size(), "an escape is whole");
    decoded += static_cast<char>(std::stoi(encoded.substr(i + 1, 2), nullptr, 16));
    i += 2;
  }
  Expect(decoded == text, "what is encoded is decoded");
}

// Whatever a query is: what it is taken for does not depend on what follows.
void CheckQuery(std::string_view query) {
  const auto value = QueryValue(query, "message");
  if (!value) return;
  Expect(value->size() <= query.size(), "a value is no longer than the query");
  Expect(QueryValue(Concat(query, "&message=later"), "message") == value, "the first one counts");
  Expect(QueryValue(Concat("message=", Encode(*value)), "message") == value, "a value can be written again");
}

}  // namespace

// A text as a value, as an error's message, and as a query.
void ReadQueries(std::string_view text) {
  CheckWritten(text);
  CheckPercent(text);
  CheckQuery(text);
  BodyOf(std::string(text));
}

}  // namespace plenary::fuzz
