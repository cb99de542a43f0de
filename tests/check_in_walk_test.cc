// Random walks: several devices, online and offline, send entries, exits, cancellations and repetitions,
// in any order and at the same time. The server's counts and who is inside must equal those of a simple
// model.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "base/ids.h"
#include "messages/resource.h"
#include "support/check_in_fixture.h"

namespace plenary {
namespace {

using test::ObjectionsOf;
using v1::CheckIn;

// What happened, as the one who did it knows.
struct Deed {
  v1::Scan scan;
  bool recorded = false;
  bool voided = false;
};

// A device at a door, with a clock of its own. It sees what it did, in the order in which it did it.
class Device {
 public:
  Device(test::Client client, std::string name, std::vector<std::string> people,
         std::vector<std::string> checkpoints, unsigned seed)
      : client_(std::move(client)),
        name_(std::move(name)),
        people_(std::move(people)),
        checkpoints_(std::move(checkpoints)),
        random_(seed),  // NOLINT: the same in every run
        offset_ms_(Below(7'200'000) - 3'600'000) {}

  void Walk(int steps) {
    for (int i = 0; i < steps; ++i) {
      switch (Below(10)) {
        case 0:
          if (!deeds_.empty()) Cancel(deeds_[Below(static_cast<int>(deeds_.size()))]);
          break;
        case 1:
          Deliver();
          break;
        case 2:
        case 3:
        case 4:
          Do(/*offline=*/false);
          break;
        default:
          Do(/*offline=*/true);
      }
    }
    Deliver();
    Deliver();  // the answers to the first were lost, as it were
  }

  const std::vector<Deed>& deeds() const { return deeds_; }

 private:
  int Below(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(random_); }

  void Do(bool offline) {
    Deed& deed = deeds_.emplace_back();
    v1::Scan& scan = deed.scan;
    scan.set_checkpoint(checkpoints_[Below(static_cast<int>(checkpoints_.size()))]);
    scan.set_participant(people_[Below(static_cast<int>(people_.size()))]);
    scan.set_kind(Below(3) == 0 ? CheckIn::KIND_EXIT : CheckIn::KIND_ENTRY);
    scan.set_nonce(NewUuid());
    scan.set_device(name_);
    if (!offline) return SendNow(deed);
    // Some time in the last hour, by a clock that is wrong by what was measured.
    const absl::Time time = absl::Now() - absl::Milliseconds(1 + Below(3'600'000));
    *scan.mutable_offline()->mutable_device_time() =
        messages::TimestampFromMicros(absl::ToUnixMicros(time - absl::Milliseconds(offset_ms_)));
    scan.mutable_offline()->set_clock_offset_ms(offset_ms_);
    kept_.push_back(scan);
    deed.recorded = true;  // by the end
  }

  void SendNow(Deed& deed) {
    v1::CheckInParticipantRequest request;
    *request.mutable_scan() = deed.scan;
    for (int times = 1 + Below(2); times > 0; --times) {
      const auto answer = client_.Call<CheckIn>(request);
      EXPECT_TRUE(answer.ok()) << answer.status();
    }
    deed.recorded = true;
  }

  void Cancel(Deed& deed) {
    if (deed.voided) return;
    deed.voided = true;
    v1::Scan scan;
    scan.set_checkpoint(deed.scan.checkpoint());
    scan.set_kind(CheckIn::KIND_VOID);
    scan.set_voids_nonce(deed.scan.nonce());
    scan.set_nonce(NewUuid());
    kept_.push_back(scan);
  }

  // All that is kept, and some of what was sent before; a cancellation comes after what it cancels, all else
  // in any order.
  void Deliver() {
    std::vector<v1::Scan> sending = kept_;
    for (const v1::Scan& scan : sent_) {
      if (Below(3) == 0) sending.push_back(scan);
    }
    std::shuffle(sending.begin(), sending.end(), random_);
    std::stable_partition(sending.begin(), sending.end(),
                          [](const v1::Scan& scan) { return scan.kind() != CheckIn::KIND_VOID; });
    if (sending.empty()) return;
    v1::BatchCheckInRequest request;
    request.set_parent("events/open");
    for (const v1::Scan& scan : sending) *request.add_scans() = scan;
    const auto answer = client_.Call<v1::BatchCheckInResponse>(request);
    ASSERT_TRUE(answer.ok()) << answer.status();
    for (const v1::ScanOutcome& outcome : answer->outcomes())
      EXPECT_NE(outcome.check_in(), "") << outcome.message();
    sent_.insert(sent_.end(), kept_.begin(), kept_.end());
    kept_.clear();
  }

  const test::Client client_;
  const std::string name_;
  const std::vector<std::string> people_;
  const std::vector<std::string> checkpoints_;
  std::mt19937 random_;
  const int offset_ms_;
  std::vector<Deed> deeds_;
  std::vector<v1::Scan> kept_;
  std::vector<v1::Scan> sent_;
};

// What one checkpoint should say.
struct Told {
  std::int64_t entries = 0, exits = 0;
  std::set<std::string> persons, inside;
};

class CheckInWalkTest : public test::CheckInTest, public testing::WithParamInterface<unsigned> {};

TEST_P(CheckInWalkTest, WhoIsInsideIsWhatAModelSays) {
  std::vector<std::string> people, checkpoints = {kDoor, NewCheckpoint("")};
  for (int i = 0; i < 6; ++i) people.push_back(NewParticipant());
  std::vector<Device> devices;
  for (int i = 0; i < 4; ++i) {
    devices.emplace_back(forum().admin(), absl::StrCat("gate ", i), people, checkpoints, GetParam() * 10 + i);
  }
  test::InParallel(static_cast<int>(devices.size()), [&](int i) { devices[i].Walk(60); });

  std::map<std::string, CheckIn> by_nonce;
  for (const CheckIn& check_in : List("kind != VOID")) by_nonce[check_in.nonce()] = check_in;
  // Those that count, in their order, by checkpoint and person.
  std::map<std::pair<std::string, std::string>,
           std::vector<std::tuple<std::int64_t, std::int64_t, std::string>>>
      walks;
  std::size_t deeds = 0;
  for (const Device& device : devices) {
    for (const Deed& deed : device.deeds()) {
      ++deeds;
      ASSERT_TRUE(by_nonce.contains(deed.scan.nonce())) << "was lost: " << deed.scan.DebugString();
      const CheckIn& check_in = by_nonce[deed.scan.nonce()];
      EXPECT_EQ(check_in.voided(), deed.voided);
      const std::int64_t effective = messages::MicrosFrom(check_in.effective_time());
      if (deed.scan.has_offline()) {
        EXPECT_EQ(effective, messages::MicrosFrom(deed.scan.offline().device_time()) +
                                 deed.scan.offline().clock_offset_ms() * 1000);
      }
      if (deed.voided) continue;
      walks[{deed.scan.checkpoint(), deed.scan.participant()}].emplace_back(
          effective, messages::MicrosFrom(check_in.record_time()), deed.scan.nonce());
    }
  }
  EXPECT_EQ(by_nonce.size(), deeds) << "something was recorded twice";

  std::map<std::string, Told> model;
  for (auto& [key, walk] : walks) {
    std::sort(walk.begin(), walk.end());
    Told& told = model[key.first];
    bool inside = false;
    for (const auto& [effective, record, nonce] : walk) {
      const CheckIn& check_in = by_nonce[nonce];
      std::vector<CheckIn::Objection> objections;
      if (check_in.kind() == CheckIn::KIND_ENTRY) {
        if (inside) objections.push_back(CheckIn::OBJECTION_ALREADY_INSIDE);
        told.entries += inside ? 0 : 1;
        told.persons.insert(key.second);
        inside = true;
      } else {
        if (!inside) objections.push_back(CheckIn::OBJECTION_NOT_INSIDE);
        told.exits += inside ? 1 : 0;
        inside = false;
      }
      EXPECT_EQ(ObjectionsOf(check_in), objections) << check_in.DebugString();
    }
    if (inside) told.inside.insert(key.second);
  }
  for (const std::string& checkpoint : checkpoints) {
    const Told& told = model[checkpoint];
    const auto counts = CountsOf(checkpoint);
    EXPECT_EQ(counts.entries(), told.entries);
    EXPECT_EQ(counts.exits(), told.exits);
    EXPECT_EQ(counts.persons(), static_cast<std::int64_t>(told.persons.size()));
    EXPECT_EQ(counts.inside(), static_cast<std::int64_t>(told.inside.size()));
    std::set<std::string> inside;
    for (const CheckIn& check_in :
         List(absl::StrCat("checkpoint = \"", checkpoint, "\" AND inside = true"))) {
      EXPECT_TRUE(inside.insert(check_in.participant()).second)
          << check_in.participant() << " is inside twice";
    }
    EXPECT_EQ(inside, told.inside);
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, CheckInWalkTest, testing::Range(1U, 6U));

}  // namespace
}  // namespace plenary
