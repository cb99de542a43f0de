// `plenary contract export`, and the versions that the programs report.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <regex>
#include <string>
#include <vector>

#include "plenary/v1/access_service.pb.h"
#include "support/terminal.h"
#include "support/test_server.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;
using test::Ended;
using testing::AllOf;
using testing::HasSubstr;

class ContractCommandTest : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = fs::temp_directory_path() / "plenary-contract.XXXXXX";
    folder_ = mkdtemp(pattern.data());
  }
  void TearDown() override { fs::remove_all(folder_); }

  // With a server and a key that are nowhere.
  Ended Export(std::vector<std::string> more) const {
    std::vector<std::string> arguments = {PLENARY,    "--server", "nowhere", "--api-key-file",
                                          "/nowhere", "contract", "export"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return test::RunProgram(arguments);
  }
  const fs::path& folder() const { return folder_; }

 private:
  fs::path folder_;
};

TEST_F(ContractCommandTest, NeedsNoServer) {
  const std::string contract = folder() / "contract";
  const Ended first = Export({contract});
  EXPECT_EQ(first.exit_code, 0) << first.err;
  EXPECT_THAT(first.out, AllOf(HasSubstr(contract), HasSubstr(" files written, 0 unchanged")));
  for (const char* file : {"plenary/v1/event_service.proto", "google/api/resource.proto",
                           "google/rpc/status.proto", "google/protobuf/timestamp.proto",
                           "plenary/v1/service_config.json", "plenary.binpb", "buf.yaml", "buf.gen.yaml"}) {
    EXPECT_TRUE(fs::exists(fs::path(contract) / file)) << file;
  }
  const Ended again = Export({contract, "--format", "json"});
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_THAT(again.out, HasSubstr("\"written\": 0"));
}

TEST_F(ContractCommandTest, SaysWhatIsWrong) {
  EXPECT_EQ(Export({}).exit_code, 2);
  fs::create_directories(folder() / "buf.yaml");
  const Ended refused = Export({folder()});
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_THAT(refused.err, HasSubstr("buf.yaml is a folder"));
}

class VersionTest : public test::ServerTest {};

TEST_F(VersionTest, BothProgramsAndTheServerSayTheSame) {
  const Ended client = test::RunProgram({PLENARY, "--version"});
  EXPECT_EQ(client.exit_code, 0);
  std::smatch match;
  ASSERT_TRUE(std::regex_match(client.out, match, std::regex("plenary ([0-9]+\\.[0-9]+\\.[0-9]+)\n")))
      << client.out;
  const std::string version = match[1];
  const Ended served = test::RunProgram({PLENARYD, "--version"});
  EXPECT_EQ(served.exit_code, 0);
  EXPECT_EQ(served.out, "plenaryd " + version + "\n");
  const auto told = server().Connect().Call<v1::WhoAmIResponse>(v1::WhoAmIRequest());
  ASSERT_TRUE(told.ok()) << told.status();
  EXPECT_EQ(told->server_version(), version);
}

}  // namespace
}  // namespace plenary
