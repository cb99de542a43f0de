#include "protocols/protocol.h"

namespace plenary::protocols {

rpc::Headers HeadersOf(const http::RequestHead& head) {
  rpc::Headers headers;
  headers.reserve(head.headers.size());
  for (const http::Header& header : head.headers) headers.push_back({header.name, header.value});
  return headers;
}

std::vector<http::Header> ViewsOf(const Fields& fields) {
  std::vector<http::Header> views;
  views.reserve(fields.size());
  for (const Field& field : fields) views.push_back({field.name, field.value});
  return views;
}

}  // namespace plenary::protocols
