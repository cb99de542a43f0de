// Warnings about sessions are for staff, and forbid nothing.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "support/programme.h"

namespace plenary {
namespace {

using test::At;
using test::Changing;
using test::NewSession;
using test::StepOf;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using v1::Participant;
using v1::Session;
using v1::Warning;
using Appearance = v1::Session::Appearance;

class SessionWarningsTest : public test::OneProgrammeTest {
 protected:
  void SetUp() override {
    OneProgrammeTest::SetUp();
    if (IsSkipped()) return;
  }

  std::string Register(const std::string& id, const std::string& person = "") const {
    v1::RegisterParticipantRequest request;
    request.set_parent(event());
    request.set_participant_id(id);
    *request.mutable_participant()->mutable_credit()->mutable_display_name() = test::English(id);
    request.mutable_participant()->set_person(person);
    return Make<Participant>(request).name();
  }
  v1::CreateSessionRequest With(const std::string& participant, const std::string& id,
                                std::optional<test::Hours> hours, const std::string& parent = "") const {
    auto request = NewSession(event(), id, hours, "", parent);
    request.mutable_session()->add_appearances()->set_participant(participant);
    return request;
  }
  static std::vector<std::string> Told(const Session& session) {
    std::vector<std::string> told;
    for (const Warning& warning : session.warnings()) {
      told.push_back(
          absl::StrCat(Warning::Reason_Name(warning.reason()).substr(7), " ", warning.field_path()));
    }
    return told;
  }
  std::vector<std::string> Told(const std::string& id) const { return Told(Get(Name(id))); }
};

TEST_F(SessionWarningsTest, OutsideTheEventAndLongerThanADay) {
  EXPECT_THAT(Told(Make(NewSession(event(), "in", test::Hours{0, 24}))), IsEmpty());
  EXPECT_THAT(Told(Make(NewSession(event(), "late", test::Hours{23, 24.5}))),
              ElementsAre("OUTSIDE_EVENT interval"));
  EXPECT_THAT(Told(Make(NewSession(event(), "early", test::Hours{-1, 1}))),
              ElementsAre("OUTSIDE_EVENT interval"));
  EXPECT_THAT(Told(Make(NewSession(event(), "long", test::Hours{9, 34}))),
              ElementsAre("OUTSIDE_EVENT interval", "LONGER_THAN_A_DAY interval"));
  EXPECT_THAT(Told("long"), ElementsAre("OUTSIDE_EVENT interval", "LONGER_THAN_A_DAY interval"));
  EXPECT_THAT(Told(Make<Session>(StepOf<v1::CancelSessionRequest>(Name("long")))), IsEmpty());
}

TEST_F(SessionWarningsTest, OnePersonInTwoPlaces) {
  v1::CreatePersonRequest person;
  person.set_person_id("moreno");
  person.mutable_person()->add_names()->set_full("Moreno");
  Make<v1::Person>(person);
  const std::string first = Register("first", "people/moreno");
  Make(With(first, "a", test::Hours{9, 11}));
  auto request = With(first, "b", test::Hours{10, 12});
  request.set_validate_only(true);
  EXPECT_THAT(Told(Make(request)), ElementsAre("TWO_PLACES_AT_ONCE appearances[0].participant"));
  EXPECT_TRUE(absl::IsNotFound(admin()
                                   .Call<Session>([&] {
                                     v1::GetSessionRequest get;
                                     get.set_name(Name("b"));
                                     return get;
                                   }())
                                   .status()));
  request.set_validate_only(false);
  const Session b = Make(request);
  EXPECT_THAT(Told(b), ElementsAre("TWO_PLACES_AT_ONCE appearances[0].participant"));
  EXPECT_THAT(b.warnings(0).message(), AllOf(HasSubstr(first), HasSubstr(Name("a"))));
  EXPECT_THAT(Told("a"), ElementsAre("TWO_PLACES_AT_ONCE appearances[0].participant"));
  // One after the other, and a part of the same whole, are no conflict; nor is another participant.
  EXPECT_THAT(Told(Make(With(first, "next", test::Hours{12, 13}))), IsEmpty());
  EXPECT_THAT(Told(Make(With(Register("other"), "c", test::Hours{9, 12}))), IsEmpty());
  Make(With(first, "day", test::Hours{14, 18}));
  EXPECT_THAT(Told(Make(With(first, "talk", test::Hours{14, 15}, Name("day")))), IsEmpty());
  EXPECT_THAT(Told("day"), IsEmpty());

  // The same person as another participant, who withdrew before.
  v1::WithdrawParticipantRequest withdraw;
  withdraw.set_name(first);
  Make<Participant>(withdraw);
  const std::string second = Register("second", "people/moreno");
  EXPECT_THAT(Told(Make(With(second, "d", test::Hours{12.5, 13}))),
              ElementsAre("TWO_PLACES_AT_ONCE appearances[0].participant"));

  // An appearance that is called off, and a session that is, are no conflict.
  auto call_off = Changing(Name("next"), {"appearances"});
  *call_off.mutable_session()->mutable_appearances() = Get(Name("next")).appearances();
  call_off.mutable_session()->mutable_appearances(0)->set_status(Appearance::STATUS_CANCELLED);
  EXPECT_THAT(Told(Make<Session>(call_off)), IsEmpty());
  EXPECT_THAT(Told("d"), IsEmpty());
  Make<Session>(StepOf<v1::CancelSessionRequest>(Name("a")));
  EXPECT_THAT(Told("b"), ElementsAre("NOT_CONFIRMED appearances[0].participant"));
}

TEST_F(SessionWarningsTest, WhoAppearsAndHasNoPlace) {
  const std::string name = Register("speaker");
  Make(With(name, "a", std::nullopt));
  EXPECT_THAT(Told("a"), IsEmpty());
  v1::WithdrawParticipantRequest withdraw;
  withdraw.set_name(name);
  Make<Participant>(withdraw);
  const Session a = Get(Name("a"));
  EXPECT_THAT(Told(a), ElementsAre("NOT_CONFIRMED appearances[0].participant"));
  EXPECT_THAT(a.warnings(0).message(), HasSubstr(name + " is WITHDRAWN"));
}

TEST_F(SessionWarningsTest, MorePeopleThanTheRoomHolds) {
  auto request = NewSession(event(), "a", test::Hours{9, 10}, hall());
  request.mutable_session()->set_capacity(300);
  EXPECT_THAT(Told(Make(request)), IsEmpty()) << "nobody knows how many it holds";
  auto panel = NewSession(event(), "panel", test::Hours{10, 11}, hall());
  for (const char* id : {"x", "y", "z"})
    panel.mutable_session()->add_appearances()->set_participant(Register(id));
  Make(panel);
  v1::UpdateRoomRequest update;
  update.mutable_room()->set_name(hall());
  update.mutable_room()->set_capacity(2);
  Make<v1::Room>(update);
  EXPECT_THAT(Told("a"), ElementsAre("ROOM_TOO_SMALL capacity"));
  EXPECT_THAT(Told("panel"), ElementsAre("ROOM_TOO_SMALL appearances"));
  EXPECT_THAT(Get(Name("panel")).warnings(0).message(), AllOf(HasSubstr("3 people"), HasSubstr("holds 2")));
}

TEST_F(SessionWarningsTest, ABatchIsWarnedOfWhatItComesTo) {
  const std::string name = Register("speaker");
  Make(With(name, "a", test::Hours{9, 10}));
  Make(With(name, "b", test::Hours{9, 10}));
  v1::BatchUpdateSessionsRequest batch;
  batch.set_parent(event());
  for (const char* id : {"a", "b"}) *batch.add_requests() = Changing(Name(id), {"interval"});
  batch.mutable_requests(0)->mutable_session()->mutable_interval()->CopyFrom(At({9, 10}));
  batch.mutable_requests(1)->mutable_session()->mutable_interval()->CopyFrom(At({10, 11}));
  const auto apart = Make<v1::BatchUpdateSessionsResponse>(batch);
  for (const Session& session : apart.sessions()) {
    EXPECT_THAT(Told(session), IsEmpty());
  }
  batch.mutable_requests(0)->mutable_session()->mutable_interval()->CopyFrom(At({10, 11}));
  batch.set_validate_only(true);
  const auto together = Make<v1::BatchUpdateSessionsResponse>(batch);
  for (const Session& session : together.sessions()) {
    EXPECT_THAT(Told(session), ElementsAre("TWO_PLACES_AT_ONCE appearances[0].participant"));
  }
}

}  // namespace
}  // namespace plenary
