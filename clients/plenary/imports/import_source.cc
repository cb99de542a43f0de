#include "plenary/imports/import_source.h"

#include <sys/stat.h>

#include <string_view>
#include <utility>

#include "absl/strings/str_cat.h"
#include "base/file_kind.h"
#include "base/status_macros.h"

namespace plenary::client {
namespace {

constexpr std::size_t kPiece = 256 * 1024;
static_assert(kPiece >= kFileKindBytes);

// The format in which a file is sent. An unknown file is sent in the format for which the server explains the
// fault.
v1::Import::Format FormatOf(std::string_view beginning) {
  switch (KindOf(beginning.substr(0, kFileKindBytes))) {
    case FileKind::kJsonLines:
      return v1::Import::FORMAT_JSON_LINES;
    case FileKind::kXlsx:
    case FileKind::kOldOffice:
      return v1::Import::FORMAT_XLSX;
    case FileKind::kOds:
      return v1::Import::FORMAT_ODS;
    case FileKind::kText:
    case FileKind::kPdf:
      break;
  }
  return v1::Import::FORMAT_CSV;
}

}  // namespace

absl::StatusOr<ImportSource> ImportSource::Open(const std::string& file) {
  if (file == "-") return Keep(stdin);
  File opened(std::fopen(file.c_str(), "rb"));
  struct stat facts {};
  if (opened == nullptr || fstat(fileno(opened.get()), &facts) != 0 || S_ISDIR(facts.st_mode)) {
    return absl::InvalidArgumentError(absl::StrCat(file, " cannot be read"));
  }
  if (!S_ISREG(facts.st_mode)) return Keep(opened.get());
  return Of(std::move(opened));
}

absl::StatusOr<ImportSource> ImportSource::Keep(std::FILE* stream) {
  File kept(std::tmpfile());
  if (kept == nullptr) return absl::InvalidArgumentError("there is no space for a temporary file");
  std::string piece(kPiece, '\0');
  while (const std::size_t size = std::fread(piece.data(), 1, piece.size(), stream)) {
    if (std::fwrite(piece.data(), 1, size, kept.get()) != size) {
      return absl::InvalidArgumentError("there is no space for the file");
    }
  }
  return Of(std::move(kept));
}

absl::StatusOr<ImportSource> ImportSource::Of(File file) {
  std::fflush(file.get());
  struct stat facts {};
  fstat(fileno(file.get()), &facts);
  if (facts.st_size == 0) return absl::InvalidArgumentError("the file is empty");
  ImportSource source(std::move(file), facts.st_size);
  source.Rewind();
  std::string beginning;
  ASSIGN_OR_RETURN(beginning, source.Read());
  source.format_ = FormatOf(beginning);
  source.Rewind();
  return source;
}

absl::StatusOr<std::string> ImportSource::Read() {
  std::string piece(kPiece, '\0');
  piece.resize(std::fread(piece.data(), 1, piece.size(), file_.get()));
  if (piece.empty() && std::ferror(file_.get()) != 0) {
    return absl::InvalidArgumentError("the file cannot be read to its end");
  }
  return piece;
}

void ImportSource::Rewind() { std::rewind(file_.get()); }

}  // namespace plenary::client
