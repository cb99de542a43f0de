#include "plenary/terminal/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

namespace plenary::client {
namespace {

bool IsSetAndNotEmpty(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

bool IsDumb() {
  const char* terminal = std::getenv("TERM");
  return terminal != nullptr && std::string_view(terminal) == "dumb";
}

}  // namespace

std::string Style::Wrap(std::string_view code, std::string_view text) const {
  if (!colour || text.empty()) return std::string(text);
  std::string result = "\x1b[";
  return result.append(code).append("m").append(text).append("\x1b[0m");
}

Style StyleOf(int file_descriptor) {
  Style style;
  style.blocks = !IsDumb();
  if (isatty(file_descriptor) == 0) return style;
  style.colour = !IsSetAndNotEmpty("NO_COLOR") && !IsDumb();
  winsize size{};
  if (ioctl(file_descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    style.width = std::clamp<int>(size.ws_col, 40, 120);
  }
  return style;
}

bool OutputIsTerminal() { return isatty(STDOUT_FILENO) != 0; }

}  // namespace plenary::client
