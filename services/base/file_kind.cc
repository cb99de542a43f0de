#include "base/file_kind.h"

namespace plenary {
namespace {

constexpr std::string_view kZip("PK\x03\x04", 4);
constexpr std::string_view kEmptyZip("PK\x05\x06", 4);
constexpr std::string_view kCompound("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
constexpr std::string_view kPdfMark = "%PDF-";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
// An OpenDocument file has its media type as its first part, not compressed. Some writers do not keep to
// that; then the names of the parts show it.
constexpr std::string_view kOpenDocument = "application/vnd.oasis.opendocument.";
constexpr std::string_view kManifest = "META-INF/manifest.xml";
constexpr std::string_view kContentTypes = "[Content_Types].xml";

bool Has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

FileKind KindOfZip(std::string_view beginning) {
  if (Has(beginning.substr(0, 256), kOpenDocument)) return FileKind::kOds;
  const bool document = Has(beginning, kManifest) && !Has(beginning, kContentTypes);
  return document ? FileKind::kOds : FileKind::kXlsx;
}

bool BeginsWithBrace(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && text[first] == '{';
}

}  // namespace

FileKind KindOf(std::string_view beginning) {
  if (beginning.starts_with(kZip) || beginning.starts_with(kEmptyZip)) return KindOfZip(beginning);
  if (beginning.starts_with(kCompound)) return FileKind::kOldOffice;
  if (beginning.starts_with(kPdfMark)) return FileKind::kPdf;
  return BeginsWithBrace(beginning) ? FileKind::kJsonLines : FileKind::kText;
}

}  // namespace plenary
