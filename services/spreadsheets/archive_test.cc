// Archives that are not what they seem.

#include "spreadsheets/archive.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "spreadsheets/test_workbook.h"

namespace plenary::spreadsheets {
namespace {

using test::FileOf;
using test::ZipOf;
using testing::HasSubstr;

std::string Refusal(std::string_view bytes) {
  const TemporaryFile file = FileOf(bytes);
  const auto opened = Archive::Open(file);
  EXPECT_TRUE(absl::IsInvalidArgument(opened.status())) << opened.status();
  return std::string(opened.status().message());
}

// Reads a part to its end; how much it was.
absl::StatusOr<std::int64_t> Inflate(Archive& archive, std::string_view name) {
  auto part = archive.Read(name);
  if (!part.ok()) return part.status();
  std::string piece(64 * 1024, '\0');
  std::int64_t size = 0;
  while (true) {
    const auto read = part->Read(piece);
    if (!read.ok()) return read.status();
    if (*read == 0) return size;
    size += static_cast<std::int64_t>(*read);
  }
}

// `number` in the bytes of a zip archive.
std::string Little(std::uint64_t number, int size) {
  std::string bytes;
  for (int i = 0; i < size; ++i) bytes.push_back(static_cast<char>(number >> (8 * i) & 0xFF));
  return bytes;
}

TEST(ArchiveTest, PartsAreFoundWhateverTheirCase) {
  const TemporaryFile file = FileOf(ZipOf({{"XL\\Workbook.xml", "content"}, {"xl/media/1.png", "x"}}));
  const auto archive = Archive::Open(file);
  ASSERT_TRUE(archive.ok()) << archive.status();
  EXPECT_TRUE((*archive)->Has("xl/workbook.xml"));
  EXPECT_FALSE((*archive)->Has("xl/workbook"));
  EXPECT_TRUE((*archive)->HasUnder("xl/media/"));
  EXPECT_FALSE((*archive)->HasUnder("basic/"));
  EXPECT_TRUE((*archive)->HasEnding(".png"));
  EXPECT_EQ((*archive)->ReadAll("xl/WORKBOOK.xml", 7).value(), "content");
  EXPECT_FALSE((*archive)->ReadAll("xl/workbook.xml", 6).ok());
  EXPECT_FALSE((*archive)->Read("absent").ok());
}

TEST(ArchiveTest, ABombIsRefusedLongBeforeItsEnd) {
  const TemporaryFile file = FileOf(ZipOf({{"bomb", std::string(40 << 20, ' ')}}));
  const auto archive = Archive::Open(file);
  ASSERT_TRUE(archive.ok()) << archive.status();
  const auto size = Inflate(**archive, "bomb");
  ASSERT_TRUE(absl::IsInvalidArgument(size.status())) << size.status();
  EXPECT_THAT(std::string(size.status().message()), HasSubstr("far more than its size"));
}

// As large as a real sheet of many empty rows: what compresses well is not yet a bomb.
TEST(ArchiveTest, RowsThatAreAlikeAreNoBomb) {
  std::string rows;
  for (int i = 1; rows.size() < (20 << 20); ++i) {
    rows += "<row r=\"" + std::to_string(i) + "\" spans=\"1:9\" s=\"1\"/>";
  }
  const TemporaryFile file = FileOf(ZipOf({{"sheet", rows}}));
  const auto archive = Archive::Open(file);
  ASSERT_TRUE(archive.ok());
  EXPECT_EQ(Inflate(**archive, "sheet").value(), static_cast<std::int64_t>(rows.size()));
}

TEST(ArchiveTest, TooManyPartsAreRefused) {
  test::Parts parts;
  for (int i = 0; i <= Archive::kMostParts; ++i) parts.emplace_back(std::to_string(i), "");
  EXPECT_THAT(Refusal(ZipOf(parts)), HasSubstr("far more"));
}

TEST(ArchiveTest, AListLongerThanItsPartsWantIsRefusedUnread) {
  std::string zip = ZipOf({{"a", "b"}});
  const std::size_t end = zip.rfind("PK\x05\x06");
  std::string lying = zip;
  lying.replace(end + 12, 4, Little(50 << 20, 4));
  EXPECT_THAT(Refusal(lying), HasSubstr("too many parts"));
  // Also by the longer record, wherever that is.
  const std::string long_end =
      "PK\x06\x06" + Little(44, 8) + std::string(28, '\0') + Little(std::uint64_t{1} << 40, 8) + Little(0, 8);
  const std::string locator = "PK\x06\x07" + Little(0, 4) + Little(end, 8) + Little(1, 4);
  EXPECT_THAT(Refusal(zip.substr(0, end) + long_end + locator + zip.substr(end)),
              HasSubstr("too many parts"));
}

TEST(ArchiveTest, OneThatWasCutOffIsRefused) {
  const std::string zip = ZipOf({{"a", std::string(1000, 'x')}});
  EXPECT_THAT(Refusal(zip.substr(0, zip.size() - 30)), HasSubstr("incomplete"));
}

TEST(ArchiveTest, TwoPartsOfOneNameAreRefused) {
  EXPECT_THAT(Refusal(ZipOf({{"xl/workbook.xml", "a"}, {"XL/workbook.xml", "b"}})), HasSubstr("damaged"));
}

TEST(ArchiveTest, ContentThatIsNotWhatItsSumSaysIsRefused) {
  std::string zip = ZipOf({{"mimetype", "content of the part"}});
  zip[zip.find("content of") + 3] = '#';
  const TemporaryFile file = FileOf(zip);
  const auto archive = Archive::Open(file);
  ASSERT_TRUE(archive.ok());
  EXPECT_THAT(std::string(Inflate(**archive, "mimetype").status().message()), HasSubstr("damaged"));
}

TEST(ArchiveTest, APasswordIsTold) {
  const TemporaryFile file = FileOf(ZipOf({{"content.xml", "secret"}}, "password"));
  const auto archive = Archive::Open(file);
  ASSERT_TRUE(archive.ok());
  EXPECT_THAT(std::string(Inflate(**archive, "content.xml").status().message()), HasSubstr("password"));
}

}  // namespace
}  // namespace plenary::spreadsheets
