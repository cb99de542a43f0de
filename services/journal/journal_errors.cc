#include "journal/journal_errors.h"

#include "base/concat.h"
#include "errors/error.h"

namespace plenary::errors {

absl::Status JournalBroken(std::string_view scope, std::int64_t revision) {
  const std::string number = std::to_string(revision);
  return Error(absl::StatusCode::kDataLoss, v1::JOURNAL_BROKEN,
               Concat("The journal of ", scope, " does not verify: entry ", number,
                      " is the first that fails. Compare it with a backup."))
      .With("scope", scope)
      .With("revision", number);
}

}  // namespace plenary::errors
