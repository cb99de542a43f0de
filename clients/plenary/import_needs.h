// What a plan still needs before it can be committed.

#pragma once

#include <string>
#include <vector>

#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

// One thing, and the option of `plenary participants import` that gives it.
struct ImportNeed {
  std::string what;  // a sentence without a full stop
  std::string option;
};

// What `request` does not say of what the plan needs. Of rows to be decided, whether its rules decide all of
// them is for the server to say. Pure.
std::vector<ImportNeed> NeedsOf(const v1::Import& plan, const v1::CommitImportRequest& request);

}  // namespace plenary::client
