// Events that are cancelled or concluded: nobody gets a place, a badge or an entry any more; what has
// happened is still recorded; and when the event is reopened, participants are promoted to free places.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "base/ids.h"
#include "errors/status_details.h"
#include "messages/resource.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "support/admission_fixture.h"

namespace plenary {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using v1::CheckIn;
using v1::Event;
using v1::Participant;

// One place, which p1 has; p2 waits for it, p3 for approval; p4 is invited.
class EventOverTest : public test::AdmissionTest {
 protected:
  void SetUp() override {
    AdmissionTest::SetUp();
    if (IsSkipped()) return;
    admin_.emplace(server().Admin());
    event_ = MakeEvent("e", {.capacity = 1});
    MakeReadyForAnnouncement();
    for (const char* id : {"p1", "p2"}) ASSERT_TRUE(Register(id).ok());
    v1::RegisterParticipantRequest pending = test::Registering(event_, "p3", {});
    pending.set_initial_state(Participant::STATE_PENDING);
    ASSERT_TRUE(admin().Call<Participant>(pending).ok());
    const auto invited = Invite("p4");
    ASSERT_TRUE(invited.ok()) << invited.status();
    code_ = invited->invitation_code();
    v1::CreateCheckpointRequest door;
    door.set_parent(event_);
    door.set_checkpoint_id("door");
    *door.mutable_checkpoint()->mutable_title()->add_entries() = Entry("Door");
    ASSERT_TRUE(admin().Call<v1::Checkpoint>(door).ok());
  }

  const test::Client& admin() const { return *admin_; }
  std::string Name(const std::string& id) const { return test::ParticipantName(event_, id); }

  absl::StatusOr<Participant> Register(const std::string& id) const {
    return admin().Call<Participant>(test::Registering(event_, id, {}));
  }
  absl::StatusOr<Participant> Invite(const std::string& id) const {
    v1::InviteParticipantRequest request;
    request.set_parent(event_);
    request.set_participant_id(id);
    *request.mutable_participant() = test::Registering(event_, "", {}).participant();
    return admin().Call<Participant>(request);
  }
  absl::StatusOr<Participant> Accept() {
    v1::AcceptInvitationRequest request;
    request.set_name(Name("p4"));
    request.set_invitation_code(code_);
    return ConnectTo(0).Call<Participant>(request);
  }
  absl::StatusOr<Participant> Replace(const std::string& id) const {
    v1::ReplaceParticipantRequest request;
    request.set_name(Name(id));
    *request.mutable_replacement() = test::Registering(event_, "", {}).participant();
    return admin().Call<Participant>(request);
  }
  template <class Request>
  absl::StatusOr<Participant> Step(const std::string& id) const {
    Request request;
    request.set_name(Name(id));
    return admin().Call<Participant>(request);
  }
  absl::StatusOr<v1::Badge> IssueBadge(const std::string& id) const {
    v1::IssueBadgeRequest request;
    request.set_name(Name(id));
    return admin().Call<v1::Badge>(request);
  }
  absl::StatusOr<CheckIn> CheckInOf(const std::string& id, CheckIn::Kind kind, bool offline = false) const {
    v1::CheckInParticipantRequest request;
    v1::Scan& scan = *request.mutable_scan();
    scan.set_checkpoint(event_ + "/checkpoints/door");
    scan.set_participant(Name(id));
    scan.set_kind(kind);
    scan.set_nonce(NewUuid());
    if (offline) {
      scan.set_device("gate");
      scan.mutable_offline()->set_clock_offset_ms(0);
      *scan.mutable_offline()->mutable_device_time() =
          messages::TimestampFromMicros(absl::ToUnixMicros(absl::Now() - absl::Minutes(1)));
    }
    return admin().Call<CheckIn>(request);
  }
  template <class Request>
  void Take() const {
    Request request;
    request.set_name(event_);
    const auto event = admin().Call<Event>(request);
    ASSERT_TRUE(event.ok()) << event.status();
  }
  Participant::State StateOf(const std::string& id) const {
    return Step<v1::GetParticipantRequest>(id).value().state();
  }

 private:
  void MakeReadyForAnnouncement() const {
    v1::CreateOrganizationRequest host;
    host.set_organization_id("host");
    *host.mutable_organization()->mutable_title()->add_entries() = Entry("Host");
    ASSERT_TRUE(admin().Call<v1::Organization>(host).ok());
    v1::UpdateEventRequest update;
    update.mutable_event()->set_name(event_);
    update.mutable_event()->mutable_start_date()->set_year(2025);
    update.mutable_event()->add_hosts()->set_organization("organizations/host");
    update.mutable_event()->mutable_hosts(0)->set_role(Event::Host::ROLE_HOST);
    const auto updated = admin().Call<Event>(update);
    ASSERT_TRUE(updated.ok()) << updated.status();
  }
  static v1::LocalizedText::Entry Entry(const std::string& text) {
    v1::LocalizedText::Entry entry;
    entry.set_language("en");
    entry.set_text(text);
    return entry;
  }

  std::optional<test::Client> admin_;
  std::string event_;
  std::string code_;
};

template <class Answer>
void ExpectOver(const absl::StatusOr<Answer>& answer, const char* state) {
  EXPECT_EQ(errors::ReasonOf(answer.status()), v1::EVENT_OVER) << answer.status();
  EXPECT_EQ(answer.status().code(), absl::StatusCode::kFailedPrecondition);
  EXPECT_THAT(std::string(answer.status().message()), HasSubstr(state));
}

TEST_F(EventOverTest, ACancelledEventGivesNothingAnyMore) {
  Take<v1::CancelEventRequest>();
  ExpectOver(Register("p5"), "CANCELLED");
  ExpectOver(Invite("p5"), "CANCELLED");
  ExpectOver(Accept(), "CANCELLED");
  ExpectOver(Step<v1::ApproveParticipantRequest>("p3"), "CANCELLED");
  ExpectOver(Replace("p1"), "CANCELLED");
  ExpectOver(IssueBadge("p1"), "CANCELLED");
  const auto anonymous =
      ConnectTo(0).Call<Participant>(test::Registering(test::EventName("e"), "", {})).status();
  EXPECT_EQ(errors::ReasonOf(anonymous), v1::REGISTRATION_CLOSED);
  EXPECT_THAT(std::string(anonymous.message()), HasSubstr("the event is cancelled"));

  // Who leaves leaves, and who was not to come is refused; the place goes to nobody.
  EXPECT_TRUE(Step<v1::WithdrawParticipantRequest>("p1").ok());
  EXPECT_TRUE(Step<v1::RejectParticipantRequest>("p3").ok());
  EXPECT_EQ(StateOf("p2"), Participant::STATE_WAITLISTED);
}

TEST_F(EventOverTest, ACancelledEventLetsNobodyInButRecordsWhatHappened) {
  Take<v1::CancelEventRequest>();
  const auto refused = CheckInOf("p1", CheckIn::KIND_ENTRY);
  EXPECT_EQ(errors::ReasonOf(refused.status()), v1::ENTRY_REFUSED);
  EXPECT_EQ(test::MetadataOf(refused.status())["objection"], "EVENT_CANCELLED");
  const auto fact = CheckInOf("p1", CheckIn::KIND_ENTRY, /*offline=*/true);
  ASSERT_TRUE(fact.ok()) << fact.status();
  ASSERT_EQ(fact->objections_size(), 1);
  EXPECT_EQ(fact->objections(0), CheckIn::OBJECTION_EVENT_CANCELLED);
  EXPECT_TRUE(CheckInOf("p1", CheckIn::KIND_EXIT).ok()) << "nobody is locked in";
}

TEST_F(EventOverTest, AConcludedEventPromotesNobodyButTakesARecord) {
  Take<v1::ConcludeEventRequest>();
  ExpectOver(Accept(), "CONCLUDED");
  ExpectOver(Step<v1::ApproveParticipantRequest>("p3"), "CONCLUDED");
  EXPECT_TRUE(Step<v1::WithdrawParticipantRequest>("p1").ok());
  EXPECT_EQ(StateOf("p2"), Participant::STATE_WAITLISTED);
  const auto grown = admin().Call<Event>(test::Changing(test::EventName("e"), test::Policy{.capacity = 10}));
  ASSERT_TRUE(grown.ok()) << grown.status();
  EXPECT_EQ(StateOf("p2"), Participant::STATE_WAITLISTED);
  const auto recorded = Register("p5");
  ASSERT_TRUE(recorded.ok()) << recorded.status();
  EXPECT_EQ(recorded->state(), Participant::STATE_CONFIRMED);
  EXPECT_TRUE(IssueBadge("p5").ok());
}

TEST_F(EventOverTest, AnEventThatIsReopenedGivesWhatBecameFree) {
  Take<v1::CancelEventRequest>();
  ASSERT_TRUE(Step<v1::WithdrawParticipantRequest>("p1").ok());
  Take<v1::ReopenEventRequest>();
  EXPECT_EQ(StateOf("p2"), Participant::STATE_CONFIRMED);
  const auto accepted = Accept();
  ASSERT_TRUE(accepted.ok()) << accepted.status();
  EXPECT_EQ(accepted->state(), Participant::STATE_WAITLISTED);
  EXPECT_THAT(FaultsIn("e"), IsEmpty());
}

}  // namespace
}  // namespace plenary
