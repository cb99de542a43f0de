// The services of the contract.

#pragma once

#include <vector>

#include "google/protobuf/descriptor.h"

namespace plenary::contract {

// The files that define a service, ordered by name. Made by the build (cmake/Protos.cmake).
std::vector<const google::protobuf::FileDescriptor*> ServiceFiles();

// All services.
std::vector<const google::protobuf::ServiceDescriptor*> AllServices();

}  // namespace plenary::contract
