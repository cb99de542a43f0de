#include "plenary/contract/contract_export.h"

#include <gmock/gmock.h>
#include <google/protobuf/descriptor.h>
#include <google/protobuf/descriptor.pb.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/file_test_support.h"
#include "nlohmann/json.hpp"

namespace plenary::client {
namespace {

namespace fs = std::filesystem;
namespace pb = google::protobuf;
using testing::HasSubstr;
using testing::Not;

std::string BytesOf(std::string_view name) {
  for (const ContractFile& file : ContractFiles()) {
    if (file.name == name) return std::string(file.bytes);
  }
  ADD_FAILURE() << "no file is called " << name;
  return "";
}

std::set<std::string> Protos() {
  std::set<std::string> names;
  for (const ContractFile& file : ContractFiles()) {
    if (file.name.ends_with(".proto")) names.emplace(file.name);
  }
  return names;
}

pb::FileDescriptorSet DescriptorSet() {
  pb::FileDescriptorSet set;
  EXPECT_TRUE(set.ParseFromString(BytesOf(kDescriptorSet)));
  return set;
}

TEST(ContractFilesTest, NeedNothingElse) {
  const std::set<std::string> protos = Protos();
  static const std::regex kImport("import (public |weak )?\"([^\"]+)\";");
  for (const std::string& name : protos) {
    std::istringstream lines(BytesOf(name));
    std::smatch match;
    for (std::string line; std::getline(lines, line);) {
      if (!std::regex_match(line, match, kImport)) continue;
      EXPECT_TRUE(protos.contains(match[2])) << name << " " << line;
    }
  }
  // In an order in which each finds what it imports.
  pb::DescriptorPool pool;
  const pb::FileDescriptorSet set = DescriptorSet();
  for (const auto& file : set.file()) EXPECT_NE(pool.BuildFile(file), nullptr) << file.name();
}

TEST(ContractFilesTest, TheDescriptorSetIsOfJustTheseFilesWithComments) {
  std::set<std::string> described;
  const pb::FileDescriptorSet set = DescriptorSet();
  for (const auto& file : set.file()) {
    EXPECT_GT(file.source_code_info().location_size(), 0) << file.name();
    described.insert(file.name());
  }
  EXPECT_EQ(described, Protos());
  EXPECT_THAT(BytesOf(kDescriptorSet), HasSubstr("Returns who the caller is"));
}

TEST(ContractFilesTest, SayNothingOfTheMachineThatBuiltThem) {
  const std::string checkout = fs::path(TESTS_DIR).parent_path();
  for (const ContractFile& file : ContractFiles()) {
    EXPECT_THAT(std::string(file.bytes), Not(HasSubstr(checkout))) << file.name;
  }
}

TEST(ContractFilesTest, GoFindsThePackagesOfGoogle) {
  const pb::FileDescriptorSet set = DescriptorSet();
  for (const auto& file : set.file()) {
    if (!file.name().starts_with("google/")) continue;
    EXPECT_THAT(file.options().go_package(), HasSubstr("google.golang.org/")) << file.name();
  }
}

TEST(ContractFilesTest, TheServiceConfigNamesServicesThatThereAre) {
  std::set<std::string> services;
  const pb::FileDescriptorSet set = DescriptorSet();
  for (const auto& file : set.file()) {
    for (const auto& service : file.service()) services.insert(file.package() + "." + service.name());
  }
  const auto config = nlohmann::json::parse(BytesOf("plenary/v1/service_config.json"));
  ASSERT_FALSE(config["methodConfig"].empty());
  for (const auto& methods : config["methodConfig"]) {
    for (const auto& name : methods["name"]) {
      EXPECT_TRUE(name.empty() || services.contains(name["service"])) << name;
    }
  }
}

class WriteFilesTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::temp_directory_path() / (std::string("plenary-contract-") + test->name());
    fs::remove_all(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string folder() const { return folder_; }
  std::string Read(const std::string& name) const { return ReadFile(folder_ / name); }
  void Put(const std::string& name, const std::string& text) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name) << text;
  }

  const std::vector<ContractFile> files_ = {{"a.txt", "one"},
                                            {"deep/er/b.txt", std::string_view("t\0wo", 4)}};

 private:
  fs::path folder_;
};

TEST_F(WriteFilesTest, MakesTheFolderAndLeavesWhatIsRight) {
  const auto first = WriteFiles(files_, folder(), /*force=*/false);
  ASSERT_TRUE(first.ok()) << first.status();
  EXPECT_EQ(first->written, 2);
  EXPECT_EQ(Read("a.txt"), "one");
  EXPECT_EQ(Read("deep/er/b.txt"), std::string("t\0wo", 4));
  Put("mine.txt", "mine");
  fs::remove(folder() + "/a.txt");
  const auto second = WriteFiles(files_, folder(), /*force=*/false);
  ASSERT_TRUE(second.ok()) << second.status();
  EXPECT_EQ(second->written, 1);
  EXPECT_EQ(second->unchanged, 1);
  EXPECT_EQ(Read("mine.txt"), "mine");
}

TEST_F(WriteFilesTest, ReplacesNothingUnlessToldTo) {
  Put("deep/er/b.txt", "of somebody else");
  const auto refused = WriteFiles(files_, folder(), /*force=*/false);
  EXPECT_EQ(refused.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(
      std::string(refused.status().message()),
      testing::AllOf(HasSubstr("deep/er/b.txt"), HasSubstr("nothing was written"), HasSubstr("--force")));
  EXPECT_FALSE(fs::exists(folder() + "/a.txt"));
  EXPECT_EQ(Read("deep/er/b.txt"), "of somebody else");
  ASSERT_TRUE(WriteFiles(files_, folder(), /*force=*/true).ok());
  EXPECT_EQ(Read("deep/er/b.txt"), std::string("t\0wo", 4));
}

TEST_F(WriteFilesTest, NeverWritesThroughALink) {
  Put("kept.txt", "of somebody else");
  fs::create_symlink("kept.txt", folder() + "/a.txt");
  EXPECT_FALSE(WriteFiles(files_, folder(), /*force=*/false).ok());
  ASSERT_TRUE(WriteFiles(files_, folder(), /*force=*/true).ok());
  EXPECT_EQ(Read("kept.txt"), "of somebody else");
  EXPECT_EQ(Read("a.txt"), "one");
}

TEST_F(WriteFilesTest, SaysWhatIsInTheWay) {
  Put("deep", "a file where a folder is to be");
  EXPECT_THAT(std::string(WriteFiles(files_, folder(), false).status().message()),
              HasSubstr("/deep/er cannot be made a folder"));
  EXPECT_THAT(std::string(WriteFiles(files_, folder() + "/deep", false).status().message()),
              HasSubstr("/deep cannot be made a folder"));
  fs::remove_all(folder());
  fs::create_directories(folder() + "/a.txt");
  EXPECT_THAT(std::string(WriteFiles(files_, folder(), true).status().message()),
              HasSubstr("/a.txt is a folder"));
}

}  // namespace
}  // namespace plenary::client
