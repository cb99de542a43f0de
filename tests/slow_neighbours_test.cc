// An event's rows are locked for long. Other calls about that event wait; all other calls go on
// undisturbed, and waiting costs the database almost nothing.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "plenary/v1/annotations.pb.h"
#include "plenary/v1/check_in.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "rpc/call_lanes.h"
#include "support/forum.h"

namespace plenary {
namespace {

using namespace std::chrono_literals;
using test::Client;
using test::Eventually;
using test::MethodDescriptor;
using v1::Participant;

constexpr char kPublicEvent[] = "events/open";
constexpr char kHiddenEvent[] = "events/hidden";

// Rows that somebody locks in a transaction, and keeps.
class Held {
 public:
  Held(const db::TestDatabase& database, const std::string& sql)
      : connection_({.url = database.url()}), transaction_(std::in_place, connection_) {
    EXPECT_TRUE(connection_.ExecuteScript(sql).ok());
  }
  void Release() { transaction_.reset(); }

 private:
  db::Connection connection_;
  std::optional<db::Transaction> transaction_;
};

// Counts how often what is held is tried: once a statement, however many rows it looks at.
const std::map<std::string, std::string> kCounting = {
    {"events/find_admission_holders",
     "SELECT event_id, xmax::text FROM event_admission WHERE event_id = ANY ($1::text[]) AND "
     "(SELECT nextval('tries')) > 0"},
    {"check_in/find_checkpoint_holders",
     "SELECT event_id, id, xmax::text FROM checkpoints "
     "WHERE event_id = ANY ($1::text[]) AND id = ANY ($2::text[]) AND (SELECT nextval('tries')) > 0"}};

plenaryd::ServerOptions Patient() {
  plenaryd::ServerOptions options = test::SmallServer();
  options.general_threads = 2;
  options.database.replaced_statements = kCounting;
  // Longer than any of this takes: a call that waits for a lock is still there at the end.
  options.database.lock_timeout_ms = 300'000;
  options.database.statement_timeout_ms = 300'000;
  return options;
}

class SlowNeighboursTest : public test::ForumTest {
 protected:
  explicit SlowNeighboursTest(const plenaryd::ServerOptions& options = Patient()) : ForumTest(options) {}

  void SetUp() override {
    ForumTest::SetUp();
    if (IsSkipped()) return;
    Sql("CREATE SEQUENCE tries");
    Sql("GRANT USAGE ON SEQUENCE tries TO plenary_server");
  }
  // A call that would wait for ever is given up.
  Client admin() { return forum().admin().WithTimeout(20s); }

  template <class Response>
  std::future<absl::Status> Start(const google::protobuf::Message& request) {
    const auto done = std::make_shared<std::promise<absl::Status>>();
    forum().admin().WithTimeout(0ms).Start<Response>(
        request, [done](const absl::StatusOr<Response>& answer) { done->set_value(answer.status()); });
    return done->get_future();
  }
  // A write that waits for the holder of the event's row.
  std::future<absl::Status> StartWrite(const std::string& event) {
    v1::UpdateEventRequest request;
    request.mutable_event()->set_name(event);
    request.mutable_event()->add_working_languages("en");
    request.mutable_update_mask()->add_paths("working_languages");
    return Start<v1::Event>(request);
  }
  std::future<absl::Status> StartRegistration(const std::string& event, const std::string& id) {
    return Start<Participant>(forum().Registration(event, id));
  }

  // The time in which something that is held is tried `count` times.
  std::chrono::steady_clock::duration TimeOfTries(int count) {
    const std::int64_t before = Number("SELECT last_value FROM tries");
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_TRUE(Eventually([&] { return Number("SELECT last_value FROM tries") >= before + count; }));
    return std::chrono::steady_clock::now() - begin;
  }
};

// Every millisecond at first, in the end twenty times a second; by the pauses alone these take a second.
constexpr auto kSixtyTries = 500ms;

constexpr char kLockEvents[] = "SELECT 1 FROM events FOR NO KEY UPDATE";

bool IsRead(const MethodDescriptor* method) {
  const auto permission = method->options().GetExtension(v1::authorization).permission();
  return rpc::Reads(*method) || absl::EndsWith(v1::Permission_Name(permission), "_READ");
}

TEST_F(SlowNeighboursTest, EveryReadGoesOnWhileAllWritersWait) {
  std::string unknown = server().admin_key();
  unknown.back() = unknown.back() == 'a' ? 'b' : 'a';
  const Client stranger = forum().WithoutRole().WithTimeout(20s);
  Held held(server().database(), kLockEvents);
  std::vector<std::future<absl::Status>> writes;
  for (const char* event : {kPublicEvent, kHiddenEvent, kPublicEvent, kHiddenEvent})
    writes.push_back(StartWrite(event));
  ASSERT_TRUE(Eventually([&] { return CountWaiting() == 2; }));  // both threads

  int read = 0;
  for (const MethodDescriptor* method : test::AllMethods()) {
    if (!IsRead(method)) continue;
    ++read;
    std::string answer;
    const grpc::Status status =
        admin().CallRaw(test::MethodOf(method->input_type()),
                        forum().Visible().Minimal(method)->SerializeAsString(), &answer);
    EXPECT_TRUE(status.ok()) << method->full_name() << ": " << status.error_message();
  }
  EXPECT_GE(read, 40);
  // So is who may not write told so, and who is not known.
  v1::ConcludeEventRequest conclude;
  conclude.set_name(kPublicEvent);
  EXPECT_EQ(stranger.Call<v1::Event>(conclude).status().code(), absl::StatusCode::kPermissionDenied);
  conclude.set_name(kHiddenEvent);
  EXPECT_EQ(stranger.Call<v1::Event>(conclude).status().code(), absl::StatusCode::kNotFound);
  EXPECT_EQ(stranger.WithKey(unknown).Call<v1::Event>(conclude).status().code(),
            absl::StatusCode::kUnauthenticated);

  EXPECT_EQ(CountWaiting(), 2);
  held.Release();
  for (auto& write : writes) EXPECT_TRUE(write.get().ok());
}

class ManyThreadsTest : public SlowNeighboursTest {
 protected:
  ManyThreadsTest() : SlowNeighboursTest(WithThreads(4)) {}

 private:
  static plenaryd::ServerOptions WithThreads(std::size_t count) {
    plenaryd::ServerOptions options = Patient();
    options.general_threads = count;
    return options;
  }
};

TEST_F(ManyThreadsTest, WritersOfALockedEventLeaveThreadsToThoseOfOthers) {
  Held held(server().database(), "SELECT 1 FROM events WHERE id = 'open' FOR NO KEY UPDATE");
  std::vector<std::future<absl::Status>> writes;
  for (int i = 0; i < 8; ++i) writes.push_back(StartWrite(kPublicEvent));
  ASSERT_TRUE(Eventually([&] { return CountWaiting() == 2; }));
  for (int i = 0; i < 10; ++i) {
    std::future<absl::Status> other = StartWrite(kHiddenEvent);
    ASSERT_EQ(other.wait_for(20s), std::future_status::ready);
    EXPECT_TRUE(other.get().ok());
  }
  EXPECT_EQ(CountWaiting(), 2);
  held.Release();
  for (auto& write : writes) EXPECT_TRUE(write.get().ok());
}

TEST_F(SlowNeighboursTest, AnImportThatWaitsKeepsNoOtherEventWaiting) {
  Held held(server().database(), "SELECT 1 FROM event_admission WHERE event_id = 'open' FOR UPDATE");
  v1::CommitImportRequest commit;
  commit.set_name("events/open/imports/plan");
  commit.set_validate_only(true);
  std::future<absl::Status> waiting = Start<v1::Import>(commit);
  ASSERT_TRUE(Eventually([&] { return CountWaiting() == 1; }));
  v1::ExportParticipantsRequest request;
  request.set_parent(kHiddenEvent);
  const auto exported = admin().CallStream<v1::ExportParticipantsResponse>(request);
  EXPECT_TRUE(exported.ok()) << exported.status();
  commit.set_name("events/hidden/imports/plan");
  const auto other = admin().Call<v1::Import>(commit);
  EXPECT_TRUE(other.ok()) << other.status();
  EXPECT_EQ(waiting.wait_for(0s), std::future_status::timeout);
  held.Release();
  EXPECT_TRUE(waiting.get().ok());
}

TEST_F(SlowNeighboursTest, ALockedEventIsTriedMoreAndMoreSeldom) {
  Held held(server().database(), "SELECT 1 FROM event_admission WHERE event_id = 'open' FOR UPDATE");
  std::future<absl::Status> waiting = StartRegistration(kPublicEvent, "waits");
  EXPECT_GE(TimeOfTries(60), kSixtyTries);
  // Who comes to it meanwhile waits with it and makes it no more; who comes to another does not wait.
  std::vector<std::future<absl::Status>> more;
  for (int i = 0; i < 20; ++i) {
    more.push_back(StartRegistration(kPublicEvent, absl::StrCat("more", i)));
    EXPECT_TRUE(admin().Call<Participant>(forum().Registration(kHiddenEvent, absl::StrCat("other", i))).ok());
  }
  EXPECT_GE(TimeOfTries(30), 1s);
  EXPECT_EQ(waiting.wait_for(0s), std::future_status::timeout);
  held.Release();
  EXPECT_TRUE(waiting.get().ok());
  for (auto& one : more) EXPECT_TRUE(one.get().ok());
}

TEST_F(SlowNeighboursTest, SoIsALockedCheckpoint) {
  Held held(server().database(), "SELECT 1 FROM checkpoints WHERE event_id = 'open' FOR UPDATE");
  v1::CheckInParticipantRequest request;
  request.mutable_scan()->set_checkpoint("events/open/checkpoints/door");
  request.mutable_scan()->set_participant("events/open/participants/shown");
  request.mutable_scan()->set_kind(v1::CheckIn::KIND_ENTRY);
  std::future<absl::Status> waiting = Start<v1::CheckIn>(request);
  EXPECT_GE(TimeOfTries(60), kSixtyTries);
  request.mutable_scan()->set_checkpoint("events/hidden/checkpoints/door");
  request.mutable_scan()->set_participant("events/hidden/participants/secret");
  EXPECT_TRUE(admin().Call<v1::CheckIn>(request).ok());
  EXPECT_EQ(waiting.wait_for(0s), std::future_status::timeout);
  held.Release();
  EXPECT_TRUE(waiting.get().ok());
}

}  // namespace
}  // namespace plenary
