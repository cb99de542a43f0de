#include "spreadsheets/package.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/file_kind.h"
#include "base/status_macros.h"

namespace plenary::spreadsheets {
namespace {

constexpr char kMediaType[] = "mimetype";
constexpr std::string_view kOpenDocument = "application/vnd.oasis.opendocument.";
// Also a template.
constexpr std::string_view kOpenSpreadsheet = "application/vnd.oasis.opendocument.spreadsheet";
constexpr char kManifest[] = "META-INF/manifest.xml";
constexpr std::size_t kMostOfAManifest = 4 << 20;
constexpr std::size_t kMostOfAMediaType = 200;

constexpr std::size_t kMostOfATitle = 200;

constexpr char kProtected[] = "The workbook is protected by a password; save it without one";
constexpr char kMacros[] = "The workbook holds macros; save it without them, as .xlsx or .ods";

absl::Status Refused(std::string_view why) { return absl::InvalidArgumentError(std::string(why)); }

// Other kinds of zip archives, by a part that each has.
struct Other {
  const char* part;
  const char* what;
};
constexpr Other kOthers[] = {
    {"xl/workbook.bin", "It is a binary workbook (.xlsb); save it as .xlsx"},
    {"word/document.xml",
     "It is a text document (.docx), not a spreadsheet; copy the list into a spreadsheet"},
    {"ppt/presentation.xml",
     "It is a presentation (.pptx), not a spreadsheet; copy the list into a spreadsheet"},
    {"Index/Document.iwa", "It is a spreadsheet of Apple Numbers; export it as .xlsx"},
    {"encrypted-package", kProtected},
};
// Where macros are, in lower case.
constexpr std::string_view kMacroFolders[] = {"xl/macrosheets/", "basic/", "scripts/"};
constexpr std::string_view kMacroPart = "vbaproject.bin";

// An OLE compound lists its parts by names in UTF-16.
absl::StatusOr<bool> HoldsEncryptedPackage(const TemporaryFile& file) {
  constexpr std::string_view kName = "EncryptedPackage";
  std::string wide;
  for (const char c : kName) wide.append({c, '\0'});
  std::string piece(kFileKindBytes, '\0');
  for (std::int64_t offset = 0; offset < file.size();) {
    ASSIGN_OR_RETURN(const std::size_t size, file.ReadAt(offset, piece));
    if (std::string_view(piece).substr(0, size).find(wide) != std::string_view::npos) return true;
    if (size < wide.size()) break;
    // A name may extend over two pieces.
    offset += static_cast<std::int64_t>(size - wide.size() + 1);
  }
  return false;
}

absl::Status CheckIsArchive(const TemporaryFile& file) {
  std::string beginning(kFileKindBytes, '\0');
  ASSIGN_OR_RETURN(const std::size_t size, file.ReadAt(0, beginning));
  beginning.resize(size);
  bool encrypted = false;
  if (KindOf(beginning) == FileKind::kOldOffice) {
    ASSIGN_OR_RETURN(encrypted, HoldsEncryptedPackage(file));
  }
  switch (KindOf(beginning)) {
    case FileKind::kXlsx:
    case FileKind::kOds:
      return absl::OkStatus();
    case FileKind::kOldOffice:
      return Refused(encrypted ? kProtected : "It is an old workbook (.xls); save it as .xlsx");
    case FileKind::kPdf:
      return Refused("It is a PDF, not a spreadsheet; ask for the list as a spreadsheet or CSV");
    case FileKind::kJsonLines:
      return Refused("It is JSON lines, not a workbook; state that format");
    case FileKind::kText:
      break;
  }
  return Refused(size == 0 ? "It is empty" : "It is text, not a workbook; state the format CSV");
}

absl::Status CheckNoMacros(const Archive& archive) {
  const bool macros = archive.HasEnding(kMacroPart) ||
                      std::any_of(std::begin(kMacroFolders), std::end(kMacroFolders),
                                  [&](std::string_view folder) { return archive.HasUnder(folder); });
  return macros ? Refused(kMacros) : absl::OkStatus();
}

absl::StatusOr<std::string> MediaType(Archive& archive) {
  if (!archive.Has(kMediaType)) return "";
  return archive.ReadAll(kMediaType, kMostOfAMediaType);
}

// Parts of an OpenDocument file are encrypted separately; its manifest shows that.
absl::Status CheckNotEncrypted(Archive& archive) {
  if (!archive.Has(kManifest)) return absl::OkStatus();
  ASSIGN_OR_RETURN(const std::string manifest, archive.ReadAll(kManifest, kMostOfAManifest));
  const bool encrypted = manifest.find("encryption-data") != std::string::npos;
  return encrypted ? Refused(kProtected) : absl::OkStatus();
}

}  // namespace

std::string SheetTitle(std::string_view title) {
  if (title.size() <= kMostOfATitle) return std::string(title);
  std::size_t end = kMostOfATitle;
  while ((static_cast<unsigned char>(title[end]) & 0xC0) == 0x80) --end;  // do not cut within a character
  return std::string(title.substr(0, end));
}

absl::StatusOr<std::unique_ptr<Archive>> OpenPackage(const TemporaryFile& file, PackageKind kind) {
  RETURN_IF_ERROR(CheckIsArchive(file));
  ASSIGN_OR_RETURN(std::unique_ptr<Archive> archive, Archive::Open(file));
  for (const Other& other : kOthers) {
    if (archive->Has(other.part)) return Refused(other.what);
  }
  RETURN_IF_ERROR(CheckNoMacros(*archive));
  ASSIGN_OR_RETURN(const std::string media_type, MediaType(*archive));
  const bool open_spreadsheet = media_type.starts_with(kOpenSpreadsheet);
  if (media_type.starts_with(kOpenDocument) && !open_spreadsheet) {
    return Refused("It is an OpenDocument file, but not a spreadsheet; copy the list into a spreadsheet");
  }
  if (kind == PackageKind::kXlsx && open_spreadsheet) {
    return Refused("It is an OpenDocument spreadsheet (.ods); state that format");
  }
  if (kind == PackageKind::kOds && archive->Has("xl/workbook.xml")) {
    return Refused("It is a workbook of Office Open XML (.xlsx); state that format");
  }
  if (kind == PackageKind::kOds) RETURN_IF_ERROR(CheckNotEncrypted(*archive));
  return archive;
}

}  // namespace plenary::spreadsheets
