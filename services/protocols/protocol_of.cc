#include "protocols/protocol_of.h"

#include <string_view>

#include "protocols/connect_protocol.h"
#include "protocols/grpc_protocol.h"
#include "protocols/grpc_web_protocol.h"

namespace plenary::protocols {
namespace {

// A media type without its parameters, which none of the protocols has a use for.
std::string_view TypeIn(const http::RequestHead& head) {
  std::string_view type = head.Find("content-type");
  type = type.substr(0, type.find(';'));
  return type.substr(0, type.find_last_not_of(' ') + 1);
}

}  // namespace

std::unique_ptr<Protocol> ProtocolOf(const http::RequestHead& head) {
  const std::string_view type = TypeIn(head);
  // HTTP/1.1 has no way for gRPC's trailers that every proxy keeps.
  if (head.http2 && (type == "application/grpc" || type == "application/grpc+proto")) {
    return std::make_unique<GrpcProtocol>(head);
  }
  if (type == "application/grpc-web" || type == "application/grpc-web+proto") {
    return std::make_unique<GrpcWebProtocol>(head, /*in_base64=*/false);
  }
  if (type == "application/grpc-web-text" || type == "application/grpc-web-text+proto") {
    return std::make_unique<GrpcWebProtocol>(head, /*in_base64=*/true);
  }
  if (type == "application/json") return std::make_unique<ConnectUnary>(head, Codec::kJson);
  if (type == "application/proto") return std::make_unique<ConnectUnary>(head, Codec::kProtobuf);
  if (type == "application/connect+json") return std::make_unique<ConnectStream>(head, Codec::kJson);
  if (type == "application/connect+proto") return std::make_unique<ConnectStream>(head, Codec::kProtobuf);
  return nullptr;
}

}  // namespace plenary::protocols
