// Commands on a committed import.

#include <unistd.h>

#include <iostream>

#include "base/count.h"
#include "base/ids.h"
#include "base/status_macros.h"
#include "plenary/commands/commands.h"
#include "plenary/imports/import_report.h"
#include "plenary/imports/invitation_file.h"
#include "plenary/terminal/terminal.h"
#include "plenary/text/json.h"
#include "plenary/text/text.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {
namespace {

absl::StatusOr<v1::Import> Undo(Connection& connection, const std::string& name) {
  v1::UndoImportRequest request;
  request.set_name(name);
  request.set_request_id(NewUuid());
  v1::Import undone;
  RETURN_IF_ERROR(connection.Call(request, &undone, Patience::kToTheEnd));
  return undone;
}

void ShowUndone(const v1::Import& undone, const Style& style) {
  const int kept = undone.counts().kept();
  std::cout << style.Green("Undone.") << " Everything" << (kept == 0 ? "" : " else")
            << " is as it was before " << OneLine(undone.name()) << ".\n";
  if (kept == 0) return;
  std::cout << "\n"
            << CountOf(kept, "record") << (kept == 1 ? " stays as it is:\n" : " stay as they are:\n")
            << KeptText(undone, style);
}

}  // namespace

absl::StatusOr<ExitCode> RunUndoImport(Connection& connection, const UndoImportArguments& arguments) {
  v1::Import undone;
  ASSIGN_OR_RETURN(undone, Undo(connection, arguments.name));
  if (arguments.format == "json") {
    Json json;
    ASSIGN_OR_RETURN(json, ToJson(undone));
    std::cout << Pretty(json) << "\n";
  } else {
    ShowUndone(undone, StyleOf(STDOUT_FILENO));
  }
  return kOk;
}

absl::StatusOr<ExitCode> RunCodes(Connection& connection, const CodesArguments& arguments) {
  const std::string file =
      arguments.output.empty() ? InvitationFileBeside("", arguments.name) : arguments.output;
  int count = 0;
  ASSIGN_OR_RETURN(count, WriteInvitations(connection, arguments.name, file));
  if (arguments.format == "json") {
    std::cout << Pretty(Json{{"invitation_file", file}, {"codes", count}}) << "\n";
  } else {
    std::cout << InvitationsText(count, file);
  }
  return kOk;
}

}  // namespace plenary::client
