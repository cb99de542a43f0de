// Delegations: the rights of focal points, reserved places, replacements, nominations, and credentials.

#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "support/forum.h"

namespace plenary {
namespace {

using test::Client;
using v1::Delegation;
using v1::Participant;

class DelegationTest : public test::ForumTest {
 protected:
  static constexpr char kOurs[] = "events/open/delegations/ours";
  static constexpr char kTheirs[] = "events/open/delegations/theirs";

  Client FocalPoint() { return forum().As(v1::ROLE_FOCAL_POINT, kOurs); }

  v1::RegisterParticipantRequest Registration(const std::string& delegation) {
    auto request = forum().Registration("events/open", "");
    request.mutable_participant()->set_delegation(delegation);
    return request;
  }
  Participant Register(const Client& client, const std::string& delegation) {
    const auto made = client.Call<Participant>(Registration(delegation));
    EXPECT_TRUE(made.ok()) << made.status();
    return made.ok() ? *made : Participant();
  }
  static absl::StatusOr<Participant> Update(const Client& client, const Participant& changes) {
    v1::UpdateParticipantRequest request;
    *request.mutable_participant() = changes;
    return client.Call<Participant>(request);
  }
  void SetPlaces(int capacity, int reserved_for_ours) {
    v1::UpdateEventRequest event;
    event.mutable_event()->set_name("events/open");
    auto& policy = *event.mutable_event()->mutable_registration_policy();
    policy.set_capacity(capacity);
    policy.set_openness(v1::Event::RegistrationPolicy::OPENNESS_ANYONE);
    forum().Make<v1::Event>(event);
    v1::UpdateDelegationRequest delegation;
    delegation.mutable_delegation()->set_name(kOurs);
    delegation.mutable_delegation()->set_reserved_places(reserved_for_ours);
    forum().Make<Delegation>(delegation);
  }
  Delegation Get(const Client& client, const std::string& name) {
    v1::GetDelegationRequest request;
    request.set_name(name);
    const auto found = client.Call<Delegation>(request);
    EXPECT_TRUE(found.ok()) << found.status();
    return found.ok() ? *found : Delegation();
  }
};

TEST_F(DelegationTest, AFocalPointRegistersItsOwn) {
  const Client focal = FocalPoint();
  const Participant made = Register(focal, kOurs);
  EXPECT_EQ(made.delegation(), kOurs);
  EXPECT_EQ(made.state(), Participant::STATE_CONFIRMED);
  EXPECT_EQ(errors::ReasonOf(focal.Call<Participant>(Registration(kTheirs)).status()), v1::INVALID_FIELDS);
  EXPECT_EQ(
      errors::ReasonOf(focal.Call<Participant>(Registration("events/open/delegations/nobody")).status()),
      v1::INVALID_FIELDS);
}

TEST_F(DelegationTest, AFocalPointChangesItsOwn) {
  const Client focal = FocalPoint();
  Participant changes;
  changes.set_name(Register(focal, kOurs).name());
  changes.set_delegation_role(Participant::DELEGATION_ROLE_ALTERNATE);
  const auto changed = Update(focal, changes);
  ASSERT_TRUE(changed.ok()) << changed.status();
  EXPECT_EQ(changed->delegation_role(), Participant::DELEGATION_ROLE_ALTERNATE);
  v1::WithdrawParticipantRequest withdraw;
  withdraw.set_name(changes.name());
  EXPECT_EQ(focal.Call<Participant>(withdraw)->state(), Participant::STATE_WITHDRAWN);
}

// One that is listed is seen and not to be touched, one that is not listed is not there.
TEST_F(DelegationTest, AFocalPointLeavesOthersAlone) {
  const Client focal = FocalPoint();
  const std::string unlisted = Register(forum().admin(), kTheirs).name();
  auto listed_request = Registration(kTheirs);
  listed_request.mutable_participant()->set_listing(Participant::LISTING_PUBLIC);
  listed_request.mutable_participant()->set_listing_basis(Participant::LISTING_BASIS_OFFICIAL_CAPACITY);
  const std::string listed = forum().Make<Participant>(listed_request).name();
  for (const auto& [name, reason] :
       {std::pair(unlisted, v1::NOT_FOUND), std::pair(listed, v1::PERMISSION_DENIED)}) {
    Participant changes;
    changes.set_name(name);
    changes.set_category(Participant::CATEGORY_YOUTH);
    EXPECT_EQ(errors::ReasonOf(Update(focal, changes).status()), reason) << name;
    v1::WithdrawParticipantRequest withdraw;
    withdraw.set_name(name);
    EXPECT_EQ(errors::ReasonOf(focal.Call<Participant>(withdraw).status()), reason) << name;
  }
  v1::ListParticipantsRequest list;
  list.set_parent("events/open");
  list.set_filter(absl::StrCat("delegation = \"", kTheirs, "\""));
  const auto seen = focal.Call<v1::ListParticipantsResponse>(list);
  ASSERT_TRUE(seen.ok()) << seen.status();
  EXPECT_EQ(seen->total_size(), 1);
}

TEST_F(DelegationTest, AFocalPointMovesNobody) {
  const Client focal = FocalPoint();
  Participant changes;
  changes.set_name(Register(focal, kOurs).name());
  changes.set_delegation(kTheirs);
  EXPECT_EQ(errors::ReasonOf(Update(focal, changes).status()), v1::INVALID_FIELDS);
  v1::UpdateParticipantRequest leave;
  leave.mutable_participant()->set_name(changes.name());
  leave.mutable_update_mask()->add_paths("delegation");
  EXPECT_EQ(errors::ReasonOf(focal.Call<Participant>(leave).status()), v1::INVALID_FIELDS);
  EXPECT_TRUE(Update(forum().admin(), changes).ok()) << "a registrar may";
}

TEST_F(DelegationTest, AFocalPointDecidesNothing) {
  const Client focal = FocalPoint();
  const std::string own = Register(focal, kOurs).name();
  v1::RevokeParticipantRequest revoke;
  revoke.set_name(own);
  EXPECT_EQ(errors::ReasonOf(focal.Call<Participant>(revoke).status()), v1::PERMISSION_DENIED);
  v1::UpdateDelegationRequest quota;
  quota.mutable_delegation()->set_name(kOurs);
  quota.mutable_delegation()->set_reserved_places(50);
  EXPECT_EQ(errors::ReasonOf(focal.Call<Delegation>(quota).status()), v1::PERMISSION_DENIED);
  auto registration = Registration(kOurs);
  registration.set_initial_state(Participant::STATE_CONFIRMED);
  EXPECT_EQ(errors::ReasonOf(focal.Call<Participant>(registration).status()), v1::PERMISSION_DENIED);
}

TEST_F(DelegationTest, ReservedPlacesAreHeldForTheDelegation) {
  // Of four places one is taken by participants/shown and two are reserved.
  SetPlaces(4, 2);
  EXPECT_EQ(Register(forum().admin(), "").state(), Participant::STATE_CONFIRMED);
  EXPECT_EQ(Register(forum().admin(), "").state(), Participant::STATE_WAITLISTED)
      << "a reserved place was given away";
  const Client focal = FocalPoint();
  EXPECT_EQ(Register(focal, kOurs).state(), Participant::STATE_CONFIRMED);
  EXPECT_EQ(Register(focal, kOurs).state(), Participant::STATE_CONFIRMED);
  EXPECT_EQ(Register(focal, kOurs).state(), Participant::STATE_WAITLISTED);
  const Delegation ours = Get(focal, kOurs);
  EXPECT_EQ(ours.confirmed_count(), 2) << "its focal point does not see how many it has";
  EXPECT_EQ(ours.reserved_places(), 2);
}

TEST_F(DelegationTest, AReplacementKeepsThePlace) {
  SetPlaces(3, 2);
  const Participant leaving = Register(forum().admin(), kOurs);
  Register(forum().admin(), kOurs);
  const Participant waiting = Register(forum().admin(), kOurs);
  ASSERT_EQ(waiting.state(), Participant::STATE_WAITLISTED);
  v1::ReplaceParticipantRequest replace;
  replace.set_name(leaving.name());
  *replace.mutable_replacement()->mutable_credit()->mutable_display_name() =
      test::English("Who comes instead");
  const auto instead = forum().Make<Participant>(replace);
  EXPECT_EQ(instead.state(), Participant::STATE_CONFIRMED);
  EXPECT_EQ(instead.delegation(), kOurs);
  v1::GetParticipantRequest get;
  get.set_name(waiting.name());
  EXPECT_EQ(forum().Make<Participant>(get).state(), Participant::STATE_WAITLISTED)
      << "the place went to the next";
  get.set_name(leaving.name());
  EXPECT_EQ(forum().Make<Participant>(get).state(), Participant::STATE_WITHDRAWN);
  EXPECT_EQ(Get(forum().admin(), kOurs).confirmed_count(), 2);
}

// Nominated by one organization, affiliated with another: the two are kept and counted apart.
TEST_F(DelegationTest, ANominationIsNoAffiliation) {
  auto request = forum().Registration("events/open", "nominated");
  request.mutable_participant()->add_nominating_organizations("organizations/first");
  auto& position = *request.mutable_participant()->mutable_credit()->add_positions();
  *position.mutable_title() = test::English("Fellow");
  position.set_organization("organizations/second");
  const auto made = forum().Make<Participant>(request);
  ASSERT_EQ(made.nominating_organizations_size(), 1);
  EXPECT_EQ(made.nominating_organizations(0), "organizations/first");
  EXPECT_EQ(made.credit().positions(0).organization(), "organizations/second");
  v1::GetEventStatisticsRequest statistics;
  statistics.set_name("events/open");
  const auto counted = forum().Make<v1::EventStatistics>(statistics);
  EXPECT_EQ(counted.organization_count(), 1) << "who nominates is not represented";

  Participant changes;
  changes.set_name(made.name());
  changes.add_nominating_organizations("organizations/nobody");
  EXPECT_EQ(errors::ReasonOf(Update(forum().admin(), changes).status()), v1::REFERENCE_NOT_FOUND);
  // Staff says who nominated; to the public it is not there.
  auto own = forum().Registration("events/open", "");
  own.mutable_participant()->add_nominating_organizations("organizations/first");
  EXPECT_EQ(errors::ReasonOf(forum().anonymous().Call<Participant>(own).status()), v1::INVALID_FIELDS);
}

TEST_F(DelegationTest, CredentialsHaveAStatus) {
  for (const auto status :
       {Delegation::CREDENTIALS_STATUS_RECEIVED, Delegation::CREDENTIALS_STATUS_PROVISIONAL,
        Delegation::CREDENTIALS_STATUS_ACCEPTED, Delegation::CREDENTIALS_STATUS_REFUSED}) {
    v1::UpdateDelegationRequest request;
    request.mutable_delegation()->set_name(kOurs);
    request.mutable_delegation()->set_credentials_status(status);
    EXPECT_EQ(forum().Make<Delegation>(request).credentials_status(), status);
    v1::ListDelegationsRequest list;
    list.set_parent("events/open");
    list.set_filter(absl::StrCat("credentials_status = ", Delegation::CredentialsStatus_Name(status)));
    const auto found = forum().Make<v1::ListDelegationsResponse>(list);
    ASSERT_EQ(found.delegations_size(), 1);
    EXPECT_EQ(found.delegations(0).name(), kOurs);
    EXPECT_EQ(errors::ReasonOf(forum().anonymous().Call<v1::ListDelegationsResponse>(list).status()),
              v1::INVALID_FILTER)
        << "the public filters by it";
  }
  EXPECT_EQ(Get(forum().anonymous(), kOurs).credentials_status(), Delegation::CREDENTIALS_STATUS_UNSPECIFIED);
  EXPECT_EQ(Get(forum().As(v1::ROLE_VIEWER, "events/open"), kOurs).credentials_status(),
            Delegation::CREDENTIALS_STATUS_REFUSED);
}

}  // namespace
}  // namespace plenary
