#include "plenary/calls/reflection.h"

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "base/status_macros.h"
#include "google/protobuf/descriptor.pb.h"
#include "plenary/contract/contract.h"

namespace plenary::client {
namespace {

using google::protobuf::FileDescriptorProto;
using google::protobuf::MethodDescriptor;
using google::protobuf::ServiceDescriptor;

constexpr char kPath[] = "/grpc.reflection.v1alpha.ServerReflection/ServerReflectionInfo";

bool IsAlike(const std::string& name, const std::string& asked) {
  return absl::StrContains(absl::AsciiStrToLower(name), absl::AsciiStrToLower(asked));
}

}  // namespace

absl::StatusOr<reflection::Response> ServerDatabase::Ask(const reflection::Request& request) {
  reflection::Response response;
  RETURN_IF_ERROR(connection_.Stream(kPath, request, &response, [] {}));
  if (response.has_error()) {
    return absl::Status(static_cast<absl::StatusCode>(response.error().error_code()),
                        response.error().error_message());
  }
  return response;
}

bool ServerDatabase::Fetch(const reflection::Request& request) {
  const auto response = Ask(request);
  if (!response.ok()) return false;
  for (const std::string& bytes : response->files().file_descriptor_proto()) {
    FileDescriptorProto file;
    FileDescriptorProto known;
    if (file.ParseFromString(bytes) && !files_.FindFileByName(file.name(), &known)) files_.Add(file);
  }
  return true;
}

bool ServerDatabase::FindFileByName(const std::string& name, FileDescriptorProto* file) {
  if (files_.FindFileByName(name, file)) return true;
  reflection::Request request;
  request.set_file_by_filename(name);
  return Fetch(request) && files_.FindFileByName(name, file);
}

bool ServerDatabase::FindFileContainingSymbol(const std::string& symbol, FileDescriptorProto* file) {
  if (files_.FindFileContainingSymbol(symbol, file)) return true;
  reflection::Request request;
  request.set_file_containing_symbol(symbol);
  return Fetch(request) && files_.FindFileContainingSymbol(symbol, file);
}

bool ServerDatabase::FindFileContainingExtension(const std::string&, int, FileDescriptorProto*) {
  return false;  // the contract's options are not needed for a call
}

absl::StatusOr<std::vector<const ServiceDescriptor*>> ServerContract::Services() {
  reflection::Request request;
  request.set_list_services("");
  reflection::Response response;
  ASSIGN_OR_RETURN(response, database_.Ask(request));
  std::vector<const ServiceDescriptor*> services;
  for (const auto& service : response.services().service()) {
    if (absl::StartsWith(service.name(), "grpc.reflection.")) continue;
    // gRPC's own services may be listed without a description.
    const ServiceDescriptor* found = pool_.FindServiceByName(service.name());
    if (found != nullptr) services.push_back(found);
  }
  return services;
}

absl::StatusOr<const MethodDescriptor*> ServerContract::FindMethod(std::string_view name) {
  const std::size_t slash = name.find_last_of("/.");
  const std::string_view service_name = slash == std::string_view::npos ? "" : name.substr(0, slash);
  const std::string method_name(slash == std::string_view::npos ? name : name.substr(slash + 1));
  std::vector<const ServiceDescriptor*> services;
  ASSIGN_OR_RETURN(services, Services());

  std::vector<std::string> found;
  std::vector<std::string> alike;
  const MethodDescriptor* result = nullptr;
  for (const ServiceDescriptor* service : services) {
    for (int i = 0; i < service->method_count(); ++i) {
      const MethodDescriptor* method = service->method(i);
      if (method->name() == method_name &&
          (service_name.empty() || IsCalled(service->full_name(), service_name))) {
        result = method;
        found.push_back(NameOf(*method));
      }
      if (IsAlike(method->name(), method_name)) alike.push_back(NameOf(*method));
    }
  }
  if (found.size() == 1) return result;
  if (found.size() > 1) {
    return absl::InvalidArgumentError(
        absl::StrCat("\"", method_name,
                     "\" is the name of several methods; name the service: ", absl::StrJoin(found, ", ")));
  }
  std::vector<std::string> names;
  for (const ServiceDescriptor* service : services) names.push_back(service->full_name());
  return absl::InvalidArgumentError(absl::StrCat("the server has no method \"", std::string(name), "\"; ",
                                                 alike.empty()
                                                     ? "its services are " + absl::StrJoin(names, ", ")
                                                     : "it has " + absl::StrJoin(alike, ", ")));
}

}  // namespace plenary::client
