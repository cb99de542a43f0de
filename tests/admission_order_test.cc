// Changes of places and steps of the event at the same moment: each comes before or after the other.

#include <gtest/gtest.h>

#include <chrono>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "db/connection.h"
#include "errors/status_details.h"
#include "events/queries.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "support/admission_fixture.h"

namespace plenary {
namespace {

using v1::Event;
using v1::Participant;

constexpr db::Statement kArchive{"test/archive", "UPDATE events SET state = $2 WHERE id = $1"};

class OrderTest : public test::AdmissionTest {
 protected:
  void SetUp() override {
    AdmissionTest::SetUp();
    if (IsSkipped()) return;
    event_ = MakeEvent("order", {.capacity = 5});
    const auto made = server().Admin().Call<Participant>(test::Registering(event_, "p", {}));
    ASSERT_TRUE(made.ok()) << made.status();
    participant_ = made->name();
    holder_ = std::make_unique<db::Connection>(db::ConnectionOptions{.url = server().database().url()});
  }

  // Takes the event's lock until the transaction ends.
  void TakeLock() {
    const std::vector<std::string> ids = {"order"};
    const auto locked = holder_->Execute(events::queries::kLockAdmissions, db::Params().Texts(ids));
    ASSERT_TRUE(locked.ok() && locked->size() == 1) << locked.status();
  }

  template <class Response>
  std::future<absl::StatusOr<Response>> Start(const google::protobuf::Message& request) {
    const auto answer = std::make_shared<std::promise<absl::StatusOr<Response>>>();
    server().Admin().Start<Response>(
        request, [answer](absl::StatusOr<Response> response) { answer->set_value(std::move(response)); });
    return answer->get_future();
  }

  bool SomebodyWaits() {
    return test::Eventually([&] { return CountWaiting() > 0; });
  }

  std::string event_;
  std::string participant_;
  std::unique_ptr<db::Connection> holder_;
};

TEST_F(OrderTest, ADecisionThatWaitedSeesTheEventAsItHasBecome) {
  db::Transaction transaction(*holder_);
  TakeLock();
  v1::WithdrawParticipantRequest withdraw;
  withdraw.set_name(participant_);
  auto answer = Start<Participant>(withdraw);
  ASSERT_TRUE(SomebodyWaits());
  ASSERT_TRUE(holder_->Execute(kArchive, db::Params().Text("order").Int(Event::STATE_ARCHIVED)).ok());
  ASSERT_TRUE(transaction.Commit().ok());
  EXPECT_EQ(errors::ReasonOf(answer.get().status()), v1::EVENT_ARCHIVED);
}

TEST_F(OrderTest, AStepWaitsForTheDecisionsUnderWay) {
  db::Transaction transaction(*holder_);
  TakeLock();
  v1::CancelEventRequest cancel;
  cancel.set_name(event_);
  cancel.set_reason("the hall is flooded");
  auto answer = Start<Event>(cancel);
  ASSERT_TRUE(SomebodyWaits());
  EXPECT_EQ(answer.wait_for(std::chrono::milliseconds(100)), std::future_status::timeout);
  ASSERT_TRUE(transaction.Commit().ok());
  const auto cancelled = answer.get();
  ASSERT_TRUE(cancelled.ok()) << cancelled.status();
  EXPECT_EQ(cancelled->state(), Event::STATE_CANCELLED);
}

}  // namespace
}  // namespace plenary
