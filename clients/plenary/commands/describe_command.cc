#include <unistd.h>

#include <iostream>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/status_macros.h"
#include "plenary/calls/reflection.h"
#include "plenary/commands/commands.h"
#include "plenary/contract/contract.h"
#include "plenary/reference/describe.h"
#include "plenary/terminal/terminal.h"

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
    if (!IsCalled(service->full_name(), arguments.name)) continue;
    std::cout << Describe(*service, style);
    return kOk;
  }
  const std::vector<DescribedType> types = TypesCalled(arguments.name, services);
  if (types.size() > 1) {
    const auto full_name = [](std::string* out, const DescribedType& type) {
      std::visit([&](const auto* one) { out->append(one->full_name()); }, type);
    };
    return absl::InvalidArgumentError(absl::StrCat(
        "\"", arguments.name, "\" is the name of several things: ", absl::StrJoin(types, ", ", full_name)));
  }
  if (!types.empty()) {
    std::cout << std::visit([&](const auto* type) { return Describe(*type, style, services); },
                            types.front());
    return kOk;
  }
  const auto method = contract.FindMethod(arguments.name);
  if (!method.ok()) {
    return absl::Status(method.status().code(),
                        absl::StrCat("there is no service, message or enum \"", arguments.name, "\", and ",
                                     method.status().message()));
  }
  std::cout << Describe(**method, style);
  return kOk;
}

}  // namespace plenary::client
