// People who are invited by a list: their codes and their deadline.

#include <gtest/gtest.h>

#include <string>

#include "plenary/v1/access_service.pb.h"
#include "support/forum.h"
#include "support/import_fixture.h"

namespace plenary {
namespace {

using v1::Import;
using v1::Participant;

constexpr std::int64_t kDeadline = 4'000'000'000;

class ImportInvitations : public test::ImportTest {
 protected:
  static v1::PlanImportRequest Inviting() {
    auto options = Options();
    options.set_initial_state(Participant::STATE_INVITED);
    options.mutable_respond_by_time()->set_seconds(kDeadline);
    return options;
  }
  Import MustPlan(std::string_view file, const v1::PlanImportRequest& options) const {
    const auto plan = Plan(file, options);
    EXPECT_TRUE(plan.ok()) << plan.status();
    return plan.ok() ? *plan : Import();
  }
  absl::StatusOr<Participant> Accept(const v1::ImportRow& row, const std::string& code) const {
    v1::AcceptInvitationRequest accept;
    accept.set_name(row.result());
    accept.set_invitation_code(code);
    return server().Connect().Call<Participant>(accept);
  }
};

TEST_F(ImportInvitations, ACommittedListHasACodeForEachWhileItIsOpen) {
  const Import plan = MustPlan("name\nFirst\nSecond\nThird\n", Inviting());
  EXPECT_EQ(plan.respond_by_time().seconds(), kDeadline);
  for (const auto& row : Rows(plan.name())) EXPECT_EQ(row.invitation_code(), "") << "nobody is invited yet";
  ASSERT_TRUE(Commit(plan.name()).ok());
  const auto rows = Rows(plan.name());
  ASSERT_EQ(rows.size(), 3u);
  for (const auto& row : rows) {
    EXPECT_FALSE(row.invitation_code().empty());
    EXPECT_EQ(row.participant().respond_by_time().seconds(), kDeadline);
  }
  const auto accepted = Accept(rows[0], rows[0].invitation_code());
  ASSERT_TRUE(accepted.ok()) << accepted.status();
  EXPECT_EQ(accepted->state(), Participant::STATE_CONFIRMED);
  v1::RenewInvitationRequest renew;
  renew.set_name(rows[1].result());
  const auto renewed = Make<Participant>(renew);
  db::Connection connection({.url = server().database().url()});
  ASSERT_TRUE(connection
                  .ExecuteScript("UPDATE participants SET respond_by_time = '2001-01-01' WHERE id = '" +
                                 rows[2].result().substr(rows[2].result().rfind('/') + 1) + "'")
                  .ok());
  const auto later = Rows(plan.name());
  EXPECT_EQ(later[0].invitation_code(), "") << "answered";
  EXPECT_EQ(later[1].invitation_code(), renewed.invitation_code()) << "the code that is taken";
  EXPECT_FALSE(later[1].participant().has_respond_by_time());
  EXPECT_EQ(later[2].invitation_code(), "") << "past its deadline";
}

TEST_F(ImportInvitations, OnlyInvitationsHaveADeadlineAndItIsToCome) {
  auto options = Options();
  options.mutable_respond_by_time()->set_seconds(kDeadline);
  EXPECT_EQ(test::FaultyFields(Plan("name\nFirst\n", options).status()),
            std::vector<std::string>{"respond_by_time"});
  options = Inviting();
  options.mutable_respond_by_time()->set_seconds(1'000'000'000);
  EXPECT_EQ(test::FaultyFields(Plan("name\nFirst\n", options).status()),
            std::vector<std::string>{"respond_by_time"});
}

TEST_F(ImportInvitations, WhoeverMayAdmitMayInviteByAList) {
  const test::Client registrar = server().Connect().WithKey(server().NewKey(v1::ROLE_REGISTRAR));
  EXPECT_TRUE(registrar.Send<Import>(Messages(Inviting(), "name\nFirst\n")).ok());
}

TEST_F(ImportInvitations, OneWhoIsVoidedIsNotOnRecord) {
  const Import plan = MustPlan("participant,name,external id\na,First,x-1\n", Options());
  ASSERT_TRUE(Commit(plan.name()).ok());
  v1::VoidParticipantRequest void_it;
  void_it.set_name("events/forum/participants/a");
  void_it.set_reason("a slip");
  Make<Participant>(void_it);
  const Import again = MustPlan("name,external id\nFirst,x-1\n", Options());
  EXPECT_EQ(again.counts().create(), 1) << "somebody new";
  const Import named = MustPlan("participant,name\na,First\n", Options());
  ASSERT_EQ(named.counts().error(), 1);
  EXPECT_EQ(Rows(named.name())[0].errors(0).reason(), "VOIDED");
}

}  // namespace
}  // namespace plenary
