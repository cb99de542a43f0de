#include "list_reading/list_errors.h"

#include "base/concat.h"
#include "errors/error.h"

namespace plenary::errors {

absl::Status UnreadableFile(std::string_view problem) {
  return Error(absl::StatusCode::kInvalidArgument, v1::UNREADABLE_FILE,
               Concat("The file cannot be read. ", problem, ". Correct it, or say how it is written."))
      .With("problem", problem)
      .Field("content", problem);
}

}  // namespace plenary::errors
