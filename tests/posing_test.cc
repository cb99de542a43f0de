// Callers who register themselves get no place and no credit that only the event's staff can give, and
// only staff changes approved fields.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "plenary/v1/event_service.pb.h"
#include "support/forum.h"

namespace plenary {
namespace {

using test::Client;
using test::FaultyFields;
using testing::HasSubstr;
using testing::UnorderedElementsAre;
using v1::Participant;

constexpr char kPosingEvent[] = "events/open";
constexpr char kPosingDelegation[] = "events/open/delegations/ours";

class PosingTest : public test::ForumTest {
 protected:
  // Of two places one is participants/shown's, the other is kept for an official.
  void KeepAPlaceForAnOfficial(bool approval_required) {
    v1::UpdateEventRequest request;
    request.mutable_event()->set_name(kPosingEvent);
    auto& policy = *request.mutable_event()->mutable_registration_policy();
    policy.set_openness(v1::Event::RegistrationPolicy::OPENNESS_ANYONE);
    policy.set_capacity(2);
    policy.set_approval_required(approval_required);
    auto& officials = *policy.add_category_limits();
    officials.set_category(Participant::CATEGORY_OFFICIAL);
    officials.set_reserved_places(1);
    forum().Make<v1::Event>(request);
  }

  // H.E. the Minister, who speaks.
  v1::RegisterParticipantRequest TheMinister() {
    auto request = forum().Registration(kPosingEvent, "");
    Participant& participant = *request.mutable_participant();
    *participant.mutable_credit()->mutable_display_name() = test::English("The Minister");
    participant.mutable_credit()->set_honorific("H.E.");
    *participant.mutable_credit()->add_positions()->mutable_title() = test::English("Minister");
    participant.set_category(Participant::CATEGORY_OFFICIAL);
    participant.add_roles(Participant::ROLE_SPEAKER);
    participant.set_region_code("ES");
    participant.set_listing(Participant::LISTING_PUBLIC);
    participant.set_listing_basis(Participant::LISTING_BASIS_CONSENT);
    participant.add_consents()->set_purpose("listing");
    participant.add_citations()->set_quoted_span("The Minister spoke.");
    participant.add_media()->set_url("https://example.org/portrait");
    participant.mutable_media(0)->set_audience(v1::AUDIENCE_CLASS_PUBLIC);
    return request;
  }

  // The part that people/free takes, in `state`.
  Participant MakeFree(Participant::State state) {
    auto request = forum().Registration(kPosingEvent, "");
    request.mutable_participant()->set_person("people/free");
    request.mutable_participant()->set_delegation(kPosingDelegation);
    request.mutable_participant()->mutable_credit()->add_positions()->set_organization("organizations/first");
    request.set_initial_state(state);
    return forum().Make<Participant>(request);
  }
  Participant Get(const std::string& name) {
    v1::GetParticipantRequest get;
    get.set_name(name);
    return forum().Make<Participant>(get);
  }
  std::int64_t Participants() { return Number("SELECT count(*) FROM participants"); }
  std::vector<Client> Strangers() {
    return {forum().anonymous(), forum().WithoutRole(), forum().As(v1::ROLE_PRESS),
            forum().As(v1::ROLE_PARTICIPANT, kPosingEvent, "people/free")};
  }
};

TEST_F(PosingTest, NobodyTakesAPlaceAsWhatStaffAloneCanSay) {
  KeepAPlaceForAnOfficial(/*approval_required=*/false);
  const std::int64_t before = Participants();
  for (const Client& client : Strangers()) {
    for (const bool validate_only : {true, false}) {
      auto posing = TheMinister();
      posing.set_validate_only(validate_only);
      const absl::Status refused = client.Call<Participant>(posing).status();
      EXPECT_EQ(errors::ReasonOf(refused), v1::INVALID_FIELDS) << refused;
      EXPECT_THAT(FaultyFields(refused),
                  UnorderedElementsAre("participant.category", "participant.roles", "participant.region_code",
                                       "participant.citations", "participant.media", "participant.listing"));
      const auto details = test::DetailOf<google::rpc::BadRequest>(refused);
      ASSERT_TRUE(details.has_value());
      for (const auto& violation : details->field_violations()) {
        EXPECT_THAT(violation.description(), HasSubstr("ask the organizer"));
      }
    }
  }
  EXPECT_EQ(Participants(), before);
  // Under its name alone it waits behind the place that is kept, which the official gets.
  auto wish = forum().Registration(kPosingEvent, "");
  const auto plain = forum().anonymous().Call<Participant>(wish);
  ASSERT_TRUE(plain.ok()) << plain.status();
  EXPECT_EQ(plain->state(), Participant::STATE_WAITLISTED);
  EXPECT_EQ(plain->waitlist_number(), 1);
  wish.set_validate_only(true);
  const auto asked = forum().anonymous().Call<Participant>(wish);
  ASSERT_TRUE(asked.ok()) << asked.status();
  EXPECT_EQ(asked->state(), Participant::STATE_WAITLISTED);
  EXPECT_EQ(asked->waitlist_number(), 0) << "how many wait is not for who only asks";
  EXPECT_EQ(forum().Make<Participant>(TheMinister()).state(), Participant::STATE_CONFIRMED);
}

TEST_F(PosingTest, WhatStaffSeesBeforeItCountsMayBeAskedFor) {
  KeepAPlaceForAnOfficial(/*approval_required=*/true);
  const auto asked = forum().anonymous().Call<Participant>(TheMinister());
  ASSERT_TRUE(asked.ok()) << asked.status();
  EXPECT_EQ(asked->state(), Participant::STATE_PENDING);
  EXPECT_EQ(asked->category(), Participant::CATEGORY_OFFICIAL);
  v1::GetParticipantRequest get;
  get.set_name(asked->name());
  EXPECT_EQ(errors::ReasonOf(forum().anonymous().Call<Participant>(get).status()), v1::NOT_FOUND);
  v1::ApproveParticipantRequest approve;
  approve.set_name(asked->name());
  EXPECT_EQ(forum().Make<Participant>(approve).state(), Participant::STATE_CONFIRMED);
  EXPECT_TRUE(forum().anonymous().Call<Participant>(get).ok());
}

// Approval or not, some things are not asked for; nor is the directory, by naming what may be in it.
TEST_F(PosingTest, SomeThingsAreForStaffInAnyCase) {
  for (const bool approval_required : {false, true}) {
    KeepAPlaceForAnOfficial(approval_required);
    for (const char* id : {"first", "nobody"}) {
      auto request = forum().Registration(kPosingEvent, "");
      Participant& participant = *request.mutable_participant();
      participant.mutable_credit()->add_positions()->set_organization(absl::StrCat("organizations/", id));
      participant.add_nominating_organizations(absl::StrCat("organizations/", id));
      participant.set_person(absl::StrCat("people/", id));
      participant.set_delegation(kPosingDelegation);
      participant.set_delegation_role(Participant::DELEGATION_ROLE_HEAD);
      participant.set_protocol_rank(1);
      participant.set_external_id("4711");
      participant.set_collective(true);
      participant.set_listing(Participant::LISTING_PUBLIC);
      participant.set_listing_basis(Participant::LISTING_BASIS_OFFICIAL_CAPACITY);
      std::vector<std::string> faults = FaultyFields(forum().anonymous().Call<Participant>(request).status());
      if (!approval_required) {
        EXPECT_EQ(std::erase(faults, "participant.listing"), 1u);
      }
      EXPECT_THAT(faults, UnorderedElementsAre("participant.credit.positions[0].organization",
                                               "participant.nominating_organizations", "participant.person",
                                               "participant.delegation", "participant.delegation_role",
                                               "participant.protocol_rank", "participant.external_id",
                                               "participant.collective", "participant.listing_basis"));
    }
  }
}

TEST_F(PosingTest, AFocalPointSpeaksForItsDelegationAlone) {
  KeepAPlaceForAnOfficial(/*approval_required=*/false);
  const Client focal = forum().As(v1::ROLE_FOCAL_POINT, kPosingDelegation);
  auto request = TheMinister();
  EXPECT_FALSE(focal.Call<Participant>(request).ok()) << "of no delegation, it registers itself";
  request.mutable_participant()->set_delegation("events/open/delegations/theirs");
  EXPECT_FALSE(focal.Call<Participant>(request).ok());
  request.mutable_participant()->set_delegation(kPosingDelegation);
  request.mutable_participant()->mutable_credit()->mutable_positions(0)->set_organization(
      "organizations/first");
  EXPECT_THAT(FaultyFields(focal.Call<Participant>(request).status()),
              UnorderedElementsAre("participant.credit.positions[0].organization"));
  request.mutable_participant()->mutable_credit()->mutable_positions(0)->clear_organization();
  const auto registered = focal.Call<Participant>(request);
  ASSERT_TRUE(registered.ok()) << registered.status();
  EXPECT_EQ(registered->state(), Participant::STATE_CONFIRMED);
}

// ---- Afterwards.

struct Change {
  const char* path;  // in the mask
  std::function<void(Participant&)> make;
};

const std::vector<Change>& ChangesForStaff() {
  static const auto* const changes = new std::vector<Change>{
      {"credit.display_name",
       [](Participant& one) { *one.mutable_credit()->mutable_display_name() = test::English("The King"); }},
      {"credit.honorific", [](Participant& one) { one.mutable_credit()->set_honorific("H.M."); }},
      {"credit.positions",
       [](Participant& one) {
         *one.mutable_credit()->add_positions()->mutable_title() = test::English("King");
       }},
      {"citations", [](Participant& one) { one.add_citations()->set_quoted_span("The King spoke."); }},
      {"media",
       [](Participant& one) {
         one.add_media()->set_url("https://example.org/crown");
         one.mutable_media(0)->set_audience(v1::AUDIENCE_CLASS_PUBLIC);
       }},
      {"category", [](Participant& one) { one.set_category(Participant::CATEGORY_OFFICIAL); }},
      {"roles", [](Participant& one) { one.add_roles(Participant::ROLE_SPEAKER); }},
      {"region_code", [](Participant& one) { one.set_region_code("ES"); }},
      {"delegation", [](Participant& one) { one.set_delegation("events/open/delegations/theirs"); }},
      {"listing_basis",
       [](Participant& one) { one.set_listing_basis(Participant::LISTING_BASIS_OFFICIAL_CAPACITY); }},
  };
  return *changes;
}

// By whatever mask: none, all, the field, or the top of it.
std::vector<std::string> MasksFor(const std::string& path) {
  return {"", "*", path, path.substr(0, path.find('.'))};
}

TEST_F(PosingTest, WhatWasApprovedIsForStaffToChange) {
  const Client self = forum().As(v1::ROLE_PARTICIPANT, kPosingEvent, "people/free");
  const Client focal = forum().As(v1::ROLE_FOCAL_POINT, kPosingDelegation);
  for (const auto state :
       {Participant::STATE_CONFIRMED, Participant::STATE_WAITLISTED, Participant::STATE_INVITED}) {
    const Participant stored = MakeFree(state);
    for (const Client& client : {self, focal}) {
      for (const Change& change : ChangesForStaff()) {
        for (const std::string& mask : MasksFor(change.path)) {
          v1::UpdateParticipantRequest update;
          *update.mutable_participant() = stored;
          change.make(*update.mutable_participant());
          // Who does not see these does not send them.
          update.mutable_participant()->clear_person();
          update.mutable_participant()->clear_registered_by();
          if (!mask.empty()) update.mutable_update_mask()->add_paths(mask);
          const absl::Status refused = client.Call<Participant>(update).status();
          EXPECT_EQ(errors::ReasonOf(refused), v1::INVALID_FIELDS) << change.path << " " << mask;
          EXPECT_THAT(FaultyFields(refused), testing::Contains(absl::StrCat("participant.", change.path)))
              << mask << " " << refused;
          EXPECT_THAT(absl::StrCat(test::DetailsOf(refused).DebugString()), HasSubstr("ask the organizer"));
        }
      }
    }
    EXPECT_EQ(Get(stored.name()).etag(), stored.etag()) << "something was changed";
    v1::WithdrawParticipantRequest withdraw;
    withdraw.set_name(stored.name());
    forum().Make<Participant>(withdraw);
  }
}

TEST_F(PosingTest, WhatIsOnesOwnIsChangedAtAnyTime) {
  const Participant stored = MakeFree(Participant::STATE_CONFIRMED);
  v1::UpdateParticipantRequest update;
  update.mutable_participant()->set_name(stored.name());
  update.mutable_participant()->set_attendance_mode(Participant::ATTENDANCE_MODE_REMOTE);
  update.mutable_participant()->add_languages("es");
  update.mutable_participant()->mutable_contact()->add_emails("free@example.org");
  update.mutable_participant()->set_listing(Participant::LISTING_PUBLIC);
  update.mutable_participant()->set_listing_basis(Participant::LISTING_BASIS_CONSENT);
  update.mutable_participant()->add_consents()->set_purpose("listing");
  const auto changed =
      forum().As(v1::ROLE_PARTICIPANT, kPosingEvent, "people/free").Call<Participant>(update);
  ASSERT_TRUE(changed.ok()) << changed.status();
  EXPECT_EQ(changed->credit().positions(0).organization(), "organizations/first");
  EXPECT_EQ(changed->state(), Participant::STATE_CONFIRMED);
}

TEST_F(PosingTest, WhoWaitsForApprovalMayCorrectItself) {
  const Participant stored = MakeFree(Participant::STATE_PENDING);
  v1::UpdateParticipantRequest update;
  update.mutable_participant()->set_name(stored.name());
  *update.mutable_participant()->mutable_credit()->mutable_display_name() = test::English("Dr Free");
  update.mutable_update_mask()->add_paths("credit.display_name");
  const auto changed =
      forum().As(v1::ROLE_PARTICIPANT, kPosingEvent, "people/free").Call<Participant>(update);
  EXPECT_TRUE(changed.ok()) << changed.status();
  update.mutable_participant()->set_category(Participant::CATEGORY_OFFICIAL);
  update.mutable_update_mask()->add_paths("category");
  const auto by_focal = forum().As(v1::ROLE_FOCAL_POINT, kPosingDelegation).Call<Participant>(update);
  EXPECT_TRUE(by_focal.ok()) << by_focal.status();
}

}  // namespace
}  // namespace plenary
