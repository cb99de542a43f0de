// Options of the command line that can also be given in the environment and in the configuration file.

#pragma once

#include <functional>
#include <string>

#include "CLI/CLI.hpp"

namespace plenary::plenaryd {

// PLENARY_SOME_NAME for some-name.
std::string EnvironmentName(const std::string& option);

// An option whose value is stored in `value`, which must outlive the command.
template <class T>
CLI::Option& Add(CLI::App& command, const std::string& name, T& value, const std::string& help) {
  return *command.add_option("--" + name, value, help)->envname(EnvironmentName(name));
}

// An option whose value needs more than to be stored.
template <class T>
CLI::Option& AddWith(CLI::App& command, const std::string& name, const std::function<void(const T&)>& take,
                     const std::string& help) {
  return *command.add_option_function<T>("--" + name, take, help)->envname(EnvironmentName(name));
}

}  // namespace plenary::plenaryd
