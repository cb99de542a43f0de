#include <unistd.h>

#include <iostream>

#include "absl/strings/str_cat.h"
#include "base/status_macros.h"
#include "plenary/calls/reflection.h"
#include "plenary/calls/request.h"
#include "plenary/calls/resource_calls.h"
#include "plenary/commands/commands.h"
#include "plenary/contract/warnings.h"
#include "plenary/files/files.h"
#include "plenary/terminal/terminal.h"
#include "plenary/terminal/wording.h"
#include "plenary/text/json.h"
#include "plenary/text/text.h"

namespace plenary::client {
namespace {

absl::StatusOr<std::string> RequestText(const std::string& argument) {
  if (argument == "-") return ReadFile("-");
  if (argument.starts_with('@')) return ReadFile(argument.substr(1));
  return argument;
}

// To standard error, since a program may read the answer.
void TellNotes(const std::vector<std::string>& notes) {
  for (const std::string& note : notes) {
    std::cerr << StyleOf(STDERR_FILENO).Yellow("note: ") << OneLine(note) << "\n";
  }
}

}  // namespace

absl::StatusOr<ExitCode> RunCall(Connection& connection, const CallArguments& arguments) {
  std::string text;
  ASSIGN_OR_RETURN(text, RequestText(arguments.request));
  if (!IsUtf8(text)) return absl::InvalidArgumentError("the request is not UTF-8");
  ServerContract contract(connection);
  const google::protobuf::MethodDescriptor* method = nullptr;
  ASSIGN_OR_RETURN(method, contract.FindMethod(arguments.method));
  if (method->client_streaming()) {
    return absl::InvalidArgumentError(
        absl::StrCat(method->full_name(), " takes a stream of requests; call takes one"));
  }
  const auto request = contract.NewMessage(method->input_type());
  const auto response = contract.NewMessage(method->output_type());
  const auto zone_of = [&](const std::string& event) { return TimeZoneOf(connection, event); };
  RETURN_IF_ERROR(ReadRequest(text, zone_of, request.get()));
  TellNotes(IgnoredPaths(*request));

  // A single answer is indented for people; each answer of a stream is one line, for programs.
  absl::Status shown;
  RETURN_IF_ERROR(connection.Stream(MethodPath(*method), *request, response.get(), [&] {
    const auto json = ToJson(*response);
    if (!json.ok()) return shown.Update(json.status());
    std::cout << (method->server_streaming() ? Compact(*json) : Pretty(*json)) << std::endl;
    TellNotes(WarningsIn(*response));
  }));
  RETURN_IF_ERROR(shown);
  return kOk;
}

}  // namespace plenary::client
