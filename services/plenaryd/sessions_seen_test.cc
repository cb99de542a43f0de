#include "plenaryd/sessions_seen.h"

#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <filesystem>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "absl/strings/match.h"
#include "db/test_database.h"

namespace plenary::plenaryd {
namespace {

TEST(SessionsSeenTest, ASessionHasAProcessOfItsOwn) {
  EXPECT_FALSE(AreShared({.first = 1, .others = {2, 3}, .first_again = 1}));
  EXPECT_TRUE(AreShared({.first = 1, .others = {2, 3}, .first_again = 4}));
  EXPECT_TRUE(AreShared({.first = 1, .others = {1}, .first_again = 1}));
  EXPECT_TRUE(AreShared({.first = 1, .others = {2, 2}, .first_again = 1}));
}

sockaddr_un AddressOf(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.copy(address.sun_path, sizeof(address.sun_path) - 1);
  return address;
}

// A pooler on a UNIX socket, before the PostgreSQL with the socket `server`: it gives each transaction the
// process that was used last, or, in session mode, each session its own.
class Pooler {
 public:
  Pooler(std::string server, bool by_transaction)
      : server_(std::move(server)), by_transaction_(by_transaction) {
    std::string pattern = std::filesystem::temp_directory_path() / "pooler.XXXXXX";
    directory_ = mkdtemp(pattern.data());
    const sockaddr_un address = AddressOf(directory_ + "/.s.PGSQL.5432");
    EXPECT_EQ(bind(listener_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
    EXPECT_EQ(listen(listener_, 16), 0);
    acceptor_ = std::thread([this] { Accept(); });
  }
  // Its clients have gone.
  ~Pooler() {
    shutdown(listener_, SHUT_RDWR);
    acceptor_.join();
    for (std::thread& client : clients_) client.join();
    for (const int process : idle_) close(process);
    close(listener_);
    std::filesystem::remove_all(directory_);
  }
  Pooler(const Pooler&) = delete;
  Pooler& operator=(const Pooler&) = delete;

  const std::string& directory() const { return directory_; }

 private:
  void Accept() {
    for (int client = 0; (client = accept(listener_, nullptr, nullptr)) >= 0;) {
      clients_.emplace_back([this, client] { Serve(client); });
    }
  }

  void Serve(int client) {
    int process = socket(AF_UNIX, SOCK_STREAM, 0);
    const sockaddr_un address = AddressOf(server_);
    EXPECT_EQ(connect(process, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
    while (RelayUntilIdle(client, process)) {
      if (by_transaction_) GiveBack(process);
      if (!Asks(client)) break;
      if (by_transaction_) process = Take();
    }
    if (!by_transaction_) close(process);
    close(client);
  }

  // Whether there is something to do for the client; "X" is its farewell.
  static bool Asks(int client) {
    char first = 0;
    return recv(client, &first, 1, MSG_PEEK) == 1 && first != 'X';
  }

  // Whether the process came to say that it is idle, outside a transaction.
  static bool RelayUntilIdle(int client, int process) {
    constexpr std::string_view kIdle("Z\0\0\0\5I", 6);
    std::array<char, 1 << 16> buffer;
    for (;;) {
      std::array<pollfd, 2> both = {pollfd{client, POLLIN, 0}, pollfd{process, POLLIN, 0}};
      poll(both.data(), both.size(), -1);
      for (std::size_t from = 0; from < both.size(); ++from) {
        if (both[from].revents == 0) continue;
        const ssize_t size = read(both[from].fd, buffer.data(), buffer.size());
        if (size <= 0 || write(both[1 - from].fd, buffer.data(), static_cast<std::size_t>(size)) != size)
          return false;
        if (from == 1 && std::string_view(buffer.data(), static_cast<std::size_t>(size)).ends_with(kIdle))
          return true;
      }
    }
  }

  void GiveBack(int process) {
    const std::lock_guard lock(mutex_);
    idle_.push_back(process);
  }
  int Take() {
    const std::lock_guard lock(mutex_);
    const int process = idle_.back();
    idle_.pop_back();
    return process;
  }

  const std::string server_;
  const bool by_transaction_;
  std::string directory_;
  const int listener_ = socket(AF_UNIX, SOCK_STREAM, 0);
  std::mutex mutex_;
  std::vector<int> idle_;
  std::vector<std::thread> clients_;  // of the acceptor's thread
  std::thread acceptor_;
};

class SessionsTest : public db::DatabaseTest {
 protected:
  // The first UNIX socket of the server; empty if it has none.
  std::string SocketOf() const {
    db::Connection connection(Options());
    const auto rows =
        connection.Execute({"test/socket",
                            "SELECT trim(split_part(current_setting('unix_socket_directories'), ',', 1)), "
                            "current_setting('port')"});
    EXPECT_TRUE(rows.ok()) << rows.status();
    const std::string directory = (*rows)[0].String(0);
    return directory.empty() ? "" : directory + "/.s.PGSQL." + (*rows)[0].String(1);
  }
  db::ConnectionOptions Through(const Pooler& pooler) const {
    db::ConnectionOptions options = Options();
    options.url = "postgresql://plenary@:5432/" + std::string("?host=") + pooler.directory();
    const std::string all = Options().url;
    options.url += "&" + all.substr(all.rfind("dbname="));
    return options;
  }
};

TEST_F(SessionsTest, AServerItselfIsAllRight) { EXPECT_TRUE(CheckSessions(Options()).ok()); }

TEST_F(SessionsTest, APoolerInSessionModeIsAllRight) {
  const std::string server = SocketOf();
  if (!std::filesystem::exists(server)) GTEST_SKIP() << "the server has no UNIX socket";
  const Pooler pooler(server, /*by_transaction=*/false);
  const absl::Status status = CheckSessions(Through(pooler));
  EXPECT_TRUE(status.ok()) << status;
}

TEST_F(SessionsTest, APoolerInTransactionModeIsRecognised) {
  const std::string server = SocketOf();
  if (!std::filesystem::exists(server)) GTEST_SKIP() << "the server has no UNIX socket";
  const Pooler pooler(server, /*by_transaction=*/true);
  for (int time = 0; time < 3; ++time) {
    const absl::Status status = CheckSessions(Through(pooler));
    EXPECT_EQ(status.code(), absl::StatusCode::kFailedPrecondition) << status;
    EXPECT_TRUE(absl::StrContains(status.message(), "set pool_mode = session")) << status;
  }
}

}  // namespace
}  // namespace plenary::plenaryd
