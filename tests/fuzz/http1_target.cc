#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <string>
#include <vector>

#include "fuzz/expect.h"
#include "fuzz/http_connection.h"
#include "fuzz/targets.h"
#include "http/http1_codec.h"

namespace plenary::fuzz {
namespace {

namespace beast = boost::beast;

constexpr std::size_t kHeaderBytes = 512;
constexpr std::size_t kBodyWindow = 64;

// What a connection made of bytes.
struct Http1Heard {
  std::vector<std::string> requests;
  std::vector<std::string> bodies;  // as the answers have to be
  std::vector<bool> of_head;        // requests by HEAD, whose answers have no body
  std::string answers;
};

Http1Heard Hear(std::string_view bytes, std::size_t piece) {
  const http::Limits limits{.header_bytes = kHeaderBytes, .body_window = kBodyWindow};
  KeptRequests requests(limits);
  BytesCarrier carrier(limits, requests);
  Http1Heard heard;
  {
    http::Http1Codec codec(carrier);
    bool goes_on = true;
    for (; !bytes.empty() && goes_on && !codec.IsFinished();
         bytes.remove_prefix(std::min(piece, bytes.size()))) {
      goes_on = codec.Receive(bytes.substr(0, piece));
      heard.answers += carrier.Turn(codec);
      for (const auto& request : requests.all) request->ConsumeAll();
      heard.answers += carrier.Turn(codec);
      Expect(codec.WantsMore() || codec.IsFinished() || codec.IsBusy(), "a connection reads on or ends");
    }
    codec.End();
  }
  Expect(requests.fault == nullptr, requests.fault);
  Expect(requests.open == 0, "all requests are over with the connection");
  for (const auto& request : requests.all) {
    heard.requests.push_back(request->Told());
    const bool early = request->head().path == "/early";
    if (early || request->ended()) {
      heard.bodies.push_back(early ? "early" : request->body());
      heard.of_head.push_back(request->head().method == "HEAD");
    }
  }
  return heard;
}

// The answer without the line that has the time.
std::string WithoutDates(std::string text) {
  for (std::size_t at = 0; (at = text.find("\r\ndate: ", at)) != std::string::npos;) {
    text.erase(at, text.find("\r\n", at + 2) - at);
  }
  return text;
}

// Takes one answer off the front, as a client reads it.
beast::http::response<beast::http::string_body> TakeAnswer(std::string_view& bytes, bool of_head) {
  beast::http::response_parser<beast::http::string_body> parser;
  parser.eager(true);
  parser.skip(of_head);
  beast::error_code error;
  while (!parser.is_done() && !bytes.empty() && !error) {
    bytes.remove_prefix(parser.put(boost::asio::const_buffer(bytes.data(), bytes.size()), error));
  }
  if (!parser.is_done() && !error) parser.put_eof(error);
  Expect(!error && parser.is_done(), "an answer is what HTTP says");
  return parser.release();
}

// What is written reads back the same: each request has its answer, with its own body.
void CheckAnswers(const Http1Heard& heard) {
  std::string_view rest = heard.answers;
  for (std::size_t i = 0; i < heard.bodies.size();) {
    const auto answer = TakeAnswer(rest, heard.of_head[i]);
    if (answer.result() == beast::http::status::continue_) continue;
    if (answer.result() == beast::http::status::bad_request) return Expect(rest.empty(), "a refusal is last");
    Expect(answer.result() == beast::http::status::ok, "what is understood is answered");
    Expect(heard.of_head[i] || answer.body() == heard.bodies[i], "a body comes back");
    ++i;
  }
  // A request that did not come to its end, or none: nothing, a word to go on, or a refusal.
  while (!rest.empty()) {
    const auto answer = TakeAnswer(rest, false);
    if (answer.result() == beast::http::status::continue_) continue;
    Expect(answer.result_int() >= 400, "the rest is refused");
    Expect(rest.empty(), "a refusal is the last that is said");
  }
}

}  // namespace

// The same requests and answers in whatever pieces the bytes come. Only where an answer begins before the
// body is there does it matter how much of it has come.
void SpeakHttp1(std::string_view bytes) {
  const Http1Heard whole = Hear(bytes, std::max<std::size_t>(bytes.size(), 1));
  const Http1Heard pieces = Hear(bytes, 1 + bytes.size() % 5);
  if (bytes.find("/hold") != std::string_view::npos || bytes.find("/abort") != std::string_view::npos) return;
  CheckAnswers(whole);
  CheckAnswers(pieces);
  if (bytes.find("/early") != std::string_view::npos) return;
  Expect(whole.requests == pieces.requests, "pieces make the same requests");
  Expect(WithoutDates(whole.answers) == WithoutDates(pieces.answers), "and get the same answers");
}

}  // namespace plenary::fuzz
