#include "participants/participant_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <string>

#include "absl/strings/str_join.h"
#include "errors/errors_test_support.h"
#include "errors/status_details.h"
#include "participants/queries.h"

namespace plenary::participants::rules {
namespace {

using errors::FaultyFields;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using v1::Participant;
using Policy = v1::Event::RegistrationPolicy;

constexpr char kEvent[] = "events/beijing";
constexpr char kPath[] = "participant";

// ---- States.

TEST(ParticipantSteps, ActiveIsWhoeverMayStillCome) {
  const std::set<int> active = {Participant::STATE_INVITED, Participant::STATE_PENDING,
                                Participant::STATE_WAITLISTED, Participant::STATE_CONFIRMED};
  for (int state = Participant::STATE_UNSPECIFIED; state <= Participant::State_MAX; ++state) {
    EXPECT_EQ(IsActive(static_cast<State>(state)), active.contains(state)) << state;
  }
  EXPECT_EQ(queries::kActiveStatesFragment, absl::StrJoin(active, ", "));
}

TEST(ParticipantSteps, WhoeverLeavesLeadsNoDelegation) {
  for (int state = Participant::STATE_INVITED; state <= Participant::State_MAX; ++state) {
    Participant participant;
    participant.set_delegation("events/e/delegations/d");
    participant.set_delegation_role(Participant::DELEGATION_ROLE_HEAD);
    Settle(static_cast<State>(state), 0, participant);
    const bool active = IsActive(static_cast<State>(state));
    EXPECT_EQ(participant.delegation_role() == Participant::DELEGATION_ROLE_HEAD, active) << state;
    EXPECT_EQ(LedBy(participant), active ? "events/e/delegations/d" : "") << state;
    participant.set_delegation_role(Participant::DELEGATION_ROLE_ADVISER);
    Settle(static_cast<State>(state), 0, participant);
    EXPECT_EQ(participant.delegation_role(), Participant::DELEGATION_ROLE_ADVISER) << state;
  }
}

TEST(ParticipantSteps, OnlyAConfirmedOneThatIsNoCollectiveHoldsAPlace) {
  for (int state = Participant::STATE_UNSPECIFIED; state <= Participant::State_MAX; ++state) {
    Participant participant;
    participant.set_state(static_cast<State>(state));
    EXPECT_EQ(HoldsPlace(participant), state == Participant::STATE_CONFIRMED) << state;
    participant.set_collective(true);
    EXPECT_FALSE(HoldsPlace(participant)) << state;
  }
}

// ---- A participant as a whole.

std::vector<std::string> FaultsOf(const Participant& participant) {
  return FaultyFields(CheckParticipant(participant, kEvent, kPath));
}

TEST(ParticipantAsAWhole, AnUnlistedOneNeedsNothing) { EXPECT_THAT(rules::FaultsOf({}), IsEmpty()); }

TEST(ParticipantAsAWhole, AListedOneNeedsABasis) {
  for (const auto listing : {Participant::LISTING_PARTICIPANTS, Participant::LISTING_PUBLIC}) {
    Participant participant;
    participant.set_listing(listing);
    EXPECT_THAT(rules::FaultsOf(participant), ElementsAre("participant.listing_basis"));
    participant.set_listing_basis(Participant::LISTING_BASIS_OFFICIAL_CAPACITY);
    EXPECT_THAT(rules::FaultsOf(participant), IsEmpty());
  }
}

TEST(ParticipantAsAWhole, ABasisIsOnRecord) {
  Participant participant;
  participant.set_listing(Participant::LISTING_PUBLIC);
  participant.set_listing_basis(Participant::LISTING_BASIS_CONSENT);
  EXPECT_THAT(rules::FaultsOf(participant), ElementsAre("participant.consents"));
  participant.add_consents()->set_purpose("listing");
  EXPECT_THAT(rules::FaultsOf(participant), IsEmpty());
  participant.set_listing_basis(Participant::LISTING_BASIS_PUBLIC_SOURCE);
  EXPECT_THAT(rules::FaultsOf(participant), ElementsAre("participant.citations"));
  participant.add_citations();
  EXPECT_THAT(rules::FaultsOf(participant), IsEmpty());
}

TEST(ParticipantAsAWhole, EveryFaultIsTold) {
  Participant participant;
  participant.set_collective(true);
  participant.set_person("people/lin-wei");
  participant.set_delegation_role(Participant::DELEGATION_ROLE_HEAD);
  EXPECT_THAT(rules::FaultsOf(participant), ElementsAre("participant.person", "participant.delegation"));
}

TEST(ParticipantAsAWhole, ADelegationIsOfTheSameEvent) {
  Participant participant;
  participant.set_delegation_role(Participant::DELEGATION_ROLE_HEAD);
  participant.set_delegation("events/beijing/delegations/es");
  EXPECT_THAT(rules::FaultsOf(participant), IsEmpty());
  participant.set_delegation("events/madrid/delegations/es");
  EXPECT_THAT(rules::FaultsOf(participant), ElementsAre("participant.delegation"));
}

// ---- Answers.

Policy WithQuestions() {
  Policy policy;
  auto& diet = *policy.add_questions();
  diet.set_question_id("diet");
  diet.set_required(true);
  diet.add_choices("none");
  diet.add_choices("vegetarian");
  policy.add_questions()->set_question_id("arrival");
  return policy;
}

Participant Answering(const std::vector<std::pair<std::string, std::string>>& answers) {
  Participant participant;
  for (const auto& [question, text] : answers) {
    auto& answer = *participant.add_answers();
    answer.set_question_id(question);
    answer.set_text(text);
  }
  return participant;
}

std::vector<std::string> FaultsOfAnswers(const Participant& participant, bool required_too = true) {
  return FaultyFields(CheckAnswers(participant, WithQuestions(), required_too, kPath));
}

TEST(Answers, WhoRegistersItselfAnswersWhatIsRequired) {
  EXPECT_THAT(FaultsOfAnswers(Answering({{"diet", "none"}})), IsEmpty());
  EXPECT_THAT(FaultsOfAnswers(Answering({{"arrival", "on Tuesday"}})), ElementsAre("participant.answers"));
  EXPECT_THAT(FaultsOfAnswers({}), ElementsAre("participant.answers"));
  EXPECT_THAT(FaultsOfAnswers({}, /*required_too=*/false), IsEmpty());
}

TEST(Answers, AreToQuestionsAskedOnceAndAmongTheChoices) {
  const Participant participant =
      Answering({{"diet", "ham"}, {"arrival", "on Tuesday"}, {"arrival", "on Wednesday"}, {"age", "7"}});
  EXPECT_THAT(FaultsOfAnswers(participant),
              ElementsAre("participant.answers[0].text", "participant.answers[2].question_id",
                          "participant.answers[3].question_id"));
}

TEST(Answers, WithoutQuestionsThereAreNone) {
  EXPECT_TRUE(CheckAnswers({}, {}, /*required_too=*/true, kPath).ok());
  EXPECT_THAT(FaultyFields(CheckAnswers(Answering({{"diet", "none"}}), {}, true, kPath)),
              ElementsAre("participant.answers[0].question_id"));
}

// ---- Whom an event takes registrations from.

events::Admission Open(Policy::Openness openness) {
  events::Admission admission;
  admission.event_id = "beijing";
  admission.event_state = v1::Event::STATE_ANNOUNCED;
  admission.openness = openness;
  return admission;
}

TEST(Openness, SaysWhoMayRegister) {
  struct Case {
    Policy::Openness openness;
    bool focal, known, anonymous;
  };
  for (const Case& one : {Case{Policy::OPENNESS_UNSPECIFIED, true, false, false},
                          Case{Policy::OPENNESS_STAFF, true, false, false},
                          Case{Policy::OPENNESS_AUTHENTICATED, true, true, false},
                          Case{Policy::OPENNESS_ANYONE, true, true, true}}) {
    SCOPED_TRACE(Policy::Openness_Name(one.openness));
    const events::Admission admission = Open(one.openness);
    EXPECT_TRUE(CheckOpen(admission, Registrant::kStaff, false).ok());
    EXPECT_EQ(CheckOpen(admission, Registrant::kFocalPoint, false).ok(), one.focal);
    EXPECT_EQ(CheckOpen(admission, Registrant::kSelf, /*anonymous=*/false).ok(), one.known);
    EXPECT_EQ(CheckOpen(admission, Registrant::kSelf, /*anonymous=*/true).ok(), one.anonymous);
  }
  EXPECT_EQ(errors::ReasonOf(CheckOpen(Open(Policy::OPENNESS_STAFF), Registrant::kSelf, true)),
            v1::REGISTRATION_CLOSED);
}

TEST(Openness, OnlyAnAnnouncedEventTakesRegistrationsAndStaffMayUnlessItIsArchivedOrCancelled) {
  for (int state = v1::Event::STATE_DRAFT; state <= v1::Event::State_MAX; ++state) {
    events::Admission admission = Open(Policy::OPENNESS_ANYONE);
    admission.event_state = static_cast<v1::Event::State>(state);
    const bool archived = state == v1::Event::STATE_ARCHIVED;
    const bool announced = state == v1::Event::STATE_ANNOUNCED;
    const bool cancelled = state == v1::Event::STATE_CANCELLED;
    const bool concluded = state == v1::Event::STATE_CONCLUDED;
    EXPECT_EQ(CheckOpen(admission, Registrant::kStaff, false).ok(), !archived && !cancelled) << state;
    EXPECT_EQ(CheckGivesPlaces(admission).ok(), !archived && !cancelled && !concluded) << state;
    EXPECT_EQ(CheckOpen(admission, Registrant::kFocalPoint, false).ok(), announced) << state;
    EXPECT_EQ(CheckOpen(admission, Registrant::kSelf, false).ok(), announced) << state;
    if (archived) {
      EXPECT_EQ(errors::ReasonOf(CheckOpen(admission, Registrant::kStaff, false)), v1::EVENT_ARCHIVED);
    }
    if (cancelled) {
      EXPECT_EQ(errors::ReasonOf(CheckOpen(admission, Registrant::kStaff, false)), v1::EVENT_OVER);
      EXPECT_EQ(errors::ReasonOf(CheckOpen(admission, Registrant::kSelf, false)), v1::REGISTRATION_CLOSED);
    }
  }
}

TEST(Openness, TheWindowBeginsWithItsFirstMomentAndEndsBeforeItsLast) {
  events::Admission admission = Open(Policy::OPENNESS_ANYONE);
  admission.window_start = 1000;
  admission.window_end = 2000;
  const auto open_at = [&](std::int64_t now) {
    admission.now = now;
    return CheckOpen(admission, Registrant::kSelf, true).ok();
  };
  EXPECT_FALSE(open_at(999));
  EXPECT_TRUE(open_at(1000));
  EXPECT_TRUE(open_at(1999));
  EXPECT_FALSE(open_at(2000));
  EXPECT_TRUE(CheckOpen(admission, Registrant::kStaff, false).ok());
  EXPECT_FALSE(CheckOpen(admission, Registrant::kFocalPoint, false).ok());
}

// ---- Landing.

const events::Place kPlace{Participant::CATEGORY_SCHOLAR, "es"};

events::Admission WithCapacity(std::int64_t capacity) {
  events::Admission admission = Open(Policy::OPENNESS_ANYONE);
  admission.capacity = capacity;
  return admission;
}

TEST(Landing, WhoFindsAPlaceHasItAndTheNextWaits) {
  events::Admission admission = WithCapacity(1);
  const auto first = Land(admission, kPlace, false, true);
  ASSERT_TRUE(first.ok());
  EXPECT_EQ(first->state, Participant::STATE_CONFIRMED);
  EXPECT_EQ(first->waitlist_number, 0);
  EXPECT_EQ(admission.confirmed, 1);
  for (std::int64_t number = 1; number <= 3; ++number) {
    const auto next = Land(admission, kPlace, false, true);
    ASSERT_TRUE(next.ok());
    EXPECT_EQ(next->state, Participant::STATE_WAITLISTED);
    EXPECT_EQ(next->waitlist_number, number);
  }
  EXPECT_EQ(admission.confirmed, 1);
}

TEST(Landing, NumbersAreNeverGivenAgain) {
  events::Admission admission = WithCapacity(0);
  admission.last_waitlist_number = 41;
  EXPECT_EQ(Land(admission, kPlace, false, true)->waitlist_number, 42);
  EXPECT_EQ(admission.last_waitlist_number, 42);
}

TEST(Landing, ApprovalComesFirst) {
  events::Admission admission = WithCapacity(1);
  admission.approval_required = true;
  const auto waiting = Land(admission, kPlace, false, true);
  ASSERT_TRUE(waiting.ok());
  EXPECT_EQ(waiting->state, Participant::STATE_PENDING);
  EXPECT_EQ(waiting->waitlist_number, 0);
  EXPECT_EQ(admission.confirmed, 0);
  EXPECT_EQ(Land(admission, kPlace, /*approved=*/true, true)->state, Participant::STATE_CONFIRMED);
  EXPECT_EQ(Land(admission, kPlace, /*approved=*/true, true)->state, Participant::STATE_WAITLISTED);
}

TEST(Landing, WithoutAWaitlistNobodyWaits) {
  events::Admission admission = WithCapacity(1);
  admission.waitlist_disabled = true;
  EXPECT_EQ(Land(admission, kPlace, false, true)->state, Participant::STATE_CONFIRMED);
  EXPECT_EQ(errors::ReasonOf(Land(admission, kPlace, false, true).status()), v1::NO_PLACE_LEFT);
  EXPECT_EQ(admission.last_waitlist_number, 0);
}

TEST(Landing, StaffSkipsThePolicyButNotCapacity) {
  events::Admission admission = WithCapacity(1);
  admission.approval_required = true;
  const auto confirmed = LandIn(admission, kPlace, Participant::STATE_CONFIRMED, true);
  ASSERT_TRUE(confirmed.ok());
  EXPECT_EQ(confirmed->state, Participant::STATE_CONFIRMED);
  EXPECT_EQ(admission.confirmed, 1);
  EXPECT_EQ(errors::ReasonOf(LandIn(admission, kPlace, Participant::STATE_CONFIRMED, true).status()),
            v1::NO_PLACE_LEFT);
  EXPECT_EQ(admission.confirmed, 1);
}

TEST(Landing, ACollectiveTakesNoPlace) {
  events::Admission admission = WithCapacity(0);
  const auto landing = LandIn(admission, kPlace, Participant::STATE_CONFIRMED, /*takes_place=*/false);
  ASSERT_TRUE(landing.ok());
  EXPECT_EQ(landing->state, Participant::STATE_CONFIRMED);
  EXPECT_EQ(admission.confirmed, 0);
  EXPECT_TRUE(admission.counters.empty());
}

TEST(Landing, ACollectiveNeverWaitsForAPlace) {
  events::Admission admission = WithCapacity(0);
  EXPECT_EQ(Land(admission, kPlace, false, /*takes_place=*/false)->state, Participant::STATE_CONFIRMED);
  admission.approval_required = true;
  EXPECT_EQ(Land(admission, kPlace, false, /*takes_place=*/false)->state, Participant::STATE_PENDING);
  const auto landing = LandIn(admission, kPlace, Participant::STATE_WAITLISTED, /*takes_place=*/false);
  EXPECT_EQ(errors::ReasonOf(landing.status()), v1::INVALID_FIELDS);
  EXPECT_EQ(admission.last_waitlist_number, 0);
}

TEST(Landing, AnyOtherStateIsRecordedAsItWas) {
  for (int state = Participant::STATE_INVITED; state <= Participant::State_MAX; ++state) {
    if (state == Participant::STATE_CONFIRMED) continue;
    events::Admission admission = WithCapacity(10);
    const auto landing = LandIn(admission, kPlace, static_cast<State>(state), true);
    ASSERT_TRUE(landing.ok());
    EXPECT_EQ(landing->state, state);
    EXPECT_EQ(landing->waitlist_number, state == Participant::STATE_WAITLISTED ? 1 : 0);
    EXPECT_EQ(admission.confirmed, 0);
  }
}

TEST(Landing, APlaceIsThatOfCategoryAndDelegation) {
  Participant participant;
  participant.set_category(Participant::CATEGORY_YOUTH);
  EXPECT_EQ(PlaceOf(participant).category, Participant::CATEGORY_YOUTH);
  EXPECT_EQ(PlaceOf(participant).delegation_id, "");
  participant.set_delegation("events/beijing/delegations/es");
  EXPECT_EQ(PlaceOf(participant).delegation_id, "es");
}

}  // namespace
}  // namespace plenary::participants::rules
