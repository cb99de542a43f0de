#include "http/http1_parser.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/field.hpp>
#include <boost/beast/http/rfc7230.hpp>
#include <limits>

namespace plenary::http {
namespace {

namespace beast = boost::beast;
using beast::http::field;
using ErrorCode = beast::error_code;
using Text = beast::string_view;

std::string_view View(Text text) { return {text.data(), text.size()}; }

bool HasToken(Text list, Text token) { return beast::http::token_list{list}.exists(token); }

// A line that begins with a blank goes on with the field before, in the oldest versions.
bool HasFoldedLine(std::string_view head) {
  for (std::size_t end = head.find('\n'); end + 1 < head.size(); end = head.find('\n', end + 1)) {
    if (head[end + 1] == ' ' || head[end + 1] == '\t') return true;
  }
  return false;
}

// Beast takes a list of equal numbers for one.
bool IsNumber(Text text) {
  return !text.empty() && View(text).find_first_not_of("0123456789") == std::string::npos;
}

std::string FaultOf(const ErrorCode& error) {
  if (error == beast::http::error::bad_content_length || error == beast::http::error::bad_transfer_encoding) {
    return "Content-Length stands there twice or beside Transfer-Encoding: send one of them, once";
  }
  return "The request is not HTTP: " + error.message();
}

// "http://host/path" stands for "/path" on that host.
std::string_view PathOf(std::string_view target, std::string_view& authority) {
  const std::size_t scheme = target.find("://");
  if (target.empty() || target.front() == '/' || scheme == std::string_view::npos) return target;
  const std::string_view rest = target.substr(scheme + 3);
  const std::size_t slash = rest.find('/');
  authority = rest.substr(0, slash);
  return slash == std::string_view::npos ? "/" : rest.substr(slash);
}

}  // namespace

class Http1Parser::Parser final : public beast::http::basic_parser<true> {
 public:
  Parser() {
    // What is read is limited before it comes here.
    header_limit(std::numeric_limits<std::uint32_t>::max());
    body_limit(std::numeric_limits<std::uint64_t>::max());
    eager(false);
  }

  bool ReadHead(std::string_view text, RequestTexts& texts) {
    if (HasFoldedLine(text)) return Refuse("A header is folded over several lines: write it in one");
    texts_ = &texts;
    ErrorCode error;
    while (!is_header_done() && !error) {
      text.remove_prefix(put(boost::asio::const_buffer(text.data(), text.size()), error));
    }
    texts_ = nullptr;
    if (error && fault.empty()) return Refuse(FaultOf(error));
    return fault.empty() && CheckHead();
  }

  std::size_t ReadBody(std::string_view bytes, Sink& sink, bool& good) {
    sink_ = &sink;
    std::size_t used = 0;
    ErrorCode error;
    while (used < bytes.size() && !is_done() && !error && IsEnough(bytes.substr(used))) {
      used += put(boost::asio::const_buffer(bytes.data() + used, bytes.size() - used), error);
    }
    sink_ = nullptr;
    good = !error || error == beast::http::error::need_more;
    if (!good) Refuse("The body is not as HTTP frames it: " + error.message());
    return used;
  }

  Http1Head head;
  std::string fault;

 private:
  // The last chunk, which is the shortest: Beast relies on having seen as much of it when it is asked again.
  static constexpr std::size_t kShortestChunk = std::string_view("0\r\n\r\n").size();

  bool IsEnough(std::string_view bytes) const {
    return !chunked() || left_of_chunk_ > 0 || bytes.size() >= kShortestChunk;
  }

  bool Refuse(std::string why) {
    fault = std::move(why);
    return false;
  }

  void Refuse(const char* why, ErrorCode& error) {
    fault = why;
    error = beast::http::error::bad_field;  // any will do: it ends the reading
  }

  bool CheckHead() {
    if (hosts_ > 1) return Refuse("The header Host stands there twice: send it once");
    if (hosts_ == 0 && !head.version_1_0) return Refuse("The header Host is missing");
    if (lengths_ > 1) return Refuse("The header Content-Length stands there twice: send it once");
    if (encodings_ > 0 && lengths_ > 0) {
      return Refuse("Transfer-Encoding stands beside Content-Length: send one of them");
    }
    if (encodings_ > 0 && (!chunked() || encodings_ > 1))
      return Refuse("Transfer-Encoding can only be chunked");
    if (encodings_ > 0 && head.version_1_0) return Refuse("HTTP/1.0 has no Transfer-Encoding");
    head.keep_alive = keep_alive() && !head.version_1_0;
    head.has_body = !is_done() && (chunked() || lengths_ > 0);
    return true;
  }

  void on_request_impl(beast::http::verb, Text method, Text target, int version, ErrorCode&) override {
    head.version_1_0 = version < 11;
    texts_->head().method = texts_->Keep(View(method));
    std::string_view authority;
    texts_->SetTarget(PathOf(View(target), authority));
    texts_->head().authority = texts_->Keep(authority);
  }

  void on_field_impl(field name, Text name_text, Text value, ErrorCode& error) override {
    if (texts_ == nullptr) return;  // after a chunked body: means nothing to anybody
    if (name == field::host) {
      ++hosts_;
      if (texts_->head().authority.empty()) texts_->head().authority = texts_->Keep(View(value));
      return;
    }
    if (name == field::content_length) {
      ++lengths_;
      if (!IsNumber(value)) return Refuse("Content-Length is not a number", error);
    }
    if (name == field::transfer_encoding) {
      ++encodings_;
      if (!beast::iequals(value, "chunked")) return Refuse("Transfer-Encoding can only be chunked", error);
    }
    if (name == field::te && HasToken(value, "trailers")) head.takes_trailers = true;
    if (name == field::expect) {
      head.expects_continue = beast::iequals(value, "100-continue");
      if (!head.expects_continue) return Refuse("The header Expect can only be 100-continue", error);
    }
    texts_->Add({.name = texts_->KeepInLowerCase(View(name_text)), .value = texts_->Keep(View(value))});
  }

  std::size_t on_body_impl(Text body, ErrorCode&) override {
    sink_->OnBody(View(body));
    return body.size();
  }
  std::size_t on_chunk_body_impl(std::uint64_t, Text body, ErrorCode&) override {
    left_of_chunk_ -= body.size();
    sink_->OnBody(View(body));
    return body.size();
  }
  void on_response_impl(int, Text, int, ErrorCode&) override {}
  void on_header_impl(ErrorCode&) override {}
  void on_body_init_impl(const boost::optional<std::uint64_t>&, ErrorCode&) override {}
  void on_chunk_header_impl(std::uint64_t size, Text, ErrorCode&) override { left_of_chunk_ = size; }
  void on_finish_impl(ErrorCode&) override {}

  RequestTexts* texts_ = nullptr;  // while the head is read
  Sink* sink_ = nullptr;           // while the body is
  std::uint64_t left_of_chunk_ = 0;
  int hosts_ = 0;
  int lengths_ = 0;
  int encodings_ = 0;
};

Http1Parser::Http1Parser() : parser_(std::make_unique<Parser>()) {}
Http1Parser::~Http1Parser() = default;

bool Http1Parser::ReadHead(std::string_view head, RequestTexts& texts) {
  return parser_->ReadHead(head, texts);
}
const Http1Head& Http1Parser::head() const { return parser_->head; }
std::size_t Http1Parser::ReadBody(std::string_view bytes, Sink& sink, bool& good) {
  return parser_->ReadBody(bytes, sink, good);
}
bool Http1Parser::IsDone() const { return parser_->is_done(); }
const std::string& Http1Parser::fault() const { return parser_->fault; }

}  // namespace plenary::http
