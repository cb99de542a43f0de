#include "plenaryd/command_line.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <vector>

namespace plenary::plenaryd {
namespace {

class ConfigTest : public testing::Test {
 protected:
  ConfigTest()
      : file_(std::filesystem::temp_directory_path() / ("plenary-config-" + std::to_string(getpid()))) {
    for (const char* name : {"DATABASE_URL", "PLENARY_PORT", "PLENARY_DATA_DIR", "PLENARY_CONFIG"})
      unsetenv(name);
  }
  ~ConfigTest() override {
    unsetenv("PLENARY_PORT");
    unsetenv("DATABASE_URL");
    std::filesystem::remove(file_);
  }

  static Command Parse(std::vector<const char*> arguments) {
    arguments.insert(arguments.begin(), "plenaryd");
    return ParseCommandLine(static_cast<int>(arguments.size()), arguments.data());
  }
  template <class Config>
  static Config ParseAs(std::vector<const char*> arguments) {
    const Command command = Parse(std::move(arguments));
    EXPECT_TRUE(std::holds_alternative<Config>(command));
    return std::holds_alternative<Config>(command) ? std::get<Config>(command) : Config();
  }
  static int ExitCode(std::vector<const char*> arguments) {
    const Command command = Parse(std::move(arguments));
    return std::holds_alternative<int>(command) ? std::get<int>(command) : -1;
  }

  const char* File(const std::string& content) {
    std::ofstream(file_) << content;
    return file_.c_str();
  }

 private:
  const std::string file_;
};

TEST_F(ConfigTest, ServesOnLoopbackByDefault) {
  const auto config = ParseAs<ServeConfig>({"serve"});
  EXPECT_EQ(config.server.listen, "127.0.0.1");
  EXPECT_EQ(config.server.port, 7450);
  EXPECT_EQ(config.server.metrics_port, 7451);
  EXPECT_FALSE(config.metrics_port_chosen);
  EXPECT_EQ(config.migrate, false);
  EXPECT_EQ(config.admin_key_file, "");
  EXPECT_EQ(config.shutdown_grace, std::chrono::seconds(10));
}

TEST_F(ConfigTest, ADataDirectoryBringsItsKeyAndItsSchema) {
  const auto config = ParseAs<ServeConfig>({"serve", "--data-dir", "/data"});
  EXPECT_EQ(config.admin_key_file, "/data/admin.key");
  EXPECT_EQ(config.migrate, true);
  EXPECT_EQ(ParseAs<ServeConfig>({"serve", "--data-dir", "/data", "--no-migrate"}).migrate, false);
  EXPECT_EQ(ParseAs<ServeConfig>({"serve", "--migrate"}).migrate, true);
}

TEST_F(ConfigTest, ZeroTurnsAPortOff) {
  const auto config = ParseAs<ServeConfig>({"serve", "--metrics-port", "0", "--channelz-port", "9"});
  EXPECT_EQ(config.server.metrics_port, std::nullopt);
  EXPECT_EQ(config.server.channelz_port, 9);
  EXPECT_EQ(config.server.grpc_library_port, std::nullopt);
  EXPECT_EQ(ParseAs<ServeConfig>({"serve", "--grpc-library-port", "8"}).server.grpc_library_port, 8);
}

TEST_F(ConfigTest, TheCommandLineGoesBeforeTheEnvironmentBeforeTheFile) {
  const char* file = File("port = 1\nlog-format = \"json\"\nread-loops = 3\n");
  EXPECT_EQ(ParseAs<ServeConfig>({"serve", "--config", file}).server.port, 1);
  EXPECT_EQ(ParseAs<ServeConfig>({"serve", "--config", file}).server.read_loops, 3U);
  EXPECT_EQ(ParseAs<ServeConfig>({"--config", file, "serve"}).log.format, LogFormat::kJson);
  setenv("PLENARY_PORT", "2", 1);
  EXPECT_EQ(ParseAs<ServeConfig>({"serve", "--config", file}).server.port, 2);
  EXPECT_EQ(ParseAs<ServeConfig>({"serve", "--port", "3", "--config", file}).server.port, 3);
}

TEST_F(ConfigTest, BeyondThisMachineCallsAreEncryptedOrSaidNotToBe) {
  for (const char* here : {"127.0.0.1", "127.0.0.9", "::1", "localhost"}) {
    EXPECT_EQ(ParseAs<ServeConfig>({"serve", "--listen", here}).server.listen, here);
  }
  for (const char* anywhere : {"0.0.0.0", "::", "192.0.2.1", "forum.example", "127.example.org"}) {
    EXPECT_EQ(ExitCode({"serve", "--listen", anywhere}), 2) << anywhere;
  }
  EXPECT_TRUE(ParseAs<ServeConfig>({"serve", "--listen", "0.0.0.0", "--plaintext"}).plaintext);
  const auto config = ParseAs<ServeConfig>(
      {"serve", "--listen", "0.0.0.0", "--tls-cert", "/c", "--tls-key", "/k", "--tls-client-ca", "/a"});
  EXPECT_EQ(config.server.tls.certificate, "/c");
  EXPECT_EQ(config.server.tls.key, "/k");
  EXPECT_EQ(config.server.tls.client_ca, "/a");
  EXPECT_EQ(ExitCode({"serve", "--tls-cert", "/c"}), 2);
  EXPECT_EQ(ExitCode({"serve", "--tls-key", "/k"}), 2);
  EXPECT_EQ(ExitCode({"serve", "--tls-client-ca", "/a"}), 2);
  EXPECT_EQ(ExitCode({"serve", "--tls-cert", "/c", "--tls-key", "/k", "--plaintext"}), 2);
}

TEST_F(ConfigTest, EachLimitOfAConnectionIsAnOption) {
  const http::Limits usual = ParseAs<ServeConfig>({"serve"}).server.limits;
  EXPECT_EQ(usual.connections, http::Limits().connections);
  const ServerOptions options = ParseAs<ServeConfig>({"serve", "--loops",
                                                      "3",     "--connections",
                                                      "11",    "--connections-by-address",
                                                      "12",    "--streams-by-connection",
                                                      "13",    "--header-kib",
                                                      "14",    "--first-request-seconds",
                                                      "15",    "--idle-seconds",
                                                      "16",    "--age-seconds",
                                                      "17",    "--stall-seconds",
                                                      "18",    "--resets-by-second",
                                                      "19",    "--pings-by-second",
                                                      "20",    "--settings-by-second",
                                                      "21",    "--empty-frames-by-second",
                                                      "22"})
                                    .server;
  EXPECT_EQ(options.loops, 3U);
  EXPECT_EQ(options.limits.connections, 11U);
  EXPECT_EQ(options.limits.connections_by_address, 12U);
  EXPECT_EQ(options.limits.streams, 13U);
  EXPECT_EQ(options.limits.header_bytes, std::size_t{14} << 10);
  EXPECT_EQ(options.limits.first_request, std::chrono::seconds(15));
  EXPECT_EQ(options.limits.idle, std::chrono::seconds(16));
  EXPECT_EQ(options.limits.age, std::chrono::seconds(17));
  EXPECT_EQ(options.limits.stall, std::chrono::seconds(18));
  EXPECT_EQ(options.limits.resets, 19);
  EXPECT_EQ(options.limits.pings, 20);
  EXPECT_EQ(options.limits.settings, 21);
  EXPECT_EQ(options.limits.empty_frames, 22);
}

TEST_F(ConfigTest, MemoryOfCallsIsGivenInMebibytes) {
  EXPECT_EQ(ParseAs<ServeConfig>({"serve"}).server.call_memory, std::size_t{512} << 20);
  EXPECT_EQ(ParseAs<ServeConfig>({"serve", "--call-memory", "64"}).server.call_memory, std::size_t{64} << 20);
  EXPECT_EQ(ExitCode({"serve", "--call-memory", "0"}), 2);
}

TEST_F(ConfigTest, LimitsOfCallersAreGivenInWholeNumbers) {
  const auto usual = ParseAs<ServeConfig>({"serve"}).server;
  EXPECT_EQ(usual.anonymous_rate.at_once, 2'000);
  EXPECT_TRUE(usual.trusted_proxies.empty());
  const auto server =
      ParseAs<ServeConfig>({"serve", "--anonymous-rate", "5", "--anonymous-burst", "50", "--key-rate", "0",
                            "--anonymous-threads", "7", "--anonymous-seconds", "2", "--trusted-proxy",
                            "10.0.0.0/8", "--trusted-proxy", "unix"})
          .server;
  EXPECT_EQ(server.anonymous_rate.per_second, 5);
  EXPECT_EQ(server.anonymous_rate.at_once, 50);
  EXPECT_EQ(server.key_rate.per_second, 0);
  EXPECT_EQ(server.anonymous_threads, 7U);
  EXPECT_EQ(server.anonymous_statement_ms, 2'000);
  EXPECT_EQ(server.trusted_proxies, (std::vector<std::string>{"10.0.0.0/8", "unix"}));
  EXPECT_EQ(ExitCode({"serve", "--trusted-proxy", "proxy.example"}), 2);
  EXPECT_EQ(ExitCode({"serve", "--anonymous-seconds", "0"}), 2);
}

TEST_F(ConfigTest, OneFileServesEveryCommand) {
  const char* file = File("data-dir = \"/data\"\nport = 1\n");
  EXPECT_EQ(ParseAs<ServeConfig>({"serve", "--config", file}).database.data_dir, "/data");
  EXPECT_EQ(ParseAs<MigrateConfig>({"migrate", "up", "--config", file}).database.data_dir, "/data");
  EXPECT_EQ(ParseAs<CheckConfig>({"check", "--config", file}).database.data_dir, "/data");
}

TEST_F(ConfigTest, DatabaseUrlIsForWhoNamesNoDatabase) {
  setenv("DATABASE_URL", "postgresql://elsewhere", 1);
  EXPECT_EQ(ParseAs<CheckConfig>({"check"}).database.url, "postgresql://elsewhere");
  EXPECT_EQ(ParseAs<CheckConfig>({"check", "--database-url", "postgresql://here"}).database.url,
            "postgresql://here");
  EXPECT_EQ(ParseAs<CheckConfig>({"check", "--data-dir", "/data"}).database.url, "");
}

TEST_F(ConfigTest, MigrationsGoUpOrDown) {
  using Direction = MigrateConfig::Direction;
  EXPECT_EQ(ParseAs<MigrateConfig>({"migrate", "up"}).direction, Direction::kUp);
  EXPECT_EQ(ParseAs<MigrateConfig>({"migrate", "up"}).to, std::nullopt);
  EXPECT_EQ(ParseAs<MigrateConfig>({"migrate", "down", "--to", "2"}).to, 2);
  EXPECT_EQ(ParseAs<MigrateConfig>({"migrate", "status"}).direction, Direction::kStatus);
}

TEST_F(ConfigTest, CheckLooksAtTheSameKeyAsServeAndAtAPortOnlyWhenAsked) {
  setenv("PLENARY_PORT", "2", 1);
  const auto file = File("port = 3\ndata-dir = \"/data\"\n");
  const auto check = ParseAs<CheckConfig>({"check", "--config", file});
  EXPECT_EQ(check.admin_key_file, "/data/admin.key");
  EXPECT_EQ(check.admin_key_file, ParseAs<ServeConfig>({"serve", "--config", file}).admin_key_file);
  EXPECT_EQ(check.port, std::nullopt) << "a server that runs has it";
  EXPECT_EQ(ParseAs<CheckConfig>({"check", "--port", "4"}).port, 4);
}

TEST_F(ConfigTest, WhomRootBecomesIsSaidToEveryCommand) {
  EXPECT_EQ(ParseAs<ServeConfig>({"serve"}).database.user, "");
  EXPECT_EQ(ParseAs<ServeConfig>({"serve", "--user", "plenary"}).database.user, "plenary");
  setenv("PLENARY_USER", "plenary", 1);
  EXPECT_EQ(ParseAs<MigrateConfig>({"migrate", "up"}).database.user, "plenary");
  EXPECT_EQ(ParseAs<CheckConfig>({"check"}).database.user, "plenary");
  const auto admin_key = ParseAs<AdminKeyConfig>({"admin-key", "--data-dir", "/data"});
  unsetenv("PLENARY_USER");
  EXPECT_EQ(admin_key.database.user, "plenary");
  EXPECT_EQ(admin_key.admin_key_file, "/data/admin.key");
}

TEST_F(ConfigTest, MistakesAreToldAndEndWithTwo) {
  EXPECT_EQ(ExitCode({}), 2);
  EXPECT_EQ(ExitCode({"serve", "--no-such-flag"}), 2);
  EXPECT_EQ(ExitCode({"serve", "--port", "65536"}), 2);
  EXPECT_EQ(ExitCode({"serve", "--log-level", "loud"}), 2);
  EXPECT_EQ(ExitCode({"serve", "--data-dir", "/data", "--database-url", "postgresql://here"}), 2);
  EXPECT_EQ(ExitCode({"migrate"}), 2);
  EXPECT_EQ(ExitCode({"migrate", "down"}), 2) << "data is lost: it has to be said how far";
  EXPECT_EQ(ExitCode({"serve", "--config", File("no-such-option = 1\n")}), 2);
  EXPECT_EQ(ExitCode({"serve", "--config", "/no/such/file"}), 2);
  EXPECT_EQ(ExitCode({"migrate", "down", "--config", File("to = 0\n")}), 2);
}

TEST_F(ConfigTest, HelpAndVersionEndWithZero) {
  EXPECT_EQ(ExitCode({"--help"}), 0);
  EXPECT_EQ(ExitCode({"--version"}), 0);
  EXPECT_EQ(ExitCode({"serve", "--help"}), 0);
  EXPECT_EQ(ExitCode({"migrate", "down", "--help"}), 0);
}

}  // namespace
}  // namespace plenary::plenaryd
