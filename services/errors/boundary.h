// Turns inner errors into the errors that callers see.

#pragma once

#include <string_view>

#include "absl/status/status.h"
#include "google/rpc/status.pb.h"

namespace plenary::errors {

// Named errors pass. Database errors become the named error of the violated constraint (constraint_errors.h),
// Contention, DatabaseUnavailable or Internal. Anything else becomes Internal. The code of a named error
// never changes.
google::rpc::Status ToPublicStatus(const absl::Status& status, std::string_view call_id);
// The same as a named error, for an error that is part of an answer.
absl::Status ToPublicError(const absl::Status& status, std::string_view call_id);

// The error `status` of one of several parts of a request. Its fields are prefixed with `part`
// ("requests[1]."); an error without fields is attributed to `field` of the part. An error that is not named
// stays as it is.
absl::Status OfPart(std::string_view part, std::string_view field, const absl::Status& status);
// The error `status` for a caller without credentials: what is not found may exist for others.
absl::Status ToldToAnonymous(const absl::Status& status);

}  // namespace plenary::errors
