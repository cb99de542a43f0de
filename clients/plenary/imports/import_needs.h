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

// Rows on which the request says nothing yet.
struct OpenRows {
  int undecided = 0;
  int errors = 0;
};

// What `request` does not say of what the plan needs, of which `open` rows are left. To skip errors says
// nothing of undecided rows and of what is not on record: whole delegations would be missing, and nobody
// would have been asked. Pure.
std::vector<ImportNeed> NeedsOf(const v1::Import& plan, const v1::CommitImportRequest& request,
                                const OpenRows& open);

}  // namespace plenary::client
