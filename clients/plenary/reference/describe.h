// Describes the contract in text for people: services, methods, messages, enums. Pure and thread-safe.

#pragma once

#include <span>
#include <string>
#include <variant>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "plenary/terminal/terminal.h"

namespace plenary::client {

// Each service with the names of its methods.
std::string Describe(std::span<const google::protobuf::ServiceDescriptor* const> services,
                     const Style& style);
// Its methods with request, response and permission.
std::string Describe(const google::protobuf::ServiceDescriptor& service, const Style& style);
// Its permission and the fields of its request; only the type of its response.
std::string DescribeCall(const google::protobuf::MethodDescriptor& method, const Style& style);
// The same, with the fields of its response.
std::string Describe(const google::protobuf::MethodDescriptor& method, const Style& style);
// Its fields with their types and limits; for a resource with states, the steps between them.
using Services = std::span<const google::protobuf::ServiceDescriptor* const>;
std::string Describe(const google::protobuf::Descriptor& message, const Style& style, Services services = {});
// Its values; for states, the steps between them.
std::string Describe(const google::protobuf::EnumDescriptor& type, const Style& style,
                     Services services = {});

using DescribedType =
    std::variant<const google::protobuf::Descriptor*, const google::protobuf::EnumDescriptor*>;

// The messages and enums with this name (contract.h) in the services' files and their imports, at any level.
// Types with this name directly in their package precede nested ones.
std::vector<DescribedType> TypesCalled(const std::string& name,
                                       std::span<const google::protobuf::ServiceDescriptor* const> services);

}  // namespace plenary::client
