#include "plenaryd/help_format.h"

#include <sstream>

namespace plenary::plenaryd {
namespace {

constexpr std::size_t kWidth = 72;  // width of a description

std::string Wrapped(const std::string& text) {
  std::istringstream words(text);
  std::string wrapped;
  std::size_t column = 0;
  for (std::string word; words >> word;) {
    const bool fits = column + 1 + word.size() <= kWidth;
    if (column > 0) wrapped += fits ? ' ' : '\n';
    column = fits ? column + 1 + word.size() : word.size();
    wrapped += word;
  }
  return wrapped;
}

// CLI11 adds the second name of a flag, "--no-migrate{false}", and the range of a value, "PORT:INT in [0 -
// 65535]".
std::string Before(char mark, const std::string& text) { return text.substr(0, text.find(mark)); }

}  // namespace

std::string HelpFormat::make_option_name(const CLI::Option* option, bool is_positional) const {
  return Before('{', CLI::Formatter::make_option_name(option, is_positional));
}

std::string HelpFormat::make_option_opts(const CLI::Option* option) const {
  std::string text;
  if (option->get_expected_min() > 0) text += " " + Before(':', option->get_type_name());
  if (!option->get_default_str().empty()) text += " [" + option->get_default_str() + "]";
  if (option->get_required()) text += " (required)";
  return text;
}

std::string HelpFormat::make_option_desc(const CLI::Option* option) const {
  return Wrapped(option->get_description());
}

std::string HelpFormat::make_subcommand(const CLI::App* command) const {
  std::stringstream text;
  CLI::detail::format_help(text, command->get_name(), Wrapped(command->get_description()), kColumn);
  return text.str();
}

}  // namespace plenary::plenaryd
