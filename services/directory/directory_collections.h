// The collections of the directory, for whoever registers them.

#pragma once

#include "rpc/collection.h"

namespace plenary::directory {

rpc::Collection OrganizationCollection();
rpc::Collection PersonCollection();

}  // namespace plenary::directory
