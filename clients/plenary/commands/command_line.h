// Helpers to define commands.

#pragma once

#include <functional>
#include <string>
#include <vector>

#include "CLI/CLI.hpp"
#include "absl/status/statusor.h"
#include "plenary/calls/connection.h"
#include "plenary/calls/explain.h"

namespace plenary::client {

// The command on the command line: one that calls a server, or one that does not.
struct ChosenCommand {
  std::function<absl::StatusOr<ExitCode>(Connection&)> run;
  std::function<absl::StatusOr<ExitCode>()> run_alone;
};

inline void AddFormat(CLI::App& command, std::string& format, const std::vector<std::string>& choices) {
  command.add_option("--format", format, "Form of the output")
      ->check(CLI::IsMember(choices))
      ->capture_default_str();
}

// Adds a command that calls `run` with `given`; both must outlive the parsing, as must `chosen`.
template <typename Given>
CLI::App& AddCommand(CLI::App& app, ChosenCommand& chosen, const char* name, const char* description,
                     Given& given, absl::StatusOr<ExitCode> (*run)(Connection&, const Given&)) {
  CLI::App* command = app.add_subcommand(name, description);
  command->callback([&chosen, &given, run] {
    chosen.run = [&given, run](Connection& connection) { return run(connection, given); };
  });
  return *command;
}

}  // namespace plenary::client
