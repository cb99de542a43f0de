// `plenary participants` on the command line.

#pragma once

#include "plenary/commands/command_line.h"
#include "plenary/commands/commands.h"

namespace plenary::client {

struct ParticipantsArguments {
  ImportArguments import;
  UndoImportArguments undo_import;
  CodesArguments codes;
  ExportArguments export_;
};

// Adds the commands, which read into `arguments`; it and `chosen` must outlive the parsing.
void AddParticipants(CLI::App& app, ParticipantsArguments& arguments, ChosenCommand& chosen);

}  // namespace plenary::client
