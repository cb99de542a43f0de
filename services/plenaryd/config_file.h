// How the program reads its configuration file.

#pragma once

#include <istream>
#include <string>
#include <utility>
#include <vector>

#include "CLI/CLI.hpp"

namespace plenary::plenaryd {

// A configuration file has one flat list of options. Each applies to every command that has it.
class ConfigFile final : public CLI::ConfigTOML {
 public:
  // For the commands of `app`, which must outlive it.
  explicit ConfigFile(const CLI::App& app) { AddCommands(app, {}); }

  std::vector<CLI::ConfigItem> from_config(std::istream& input) const override;

 private:
  using Path = std::vector<std::string>;

  void AddCommands(const CLI::App& app, const Path& path);
  void AddFor(const CLI::ConfigItem& item, std::vector<CLI::ConfigItem>& items) const;

  std::vector<std::pair<Path, const CLI::App*>> commands_;
};

}  // namespace plenary::plenaryd
