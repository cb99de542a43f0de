// What a zip archive says of itself at its end (APPNOTE.TXT 4.3.14 to 4.3.16). It is looked at before libzip
// reads the list of parts into memory.

#pragma once

#include "absl/status/status.h"
#include "base/temporary_file.h"

namespace plenary::spreadsheets {

// InvalidArgument if its list of parts is longer than `most_parts` parts can want, or if there is none.
absl::Status CheckEndRecord(const TemporaryFile& file, int most_parts);

}  // namespace plenary::spreadsheets
