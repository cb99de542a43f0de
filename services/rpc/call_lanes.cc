#include "rpc/call_lanes.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace plenary::rpc {
namespace {

constexpr std::string_view kReadingVerbs[] = {"BatchGet", "Get", "List", "Search", "Verify", "WhoAmI"};

}  // namespace

bool Reads(const google::protobuf::MethodDescriptor& method) {
  return std::any_of(std::begin(kReadingVerbs), std::end(kReadingVerbs),
                     [&](std::string_view verb) { return method.name().starts_with(verb); });
}

}  // namespace plenary::rpc
