// Reads one request of HTTP/1.1, by Boost.Beast, and refuses what two servers could read in two ways.

#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "http/request_texts.h"

namespace plenary::http {

// What of the head only concerns the connection.
struct Http1Head {
  bool version_1_0 = false;
  bool keep_alive = false;
  bool expects_continue = false;
  bool takes_trailers = false;
  bool has_body = false;
};

class Http1Parser {
 public:
  // Takes pieces of the body.
  class Sink {
   public:
    virtual ~Sink() = default;
    virtual void OnBody(std::string_view bytes) = 0;
  };

  Http1Parser();
  ~Http1Parser();

  // Reads a whole head, with the empty line at its end, into `texts`. False: what is wrong is in fault().
  bool ReadHead(std::string_view head, RequestTexts& texts);
  const Http1Head& head() const;

  // Reads on in the body and hands on what is in it. How many bytes were used: those that were not are to
  // come again, with more behind them. False in `good`: what is wrong is in fault().
  std::size_t ReadBody(std::string_view bytes, Sink& sink, bool& good);
  bool IsDone() const;

  // A sentence.
  const std::string& fault() const;

 private:
  class Parser;
  const std::unique_ptr<Parser> parser_;
};

}  // namespace plenary::http
