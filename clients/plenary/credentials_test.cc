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
    std::filesystem::create_directories(directory_ + "/default");
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
  Write("default/admin.key", "of-default\n");
  Write("admin.key", "of-directory\n");
  CredentialOptions options;
  options.default_data_dir = directory_ + "/default";
  EXPECT_EQ(*FindApiKey(options), "of-default");
  options.data_dir = directory_;
  EXPECT_EQ(*FindApiKey(options), "of-directory");
  setenv("PLENARY_API_KEY", "of-variable", 1);
  EXPECT_EQ(*FindApiKey(options), "of-variable");
  options.api_key_file = Write("key", " of-file \n");
  EXPECT_EQ(*FindApiKey(options), "of-file");
  options.anonymous = true;
  EXPECT_EQ(*FindApiKey(options), "");
}

TEST_F(CredentialsTest, IsAnonymousWithoutAnyKey) {
  CredentialOptions options;
  options.default_data_dir = directory_;
  EXPECT_EQ(*FindApiKey(options), "");
}

TEST_F(CredentialsTest, RefusesWhatIsNoKey) {
  for (const std::string& file : {directory_ + "/absent", Write("empty", "\n"), Write("two", "a\nb\n")}) {
    CredentialOptions options;
    options.api_key_file = file;
    EXPECT_FALSE(FindApiKey(options).ok()) << file;
  }
}

}  // namespace
}  // namespace plenary::client
