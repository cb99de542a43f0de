#include "protocols/door.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/concat.h"
#include "errors/boundary.h"
#include "errors/errors.h"
#include "google/protobuf/descriptor.h"
#include "protocols/connect_protocol.h"
#include "protocols/fixed_answer.h"
#include "protocols/http_call.h"
#include "protocols/protocol_of.h"
#include "rpc/credentials.h"

namespace plenary::protocols {
namespace {

using http::Exchange;
using http::Receiver;
using http::RequestHead;

// What methods take, by their kind.
constexpr char kUnaryTypes[] =
    "application/grpc, application/grpc-web, application/grpc-web-text, application/json, application/proto";
constexpr char kStreamTypes[] =
    "application/grpc, application/grpc-web, application/grpc-web-text, application/connect+json, "
    "application/connect+proto";

// For scripts: what they may send, and which headers of an answer they may read.
constexpr char kRequestHeaders[] =
    "accept-language, authorization, connect-accept-encoding, connect-content-encoding, "
    "connect-protocol-version, "
    "connect-timeout-ms, content-encoding, content-type, grpc-accept-encoding, grpc-encoding, grpc-timeout, "
    "x-grpc-web, x-user-agent";
constexpr char kAnswerHeaders[] =
    "content-encoding, connect-content-encoding, grpc-encoding, grpc-message, grpc-status, "
    "grpc-status-details-bin, "
    "plenary-call-id, trailer-plenary-call-id";
constexpr char kPreflightSeconds[] = "7200";  // as long as Chromium keeps it

bool Streams(const rpc::ServedMethod& method) {
  const auto& descriptor = *method.route.method.descriptor;
  return descriptor.client_streaming() || descriptor.server_streaming();
}

std::shared_ptr<Receiver> RefuseType(std::shared_ptr<Exchange> exchange, bool streams) {
  const char* types = streams ? kStreamTypes : kUnaryTypes;
  return AnswerWithText(std::move(exchange), 415, Concat("Send a content-type among: ", types, "."),
                        {{"accept-post", types}});
}

std::shared_ptr<Receiver> WantsPost(std::shared_ptr<Exchange> exchange, std::string_view why) {
  return AnswerWithText(std::move(exchange), 405, Concat(why, " Use POST."), {{"allow", "POST"}});
}

bool HasCredentials(const RequestHead& head) {
  const auto authorization = rpc::AuthorizationIn(HeadersOf(head));
  return !authorization.ok() || !authorization->empty() || !head.Find("cookie").empty();
}

}  // namespace

std::shared_ptr<Receiver> Door::Begin(std::shared_ptr<Exchange> exchange) {
  const std::string_view path = exchange->head().path;
  const rpc::ServedMethod* method = path.empty() ? nullptr : dispatch_.methods.Find(path.substr(1));
  return method == nullptr ? AnswerOther(std::move(exchange)) : BeginCall(std::move(exchange), *method);
}

std::shared_ptr<Receiver> Door::BeginCall(std::shared_ptr<Exchange> exchange,
                                          const rpc::ServedMethod& method) {
  const RequestHead& head = exchange->head();
  if (head.method == "POST") return BeginPost(std::move(exchange), method);
  if (head.method == "GET") return BeginGet(std::move(exchange), method);
  Fields sharing = Sharing(head);
  if (head.method != "OPTIONS" || sharing.empty()) {
    return WantsPost(std::move(exchange), "A call has another method of HTTP.");
  }
  sharing.push_back({"access-control-allow-methods", "GET, POST"});
  sharing.push_back({"access-control-allow-headers", kRequestHeaders});
  sharing.push_back({"access-control-max-age", kPreflightSeconds});
  return AnswerWith(std::move(exchange), {.head = {.status = 204, .fields = std::move(sharing)}});
}

std::shared_ptr<Receiver> Door::BeginPost(std::shared_ptr<Exchange> exchange,
                                          const rpc::ServedMethod& method) {
  std::unique_ptr<Protocol> protocol = ProtocolOf(exchange->head());
  if (protocol == nullptr || !protocol->Serves(Streams(method))) {
    return RefuseType(std::move(exchange), Streams(method));
  }
  return Run(std::move(exchange), method, std::move(protocol));
}

std::shared_ptr<Receiver> Door::BeginGet(std::shared_ptr<Exchange> exchange,
                                         const rpc::ServedMethod& method) {
  if (method.route.method.writes || Streams(method)) {
    return WantsPost(std::move(exchange), "By GET only methods without side effects are called.");
  }
  if (HasCredentials(exchange->head())) {
    return WantsPost(std::move(exchange), "By GET nobody is known: addresses end in logs.");
  }
  auto protocol = std::make_unique<ConnectGet>(exchange->head());
  return Run(std::move(exchange), method, std::move(protocol));
}

std::shared_ptr<Receiver> Door::Run(std::shared_ptr<Exchange> exchange, const rpc::ServedMethod& method,
                                    std::unique_ptr<Protocol> protocol) {
  Fields sharing = Sharing(exchange->head());
  return HttpCall::Begin(std::make_shared<HttpCall>(method, dispatch_, memory_, std::move(exchange),
                                                    std::move(protocol), std::move(sharing)));
}

// A caller in one of the protocols is told in its words, others in plain text.
std::shared_ptr<Receiver> Door::AnswerOther(std::shared_ptr<Exchange> exchange) const {
  const RequestHead& head = exchange->head();
  const absl::Status refusal =
      dispatch_.calls.closed() ? errors::Stopping() : errors::UnknownMethod(head.path);
  if (const std::unique_ptr<Protocol> protocol = ProtocolOf(head); protocol != nullptr) {
    return AnswerWith(std::move(exchange), protocol->End(errors::ToPublicStatus(refusal, ""), "", false));
  }
  if (const std::optional<Ending> page = pages_.Answer(head); page.has_value()) {
    return AnswerWith(std::move(exchange), *page);
  }
  return AnswerWithText(std::move(exchange), 404,
                        "There is nothing here. Calls go to /plenary.v1.SERVICE/METHOD.");
}

Fields Door::Sharing(const RequestHead& head) const {
  const std::string origin(head.Find("origin"));
  if (origin.empty() || std::ranges::find(origins_, origin) == origins_.end()) return {};
  return {{"access-control-allow-origin", origin},
          {"access-control-expose-headers", kAnswerHeaders},
          {"vary", "origin"}};
}

}  // namespace plenary::protocols
