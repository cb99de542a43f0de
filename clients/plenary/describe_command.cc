#include <unistd.h>

#include <iostream>

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
  // A name without a package is looked for in those of the services.
  std::vector<std::string> names = {arguments.name};
  for (const auto* service : services) names.push_back(service->file()->package() + "." + arguments.name);
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
  const google::protobuf::MethodDescriptor* method = nullptr;
  ASSIGN_OR_RETURN(method, contract.FindMethod(arguments.name));
  std::cout << Describe(*method, style);
  return kOk;
}

}  // namespace plenary::client
