#include "base/file_kind.h"

#include <gtest/gtest.h>

#include <string>

namespace plenary {
namespace {

std::string Zip(const std::string& name, const std::string& content) {
  return std::string("PK\x03\x04", 4) + std::string(26, '\0') + name + content;
}

TEST(FileKindTest, FilesAreKnownByTheirContent) {
  EXPECT_EQ(KindOf("name,email\n"), FileKind::kText);
  EXPECT_EQ(KindOf(""), FileKind::kText);
  EXPECT_EQ(KindOf("PK,Peter\n"), FileKind::kText);
  EXPECT_EQ(KindOf("{\"credit\": {}}"), FileKind::kJsonLines);
  EXPECT_EQ(KindOf("\xEF\xBB\xBF\n {}"), FileKind::kJsonLines);
  EXPECT_EQ(KindOf(Zip("[Content_Types].xml", "")), FileKind::kXlsx);
  EXPECT_EQ(KindOf(Zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")), FileKind::kOds);
  EXPECT_EQ(KindOf(Zip("content.xml", "") + Zip("META-INF/manifest.xml", "")), FileKind::kOds);
  EXPECT_EQ(KindOf(std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8)), FileKind::kOldOffice);
  EXPECT_EQ(KindOf("%PDF-1.7"), FileKind::kPdf);
}

}  // namespace
}  // namespace plenary
