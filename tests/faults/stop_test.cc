// A server that is stopped and started again and again while many clients call it: they repeat what was
// answered UNAVAILABLE, and so everything happens, once.

#include <gtest/gtest.h>

#include <atomic>
#include <iostream>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include "absl/cleanup/cleanup.h"
#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "faults/cluster.h"
#include "faults/installation.h"
#include "support/export.h"
#include "support/forum.h"

namespace plenary {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using test::Client;
using test::Within;

constexpr int kClients = 64;
constexpr char kEvent[] = "events/forum";

// How many there are: PLENARY_FAULT_STOPS.
int CountOfStops() {
  const char* count = std::getenv("PLENARY_FAULT_STOPS");
  return count == nullptr ? 5 : std::atoi(count);
}

// What callers were told.
class Answers {
 public:
  // Whether the call is to be repeated.
  bool Note(const absl::Status& status, const std::string& what) {
    const std::lock_guard lock(mutex_);
    const v1::ErrorReason reason = errors::ReasonOf(status);
    const bool ours = reason != v1::ERROR_REASON_UNSPECIFIED;
    ++counts_[absl::StrCat(absl::StatusCodeToString(status.code()), ours ? " " : "",
                           ours ? v1::ErrorReason_Name(reason) : "")];
    if (status.ok()) return false;
    const bool told = reason == v1::STOPPING && test::DetailOf<google::rpc::RetryInfo>(status).has_value();
    // Without a reason the client's own library has said that nobody is there.
    if (absl::IsUnavailable(status) && (told || !ours)) return true;
    ADD_FAILURE() << what << ": " << status;
    return false;
  }
  int CountGood() const {
    const std::lock_guard lock(mutex_);
    const auto good = counts_.find("OK");
    return good == counts_.end() ? 0 : good->second;
  }
  void Print() const {
    const std::lock_guard lock(mutex_);
    for (const auto& [answer, count] : counts_) std::cout << answer << ": " << count << "\n";
  }

 private:
  mutable std::mutex mutex_;
  std::map<std::string, int> counts_;
};

class Stops : public test::FaultTest {
 protected:
  void SetUp() override {
    FaultTest::SetUp();
    if (IsSkipped()) return;
    database_ = std::make_unique<test::MigratedDatabase>();
    server_ = MakeServer(database_->url());
    server_->Start();
    MakeEvent(AdminOf(*server_), "forum");
  }
  void TearDown() override {
    server_.reset();
    FaultTest::TearDown();
  }

  // Calls, and repeats while the answer is UNAVAILABLE.
  void Do(const std::string& what, const std::function<absl::Status()>& call) {
    while (answers_.Note(call(), what) && !given_up_) std::this_thread::sleep_for(milliseconds(50));
  }

  // A client of one of four kinds: of each lane one.
  void Work(int number, const Client& client) {
    for (int round = 0; !ending_; ++round) {
      const std::string id = absl::StrCat("c", number, "-", round);
      switch (number % 4) {
        case 0: {
          const auto request = Registration(kEvent, id, test::NewRequestId());
          Do("registration", [&] { return client.Call<v1::Participant>(request).status(); });
          NoteDone(absl::StrCat(kEvent, "/participants/", id));
          break;
        }
        case 1: {
          v1::CreateEventRequest request;
          request.set_event_id(id);
          request.set_request_id(test::NewRequestId());
          *request.mutable_event()->mutable_title() = test::English("Draft");
          Do("new event", [&] { return client.Call<v1::Event>(request).status(); });
          NoteDone(absl::StrCat("events/", id));
          break;
        }
        case 2: {
          v1::ListParticipantsRequest request;
          request.set_parent(kEvent);
          Do("list", [&] { return client.Call<v1::ListParticipantsResponse>(request).status(); });
          break;
        }
        default: {
          auto request = test::ExportOf(kEvent, v1::ExportParticipantsRequest::FORMAT_CSV);
          request.set_filter("category = YOUTH");
          Do("export", [&] { return client.CallStream<v1::ExportParticipantsResponse>(request).status(); });
        }
      }
    }
  }

  void NoteDone(std::string name) {
    const std::lock_guard lock(mutex_);
    done_.insert(std::move(name));
  }

  // The names of what is there, each as often as it is listed.
  template <class Request, class Response, class Items>
  std::multiset<std::string> Listed(Request request, const Items& items) const {
    std::multiset<std::string> names;
    request.set_page_size(1'000);
    do {
      const auto page = AdminOf(*server_).Call<Response>(request);
      if (!page.ok()) throw std::runtime_error(page.status().ToString());
      for (const auto& item : items(*page)) names.insert(item.name());
      request.set_page_token(page->next_page_token());
    } while (!request.page_token().empty());
    return names;
  }

  std::multiset<std::string> AllListed() const {
    v1::ListParticipantsRequest participants;
    participants.set_parent(kEvent);
    auto names = Listed<v1::ListParticipantsRequest, v1::ListParticipantsResponse>(
        participants, [](const auto& page) { return page.participants(); });
    names.merge(Listed<v1::ListEventsRequest, v1::ListEventsResponse>(
        {}, [](const auto& page) { return page.events(); }));
    return names;
  }

  std::unique_ptr<test::MigratedDatabase> database_;
  std::unique_ptr<test::Plenaryd> server_;
  Answers answers_;
  std::atomic<bool> ending_{false};
  std::atomic<bool> given_up_{false};
  std::mutex mutex_;
  std::multiset<std::string> done_;
};

TEST_F(Stops, CostNobodyACallWhoRepeatsWhatIsUnavailable) {
  std::vector<std::jthread> clients;
  for (int i = 0; i < kClients; ++i)
    clients.emplace_back([this, i, client = AdminOf(*server_)] { Work(i, client); });
  // Also where a server does not come back.
  const absl::Cleanup end = [this] { ending_ = given_up_ = true; };
  for (int stop = 0; stop < CountOfStops(); ++stop) {
    const int before = answers_.CountGood();
    EXPECT_TRUE(Within(seconds(60), [&] { return answers_.CountGood() > before + 2 * kClients; }));
    EXPECT_TRUE(server_->Stop(seconds(15))) << server_->Output();
    EXPECT_EQ(server_->exit_code(), 0) << server_->Output();
    server_->Start();
  }
  ending_ = true;
  clients.clear();
  answers_.Print();
  done_.insert(kEvent);
  EXPECT_EQ(AllListed(), done_);
}

// COMMIT is not cancelled and not taken for what did not happen: nobody knows yet what becomes of it.
class StopDuringCommit : public test::FaultTest {
 protected:
  void SetUp() override {
    FaultTest::SetUp();
    if (IsSkipped()) return;
    cluster_ = std::make_unique<test::Cluster>();
    server_ = MakeServer(cluster_->url(), "server", {"--migrate", "--shutdown-grace", "1"});
    server_->Start();
    MakeEvent(AdminOf(*server_), "forum");
  }
  void TearDown() override {
    server_.reset();
    FaultTest::TearDown();
  }
  bool WaitsForTheStandby() const {
    db::Connection connection({.url = cluster_->url()});
    const auto rows =
        connection.Execute({"test/waits", "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'SyncRep'"});
    return rows.ok() && !rows->empty();
  }

  std::unique_ptr<test::Cluster> cluster_;
  std::unique_ptr<test::Plenaryd> server_;
};

TEST_F(StopDuringCommit, LeavesTheOutcomeOpen) {
  const Client admin = AdminOf(*server_);
  cluster_->Set("synchronous_standby_names", "standby");  // which is not there
  absl::Status status;
  std::jthread call([&] { status = admin.Call<v1::Participant>(Registration(kEvent, "comes")).status(); });
  ASSERT_TRUE(Within(seconds(20), [&] { return WaitsForTheStandby(); }));
  EXPECT_TRUE(server_->Stop(seconds(1 + 5) + test::kSlack)) << server_->Output();
  EXPECT_EQ(server_->exit_code(), 0) << server_->Output();
  call.join();
  EXPECT_TRUE(absl::IsUnavailable(status)) << status;
  EXPECT_EQ(errors::ReasonOf(status), v1::DATABASE_UNAVAILABLE) << status;

  // In the end it happened.
  cluster_->Set("synchronous_standby_names", "");
  server_->Start();
  v1::GetParticipantRequest get;
  get.set_name(absl::StrCat(kEvent, "/participants/comes"));
  EXPECT_TRUE(Within(seconds(20), [&] { return AdminOf(*server_).Call<v1::Participant>(get).ok(); }));
}

}  // namespace
}  // namespace plenary
