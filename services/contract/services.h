// The services of the contract: those that its protos define.

#pragma once

#include <vector>

#include "google/protobuf/descriptor.h"

namespace plenary::contract {

// The files with a service in them, in the order of their names. Made by the build (cmake/Protos.cmake).
std::vector<const google::protobuf::FileDescriptor*> ServiceFiles();

// All services.
std::vector<const google::protobuf::ServiceDescriptor*> AllServices();

}  // namespace plenary::contract
