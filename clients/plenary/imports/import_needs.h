// What a plan still needs before it can be committed.

#pragma once

#include <string>
#include <vector>

#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {

// A missing answer, and the option of `plenary participants import` that gives it.
struct ImportNeed {
  std::string what;  // a sentence without a full stop
  std::string option;
};

// Undecided rows without an action in the request.
struct OpenRows {
  int undecided = 0;
  int errors = 0;
};

// What the plan needs and `request` does not have; `open` rows are left. The option to skip errors does not
// cover undecided rows and names that do not exist: otherwise whole delegations would be missing without
// anybody having been asked. Pure.
std::vector<ImportNeed> NeedsOf(const v1::Import& plan, const v1::CommitImportRequest& request,
                                const OpenRows& open);

}  // namespace plenary::client
