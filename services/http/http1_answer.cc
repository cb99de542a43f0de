#include "http/http1_answer.h"

#include <array>
#include <boost/beast/http/status.hpp>
#include <charconv>
#include <ctime>

namespace plenary::http {
namespace {

void WriteField(std::string_view name, std::string_view value, std::string& out) {
  out.append(name).append(": ").append(value).append("\r\n");
}

std::string_view Digits(std::size_t number, int base, std::array<char, 24>& space) {
  const char* const end = std::to_chars(space.data(), space.data() + space.size(), number, base).ptr;
  return {space.data(), static_cast<std::size_t>(end - space.data())};
}

// As HTTP writes it. Made once a second.
const std::string& Date() {
  static thread_local std::time_t made_at = 0;
  static thread_local std::string date;
  if (const std::time_t now = std::time(nullptr); now != made_at) {
    made_at = now;
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 40> text{};
    date.assign(text.data(), std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &parts));
  }
  return date;
}

void WriteFraming(const AnswerHead& head, std::string& out) {
  if (head.framing == Framing::kChunked) WriteField("transfer-encoding", "chunked", out);
  if (head.framing != Framing::kLength) return;
  std::array<char, 24> space{};
  WriteField("content-length", Digits(head.length, 10, space), out);
}

}  // namespace

void WriteHead(const AnswerHead& head, std::string& out) {
  std::array<char, 24> space{};
  const auto reason =
      boost::beast::http::obsolete_reason(static_cast<boost::beast::http::status>(head.status));
  out.append("HTTP/1.1 ").append(Digits(static_cast<std::size_t>(head.status), 10, space)).append(" ");
  out.append(reason.data(), reason.size()).append("\r\n");
  bool dated = false;
  for (const Header& header : head.headers) {
    WriteField(header.name, header.value, out);
    dated = dated || header.name == "date";
  }
  if (!dated) WriteField("date", Date(), out);
  if (head.closes) WriteField("connection", "close", out);
  WriteFraming(head, out);
  out.append("\r\n");
}

void WriteChunkBegin(std::size_t bytes, std::string& out) {
  std::array<char, 24> space{};
  out.append(Digits(bytes, 16, space)).append("\r\n");
}

void WriteLastChunk(Headers trailers, std::string& out) {
  out.append("0\r\n");
  for (const Header& header : trailers) WriteField(header.name, header.value, out);
  out.append("\r\n");
}

}  // namespace plenary::http
