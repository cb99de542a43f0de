// The contract as text for a person: services, methods, messages, enums. Pure and thread-safe.

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
// Its methods, with what they take, answer and need.
std::string Describe(const google::protobuf::ServiceDescriptor& service, const Style& style);
// What it needs, and the fields of its request; of its answer the type alone.
std::string DescribeCall(const google::protobuf::MethodDescriptor& method, const Style& style);
// The same, and the fields of its answer.
std::string Describe(const google::protobuf::MethodDescriptor& method, const Style& style);
// Its fields, with their types and what may be in them; of a resource with states, the steps between them
// that the services take.
using Services = std::span<const google::protobuf::ServiceDescriptor* const>;
std::string Describe(const google::protobuf::Descriptor& message, const Style& style, Services services = {});
// Its values; of states, the steps between them.
std::string Describe(const google::protobuf::EnumDescriptor& type, const Style& style,
                     Services services = {});

using DescribedType =
    std::variant<const google::protobuf::Descriptor*, const google::protobuf::EnumDescriptor*>;

// The messages and enums called so (contract.h), of the services' files and what those import, whatever they
// are in. One that is so called within its package goes before those within messages.
std::vector<DescribedType> TypesCalled(const std::string& name,
                                       std::span<const google::protobuf::ServiceDescriptor* const> services);

}  // namespace plenary::client
