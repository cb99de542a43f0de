// Opens the archive of a workbook, after checking its kind.

#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "base/temporary_file.h"
#include "spreadsheets/archive.h"

namespace plenary::spreadsheets {

enum class PackageKind { kXlsx, kOds };

// Opens `file` as a workbook of `kind`. InvalidArgument, with what it is and what to do, if it is anything
// else, is protected by a password, or has macros.
absl::StatusOr<std::unique_ptr<Archive>> OpenPackage(const TemporaryFile& file, PackageKind kind);

// The title of a sheet, cut at 200 bytes, which no normal title exceeds.
std::string SheetTitle(std::string_view title);

}  // namespace plenary::spreadsheets
