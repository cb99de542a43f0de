#include "plenary/calls/connection_fault.h"

#include "absl/strings/str_replace.h"

namespace plenary::client {
namespace {

// {server} is the server as the user wrote it, {target} its HOST:PORT.
struct KnownFault {
  // Whether the connection was to be encrypted.
  bool tls;
  // A part of gRPC's message.
  std::string_view words;
  const char* what;
  const char* advice;
};

constexpr char kUntrusted[] =
    "It is from a CA that is unknown here, or it has expired or is not valid yet; `openssl s_client "
    "-connect "
    "{target} </dev/null` says which. --ca FILE names the CA of the server. An expired certificate has to "
    "be "
    "renewed at the server.";

// The first that fits holds. gRPC says UNAVAILABLE of a connection that was accepted, and then not used as it
// should be; UNKNOWN of one that was not accepted.
constexpr KnownFault kKnownFaults[] = {
    {true, "certificate verify failed", "the certificate of {server} is not trusted", kUntrusted},
    // Its CA has the name of one that is known here, and another key.
    {true, "EVP lib", "the certificate of {server} is not trusted", kUntrusted},
    {true, "is not in peer certificate", "the certificate of {server} is for another name",
     "Call the server by a name in its certificate, which `openssl s_client -connect {target} </dev/null | "
     "openssl "
     "x509 -noout -ext subjectAltName` shows, or give the server a certificate for this name."},
    {true, "wrong version number", "{server} does not speak TLS",
     "Set up TLS at the server (plenaryd serve --tls-cert FILE --tls-key FILE). In plaintext it is --server "
     "{target}; with a key only on this machine, or where an SSH tunnel begins."},
    // A server in plaintext may wait for more instead of an answer to the first message of TLS.
    {true, "Handshake read failed", "{server} does not answer in TLS",
     "If the server is in plaintext, set up TLS there (plenaryd serve --tls-cert FILE --tls-key FILE), or "
     "write "
     "--server {target}, with a key only on this machine or where an SSH tunnel begins. Otherwise check that "
     "it runs."},
    {true, "missing selected ALPN property", "{server} speaks TLS, but not HTTP/2",
     "Is this the port of a Plenary server? A proxy in front of one has to accept HTTP/2."},
    {true, "empty address list", "there are no CA certificates to check {server} with",
     "Install those of the system (on Debian the package ca-certificates), or name the CA of the server with "
     "--ca "
     "FILE."},
    {true, "last error: UNAVAILABLE", "{server} ended the connection while it was set up",
     "If the server wants a certificate of its clients (its --tls-client-ca), name one from that CA: "
     "--client-cert "
     "FILE --client-key FILE. If a proxy or tunnel listens there, check that the server behind it runs."},
    {true, " alert ", "{server} refused the TLS connection",
     "If the server wants a certificate of its clients (its --tls-client-ca), name one from that CA: "
     "--client-cert "
     "FILE --client-key FILE. TLS has to be 1.2 or 1.3."},
    {false, "last error: UNAVAILABLE", "what listens at {server} does not speak gRPC in plaintext",
     "If it wants TLS, write --server https://HOST:PORT. If a proxy or tunnel listens there, check that the "
     "server "
     "behind it runs."},
};

}  // namespace

ConnectionFault FaultOf(const ServerAddress& server, std::string_view words) {
  const auto filled = [&](const char* text) {
    return absl::StrReplaceAll(text, {{"{server}", server.text}, {"{target}", server.target}});
  };
  for (const KnownFault& fault : kKnownFaults) {
    if (fault.tls == server.tls && words.find(fault.words) != std::string_view::npos) {
      return {filled(fault.what), filled(fault.advice)};
    }
  }
  return {filled("no server answers at {server}"), kIsItRunning};
}

}  // namespace plenary::client
