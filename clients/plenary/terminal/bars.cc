#include "plenary/terminal/bars.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace plenary::client {
namespace {

// Nothing, and one to seven eighths of a column.
constexpr std::array<const char*, 8> kEighths = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

}  // namespace

std::string Bar(std::int64_t number, std::int64_t most, int width, const Style& style) {
  if (number <= 0 || most <= 0) return "";
  const int steps = style.blocks ? 8 : 1;
  const double share = std::min(1.0, static_cast<double>(number) / static_cast<double>(most));
  const int filled = std::max(1, static_cast<int>(std::lround(share * width * steps)));
  std::string bar;
  for (int i = 0; i < filled / steps; ++i) bar += style.blocks ? "█" : "#";
  if (style.blocks) bar += kEighths[filled % steps];
  return bar;
}

}  // namespace plenary::client
