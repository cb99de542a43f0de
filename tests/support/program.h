// plenaryd as a process of its own. The path of the program is a definition of the tests' target, so all of
// this is in the header.

#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <pwd.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "base/file_test_support.h"
#include "grpcpp/create_channel.h"
#include "support/test_client.h"
#include "support/test_database.h"

namespace plenary::test {

namespace fs = std::filesystem;

// As root, the servers of tests run as the user that PostgreSQL's package made, since nothing is served as
// root.
constexpr char kServersUser[] = "postgres";

// Gives it to whom the servers run as.
inline void GiveToServers(const fs::path& path) {
  if (geteuid() != 0) return;
  const passwd* user = getpwnam(kServersUser);
  if (user == nullptr || chown(path.c_str(), user->pw_uid, user->pw_gid) != 0) {
    ADD_FAILURE() << "cannot give " << path << " to the user " << kServersUser;
  }
}

// A plenaryd that runs, with its output in a file.
class Program {
 public:
  // At most so many descriptors, if that is not 0.
  Program(const std::vector<std::string>& arguments, const fs::path& output, rlim_t descriptors = 0) {
    std::vector<char*> argv = {const_cast<char*>(PLENARYD)};
    for (const std::string& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    process_ = fork();
    if (process_ != 0) return;
    // Other threads may hold whatever has a lock, such as that of memory: only system calls from here on.
    const rlimit limit{descriptors, descriptors};
    if (descriptors != 0 && setrlimit(RLIMIT_NOFILE, &limit) != 0) _exit(125);
    const int file = open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (dup2(file, STDOUT_FILENO) < 0 || dup2(file, STDERR_FILENO) < 0) _exit(126);
    execv(PLENARYD, argv.data());
    _exit(127);
  }
  ~Program() {
    if (process_ != 0) {
      Signal(SIGKILL);
      Wait();
    }
  }

  // Nothing once it has been waited for.
  void Signal(int number) {
    if (process_ != 0) kill(process_, number);
  }
  // The exit code; -1 if a signal ended it.
  int Wait() {
    int status = 0;
    waitpid(process_, &status, 0);
    process_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  pid_t process() const { return process_; }
  bool Runs() const {
    siginfo_t ended{};
    return waitid(P_PID, process_, &ended, WEXITED | WNOHANG | WNOWAIT) == 0 && ended.si_pid == 0;
  }

 private:
  pid_t process_ = 0;
};

class ProgramTest : public testing::Test {
 protected:
  void SetUp() override {
    // Tests run side by side: those of them that want these ports say so.
    for (const char* port : {"PLENARY_METRICS_PORT", "PLENARY_CHANNELZ_PORT"}) setenv(port, "0", 1);
    if (geteuid() == 0) setenv("PLENARY_USER", kServersUser, 1);
    if (!db::HasTestServer()) return;
    std::string pattern = db::RoomForClusters() / "plenaryd-test.XXXXXX";
    directory_ = mkdtemp(pattern.data());
    GiveToServers(directory_);
  }
  void TearDown() override {
    if (!directory_.empty()) fs::remove_all(directory_);
  }

  const fs::path& directory() const { return directory_; }
  std::string Output() const { return ReadFile(directory_ / "output"); }
  Program Start(const std::vector<std::string>& arguments, rlim_t descriptors = 0) const {
    return Program(arguments, directory_ / "output", descriptors);
  }
  int Run(const std::vector<std::string>& arguments) const { return Start(arguments).Wait(); }

  // Serves with these arguments, beside ports of its own, until told to stop.
  Program StartServing(std::vector<std::string> arguments, rlim_t descriptors = 0) const {
    fs::remove(directory_ / "port");
    arguments.insert(arguments.begin(), "serve");
    for (const char* more : {"--port", "0", "--port-file"}) arguments.emplace_back(more);
    arguments.push_back(directory_ / "port");
    return Start(arguments, descriptors);
  }
  Client Connect() const { return ConnectTo("127.0.0.1:" + std::to_string(Port())); }
  // Waits until it serves.
  int Port() const {
    EXPECT_TRUE(Eventually([&] { return fs::exists(directory_ / "port"); })) << Output();
    int port = 0;
    std::ifstream(directory_ / "port") >> port;
    return port;
  }
  // Over a connection of its own.
  static Client ConnectTo(const std::string& address) {
    grpc::ChannelArguments arguments;
    arguments.SetInt(GRPC_ARG_ENABLE_HTTP_PROXY, 0);
    arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
    return Client(grpc::CreateCustomChannel(address, grpc::InsecureChannelCredentials(), arguments));
  }

 private:
  fs::path directory_;
};

}  // namespace plenary::test
