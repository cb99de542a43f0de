// Corrections of mistakes: participants who are voided or reinstated, and invitations that get a new code.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/session_service.pb.h"
#include "support/check_in_fixture.h"

namespace plenary {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using v1::Participant;

constexpr char kCorrectedEvent[] = "events/open";

class CorrectionsTest : public test::CheckInTest {
 protected:
  template <class Request>
  absl::StatusOr<Participant> Do(const std::string& name) {
    Request request;
    request.set_name(name);
    request.set_reason("a slip");
    return forum().admin().Call<Participant>(request);
  }
  template <class Request>
  v1::ErrorReason ReasonNot(const std::string& name) {
    return errors::ReasonOf(Do<Request>(name).status());
  }
  Participant Get(const std::string& name) {
    v1::GetParticipantRequest request;
    request.set_name(name);
    return forum().Make<Participant>(request);
  }
  absl::StatusOr<Participant> Register(v1::RegisterParticipantRequest request) {
    return forum().admin().Call<Participant>(request);
  }
  std::string Register(const std::string& id) {
    return forum().Make<Participant>(forum().Registration(kCorrectedEvent, id)).name();
  }
  void SetCapacity(int capacity) {
    v1::UpdateEventRequest update;
    update.mutable_event()->set_name(kCorrectedEvent);
    update.mutable_event()->mutable_registration_policy()->set_capacity(capacity);
    update.mutable_update_mask()->add_paths("registration_policy.capacity");
    forum().Make<v1::Event>(update);
  }
  std::vector<std::string> Names(const test::Client& client, const std::string& filter, bool show_voided,
                                 const std::string& parent = kCorrectedEvent) {
    v1::ListParticipantsRequest list;
    list.set_parent(parent);
    list.set_filter(filter);
    list.set_show_voided(show_voided);
    list.set_page_size(1000);
    const auto page = client.Call<v1::ListParticipantsResponse>(list);
    EXPECT_TRUE(page.ok()) << page.status();
    std::vector<std::string> names;
    if (!page.ok()) return names;
    for (const Participant& one : page->participants()) names.push_back(one.name());
    EXPECT_EQ(page->total_size(), static_cast<int>(names.size()));
    return names;
  }
  std::string Export(bool show_voided) {
    v1::ExportParticipantsRequest request;
    request.set_parent(kCorrectedEvent);
    request.set_show_voided(show_voided);
    std::string file;
    const auto parts = forum().admin().CallStream<v1::ExportParticipantsResponse>(request);
    EXPECT_TRUE(parts.ok()) << parts.status();
    for (const auto& part : *parts) file += part.content();
    return file;
  }
  v1::EventStatistics Statistics() {
    v1::GetEventStatisticsRequest request;
    request.set_name(kCorrectedEvent);
    return forum().Make<v1::EventStatistics>(request);
  }
  Participant Invite(const std::string& id) {
    v1::InviteParticipantRequest invite;
    invite.set_parent(kCorrectedEvent);
    invite.set_participant_id(id);
    *invite.mutable_participant()->mutable_credit()->mutable_display_name() = test::English("Invited");
    return forum().Make<Participant>(invite);
  }
  absl::StatusOr<Participant> Accept(const std::string& name, const std::string& code) {
    v1::AcceptInvitationRequest accept;
    accept.set_name(name);
    accept.set_invitation_code(code);
    return forum().anonymous().Call<Participant>(accept);
  }
};

// ---- Voided.

TEST_F(CorrectionsTest, WhoIsVoidedIsNowhereUnlessStaffAsks) {
  auto request = forum().Registration(kCorrectedEvent, "mistake");
  request.mutable_participant()->set_person("people/free");
  request.mutable_participant()->set_external_id("x-1");
  request.mutable_participant()->set_listing(Participant::LISTING_PUBLIC);
  request.mutable_participant()->set_listing_basis(Participant::LISTING_BASIS_OFFICIAL_CAPACITY);
  const std::string name = forum().Make<Participant>(request).name();
  const auto before = Statistics();
  const auto voided = Do<v1::VoidParticipantRequest>(name);
  ASSERT_TRUE(voided.ok()) << voided.status();
  EXPECT_EQ(voided->state(), Participant::STATE_VOIDED);
  EXPECT_EQ(Statistics().participant_count(), before.participant_count() - 1);

  const test::Client staff = forum().As(v1::ROLE_VIEWER, kCorrectedEvent);
  const test::Client own = forum().As(v1::ROLE_PARTICIPANT, kCorrectedEvent, "people/free");
  for (const std::string parent : {kCorrectedEvent, "events/-"}) {
    for (const std::string filter : {"", "state = VOIDED", "display_name = \"Participant mistake\""}) {
      EXPECT_THAT(Names(staff, filter, false, parent), Not(testing::Contains(name))) << filter;
      EXPECT_THAT(Names(staff, filter, true, parent), testing::Contains(name)) << filter;
      for (const test::Client& other : {forum().anonymous(), own}) {
        EXPECT_THAT(Names(other, filter, true, parent), Not(testing::Contains(name))) << filter;
      }
    }
  }
  EXPECT_THAT(Export(false), Not(HasSubstr("Participant mistake")));
  EXPECT_THAT(Export(true), HasSubstr("Participant mistake"));

  v1::GetParticipantRequest get;
  get.set_name(name);
  EXPECT_TRUE(staff.Call<Participant>(get).ok());
  v1::WithdrawParticipantRequest withdraw;
  withdraw.set_name(name);
  for (const test::Client& other : {forum().anonymous(), own}) {
    EXPECT_EQ(errors::ReasonOf(other.Call<Participant>(get).status()), v1::NOT_FOUND);
  }
  EXPECT_EQ(errors::ReasonOf(own.Call<Participant>(withdraw).status()), v1::NOT_FOUND);
  // The person and the external id are free, under another id.
  EXPECT_EQ(errors::ReasonOf(Register(request).status()), v1::ALREADY_EXISTS);
  request.set_participant_id("right");
  EXPECT_TRUE(Register(request).ok());
}

TEST_F(CorrectionsTest, VoidedIsFinal) {
  const std::string name = Register("mistake");
  ASSERT_TRUE(Do<v1::VoidParticipantRequest>(name).ok());
  EXPECT_EQ(ReasonNot<v1::VoidParticipantRequest>(name), v1::ILLEGAL_STATE);
  EXPECT_EQ(ReasonNot<v1::ReinstateParticipantRequest>(name), v1::ILLEGAL_STATE);
  EXPECT_EQ(ReasonNot<v1::WithdrawParticipantRequest>(name), v1::ILLEGAL_STATE);
  v1::UpdateParticipantRequest update;
  update.mutable_participant()->set_name(name);
  update.mutable_participant()->set_category(Participant::CATEGORY_YOUTH);
  EXPECT_EQ(errors::ReasonOf(forum().admin().Call<Participant>(update).status()), v1::ILLEGAL_STATE);
  auto born = forum().Registration(kCorrectedEvent, "born");
  born.set_initial_state(Participant::STATE_VOIDED);
  EXPECT_EQ(errors::ReasonOf(Register(born).status()), v1::INVALID_FIELDS);
}

TEST_F(CorrectionsTest, ThePlaceGoesOnAndTheBadgeIsNoGood) {
  SetCapacity(2);  // one is participants/shown's
  const std::string name = Register("mistake");
  const std::string waiting = Register("waiting");
  ASSERT_EQ(Get(waiting).state(), Participant::STATE_WAITLISTED);
  const std::string code = IssueBadge(name).code();
  ASSERT_TRUE(Do<v1::VoidParticipantRequest>(name).ok());
  EXPECT_EQ(Get(waiting).state(), Participant::STATE_CONFIRMED);
  EXPECT_EQ(errors::ReasonOf(Send(ScanOfCode(code)).status()), v1::ENTRY_REFUSED);
}

TEST_F(CorrectionsTest, WhoIsNamedIsNotVoided) {
  const std::string name = Register("named");
  v1::UpdateSessionRequest session;
  session.mutable_session()->set_name("events/open/sessions/part");
  session.mutable_session()->add_appearances()->set_participant(name);
  forum().Make<v1::Session>(session);
  std::vector<std::string> statements;
  for (int i = 0; i < 6; ++i) {
    auto draft = forum().Draft(kCorrectedEvent, absl::StrCat("said", i));
    draft.mutable_statement()->set_speaker(name);
    forum().Make<v1::Statement>(draft);
  }
  const auto refused = Do<v1::VoidParticipantRequest>(name);
  ASSERT_EQ(errors::ReasonOf(refused.status()), v1::STILL_REFERENCED);
  EXPECT_EQ(test::MetadataOf(refused.status())["count"], "7");
  EXPECT_THAT(std::string(refused.status().message()), HasSubstr("events/open/sessions/part"));
  EXPECT_THAT(std::string(refused.status().message()), HasSubstr("2 more"));
  EXPECT_EQ(Get(name).state(), Participant::STATE_CONFIRMED);
}

// A scan that was itself a mistake does not keep somebody.
TEST_F(CorrectionsTest, WhoWasCheckedInIsNotVoidedUntilThatIs) {
  const std::string name = Register("trial");
  const auto entry = Send(ScanOf(name));
  ASSERT_TRUE(entry.ok()) << entry.status();
  EXPECT_EQ(ReasonNot<v1::VoidParticipantRequest>(name), v1::STILL_REFERENCED);
  ASSERT_TRUE(Void(entry->name()).ok());
  EXPECT_TRUE(Do<v1::VoidParticipantRequest>(name).ok());
}

TEST_F(CorrectionsTest, NothingNamesWhoIsVoided) {
  const std::string name = Register("mistake");
  ASSERT_TRUE(Do<v1::VoidParticipantRequest>(name).ok());
  v1::UpdateSessionRequest session;
  session.mutable_session()->set_name("events/open/sessions/part");
  session.mutable_session()->add_appearances()->set_participant(name);
  EXPECT_EQ(errors::ReasonOf(forum().admin().Call<v1::Session>(session).status()), v1::REFERENCE_NOT_FOUND);
  auto draft = forum().Draft(kCorrectedEvent, "said");
  draft.mutable_statement()->set_speaker(name);
  EXPECT_EQ(errors::ReasonOf(forum().admin().Call<v1::Statement>(draft).status()), v1::REFERENCE_NOT_FOUND);
}

// Of one who voids and one who names at the same moment, the second is refused.
TEST_F(CorrectionsTest, NamedAndVoidedAtOnceIsOneOfTheTwo) {
  for (int round = 0; round < 8; ++round) {
    const std::string name = Register(absl::StrCat("both", round));
    auto draft = forum().Draft(kCorrectedEvent, absl::StrCat("said", round));
    draft.mutable_statement()->set_speaker(name);
    v1::VoidParticipantRequest void_it;
    void_it.set_name(name);
    void_it.set_reason("a slip");
    absl::Status outcomes[2];
    test::InParallel(2, [&](int which) {
      outcomes[which] = which == 0 ? forum().admin().Call<Participant>(void_it).status()
                                   : forum().admin().Call<v1::Statement>(draft).status();
    });
    EXPECT_NE(outcomes[0].ok(), outcomes[1].ok()) << outcomes[0] << "\n" << outcomes[1];
    const bool voided = outcomes[0].ok();
    EXPECT_EQ(errors::ReasonOf(outcomes[voided ? 1 : 0]),
              voided ? v1::REFERENCE_NOT_FOUND : v1::STILL_REFERENCED);
  }
}

TEST_F(CorrectionsTest, WhoIsVoidedKeepsNoDelegation) {
  v1::CreateDelegationRequest create;
  create.set_parent(kCorrectedEvent);
  create.set_delegation_id("mistaken");
  *create.mutable_delegation()->mutable_title() = test::English("Mistaken");
  forum().Make<v1::Delegation>(create);
  auto request = forum().Registration(kCorrectedEvent, "mistake");
  request.mutable_participant()->set_delegation("events/open/delegations/mistaken");
  const std::string name = forum().Make<Participant>(request).name();
  ASSERT_TRUE(Do<v1::VoidParticipantRequest>(name).ok());
  v1::DeleteDelegationRequest remove;
  remove.set_name("events/open/delegations/mistaken");
  const auto removed = forum().admin().Call<google::protobuf::Empty>(remove);
  EXPECT_TRUE(removed.ok()) << removed.status();
}

// ---- Back again.

TEST_F(CorrectionsTest, ASlipIsTakenBackWhileAPlaceIsFree) {
  SetCapacity(2);
  const std::string name = Register("slip");
  ASSERT_TRUE(Do<v1::WithdrawParticipantRequest>(name).ok());
  EXPECT_EQ(Do<v1::ReinstateParticipantRequest>(name)->state(), Participant::STATE_CONFIRMED);
  ASSERT_TRUE(Do<v1::WithdrawParticipantRequest>(name).ok());
  Register("other");
  Register("waiting");
  const auto back = Do<v1::ReinstateParticipantRequest>(name);
  ASSERT_TRUE(back.ok()) << back.status();
  EXPECT_EQ(back->state(), Participant::STATE_WAITLISTED) << "no place is left";
  EXPECT_EQ(back->waitlist_number(), 2) << "at the end of the line";
}

TEST_F(CorrectionsTest, RejectedAndDeclinedComeBackToo) {
  auto pending = forum().Registration(kCorrectedEvent, "pending");
  pending.set_initial_state(Participant::STATE_PENDING);
  const std::string rejected = forum().Make<Participant>(pending).name();
  ASSERT_TRUE(Do<v1::RejectParticipantRequest>(rejected).ok());
  EXPECT_EQ(Do<v1::ReinstateParticipantRequest>(rejected)->state(), Participant::STATE_CONFIRMED);
  const std::string declined = Invite("invited").name();
  v1::DeclineInvitationRequest decline;
  decline.set_name(declined);
  forum().Make<Participant>(decline);
  EXPECT_EQ(Do<v1::ReinstateParticipantRequest>(declined)->state(), Participant::STATE_CONFIRMED);
}

TEST_F(CorrectionsTest, WhoRegisteredAnewDoesNotComeBackBeside) {
  for (const bool by_person : {true, false}) {
    auto request = forum().Registration(kCorrectedEvent, by_person ? "first" : "second");
    if (by_person) request.mutable_participant()->set_person("people/target");
    if (!by_person) request.mutable_participant()->set_external_id("x-7");
    const std::string name = forum().Make<Participant>(request).name();
    ASSERT_TRUE(Do<v1::WithdrawParticipantRequest>(name).ok());
    request.set_participant_id(absl::StrCat(request.participant_id(), "-again"));
    const std::string again = forum().Make<Participant>(request).name();
    EXPECT_EQ(ReasonNot<v1::ReinstateParticipantRequest>(name), v1::ALREADY_PARTICIPATING);
    if (!by_person) continue;
    ASSERT_TRUE(Do<v1::RevokeParticipantRequest>(again).ok());
    EXPECT_EQ(ReasonNot<v1::ReinstateParticipantRequest>(name), v1::PARTICIPATION_REVOKED);
    ASSERT_TRUE(Do<v1::ReinstateParticipantRequest>(again).ok());
  }
}

TEST_F(CorrectionsTest, WhoWasReplacedComesBackWhereAPlaceIsFree) {
  SetCapacity(2);
  const std::string name = Register("leaving");
  v1::ReplaceParticipantRequest replace;
  replace.set_name(name);
  *replace.mutable_replacement()->mutable_credit()->mutable_display_name() = test::English("Instead");
  const auto instead = forum().Make<Participant>(replace);
  const auto back = Do<v1::ReinstateParticipantRequest>(name);
  ASSERT_TRUE(back.ok()) << back.status();
  EXPECT_EQ(back->state(), Participant::STATE_WAITLISTED);
  EXPECT_EQ(back->replaced_by(), "");
  EXPECT_EQ(Get(instead.name()).state(), Participant::STATE_CONFIRMED);
}

// ---- Invitations.

TEST_F(CorrectionsTest, ACodeGivenAnewIsTheOneThatIsTaken) {
  const Participant invited = Invite("invited");
  v1::RenewInvitationRequest renew;
  renew.set_name(invited.name());
  renew.set_request_id("6f9619ff-8b86-4011-b42d-00c04fc964ff");
  const auto renewed = forum().Make<Participant>(renew);
  ASSERT_FALSE(renewed.invitation_code().empty());
  EXPECT_NE(renewed.invitation_code(), invited.invitation_code());
  EXPECT_EQ(forum().Make<Participant>(renew).invitation_code(), renewed.invitation_code())
      << "the same call again";
  renew.clear_request_id();
  renew.set_validate_only(true);
  EXPECT_EQ(forum().Make<Participant>(renew).invitation_code(), "");
  EXPECT_EQ(errors::ReasonOf(Accept(invited.name(), invited.invitation_code()).status()), v1::NOT_FOUND);
  const auto accepted = Accept(invited.name(), renewed.invitation_code());
  ASSERT_TRUE(accepted.ok()) << accepted.status();
  EXPECT_EQ(accepted->state(), Participant::STATE_CONFIRMED);
  renew.set_validate_only(false);
  EXPECT_EQ(errors::ReasonOf(forum().admin().Call<Participant>(renew).status()), v1::ILLEGAL_STATE);
}

TEST_F(CorrectionsTest, AnInvitationPastItsDeadlineIsRenewed) {
  const Participant invited = Invite("late");
  Sql("UPDATE participants SET respond_by_time = '2001-01-01' WHERE id = 'late'");
  EXPECT_EQ(errors::ReasonOf(Accept(invited.name(), invited.invitation_code()).status()),
            v1::INVITATION_EXPIRED);
  v1::RenewInvitationRequest renew;
  renew.set_name(invited.name());
  renew.mutable_respond_by_time()->set_seconds(1'000'000'000);
  EXPECT_EQ(test::FaultyFields(forum().admin().Call<Participant>(renew).status()),
            std::vector<std::string>{"respond_by_time"});
  renew.mutable_respond_by_time()->set_seconds(4'000'000'000);
  const auto renewed = forum().Make<Participant>(renew);
  EXPECT_EQ(renewed.respond_by_time().seconds(), 4'000'000'000);
  EXPECT_TRUE(Accept(invited.name(), renewed.invitation_code()).ok());
}

// ---- Who leaves and is still expected.

TEST_F(CorrectionsTest, StaffIsToldWhereWhoLeavesIsStillNamed) {
  const std::string name = "events/open/participants/shown";  // its statement is published
  v1::WithdrawParticipantRequest withdraw;
  withdraw.set_name(name);
  withdraw.set_validate_only(true);
  EXPECT_EQ(forum().Make<Participant>(withdraw).warnings_size(), 0);
  v1::UpdateSessionRequest session;
  session.mutable_session()->set_name("events/open/sessions/part");
  session.mutable_session()->add_appearances()->set_participant(name);
  forum().Make<v1::Session>(session);
  auto draft = forum().Draft(kCorrectedEvent, "to-come");
  draft.mutable_statement()->set_speaker(name);
  forum().Make<v1::Statement>(draft);
  v1::RevokeParticipantRequest revoke;
  revoke.set_name(name);
  revoke.set_validate_only(true);
  v1::ReplaceParticipantRequest replace;
  replace.set_name(name);
  *replace.mutable_replacement()->mutable_credit()->mutable_display_name() = test::English("Instead");
  replace.set_validate_only(true);
  for (const auto& left : {forum().Make<Participant>(withdraw), forum().Make<Participant>(revoke),
                           forum().Make<Participant>(replace)}) {
    ASSERT_EQ(left.warnings_size(), 1);
    EXPECT_EQ(left.warnings(0).reason(), v1::Warning::REASON_STILL_APPEARS);
    EXPECT_THAT(left.warnings(0).message(), HasSubstr("events/open/sessions/part"));
    EXPECT_THAT(left.warnings(0).message(), HasSubstr("events/open/statements/to-come"));
  }
  EXPECT_EQ(Get(name).warnings_size(), 0);
}

// ---- Replaced.

TEST_F(CorrectionsTest, AReplacementTakesThePlaceAndNothingElse) {
  auto request = forum().Registration(kCorrectedEvent, "leaving");
  Participant& leaving = *request.mutable_participant();
  leaving.set_category(Participant::CATEGORY_OFFICIAL);
  leaving.set_delegation("events/open/delegations/ours");
  leaving.set_delegation_role(Participant::DELEGATION_ROLE_ADVISER);
  leaving.set_region_code("ES");
  leaving.set_protocol_rank(3);
  leaving.add_roles(Participant::ROLE_SPEAKER);
  leaving.add_answers()->set_question_id("diet");
  leaving.mutable_answers(0)->set_text("fish");
  leaving.set_external_id("x-1");
  v1::ReplaceParticipantRequest replace;
  replace.set_name(forum().Make<Participant>(request).name());
  Participant& given = *replace.mutable_replacement();
  *given.mutable_credit()->mutable_display_name() = test::English("Instead");
  given.set_category(Participant::CATEGORY_YOUTH);
  given.set_delegation_role(Participant::DELEGATION_ROLE_ALTERNATE);
  const auto instead = forum().Make<Participant>(replace);
  EXPECT_EQ(instead.category(), Participant::CATEGORY_OFFICIAL) << "that of the place";
  EXPECT_EQ(instead.delegation(), "events/open/delegations/ours");
  EXPECT_EQ(instead.delegation_role(), Participant::DELEGATION_ROLE_ALTERNATE);
  EXPECT_EQ(instead.region_code(), "");
  EXPECT_EQ(instead.protocol_rank(), 0);
  EXPECT_EQ(instead.roles_size(), 0);
  EXPECT_EQ(instead.answers_size(), 0);
  EXPECT_EQ(instead.external_id(), "");
}

}  // namespace
}  // namespace plenary
