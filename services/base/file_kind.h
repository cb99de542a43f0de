// Finds the kind of a file from its first bytes, not from its name. Pure and thread-safe.

#pragma once

#include <cstddef>
#include <string_view>

namespace plenary {

enum class FileKind {
  kText,       // CSV, or anything that is none of the others
  kJsonLines,  // its first line begins with a brace
  kXlsx,       // a zip archive that is not kOds: its contents must be read to learn more
  kOds,        // an OpenDocument archive
  kOldOffice,  // an OLE compound file: .xls, or a workbook protected by a password
  kPdf,
};

// This many bytes from the beginning are enough.
inline constexpr std::size_t kFileKindBytes = 64 * 1024;

// From the first bytes. Fewer than kFileKindBytes only if the file has no more.
FileKind KindOf(std::string_view beginning);

}  // namespace plenary
