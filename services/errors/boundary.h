// The boundary between inner errors and those that a caller is told.

#pragma once

#include <string_view>

#include "absl/status/status.h"
#include "google/rpc/status.pb.h"

namespace plenary::errors {

// Named errors pass; database errors become the named error of the violated constraint (constraint_errors.h),
// Contention, DatabaseUnavailable or Internal; anything else becomes Internal. Never loses the code of a
// named error.
google::rpc::Status ToPublicStatus(const absl::Status& status, std::string_view request_id);
// The same as a named error, where it is a part of an answer.
absl::Status ToPublicError(const absl::Status& status, std::string_view request_id);

// The error `status`, of one of several parts of a request. The fields that it names lie within `part`
// ("requests[1]."); an error that names none is about `field` of the part. What is no named error stays as it
// is.
absl::Status OfPart(std::string_view part, std::string_view field, const absl::Status& status);
// The error `status` as somebody without credentials is told it: what is not found may be there for others.
absl::Status ToldToAnonymous(const absl::Status& status);

}  // namespace plenary::errors
