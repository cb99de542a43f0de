#include "plenary/calls/credentials.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace plenary::client {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr char kHere[] = "127.0.0.1:7450";
constexpr char kElsewhere[] = "forum.example.org:7450";

class CredentialsTest : public testing::Test {
 protected:
  CredentialsTest() {
    std::filesystem::create_directories(directory_ + "/default");
    unsetenv("PLENARY_API_KEY");
  }
  ~CredentialsTest() override {
    std::filesystem::remove_all(directory_);
    unsetenv("PLENARY_API_KEY");
  }

  std::string Write(const std::string& file, const std::string& text) {
    std::ofstream(directory_ + "/" + file) << text;
    return directory_ + "/" + file;
  }

  // For `server`, with a key of deploy/run in the default data directory.
  CredentialOptions For(const std::string& server) {
    Write("default/admin.key", "of-default\n");
    CredentialOptions options;
    options.server = server;
    options.default_data_dir = directory_ + "/default";
    return options;
  }

  static std::string KeyOf(const CredentialOptions& options) {
    const auto credentials = FindCredentials(options);
    return credentials.ok() ? credentials->api_key : credentials.status().ToString();
  }

  const std::string directory_ = testing::TempDir() + "plenary-credentials-" + std::to_string(getpid());
};

TEST_F(CredentialsTest, LooksWhereItIsTold) {
  CredentialOptions options = For(kHere);
  EXPECT_EQ(KeyOf(options), "of-default");
  Write("admin.key", "of-directory\n");
  options.data_dir = directory_;
  EXPECT_EQ(KeyOf(options), "of-directory");
  setenv("PLENARY_API_KEY", "of-variable", 1);
  EXPECT_EQ(KeyOf(options), "of-variable");
  options.api_key_file = Write("key", " of-file \n");
  EXPECT_EQ(KeyOf(options), "of-file");
  options.anonymous = true;
  EXPECT_EQ(KeyOf(options), "");
}

TEST_F(CredentialsTest, IsAnonymousWithoutAnyKey) {
  for (const char* server : {kHere, kElsewhere}) {
    CredentialOptions options;
    options.server = server;
    options.default_data_dir = directory_;
    const auto credentials = FindCredentials(options);
    EXPECT_EQ(credentials->api_key, "");
    EXPECT_EQ(credentials->note, "");
  }
}

TEST_F(CredentialsTest, RefusesWhatIsNoKey) {
  for (const std::string& file : {directory_ + "/absent", Write("empty", "\n"), Write("two", "a\nb\n")}) {
    CredentialOptions options = For(kHere);
    options.api_key_file = file;
    EXPECT_FALSE(FindCredentials(options).ok()) << file;
  }
}

TEST_F(CredentialsTest, TheKeyOfThisMachineStaysOnIt) {
  CredentialOptions options = For(kElsewhere);
  for (const bool insecure : {false, true}) {
    options.insecure = insecure;
    const auto credentials = FindCredentials(options);
    ASSERT_TRUE(credentials.ok()) << credentials.status();
    EXPECT_EQ(credentials->api_key, "");
    EXPECT_THAT(credentials->note, HasSubstr("calling forum.example.org:7450 without a key"));
  }
  options.anonymous = true;
  EXPECT_EQ(FindCredentials(options)->note, "");
  EXPECT_EQ(FindCredentials(For(kHere))->note, "");
}

TEST_F(CredentialsTest, TlsCarriesANamedKeyButNotTheKeyOfThisMachine) {
  CredentialOptions options = For("https://forum.example.org:443");
  EXPECT_EQ(KeyOf(options), "");
  EXPECT_THAT(FindCredentials(options)->note, HasSubstr("without a key"));
  options.api_key_file = Write("key", "named");
  EXPECT_EQ(KeyOf(options), "named");
  for (const char* here : {"https://localhost:443", "http://localhost:7450", "unix:/run/plenary/socket"}) {
    EXPECT_EQ(KeyOf(For(here)), "of-default") << here;
  }
}

TEST_F(CredentialsTest, ARefusedKeySaysHowItCouldTravel) {
  for (const char* server : {kElsewhere, "http://forum.example.org:7450"}) {
    CredentialOptions options = For(server);
    options.api_key_file = Write("key", "named");
    EXPECT_THAT(KeyOf(options), HasSubstr("--server https://forum.example.org:7450"));
    EXPECT_THAT(KeyOf(options), HasSubstr("SSH tunnel"));
    EXPECT_THAT(KeyOf(options), HasSubstr("--anonymous"));
  }
}

TEST_F(CredentialsTest, AKeyThatIsNamedGoesElsewhereOnlyWhereThatIsAllowed) {
  const std::string file = Write("admin.key", "named");
  CredentialOptions of_file = For(kElsewhere);
  of_file.api_key_file = file;
  CredentialOptions of_directory = For(kElsewhere);
  of_directory.data_dir = directory_;
  CredentialOptions of_variable = For(kElsewhere);
  for (CredentialOptions* options : {&of_file, &of_directory, &of_variable}) {
    if (options == &of_variable) setenv("PLENARY_API_KEY", "named", 1);
    const absl::Status refused = FindCredentials(*options).status();
    EXPECT_THAT(std::string(refused.message()), HasSubstr("in plaintext"));
    EXPECT_THAT(std::string(refused.message()), Not(HasSubstr("named")));
    options->insecure = true;
    EXPECT_EQ(KeyOf(*options), "named");
    options->insecure = false;
    options->anonymous = true;
    EXPECT_EQ(KeyOf(*options), "");
  }
}

}  // namespace
}  // namespace plenary::client
