// What a file is, by how its bytes begin and not by its name. Pure and thread-safe.

#pragma once

#include <cstddef>
#include <string_view>

namespace plenary {

enum class FileKind {
  kText,       // CSV, or whatever is none of the others
  kJsonLines,  // its first line begins with a brace
  kXlsx,       // a zip archive that is not kOds; only looking into it tells more
  kOds,        // an OpenDocument archive
  kOldOffice,  // an OLE compound: .xls, or a workbook that is protected by a password
  kPdf,
};

// So many bytes of the beginning are enough to tell.
inline constexpr std::size_t kFileKindBytes = 64 * 1024;

// By the first bytes; fewer than kFileKindBytes only if the file has no more.
FileKind KindOf(std::string_view beginning);

}  // namespace plenary
