#include "base/temporary_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace plenary {
namespace {

std::string ReadAll(const TemporaryFile& file) {
  std::string all(static_cast<std::size_t>(file.size()), '\0');
  EXPECT_EQ(file.ReadAt(0, all).value(), all.size());
  return all;
}

TEST(TemporaryFileTest, HoldsWhatWasWritten) {
  auto file = TemporaryFile::Create();
  ASSERT_TRUE(file.ok()) << file.status();
  ASSERT_TRUE(file->Append("one ").ok());
  ASSERT_TRUE(file->Append("two").ok());
  EXPECT_EQ(file->size(), 7);
  EXPECT_EQ(ReadAll(*file), "one two");
  std::string end(10, '\0');
  EXPECT_EQ(file->ReadAt(4, end).value(), 3U);
  EXPECT_EQ(file->ReadAt(7, end).value(), 0U);
  const TemporaryFile moved = *std::move(file);
  EXPECT_EQ(ReadAll(moved), "one two");
}

TEST(TemporaryFileTest, HasNoNameAndIsNobodyElses) {
  std::string pattern = std::filesystem::temp_directory_path() / "plenary-temporary.XXXXXX";
  const std::filesystem::path folder = mkdtemp(pattern.data());
  const char* const before = std::getenv("TMPDIR");
  const std::string kept = before == nullptr ? "" : before;
  setenv("TMPDIR", folder.c_str(), 1);
  const auto file = TemporaryFile::Create();
  EXPECT_TRUE(std::filesystem::is_empty(folder));
  std::filesystem::remove(folder);
  const auto none = TemporaryFile::Create();
  before == nullptr ? unsetenv("TMPDIR") : setenv("TMPDIR", kept.c_str(), 1);
  ASSERT_TRUE(file.ok());
  struct stat facts {};
  ASSERT_EQ(fstat(file->descriptor(), &facts), 0);
  EXPECT_EQ(facts.st_mode & 0777U, 0600U);
  EXPECT_TRUE(absl::IsResourceExhausted(none.status())) << none.status();
}

}  // namespace
}  // namespace plenary
