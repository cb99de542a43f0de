#include "plenary/files/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace plenary::client {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class FilesTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::temp_directory_path() / (std::string("plenary-files-") + test->name());
    fs::remove_all(folder_);
    fs::create_directory(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string Write(const std::string& name) {
    std::ofstream(folder_ / name) << "text of " << name;
    return folder_ / name;
  }
  std::string folder() const { return folder_; }

 private:
  fs::path folder_;
};

TEST_F(FilesTest, AFolderMeansTheFilesInItByName) {
  const std::string b = Write("b.yaml"), a = Write("a.json"), c = Write("c.yml");
  Write("notes.txt");
  EXPECT_THAT(FilesOf(folder()).value(), ElementsAre(a, b, c));
  EXPECT_THAT(FilesOf(b).value(), ElementsAre(b));
  EXPECT_THAT(FilesOf("-").value(), ElementsAre("-"));
}

TEST_F(FilesTest, AFolderWithoutSuchFilesIsAnError) {
  Write("notes.txt");
  EXPECT_THAT(std::string(FilesOf(folder()).status().message()), HasSubstr("has no file that ends in .yaml"));
}

TEST_F(FilesTest, AFolderIsNoFile) {
  EXPECT_EQ(ReadFile(Write("a.json")).value(), "text of a.json");
  EXPECT_THAT(std::string(ReadFile(folder()).status().message()), HasSubstr("is a folder"));
  EXPECT_THAT(std::string(ReadFile(folder() + "/none").status().message()), HasSubstr("cannot be read"));
}

}  // namespace
}  // namespace plenary::client
