// The archive of a workbook, once it is known to be one that is read.

#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "base/temporary_file.h"
#include "spreadsheets/archive.h"

namespace plenary::spreadsheets {

enum class PackageKind { kXlsx, kOds };

// Opens `file` as a workbook of `kind`. InvalidArgument, saying what it is and what to do, if it is anything
// else, is protected by a password, or holds macros.
absl::StatusOr<std::unique_ptr<Archive>> OpenPackage(const TemporaryFile& file, PackageKind kind);

// The title of a sheet, cut where it is longer than a title of a sheet ever is (200 bytes).
std::string SheetTitle(std::string_view title);

}  // namespace plenary::spreadsheets
