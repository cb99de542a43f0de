// How an answer is written in HTTP/1.1.

#pragma once

#include <string>
#include <string_view>

#include "http/exchange.h"

namespace plenary::http {

// Where the body of an answer ends.
enum class Framing {
  kNone,     // there is none
  kLength,   // after so many bytes
  kChunked,  // after the chunk of no bytes
  kClose,    // with the connection
};

struct AnswerHead {
  int status = 0;
  Headers headers;
  Framing framing = Framing::kNone;
  std::size_t length = 0;  // of kLength
  bool closes = false;     // the connection ends after this answer
};

// Appends the head, with "date", "connection" and what says where the body ends.
void WriteHead(const AnswerHead& head, std::string& out);
// Appends what stands before a chunk of so many bytes; after it stands kChunkEnd.
void WriteChunkBegin(std::size_t bytes, std::string& out);
inline constexpr std::string_view kChunkEnd = "\r\n";
// Appends the chunk of no bytes, with trailers.
void WriteLastChunk(Headers trailers, std::string& out);

}  // namespace plenary::http
