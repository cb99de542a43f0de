// A server that is frozen, or cut off, in the middle of a transaction that holds an event.

#include <gtest/gtest.h>

#include <chrono>
#include <iostream>
#include <memory>
#include <thread>

#include "faults/gate.h"
#include "faults/installation.h"

namespace plenary {
namespace {

using std::chrono::seconds;
using test::Within;

constexpr seconds kOthersGoOn(6);
constexpr char kFrozenEvent[] = "events/forum";
constexpr char kRequest[] = "5f0c1c1e-2b1d-4a53-9d7c-0d1b6a1f2a77";

class FrozenServer : public test::FaultTest {
 protected:
  void SetUp() override {
    FaultTest::SetUp();
    if (IsSkipped()) return;
    database_ = std::make_unique<test::MigratedDatabase>();
    gate_ = std::make_unique<test::Gate>(test::AddressOf(database_->url()));
    first_ = MakeServer(test::UrlBy(database_->url(), "127.0.0.1", gate_->port()), "first");
    first_->Start();
    second_ = MakeServer(database_->url(), "second");
    second_->Start();
    MakeEvent(AdminOf(*second_), "forum", 50);
  }
  void TearDown() override {
    first_.reset();
    second_.reset();
    gate_.reset();
    FaultTest::TearDown();
  }

  // Whether somebody's transaction has the event.
  bool IsHeld() const {
    db::Connection connection({.url = database_->url()});
    db::Transaction transaction(connection);
    return !connection.ExecuteScript("SELECT 1 FROM event_admission FOR UPDATE NOWAIT").ok();
  }
  // A call to the first server whose COMMIT never arrives; then the server is frozen.
  void HoldTheEvent(const google::protobuf::Message& request) {
    gate_->SwallowFrom("COMMIT");
    const test::Client admin = AdminOf(*first_);
    call_ = std::jthread([admin, copy = std::shared_ptr<google::protobuf::Message>(Copy(request))] {
      admin.WithTimeout(seconds(30)).Call<v1::Participant>(*copy).IgnoreError();
    });
    ASSERT_TRUE(Within(seconds(20), [&] { return gate_->swallowed(); }));
    first_->Freeze();
    ASSERT_TRUE(IsHeld());
  }
  // Others come at that event.
  void ExpectOthersGoOn() const {
    const test::Client admin = AdminOf(*second_);
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_TRUE(Within(kOthersGoOn + test::kSlack, [&] {
      // One whose caller has gone may still be done; so it is the same call that comes again.
      return admin.WithTimeout(seconds(2))
          .Call<v1::Participant>(Registration(kFrozenEvent, "other", kRequest))
          .ok();
    }));
    const auto took = std::chrono::steady_clock::now() - begin;
    std::cout << "others went on after " << std::chrono::duration<double>(took).count() << " s\n";
  }

  test::Plenaryd& first() const { return *first_; }
  test::Plenaryd& second() const { return *second_; }

 private:
  static google::protobuf::Message* Copy(const google::protobuf::Message& message) {
    google::protobuf::Message* copy = message.New();
    copy->CopyFrom(message);
    return copy;
  }

  std::unique_ptr<test::MigratedDatabase> database_;
  std::unique_ptr<test::Gate> gate_;
  std::unique_ptr<test::Plenaryd> first_;
  std::unique_ptr<test::Plenaryd> second_;
  std::jthread call_;  // ends first
};

TEST_F(FrozenServer, LetsOthersRegisterAtItsEventSixSecondsLater) {
  HoldTheEvent(Registration(kFrozenEvent, "held"));
  ExpectOthersGoOn();
  first().Kill();
}

TEST_F(FrozenServer, LetsThemAlsoIfItHeldTheEventForOneDecision) {
  ASSERT_TRUE(AdminOf(second()).Call<v1::Participant>(Registration(kFrozenEvent, "leaves")).ok());
  v1::WithdrawParticipantRequest withdraw;
  withdraw.set_name("events/forum/participants/leaves");
  HoldTheEvent(withdraw);
  ExpectOthersGoOn();
  first().Kill();
}

}  // namespace
}  // namespace plenary
