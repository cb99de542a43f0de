// What prevents writes, seen by callers: reads are answered, writes are refused with the reason.

#include <gtest/gtest.h>
#include <signal.h>

#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/match.h"
#include "plenary/v1/directory_service.pb.h"
#include "support/test_server.h"

namespace plenary {
namespace {

constexpr int kMostSetAside = 8;  // of services/plenaryd/health.cc

// "writes" as the health service has it; the bytes are those of its messages.
bool WritesAreServed(const test::Client& client) {
  std::string answer;
  return client.CallRaw("grpc.health.v1.Health/Check", "\x0a\x06writes", &answer).ok() &&
         answer == "\x08\x01";
}

v1::CreatePersonRequest SomePerson() {
  v1::CreatePersonRequest request;
  request.mutable_person()->add_names()->set_full("Ada");
  return request;
}

// A session whose COMMIT is on its way and is not answered, since its process in the server is stopped.
class StuckCommit {
 public:
  StuckCommit(const std::string& url, int id) : connection_({.url = url, .statement_timeout_ms = 100}) {
    const auto process = connection_.Execute({"test/pid", "SELECT pg_backend_pid()"});
    process_ = static_cast<pid_t>((*process)[0].Int(0));
    thread_ = std::thread([this, id] {
      db::Transaction transaction(connection_);
      const auto wrote = connection_.ExecuteScript("INSERT INTO stuck VALUES (" + std::to_string(id) + ")");
      may_be_stopped_ = kill(process_, SIGSTOP) == 0;
      status_ = wrote.ok() ? transaction.Commit() : wrote;
    });
  }
  ~StuckCommit() { kill(process_, SIGCONT); }
  StuckCommit(const StuckCommit&) = delete;

  // Whether it could be stopped at all, once the COMMIT has been given up.
  bool Await() {
    thread_.join();
    return may_be_stopped_;
  }
  const absl::Status& status() const { return status_; }

 private:
  db::Connection connection_;
  pid_t process_ = 0;
  bool may_be_stopped_ = false;
  absl::Status status_;
  std::thread thread_;
};

class WritesPausedTest : public test::ServerTest {};

TEST_F(WritesPausedTest, WhileCommitsWaitForTheirConfirmation) {
  const test::Client admin = server().Admin();
  ASSERT_TRUE(admin.Call<v1::Person>(SomePerson()).ok());
  EXPECT_TRUE(WritesAreServed(admin));
  db::Connection connection({.url = server().database().url()});
  ASSERT_TRUE(connection.ExecuteScript("CREATE TABLE stuck (id int)").ok());

  std::vector<std::unique_ptr<StuckCommit>> stuck;
  for (int i = 0; i < kMostSetAside; ++i) {
    stuck.push_back(std::make_unique<StuckCommit>(server().database().url(), i));
  }
  bool all = true;
  for (const auto& one : stuck) all &= one->Await();
  if (!all) GTEST_SKIP() << "no right to stop a process of the database";
  for (const auto& one : stuck) EXPECT_TRUE(absl::IsUnavailable(one->status())) << one->status();
  EXPECT_TRUE(test::Eventually([&] { return !WritesAreServed(admin); }));
  const absl::Status refused = admin.Call<v1::Person>(SomePerson()).status();
  EXPECT_TRUE(absl::IsUnavailable(refused)) << refused;
  EXPECT_TRUE(absl::StrContains(refused.message(), "8 changes wait for the standby")) << refused;
  EXPECT_TRUE(admin.Call<v1::ListPeopleResponse>(v1::ListPeopleRequest()).ok());

  stuck.clear();
  EXPECT_TRUE(test::Eventually([&] { return WritesAreServed(admin); }));
  EXPECT_TRUE(admin.Call<v1::Person>(SomePerson()).ok());
  // None was cancelled.
  const auto count = connection.Execute({"test/stuck", "SELECT count(*) FROM stuck"});
  EXPECT_EQ((*count)[0].Int(0), kMostSetAside);
}

}  // namespace
}  // namespace plenary
