#include "http/exchange.h"

namespace plenary::http {

std::string_view RequestHead::Find(std::string_view name) const {
  for (const Header& header : headers) {
    if (header.name == name) return header.value;
  }
  return {};
}

}  // namespace plenary::http
