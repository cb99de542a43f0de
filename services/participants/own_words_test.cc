#include "participants/own_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "contract/proto_options.h"
#include "errors/errors_test_support.h"

namespace plenary::participants::rules {
namespace {

using errors::FaultyFields;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using v1::Participant;
using enum Registrant;

constexpr char kOwnEvent[] = "events/beijing";
constexpr char kOwnPath[] = "participant";

// Whether there is a row for a field, or for what is in it.
bool HasRow(const std::string& path) {
  return std::ranges::any_of(OwnWords(), [&](const OwnWord& word) {
    return word.path == path || word.path.starts_with(path + ".");
  });
}

TEST(OwnWords, HaveARowForEveryFieldThatIsSet) {
  for (int i = 0; i < Participant::descriptor()->field_count(); ++i) {
    const auto* field = Participant::descriptor()->field(i);
    const bool said = !contract::Behaves(field, google::api::OUTPUT_ONLY) && field->name() != "name" &&
                      field->name() != "etag";
    EXPECT_EQ(HasRow(field->name()), said) << "say in the table who says " << field->name();
  }
  for (int i = 0; i < Participant::Credit::descriptor()->field_count(); ++i) {
    const auto& name = Participant::Credit::descriptor()->field(i)->name();
    EXPECT_TRUE(HasRow("credit." + name)) << "say in the table who says credit." << name;
  }
}

// Somebody with everything that a request can set.
Participant Everything() {
  Participant participant;
  participant.mutable_credit()->mutable_display_name()->add_entries()->set_text("The Minister");
  participant.mutable_credit()->set_honorific("H.E.");
  participant.mutable_credit()->add_positions()->mutable_title()->add_entries()->set_text("Minister");
  participant.mutable_credit()->add_positions()->set_organization("organizations/ministry");
  participant.set_person("people/minister");
  participant.set_collective(true);
  participant.set_category(Participant::CATEGORY_OFFICIAL);
  participant.add_roles(Participant::ROLE_SPEAKER);
  participant.set_attendance_mode(Participant::ATTENDANCE_MODE_IN_PERSON);
  participant.set_delegation("events/beijing/delegations/es");
  participant.set_delegation_role(Participant::DELEGATION_ROLE_HEAD);
  participant.set_region_code("ES");
  participant.add_nominating_organizations("organizations/ministry");
  participant.set_protocol_rank(1);
  participant.add_languages("es");
  participant.add_answers()->set_question_id("diet");
  participant.add_consents()->set_purpose("listing");
  participant.set_listing(Participant::LISTING_PUBLIC);
  participant.set_listing_basis(Participant::LISTING_BASIS_OFFICIAL_CAPACITY);
  participant.mutable_contact()->add_emails("minister@example.org");
  participant.set_external_id("4711");
  participant.add_citations()->set_quoted_span("the minister said");
  participant.add_media()->set_url("https://example.org/portrait");
  return participant;
}

std::vector<std::string> FieldsOf(const std::vector<errors::FieldViolation>& violations) {
  std::vector<std::string> fields;
  for (const errors::FieldViolation& violation : violations) fields.push_back(violation.field);
  return fields;
}

OwnFaults OwnFaultsOf(const Participant& participant, Registrant registrant) {
  return FaultsOfOwnRegistration(participant, registrant, kOwnEvent, kOwnPath);
}

TEST(OwnRegistration, NobodyPoses) {
  const OwnFaults faults = rules::OwnFaultsOf(Everything(), kSelf);
  EXPECT_THAT(
      FieldsOf(faults.always),
      UnorderedElementsAre("participant.credit.positions[1].organization", "participant.person",
                           "participant.collective", "participant.delegation", "participant.delegation_role",
                           "participant.nominating_organizations", "participant.protocol_rank",
                           "participant.external_id", "participant.listing_basis"));
  EXPECT_THAT(FieldsOf(faults.unapproved),
              UnorderedElementsAre("participant.category", "participant.roles", "participant.region_code",
                                   "participant.citations", "participant.media", "participant.listing"));
}

TEST(OwnRegistration, AFocalPointSpeaksForItsDelegation) {
  const OwnFaults faults = rules::OwnFaultsOf(Everything(), kFocalPoint);
  EXPECT_THAT(FieldsOf(faults.always),
              UnorderedElementsAre("participant.credit.positions[1].organization", "participant.person",
                                   "participant.collective", "participant.nominating_organizations",
                                   "participant.protocol_rank", "participant.external_id",
                                   "participant.listing_basis"));
  EXPECT_THAT(FieldsOf(faults.unapproved), IsEmpty());
}

TEST(OwnRegistration, SaysWhatIsOnesOwn) {
  Participant participant;
  participant.mutable_credit()->mutable_display_name()->add_entries()->set_text("Lin Wei");
  participant.mutable_credit()->set_honorific("Dr");
  participant.mutable_credit()->add_positions()->mutable_affiliation()->add_entries()->set_text("A school");
  participant.set_attendance_mode(Participant::ATTENDANCE_MODE_REMOTE);
  participant.add_languages("zh-Hans");
  participant.mutable_contact()->add_phones("+86 10 1234");
  participant.set_listing(Participant::LISTING_PARTICIPANTS);
  participant.set_listing_basis(Participant::LISTING_BASIS_CONSENT);
  participant.add_consents()->set_purpose("listing");
  for (const Registrant registrant : {kSelf, kFocalPoint}) {
    EXPECT_THAT(FieldsOf(rules::OwnFaultsOf(participant, registrant).always), IsEmpty());
    EXPECT_THAT(FieldsOf(rules::OwnFaultsOf(participant, registrant).unapproved), IsEmpty());
  }
}

// What is wrong with the whole is told together with the rest, where it is theirs to set right.
TEST(OwnRegistration, TellsEveryFaultAtOnce) {
  Participant participant;
  participant.set_external_id("4711");
  participant.set_listing(Participant::LISTING_PARTICIPANTS);
  EXPECT_THAT(FieldsOf(rules::OwnFaultsOf(participant, kSelf).always),
              UnorderedElementsAre("participant.external_id", "participant.listing_basis"));
  participant.set_listing_basis(Participant::LISTING_BASIS_PUBLIC_SOURCE);
  EXPECT_THAT(FieldsOf(rules::OwnFaultsOf(participant, kSelf).always),
              UnorderedElementsAre("participant.external_id", "participant.listing_basis"));
  participant.clear_external_id();
  participant.set_listing_basis(Participant::LISTING_BASIS_CONSENT);
  EXPECT_THAT(FieldsOf(rules::OwnFaultsOf(participant, kSelf).always), ElementsAre("participant.consents"));
}

// ---- Changes.

std::vector<std::string> FaultsOfChange(Registrant registrant, Participant::State state,
                                        const std::function<void(Participant&)>& change) {
  Participant before;
  before.set_state(state);
  before.mutable_credit()->mutable_display_name()->add_entries()->set_text("Lin Wei");
  before.mutable_credit()->add_positions()->set_organization("organizations/ruc");
  before.set_delegation("events/beijing/delegations/es");
  before.set_listing_basis(Participant::LISTING_BASIS_OFFICIAL_CAPACITY);
  before.add_roles(Participant::ROLE_ATTENDEE);
  before.add_media()->set_url("https://example.org/first");
  before.add_media()->set_url("https://example.org/second");
  Participant after = before;
  change(after);
  return FaultyFields(CheckOwnChange(before, after, registrant));
}

// Every state but the one in which staff is still to approve.
std::vector<Participant::State> Settled() {
  std::vector<Participant::State> states;
  for (int state = Participant::State_MIN + 1; state <= Participant::State_MAX; ++state) {
    if (state != Participant::STATE_PENDING) states.push_back(static_cast<Participant::State>(state));
  }
  return states;
}

TEST(OwnChange, OfWhatIsOnesOwnIsFree) {
  for (const Registrant registrant : {kSelf, kFocalPoint}) {
    for (const Participant::State state : Settled()) {
      EXPECT_THAT(FaultsOfChange(registrant, state,
                                 [](Participant& after) {
                                   after.add_languages("es");
                                   after.set_attendance_mode(Participant::ATTENDANCE_MODE_REMOTE);
                                   after.set_listing(Participant::LISTING_PUBLIC);
                                   after.set_listing_basis(Participant::LISTING_BASIS_CONSENT);
                                   after.add_consents()->set_purpose("listing");
                                   after.add_answers()->set_question_id("diet");
                                   after.mutable_contact()->add_phones("+34 1");
                                 }),
                  IsEmpty());
    }
  }
}

void ChangeWhatIsApproved(Participant& after) {
  after.mutable_credit()->mutable_display_name()->mutable_entries(0)->set_text("The Minister");
  after.mutable_credit()->set_honorific("H.E.");
  after.mutable_credit()->mutable_positions(0)->mutable_title()->add_entries()->set_text("Minister");
  after.add_citations()->set_quoted_span("the minister said");
  after.mutable_media()->RemoveLast();
}

void ChangeFieldsOfTheEvent(Participant& after) {
  after.set_category(Participant::CATEGORY_OFFICIAL);
  after.set_region_code("ES");
  after.add_roles(Participant::ROLE_SPEAKER);
}

TEST(OwnChange, OfWhatWasApprovedIsForStaff) {
  for (const Registrant registrant : {kSelf, kFocalPoint}) {
    for (const Participant::State state : Settled()) {
      EXPECT_THAT(
          FaultsOfChange(registrant, state, ChangeWhatIsApproved),
          UnorderedElementsAre("participant.credit.display_name", "participant.credit.honorific",
                               "participant.credit.positions", "participant.citations", "participant.media"))
          << state;
      EXPECT_THAT(
          FaultsOfChange(registrant, state, ChangeFieldsOfTheEvent),
          UnorderedElementsAre("participant.category", "participant.region_code", "participant.roles"))
          << state;
    }
    EXPECT_THAT(FaultsOfChange(registrant, Participant::STATE_PENDING, ChangeWhatIsApproved), IsEmpty());
  }
}

TEST(OwnChange, OfFieldsOfTheEventIsRequestedByTheFocalPoint) {
  EXPECT_THAT(FaultsOfChange(kSelf, Participant::STATE_PENDING, ChangeFieldsOfTheEvent),
              UnorderedElementsAre("participant.category", "participant.region_code", "participant.roles"));
  EXPECT_THAT(FaultsOfChange(kFocalPoint, Participant::STATE_PENDING, ChangeFieldsOfTheEvent), IsEmpty());
}

TEST(OwnChange, NobodyMovesAndTheFocalPointSaysWhoLeads) {
  for (const Participant::State state : {Participant::STATE_PENDING, Participant::STATE_CONFIRMED}) {
    const auto change = [](Participant& after) {
      after.set_delegation_role(Participant::DELEGATION_ROLE_HEAD);
      after.set_delegation("events/beijing/delegations/cn");
    };
    EXPECT_THAT(FaultsOfChange(kSelf, state, change),
                UnorderedElementsAre("participant.delegation_role", "participant.delegation"));
    EXPECT_THAT(FaultsOfChange(kFocalPoint, state, change), ElementsAre("participant.delegation"));
  }
}

// A link to an organization is kept or dropped; another is refused, whether there is such an organization or
// not.
TEST(OwnChange, NamesNoOrganization) {
  const auto to = [](const std::string& organization) {
    return FaultsOfChange(kSelf, Participant::STATE_PENDING, [&](Participant& after) {
      after.mutable_credit()->mutable_positions(0)->set_organization(organization);
      after.mutable_credit()->mutable_positions(0)->mutable_title()->add_entries()->set_text("Dean");
    });
  };
  EXPECT_THAT(to("organizations/ruc"), IsEmpty());
  EXPECT_THAT(to(""), IsEmpty());
  EXPECT_THAT(to("organizations/other"), ElementsAre("participant.credit.positions[0].organization"));
}

// A full replace by who does not see all of the media puts those unseen at the end.
TEST(OwnChange, MediaInAnotherOrderAreTheSame) {
  EXPECT_THAT(FaultsOfChange(kSelf, Participant::STATE_CONFIRMED,
                             [](Participant& after) { after.mutable_media()->SwapElements(0, 1); }),
              IsEmpty());
}

TEST(OwnChange, TheGroundOfAListingBecomesConsentOrNone) {
  const auto to = [](Participant::ListingBasis basis) {
    return FaultsOfChange(kFocalPoint, Participant::STATE_CONFIRMED,
                          [basis](Participant& after) { after.set_listing_basis(basis); });
  };
  EXPECT_THAT(to(Participant::LISTING_BASIS_OFFICIAL_CAPACITY), IsEmpty());
  EXPECT_THAT(to(Participant::LISTING_BASIS_CONSENT), IsEmpty());
  EXPECT_THAT(to(Participant::LISTING_BASIS_UNSPECIFIED), IsEmpty());
  EXPECT_THAT(to(Participant::LISTING_BASIS_PUBLIC_SOURCE), ElementsAre("participant.listing_basis"));
}

}  // namespace
}  // namespace plenary::participants::rules
