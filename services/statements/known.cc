#include "statements/known.h"

#include "statements/queries.h"

namespace plenary::statements {

absl::Status CheckKnown(db::Connection& connection,
                        const std::vector<directory::NamedReference>& references) {
  return directory::CheckKnownBy(connection, queries::kFindUnknown, references);
}

}  // namespace plenary::statements
