#include "plenary/credentials.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "gtest/gtest.h"

namespace plenary::client {
namespace {

class CredentialsTest : public testing::Test {
 protected:
  CredentialsTest() {
    std::filesystem::create_directories(directory_ + "/plenary");
    setenv("XDG_DATA_HOME", directory_.c_str(), 1);
    unsetenv("PLENARY_API_KEY");
  }
  ~CredentialsTest() override { std::filesystem::remove_all(directory_); }

  std::string Write(const std::string& file, const std::string& text) {
    std::ofstream(directory_ + "/" + file) << text;
    return directory_ + "/" + file;
  }

  const std::string directory_ = testing::TempDir() + "plenary-credentials-" + std::to_string(getpid());
};

TEST_F(CredentialsTest, LooksWhereItIsTold) {
  Write("plenary/admin.key", "default\n");
  Write("admin.key", "of-directory\n");
  const std::string file = Write("key", " of-file \n");
  EXPECT_EQ(*FindApiKey({}), "default");
  EXPECT_EQ(*FindApiKey({.anonymous = false, .api_key_file = "", .data_dir = directory_}), "of-directory");
  setenv("PLENARY_API_KEY", "of-variable", 1);
  EXPECT_EQ(*FindApiKey({.anonymous = false, .api_key_file = "", .data_dir = directory_}), "of-variable");
  EXPECT_EQ(*FindApiKey({.anonymous = false, .api_key_file = file, .data_dir = ""}), "of-file");
  EXPECT_EQ(*FindApiKey({.anonymous = true, .api_key_file = file, .data_dir = ""}), "");
}

TEST_F(CredentialsTest, IsAnonymousWithoutAnyKey) { EXPECT_EQ(*FindApiKey({}), ""); }

TEST_F(CredentialsTest, RefusesWhatIsNoKey) {
  EXPECT_FALSE(FindApiKey({.anonymous = false, .api_key_file = directory_ + "/absent", .data_dir = ""}).ok());
  EXPECT_FALSE(FindApiKey({.anonymous = false, .api_key_file = Write("empty", "\n"), .data_dir = ""}).ok());
  EXPECT_FALSE(FindApiKey({.anonymous = false, .api_key_file = Write("two", "a\nb\n"), .data_dir = ""}).ok());
}

}  // namespace
}  // namespace plenary::client
