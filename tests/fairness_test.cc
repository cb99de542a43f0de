// Callers without a key, and programs that call without pause, take a share of the server: nobody else waits
// for them.

#include <gmock/gmock.h>
#include <grpcpp/client_context.h>
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "plenary/v1/session_service.pb.h"
#include "support/forum.h"

namespace plenary {
namespace {

using namespace std::chrono_literals;
using test::Client;
using test::Eventually;
using ::testing::HasSubstr;

constexpr char kOpenEvent[] = "events/open";
constexpr char kOtherEvent[] = "events/hidden";
constexpr char kSomewhere[] = "198.51.100.7";
constexpr char kElsewhere[] = "203.0.113.9";
// So seldom that no test sees it.
constexpr double kSeldom = 1e-4;

// A call without a key as a proxy passes it on, on behalf of `address`.
absl::Status CallFrom(const Client& proxy, const std::string& address,
                      const google::protobuf::Message& request) {
  grpc::ClientContext context;
  context.AddMetadata("x-forwarded-for", address);
  std::string answer;
  return test::StatusFrom(
      proxy.CallRaw(context, test::MethodOf(request.GetDescriptor()), request.SerializeAsString(), &answer));
}

// ---- How often.

class CallRateTest : public test::ServerTest {
 protected:
  CallRateTest() : ServerTest(Sparing()) {}

  static plenaryd::ServerOptions Sparing() {
    plenaryd::ServerOptions options = test::SmallServer();
    options.trusted_proxies = {"127.0.0.1"};
    options.anonymous_rate = {.per_second = kSeldom, .at_once = 3};
    options.key_rate = {.per_second = kSeldom, .at_once = 20};
    return options;
  }
  absl::Status CallFrom(const std::string& address) const {
    return plenary::CallFrom(server().Connect(), address, v1::WhoAmIRequest());
  }
  static absl::Status Call(const Client& client) {
    return client.Call<v1::WhoAmIResponse>(v1::WhoAmIRequest()).status();
  }
};

TEST_F(CallRateTest, AnAddressHasAsManyCallsAsAnother) {
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(CallFrom(kSomewhere).ok());
  const absl::Status refused = CallFrom(kSomewhere);
  EXPECT_EQ(refused.code(), absl::StatusCode::kResourceExhausted) << refused;
  EXPECT_EQ(errors::ReasonOf(refused), v1::TOO_MANY_CALLS);
  EXPECT_THAT(std::string(refused.message()), HasSubstr("from your address"));
  const auto retry = test::DetailOf<google::rpc::RetryInfo>(refused);
  ASSERT_TRUE(retry.has_value());
  EXPECT_GT(retry->retry_delay().seconds(), 0);
  EXPECT_TRUE(CallFrom(kElsewhere).ok());
  EXPECT_TRUE(Call(server().Admin()).ok());
}

TEST_F(CallRateTest, AddressesOfOneNetworkAreOne) {
  for (const char* address : {"2001:db8:1:2::1", "2001:db8:1:2::2", "2001:db8:1:2:3:4:5:6"}) {
    EXPECT_TRUE(CallFrom(address).ok());
  }
  EXPECT_FALSE(CallFrom("2001:db8:1:2::4").ok());
  EXPECT_TRUE(CallFrom("2001:db8:1:3::1").ok());
}

TEST_F(CallRateTest, ThisMachineMayCallAsItLikes) {
  for (int i = 0; i < 10; ++i) EXPECT_TRUE(Call(server().Connect()).ok());
}

TEST_F(CallRateTest, WhoIsNotTrustedCannotNameAnother) {
  plenaryd::ServerOptions options = Sparing();
  options.trusted_proxies = {"192.0.2.1"};
  StartServer(options);
  for (int i = 0; i < 10; ++i) EXPECT_TRUE(CallFrom(kSomewhere).ok());
}

TEST_F(CallRateTest, WhoTriesKeysIsCountedToo) {
  const Client proxy = server().Connect().WithKey("plk_wrong");
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(plenary::CallFrom(proxy, kSomewhere, v1::WhoAmIRequest()).code(),
              absl::StatusCode::kUnauthenticated);
  }
  EXPECT_EQ(errors::ReasonOf(plenary::CallFrom(proxy, kSomewhere, v1::WhoAmIRequest())), v1::TOO_MANY_CALLS);
}

TEST_F(CallRateTest, AKeyIsLimitedWhereverItCallsFrom) {
  const Client viewer = server().As(v1::ROLE_VIEWER);
  for (int i = 0; i < 20; ++i) EXPECT_TRUE(Call(viewer).ok());
  const absl::Status refused = Call(viewer);
  EXPECT_EQ(errors::ReasonOf(refused), v1::TOO_MANY_CALLS) << refused;
  EXPECT_THAT(std::string(refused.message()), HasSubstr("Your key"));
  EXPECT_TRUE(Call(server().Admin()).ok());
}

class HallTest : public test::ForumTest {
 protected:
  HallTest() : ForumTest(BehindAProxy()) {}

  static plenaryd::ServerOptions BehindAProxy() {
    plenaryd::ServerOptions options = test::SmallServer();
    options.trusted_proxies = {"127.0.0.1"};
    return options;
  }
};

// By the rates that a server has unless somebody says otherwise, and all at once, not within a minute.
TEST_F(HallTest, FiveHundredPeopleBehindOneAddressRegister) {
  constexpr int kPeople = 500;
  v1::GetEventRequest get;
  get.set_name(kOpenEvent);
  v1::ListSessionsRequest list;
  list.set_parent(kOpenEvent);
  const v1::RegisterParticipantRequest registration = forum().Registration(kOpenEvent, "");
  v1::RegisterParticipantRequest trial = registration;
  trial.set_validate_only(true);
  std::atomic<int> next = 0;
  test::InParallel(8, [&](int) {
    const Client hall = server().Connect();
    while (next++ < kPeople) {
      for (const google::protobuf::Message* request :
           std::initializer_list<const google::protobuf::Message*>{&get, &list, &trial, &registration}) {
        const absl::Status status = CallFrom(hall, kSomewhere, *request);
        EXPECT_TRUE(status.ok()) << status;
      }
    }
  });
  EXPECT_GE(Number("SELECT count(*) FROM participants WHERE event_id = 'open'"), kPeople);
}

// ---- What waits for whom.

// What somebody keeps locked, so that calls stay under way for as long as a test needs them.
class Locked {
 public:
  Locked(const db::TestDatabase& database, const std::string& table)
      : connection_({.url = database.url()}), transaction_(std::in_place, connection_) {
    EXPECT_TRUE(
        connection_.ExecuteScript(absl::StrCat("LOCK TABLE ", table, " IN ACCESS EXCLUSIVE MODE")).ok());
  }
  void Release() { transaction_.reset(); }

 private:
  db::Connection connection_;
  std::optional<db::Transaction> transaction_;
};

class ShareTest : public test::ForumTest {
 protected:
  explicit ShareTest(const plenaryd::ServerOptions& options = Patient()) : ForumTest(options) {}

  static plenaryd::ServerOptions Patient() {
    plenaryd::ServerOptions options = test::SmallServer();
    options.trusted_proxies = {"127.0.0.1"};
    options.anonymous_threads = 3;
    // Longer than any of this takes: a call that waits for a lock is still there at the end.
    options.database.lock_timeout_ms = 300'000;
    options.database.brief_lock_timeout_ms = 300'000;
    options.database.statement_timeout_ms = 300'000;
    options.anonymous_statement_ms = 300'000;
    return options;
  }

  template <class Response>
  static std::future<absl::Status> Start(const Client& client, const google::protobuf::Message& request) {
    const auto done = std::make_shared<std::promise<absl::Status>>();
    client.WithTimeout(0ms).Start<Response>(
        request, [done](const absl::StatusOr<Response>& answer) { done->set_value(answer.status()); });
    return done->get_future();
  }
  static std::future<absl::Status> StartList(const Client& client) {
    v1::ListParticipantsRequest request;
    request.set_parent(kOpenEvent);
    return Start<v1::ListParticipantsResponse>(client, request);
  }
  // Without warnings, which an organizer's full view has and for which participants are read.
  static v1::GetEventRequest Get() {
    v1::GetEventRequest request;
    request.set_name(kOpenEvent);
    request.set_view(v1::VIEW_BASIC);
    return request;
  }
  static v1::CreatePersonRequest Person() {
    v1::CreatePersonRequest request;
    request.mutable_person()->add_names()->set_full("Lin Wei");
    return request;
  }
  Client admin() const { return forum().admin().WithTimeout(20s); }
};

TEST_F(ShareTest, AnonymousListsKeepNobodyElseWaiting) {
  Locked locked(server().database(), "participants");
  std::vector<std::future<absl::Status>> lists;
  for (int i = 0; i < 20; ++i) lists.push_back(StartList(server().Connect()));
  // Of the three threads those of one address get two.
  ASSERT_TRUE(Eventually([&] { return CountWaiting() == 2; }));

  for (int i = 0; i < 10; ++i) {
    EXPECT_TRUE(admin().Call<v1::Event>(Get()).ok());
    EXPECT_TRUE(admin().Call<v1::ListEventsResponse>(v1::ListEventsRequest()).ok());
    EXPECT_TRUE(admin().Call<v1::Person>(Person()).ok());
    const absl::Status from_elsewhere = CallFrom(server().Connect(), kElsewhere, Get());
    EXPECT_TRUE(from_elsewhere.ok()) << from_elsewhere;
  }
  EXPECT_EQ(CountWaiting(), 2);
  locked.Release();
  for (auto& list : lists) EXPECT_TRUE(list.get().ok());
}

TEST_F(ShareTest, NorDoWhatTheyWriteInWhateverEvent) {
  v1::AnnounceEventRequest announce;
  announce.set_name(kOtherEvent);
  forum().Make<v1::Event>(announce);
  Locked locked(server().database(), "event_admission");
  std::vector<std::future<absl::Status>> trials;
  for (int i = 0; i < 5; ++i) {
    for (const char* event : {kOpenEvent, kOtherEvent}) {
      v1::RegisterParticipantRequest request = forum().Registration(event, "");
      request.set_validate_only(true);
      trials.push_back(Start<v1::Participant>(server().Connect(), request));
    }
  }
  // Of the four threads of the lane for writes.
  ASSERT_TRUE(Eventually([&] { return CountWaiting() == 2; }));
  for (int i = 0; i < 10; ++i) EXPECT_TRUE(admin().Call<v1::Person>(Person()).ok());
  EXPECT_EQ(CountWaiting(), 2);
  locked.Release();
  for (auto& trial : trials) {
    const absl::Status status = trial.get();
    EXPECT_TRUE(status.ok()) << status;
  }
}

TEST_F(ShareTest, AVerificationTakesNoThreadOfLists) {
  Locked locked(server().database(), "participants");
  std::vector<std::future<absl::Status>> lists;
  for (int i = 0; i < 4; ++i) lists.push_back(StartList(admin()));
  ASSERT_TRUE(Eventually([&] { return CountWaiting() == 2; }));  // all there are
  v1::VerifyJournalRequest verify;
  verify.set_scope(kOpenEvent);
  const auto verified = admin().Call<v1::VerifyJournalResponse>(verify);
  EXPECT_TRUE(verified.ok()) << verified.status();
  locked.Release();
  for (auto& list : lists) EXPECT_TRUE(list.get().ok());
}

class HastyShareTest : public ShareTest {
 protected:
  HastyShareTest() : ShareTest(Hasty()) {}

  static plenaryd::ServerOptions Hasty() {
    plenaryd::ServerOptions options = Patient();
    options.anonymous_statement_ms = 100;
    return options;
  }
};

TEST_F(HastyShareTest, AnonymousStatementsEndSooner) {
  Locked locked(server().database(), "participants");
  std::future<absl::Status> known = StartList(forum().WithoutRole());
  const absl::Status anonymous = StartList(server().Connect()).get();
  EXPECT_EQ(anonymous.code(), absl::StatusCode::kDeadlineExceeded) << anonymous;
  EXPECT_EQ(known.wait_for(0s), std::future_status::timeout);
  locked.Release();
  EXPECT_TRUE(known.get().ok());
}

// ---- How much may be asked for.

TEST_F(ShareTest, WhoHasNoKeyAsksForLess) {
  v1::ListParticipantsRequest list;
  list.set_parent(kOpenEvent);
  const auto conditions = [](int count) {
    std::string filter = "display_name:a";
    for (int i = 1; i < count; ++i) filter += " OR display_name:a";
    return filter;
  };
  const Client anonymous = server().Connect();
  const auto call = [&](const Client& client) {
    return client.Call<v1::ListParticipantsResponse>(list).status();
  };
  list.set_filter(conditions(20));
  EXPECT_TRUE(call(anonymous).ok()) << call(anonymous);
  list.set_filter(conditions(21));
  EXPECT_EQ(errors::ReasonOf(call(anonymous)), v1::INVALID_FILTER);
  EXPECT_THAT(std::string(call(anonymous).message()),
              HasSubstr("more than 20 conditions, as many as a call"));
  list.set_filter(conditions(100));
  EXPECT_TRUE(call(forum().WithoutRole()).ok());
  list.clear_filter();

  list.set_order_by("state, category, region_code");
  EXPECT_TRUE(call(anonymous).ok()) << call(anonymous);
  list.set_order_by("state, category, region_code, name");
  EXPECT_EQ(errors::ReasonOf(call(anonymous)), v1::INVALID_ORDER_BY);
  EXPECT_TRUE(call(forum().WithoutRole()).ok());
}

}  // namespace
}  // namespace plenary
