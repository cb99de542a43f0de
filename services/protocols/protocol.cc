#include "protocols/protocol.h"

namespace plenary::protocols {

std::vector<http::Header> ViewsOf(const Fields& fields) {
  std::vector<http::Header> views;
  views.reserve(fields.size());
  for (const Field& field : fields) views.push_back({field.name, field.value});
  return views;
}

}  // namespace plenary::protocols
