#include "statements/known.h"

#include "statements/queries.h"

namespace plenary::statements {

absl::Status CheckKnown(db::Connection& connection, const std::vector<resource::NamedReference>& references) {
  return resource::CheckKnownBy(connection, queries::kFindUnknown, references);
}

}  // namespace plenary::statements
