// The languages that a caller wants.

#pragma once

#include <string>
#include <vector>

namespace plenary::messages {

// Languages a caller asked for (RFC 4647), most wanted first; `all` when it sent "*".
struct LanguageRange {
  std::vector<std::string> tags;
  bool all = false;
};

}  // namespace plenary::messages
