#include <unistd.h>

#include <array>
#include <cstdlib>
#include <iostream>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "base/status_macros.h"
#include "plenary/commands/commands.h"
#include "plenary/contract/resource_type.h"
#include "plenary/door/door.h"
#include "plenary/door/kept_scans.h"
#include "plenary/terminal/terminal.h"

namespace plenary::client {
namespace {

// "forum" and "door", or their full names.
absl::StatusOr<std::string> CheckpointName(const CheckInArguments& arguments) {
  std::string name = arguments.checkpoint;
  if (name.find('/') == std::string::npos) {
    name = absl::StrCat(EventName(arguments.event), "/checkpoints/", name);
  }
  const ResourceType* type = TypeOfName(name);
  if (type == nullptr || type->title() != "Checkpoint") {
    return absl::InvalidArgumentError(absl::StrCat("\"", name,
                                                   "\" is not a checkpoint; give --event ID and --checkpoint "
                                                   "ID, which `plenary list events/ID/checkpoints` lists"));
  }
  return name;
}

std::string HostName() {
  std::array<char, 65> name{};
  gethostname(name.data(), name.size() - 1);
  return name.data();
}

// The user's own folder for programs' data, with a subfolder.
std::string FileFor(const std::string& checkpoint) {
  const char* state = std::getenv("XDG_STATE_HOME");
  const char* home = std::getenv("HOME");
  const std::string folder = state != nullptr && *state != '\0' ? state
                             : home != nullptr                  ? absl::StrCat(home, "/.local/state")
                                                                : ".";
  return absl::StrCat(folder, "/plenary/checkin-", absl::StrReplaceAll(checkpoint, {{"/", "-"}}), ".jsonl");
}

}  // namespace

absl::StatusOr<ExitCode> RunCheckIn(Connection& connection, const CheckInArguments& arguments) {
  std::string checkpoint;
  ASSIGN_OR_RETURN(checkpoint, CheckpointName(arguments));
  ASSIGN_OR_RETURN(KeptScans kept,
                   KeptScans::Open(arguments.keep.empty() ? FileFor(checkpoint) : arguments.keep));
  const DoorOptions options{.checkpoint = checkpoint,
                            .device = arguments.device.empty() ? HostName() : arguments.device,
                            .exit = arguments.exit};
  const Style style = StyleOf(STDOUT_FILENO);
  Door door(connection, options, kept, std::cout, style);
  RETURN_IF_ERROR(door.Open());
  for (std::string line; std::getline(std::cin, line);) RETURN_IF_ERROR(door.Take(line));
  RETURN_IF_ERROR(door.Close());
  return door.exit_code();
}

}  // namespace plenary::client
