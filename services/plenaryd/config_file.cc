#include "plenaryd/config_file.h"

#include <cstdlib>

namespace plenary::plenaryd {
namespace {

bool IsInEnvironment(const CLI::Option& option) {
  const char* value = std::getenv(option.get_envname().c_str());
  return value != nullptr && *value != '\0';
}

}  // namespace

std::vector<CLI::ConfigItem> ConfigFile::from_config(std::istream& input) const {
  std::vector<CLI::ConfigItem> items;
  for (const CLI::ConfigItem& item : CLI::ConfigTOML::from_config(input)) AddFor(item, items);
  return items;
}

void ConfigFile::AddCommands(const CLI::App& app, const Path& path) {
  for (const CLI::App* command : app.get_subcommands({})) {
    Path deeper = path;
    deeper.push_back(command->get_name());
    AddCommands(*command, deeper);
    commands_.emplace_back(std::move(deeper), command);
  }
}

void ConfigFile::AddFor(const CLI::ConfigItem& item, std::vector<CLI::ConfigItem>& items) const {
  bool known = false;
  for (const auto& [path, command] : commands_) {
    const CLI::Option* option = command->get_option_no_throw("--" + item.name);
    if (option == nullptr || !option->get_configurable() || !item.parents.empty()) continue;
    known = true;
    if (!IsInEnvironment(*option)) items.push_back({path, item.name, item.inputs});
  }
  if (!known)
    throw CLI::ConfigError("the configuration file has " + item.fullname() + ", which is not an option");
}

}  // namespace plenary::plenaryd
