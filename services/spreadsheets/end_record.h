// Checks the end of a zip archive (APPNOTE.TXT 4.3.14 to 4.3.16) before libzip reads the list of parts into
// memory.

#pragma once

#include "absl/status/status.h"
#include "base/temporary_file.h"

namespace plenary::spreadsheets {

// InvalidArgument if the list is longer than `most_parts` parts need, or if there is none.
absl::Status CheckEndRecord(const TemporaryFile& file, int most_parts);

}  // namespace plenary::spreadsheets
