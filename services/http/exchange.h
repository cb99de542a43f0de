// One HTTP request and its answer, for either version of HTTP: what the protocols (gRPC, gRPC-Web, Connect)
// see of the transport.

#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace plenary::http {

class Loop;

// A view: the texts belong to somebody else.
struct Header {
  std::string_view name;  // in lower case
  std::string_view value;
};
using Headers = std::span<const Header>;

// All texts live as long as the exchange.
struct RequestHead {
  std::string_view method;     // "POST"
  std::string_view path;       // "/plenary.v1.EventService/GetEvent", without the query
  std::string_view query;      // what follows the question mark; empty without one
  std::string_view authority;  // host and port that the caller typed
  Headers headers;             // without the pseudo headers, and without "host"
  std::string_view peer;       // address of the peer without its port: "192.0.2.1", "2001:db8::1", "unix"
  bool http2 = false;
  bool secure = false;  // over TLS

  // The value of the first header of this name; empty without one.
  std::string_view Find(std::string_view name) const;
};

// Takes in a request. Its methods are called on the exchange's loop, one at a time, never from within a
// method of Exchange, and throw nothing.
class Receiver {
 public:
  virtual ~Receiver() = default;
  // A piece of the body, valid during the call. Exchange::Consumed says when it was used; the peer may then
  // send that much more.
  virtual void OnData(std::string_view bytes) = 0;
  // The body is complete.
  virtual void OnEnd() = 0;
  // The connection took all bytes that were handed to Send so far: the next may be sent without growing the
  // memory. Not called after Finish.
  virtual void OnSent() = 0;
  // The last call: the exchange is over, after its whole answer (complete = true), or because the peer or the
  // server ended it before. The exchange lets go of the receiver after this.
  virtual void OnClosed(bool complete) = 0;
};

// Every method is called on the loop of its connection: from elsewhere by loop().Post. After OnClosed they do
// nothing and may still be called, and the object may be destroyed on any thread.
class Exchange {
 public:
  virtual ~Exchange() = default;
  virtual const RequestHead& head() const = 0;
  // Lives as long as the server.
  virtual Loop& loop() const = 0;

  // Says that the request may take long, as a stream does. 0, or Limits::long_streams if so many of these are
  // open on the connection already: then it is to be refused.
  virtual std::size_t StayLong() { return 0; }

  // So many bytes of the body were used. What is never consumed is granted again when the exchange ends.
  virtual void Consumed(std::size_t bytes) = 0;

  // The answer: a head, any number of pieces, the end. What is said in one turn of the loop leaves in one
  // write: with no piece and no trailers as a head alone (HTTP/2: one HEADERS frame that ends the stream, as
  // gRPC's "Trailers-Only"). The texts are copied.
  virtual void Respond(int status, Headers headers) = 0;
  virtual void Send(std::string bytes) = 0;
  // With trailers if there are any (HTTP/1.1: after a chunked body, if the caller takes them). A request
  // whose body is not complete by then is cut off: the peer is told to send no more.
  virtual void Finish(Headers trailers) = 0;
  // Ends without an answer, or in the middle of one: RST_STREAM with this code of RFC 9113 section 7, or the
  // end of the connection. OnClosed(false) follows.
  virtual void Abort(unsigned code) = 0;
};

// Gets each request, when its head is complete. Thread-safe: called on every loop.
class Handler {
 public:
  virtual ~Handler() = default;
  // Called on the exchange's loop; throws nothing. The answer may begin here.
  virtual std::shared_ptr<Receiver> Begin(std::shared_ptr<Exchange> exchange) = 0;
};

}  // namespace plenary::http
