#include "plenaryd/option.h"

#include <algorithm>
#include <cctype>

namespace plenary::plenaryd {

std::string EnvironmentName(const std::string& option) {
  std::string name = "PLENARY_" + option;
  std::transform(name.begin(), name.end(), name.begin(),
                 [](char c) { return c == '-' ? '_' : static_cast<char>(std::toupper(c)); });
  return name;
}

}  // namespace plenary::plenaryd
