#include <unistd.h>

#include <iostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/status_macros.h"
#include "plenary/commands.h"
#include "plenary/describe.h"
#include "plenary/reflection.h"
#include "plenary/terminal.h"

namespace plenary::client {

absl::StatusOr<ExitCode> RunDescribe(Connection& connection, const DescribeArguments& arguments) {
  const Style style = StyleOf(STDOUT_FILENO);
  ServerContract contract(connection);
  std::vector<const google::protobuf::ServiceDescriptor*> services;
  ASSIGN_OR_RETURN(services, contract.Services());
  if (arguments.name.empty()) {
    std::cout << Describe(services, style);
    return kOk;
  }
  for (const auto* service : services) {
    if (!IsCalled(*service, arguments.name)) continue;
    std::cout << Describe(*service, style);
    return kOk;
  }
  // A name without its package, or without the message that it is in.
  std::vector<std::string> names = {arguments.name};
  for (const auto* service : services) names.push_back(service->file()->package() + "." + arguments.name);
  const std::vector<std::string> namesakes = TypesNamed(arguments.name, services);
  if (namesakes.size() == 1) names.push_back(namesakes.front());
  for (const std::string& name : names) {
    if (const auto* message = contract.pool().FindMessageTypeByName(name); message != nullptr) {
      std::cout << Describe(*message, style);
      return kOk;
    }
    if (const auto* type = contract.pool().FindEnumTypeByName(name); type != nullptr) {
      std::cout << Describe(*type, style);
      return kOk;
    }
  }
  if (namesakes.size() > 1) {
    return absl::InvalidArgumentError(
        absl::StrCat("\"", arguments.name, "\" is the name of several: ", absl::StrJoin(namesakes, ", ")));
  }
  const auto method = contract.FindMethod(arguments.name);
  if (!method.ok()) {
    return absl::Status(method.status().code(),
                        absl::StrCat("no service, message or enum is called \"", arguments.name, "\", and ",
                                     method.status().message()));
  }
  std::cout << Describe(**method, style);
  return kOk;
}

}  // namespace plenary::client
