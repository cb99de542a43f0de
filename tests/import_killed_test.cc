// A server that is killed during an import: the plan still exists, and nothing that was not committed
// does.

#include <gtest/gtest.h>
#include <signal.h>

#include <fstream>
#include <string>
#include <thread>

#include "absl/strings/str_cat.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "support/forum.h"
#include "support/program.h"
#include "support/waiting.h"

namespace plenary {
namespace {

using test::Client;
using v1::Import;

constexpr int kRows = 3'000;

class KilledImports : public test::ProgramTest {
 protected:
  test::Program Serve() const {
    return StartServing({"--database-url", database_.url(), "--admin-key-file", directory() / "key"});
  }
  Client Admin() const {
    const Client client = Connect();
    std::string key;
    std::ifstream(directory() / "key") >> key;
    return client.WithKey(key);
  }
  // An event, and a plan of participants for it.
  std::string PlanWith(const Client& admin) const {
    v1::CreateEventRequest event;
    event.set_event_id("forum");
    event.set_initial_state(v1::Event::STATE_ANNOUNCED);
    *event.mutable_event()->mutable_title() = test::English("Forum");
    EXPECT_TRUE(admin.Call<v1::Event>(event).ok());
    v1::PlanImportRequest request;
    request.set_parent("events/forum");
    request.set_content("name,external id\n");
    for (int i = 0; i < kRows; ++i) {
      absl::StrAppend(request.mutable_content(), "Number", i, " Somebody,x-", i, "\n");
    }
    const auto plan = admin.Call<Import>(request);
    EXPECT_TRUE(plan.ok()) << plan.status();
    return plan.ok() ? plan->name() : "";
  }
  std::int64_t Count(const std::string& what) const {
    db::Connection connection({.url = database_.url()});
    const auto rows = connection.ExecuteComposed("SELECT count(*) FROM " + what, {});
    EXPECT_TRUE(rows.ok()) << rows.status();
    return rows.ok() ? (*rows)[0].Int(0) : -1;
  }

  const test::MigratedDatabase& database() const { return database_; }

 private:
  const test::MigratedDatabase database_;
};

TEST_F(KilledImports, BetweenPlanAndCommit) {
  v1::CommitImportRequest commit;
  {
    test::Program program = Serve();
    commit.set_name(PlanWith(Admin()));
  }
  test::Program program = Serve();
  const auto committed = Admin().Call<Import>(commit);
  ASSERT_TRUE(committed.ok()) << committed.status();
  EXPECT_EQ(Count("participants"), kRows);
}

TEST_F(KilledImports, WithinTheCommit) {
  v1::CommitImportRequest commit;
  {
    test::Program program = Serve();
    const Client admin = Admin();
    commit.set_name(PlanWith(admin));
    // The commit comes as far as its last statement, which waits for the journal.
    db::Connection connection({.url = database().url()});
    db::Transaction lock(connection);
    ASSERT_TRUE(
        connection.ExecuteScript("SELECT 1 FROM journal_heads WHERE scope = 'events/forum' FOR UPDATE").ok());
    std::thread call([&] { EXPECT_FALSE(admin.Call<Import>(commit).ok()); });
    EXPECT_TRUE(test::Eventually([&] { return test::CountWaitingIn(database().url()) > 0; }));
    EXPECT_EQ(Count("participants"), 0);
    program.Signal(SIGKILL);
    call.join();
  }
  test::Program program = Serve();
  const Client admin = Admin();
  v1::GetImportRequest get;
  get.set_name(commit.name());
  const auto import = admin.Call<Import>(get);
  ASSERT_TRUE(import.ok()) << import.status();
  EXPECT_EQ(import->state(), Import::STATE_PLANNED);
  EXPECT_EQ(Count("participants"), 0);
  EXPECT_EQ(Count("bulk_changes"), 0);
  const auto committed = admin.Call<Import>(commit);
  ASSERT_TRUE(committed.ok()) << committed.status();
  EXPECT_EQ(Count("participants"), kRows);
  v1::VerifyJournalRequest verify;
  verify.set_scope("events/forum");
  EXPECT_TRUE(admin.Call<v1::VerifyJournalResponse>(verify).ok());
}

}  // namespace
}  // namespace plenary
