// The errors of the journal, one named function each. errors/errors.h says what all errors have in common.

#pragma once

#include <cstdint>
#include <string_view>

#include "absl/status/status.h"

namespace plenary::errors {

absl::Status JournalBroken(std::string_view scope, std::int64_t revision);

}  // namespace plenary::errors
