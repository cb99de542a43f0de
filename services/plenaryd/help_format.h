// The format of --help: options with value and default, wrapped descriptions.

#pragma once

#include <string>

#include "CLI/CLI.hpp"

namespace plenary::plenaryd {

class HelpFormat final : public CLI::Formatter {
 public:
  HelpFormat() { column_width(kColumn); }

  std::string make_option_name(const CLI::Option* option, bool is_positional) const override;
  std::string make_option_opts(const CLI::Option* option) const override;
  std::string make_option_desc(const CLI::Option* option) const override;
  std::string make_subcommand(const CLI::App* command) const override;

 private:
  static constexpr int kColumn = 28;  // column of descriptions
};

}  // namespace plenary::plenaryd
