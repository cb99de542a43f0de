// Who leads a delegation: the participant's role and the delegation's head are one fact, whichever of the two
// is set.

#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "db/connection.h"
#include "errors/status_details.h"
#include "participants/queries.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "support/forum.h"
#include "support/import_fixture.h"

namespace plenary {
namespace {

using v1::Delegation;
using v1::Participant;

constexpr auto kHead = Participant::DELEGATION_ROLE_HEAD;
constexpr auto kNone = Participant::DELEGATION_ROLE_UNSPECIFIED;

class LeadTest : public test::ForumTest {
 protected:
  static constexpr char kOurs[] = "events/open/delegations/ours";
  static constexpr char kTheirs[] = "events/open/delegations/theirs";

  v1::RegisterParticipantRequest Registration(const std::string& id, Participant::DelegationRole role,
                                              const std::string& delegation = kOurs) {
    auto request = forum().Registration("events/open", id);
    request.mutable_participant()->set_delegation(delegation);
    request.mutable_participant()->set_delegation_role(role);
    return request;
  }
  std::string Register(const std::string& id, Participant::DelegationRole role,
                       const std::string& delegation = kOurs) {
    return forum().Make<Participant>(Registration(id, role, delegation)).name();
  }
  Delegation Get(const std::string& name) {
    v1::GetDelegationRequest request;
    request.set_name(name);
    return forum().Make<Delegation>(request);
  }
  Participant GetParticipant(const std::string& name) {
    v1::GetParticipantRequest request;
    request.set_name(name);
    return forum().Make<Participant>(request);
  }
  Participant::DelegationRole RoleOf(const std::string& name) {
    return GetParticipant(name).delegation_role();
  }
  static v1::UpdateParticipantRequest GivingRole(const std::string& name, Participant::DelegationRole role) {
    v1::UpdateParticipantRequest request;
    request.mutable_participant()->set_name(name);
    request.mutable_participant()->set_delegation_role(role);
    request.mutable_update_mask()->add_paths("delegation_role");
    return request;
  }
  static v1::UpdateDelegationRequest GivingHead(const std::string& delegation, const std::string& head) {
    v1::UpdateDelegationRequest request;
    request.mutable_delegation()->set_name(delegation);
    request.mutable_delegation()->set_head(head);
    request.mutable_update_mask()->add_paths("head");
    return request;
  }
};

TEST_F(LeadTest, WhoeverIsRegisteredAsHeadIsTheHead) {
  const std::string first = Register("first", kHead);
  const Delegation led = Get(kOurs);
  EXPECT_EQ(led.head(), first);
  const std::string second = Register("second", kHead);
  EXPECT_EQ(Get(kOurs).head(), second);
  EXPECT_EQ(RoleOf(first), kNone) << "who was head before is so no more";
  EXPECT_NE(Get(kOurs).etag(), led.etag()) << "a reader of the other head notices";
  const std::string alternate = Register("third", Participant::DELEGATION_ROLE_ALTERNATE);
  EXPECT_EQ(Get(kOurs).head(), second);
  v1::GetDelegationRequest get;
  get.set_name(kOurs);
  EXPECT_EQ(forum().anonymous().Call<Delegation>(get)->head(), "");
  v1::ListDelegationsRequest list;
  list.set_parent("events/open");
  EXPECT_EQ(forum().Make<v1::ListDelegationsResponse>(list).delegations(0).head(), second);
}

TEST_F(LeadTest, TheHeadOfADelegationHasTheRole) {
  const std::string first = Register("first", kHead);
  const std::string second = Register("second", Participant::DELEGATION_ROLE_ADVISER);
  EXPECT_EQ(forum().Make<Delegation>(GivingHead(kOurs, second)).head(), second);
  EXPECT_EQ(RoleOf(second), kHead);
  EXPECT_EQ(RoleOf(first), kNone);
  EXPECT_EQ(forum().Make<Delegation>(GivingHead(kOurs, "")).head(), "");
  EXPECT_EQ(RoleOf(second), kNone);
  forum().Make<Participant>(GivingRole(first, kHead));
  EXPECT_EQ(Get(kOurs).head(), first);
  forum().Make<Participant>(GivingRole(first, Participant::DELEGATION_ROLE_ALTERNATE));
  EXPECT_EQ(Get(kOurs).head(), "");
}

TEST_F(LeadTest, NobodyLeadsAnotherDelegation) {
  const std::string other = Register("other", kNone, kTheirs);
  const auto reason = [&](const std::string& head) {
    return errors::ReasonOf(forum().admin().Call<Delegation>(GivingHead(kOurs, head)).status());
  };
  EXPECT_EQ(reason(other), v1::NOT_OF_DELEGATION);
  EXPECT_EQ(reason("events/open/participants/shown"), v1::NOT_OF_DELEGATION);
  EXPECT_EQ(reason("events/open/participants/nobody"), v1::REFERENCE_NOT_FOUND);
  v1::WithdrawParticipantRequest withdraw;
  withdraw.set_name(Register("gone", kNone));
  forum().Make<Participant>(withdraw);
  EXPECT_EQ(reason(withdraw.name()), v1::ILLEGAL_STATE);
  EXPECT_EQ(
      test::FaultyFields(forum().admin().Call<Participant>(GivingRole(withdraw.name(), kHead)).status()),
      std::vector<std::string>{"participant.delegation_role"});
  v1::CreateDelegationRequest create;
  create.set_parent("events/open");
  *create.mutable_delegation()->mutable_title() = test::English("New");
  create.mutable_delegation()->set_head(other);
  EXPECT_EQ(errors::ReasonOf(forum().admin().Call<Delegation>(create).status()), v1::NOT_OF_DELEGATION);
  auto gone = Registration("never", kHead);
  gone.set_initial_state(Participant::STATE_WITHDRAWN);
  EXPECT_EQ(test::FaultyFields(forum().admin().Call<Participant>(gone).status()),
            std::vector<std::string>{"participant.delegation_role"});
}

TEST_F(LeadTest, WhoeverLeavesLeadsNoMore) {
  const auto leave = [&](const google::protobuf::Message& request, const std::string& name) {
    EXPECT_EQ(Get(kOurs).head(), name);
    const auto left = forum().Make<Participant>(request);
    EXPECT_EQ(Get(kOurs).head(), "") << request.GetTypeName();
    EXPECT_EQ(RoleOf(name), kNone) << request.GetTypeName();
    if (left.state() == Participant::STATE_CONFIRMED) return;
    ASSERT_EQ(left.warnings_size(), 1) << request.GetTypeName();
    EXPECT_EQ(left.warnings(0).field_path(), "delegation_role");
  };
  v1::WithdrawParticipantRequest withdraw;
  withdraw.set_name(Register("withdrawn", kHead));
  leave(withdraw, withdraw.name());
  v1::ReinstateParticipantRequest reinstate;
  reinstate.set_name(withdraw.name());
  EXPECT_EQ(forum().Make<Participant>(reinstate).delegation_role(), kNone) << "until it is said again";
  v1::RevokeParticipantRequest revoke;
  revoke.set_name(Register("revoked", kHead));
  leave(revoke, revoke.name());
  v1::VoidParticipantRequest void_it;
  void_it.set_name(Register("voided", kHead));
  void_it.set_reason("a slip");
  leave(void_it, void_it.name());
  v1::UpdateParticipantRequest move;
  move.mutable_participant()->set_name(Register("moved", kHead));
  move.mutable_participant()->set_delegation(kTheirs);
  leave(move, move.participant().name());
  EXPECT_EQ(Get(kTheirs).head(), "");
  move.mutable_participant()->set_delegation(kOurs);
  move.mutable_participant()->set_delegation_role(kHead);
  forum().Make<Participant>(move);
  EXPECT_EQ(Get(kOurs).head(), move.participant().name()) << "where the call says so";
}

TEST_F(LeadTest, AReplacementLeadsIfItIsSaid) {
  v1::ReplaceParticipantRequest replace;
  replace.set_name(Register("first", kHead));
  *replace.mutable_replacement()->mutable_credit()->mutable_display_name() = test::English("Instead");
  replace.mutable_replacement()->set_delegation_role(kHead);
  const auto second = forum().Make<Participant>(replace);
  EXPECT_EQ(Get(kOurs).head(), second.name());
  EXPECT_EQ(RoleOf(replace.name()), kNone);
  replace.set_name(second.name());
  replace.mutable_replacement()->clear_delegation_role();
  forum().Make<Participant>(replace);
  EXPECT_EQ(Get(kOurs).head(), "");
}

// Of many at once one leads, and nobody is answered with an error.
TEST_F(LeadTest, OfManyAtOnceOneLeads) {
  constexpr int kCallers = 8;
  std::vector<std::string> names;
  for (int i = 0; i < kCallers; ++i) names.push_back(Register(absl::StrCat("known", i), kNone));
  test::InParallel(kCallers, [&](int i) {
    for (int round = 0; round < 5; ++round) {
      const auto registered =
          forum().admin().Call<Participant>(Registration(absl::StrCat("new", i, "-", round), kHead));
      EXPECT_TRUE(registered.ok()) << registered.status();
      const auto updated = i % 2 == 0
                               ? forum().admin().Call<Participant>(GivingRole(names[i], kHead)).status()
                               : forum().admin().Call<Delegation>(GivingHead(kOurs, names[i])).status();
      EXPECT_TRUE(updated.ok()) << updated;
    }
  });
  EXPECT_EQ(Number("SELECT count(*) FROM participants WHERE delegation_role = 1 AND delegation_id = 'ours'"),
            1);
  EXPECT_EQ(RoleOf(Get(kOurs).head()), kHead);
  v1::VerifyJournalRequest verify;
  verify.set_scope("events/open");
  EXPECT_TRUE(forum().admin().Call<v1::VerifyJournalResponse>(verify).ok());
}

// ---- By a list.

class ImportedHeads : public test::ImportTest {
 protected:
  explicit ImportedHeads(plenaryd::ServerOptions options = test::SmallServer())
      : ImportTest(std::move(options)) {}

  void SetUp() override {
    ImportTest::SetUp();
    if (IsSkipped()) return;
    v1::CreateDelegationRequest create;
    create.set_parent(kEvent);
    create.set_delegation_id("spain");
    *create.mutable_delegation()->mutable_title() = test::English("Spain");
    Make<Delegation>(create);
  }
  std::string Head() const {
    v1::GetDelegationRequest get;
    get.set_name("events/forum/delegations/spain");
    return Make<Delegation>(get).head();
  }
  v1::Import MustCommit(const std::string& file) const {
    const auto plan = Plan(file);
    EXPECT_TRUE(plan.ok()) << plan.status();
    const auto done = Commit(plan->name());
    EXPECT_TRUE(done.ok()) << done.status();
    return *done;
  }
};

TEST_F(ImportedHeads, AListSaysWhoLeadsAndIsTakenBack) {
  MustCommit("participant,name,delegation,delegation role\nold,Old Head,Spain,head\n");
  ASSERT_EQ(Head(), "events/forum/participants/old");
  const v1::Import import =
      MustCommit("participant,name,delegation,delegation role\nnew,New Head,Spain,head\n");
  EXPECT_EQ(Head(), "events/forum/participants/new");
  for (const Participant& one : Everybody()) {
    EXPECT_EQ(one.delegation_role() == kHead, one.name() == Head()) << one.name();
  }
  const auto undone = Undo(import.name());
  ASSERT_TRUE(undone.ok()) << undone.status();
  EXPECT_EQ(Head(), "");
  VerifyJournal();
}

TEST_F(ImportedHeads, AListMovesTheLeadFromOneToAnotherAndBack) {
  MustCommit("participant,name,delegation,delegation role\na,First,Spain,head\nb,Second,Spain,adviser\n");
  const v1::Import import =
      MustCommit("participant,name,delegation,delegation role\na,First,Spain,adviser\nb,Second,Spain,head\n");
  EXPECT_EQ(Head(), "events/forum/participants/b");
  const auto undone = Undo(import.name());
  ASSERT_TRUE(undone.ok()) << undone.status();
  EXPECT_EQ(Head(), "events/forum/participants/a");
}

TEST_F(ImportedHeads, AListNamesOneHead) {
  const auto plan = Plan("name,delegation,delegation role\nFirst,Spain,head\nSecond,Spain,head\n");
  ASSERT_TRUE(plan.ok()) << plan.status();
  EXPECT_EQ(plan->counts().error(), 1);
  const auto rows = Rows(plan->name(), "outcome = ERROR");
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].errors(0).reason(), "TWO_HEADS");
}

// A list that says nothing of roles takes nobody's lead elsewhere along.
TEST_F(ImportedHeads, WhoIsMovedByAListLeadsNoMore) {
  v1::CreateDelegationRequest create;
  create.set_parent(kEvent);
  create.set_delegation_id("peru");
  *create.mutable_delegation()->mutable_title() = test::English("Peru");
  Make<Delegation>(create);
  MustCommit("participant,name,delegation,delegation role\na,First,Spain,head\nb,Second,Peru,head\n");
  MustCommit("participant,name,delegation\na,First,Peru\n");
  EXPECT_EQ(Head(), "");
  v1::GetDelegationRequest get;
  get.set_name("events/forum/delegations/peru");
  EXPECT_EQ(Make<Delegation>(get).head(), "events/forum/participants/b");
}

// What is read and written of delegations while the event is locked takes as many statements for twenty heads
// as for two.
class ManyImportedHeads : public ImportedHeads {
 protected:
  ManyImportedHeads() : ImportedHeads(Counting()) {}

  static plenaryd::ServerOptions Counting() {
    plenaryd::ServerOptions options = test::SmallServer();
    options.database.replaced_statements = {
        {participants::queries::kGetDelegations.name,
         absl::StrCat(participants::queries::kGetDelegations.sql, " AND (SELECT nextval('readings')) > 0")}};
    return options;
  }
  void SetUp() override {
    ImportedHeads::SetUp();
    if (IsSkipped()) return;
    connection_ = std::make_unique<db::Connection>(db::ConnectionOptions{.url = server().database().url()});
    ASSERT_TRUE(connection_->ExecuteScript("CREATE SEQUENCE readings").ok());
    ASSERT_TRUE(connection_->ExecuteScript("GRANT USAGE ON SEQUENCE readings TO plenary_server").ok());
  }
  // Statements that read delegations while a list is committed by which so many get another head.
  std::int64_t ReadingsFor(const std::string& of, int heads) {
    std::string file = "external id,name,delegation,delegation role\n";
    for (int i = 0; i < heads; ++i) {
      v1::CreateDelegationRequest create;
      create.set_parent(kEvent);
      create.set_delegation_id(absl::StrCat(of, i));
      *create.mutable_delegation()->mutable_title() = test::English(absl::StrCat(of, " ", i));
      Make<Delegation>(create);
      absl::StrAppend(&file, of, i, ",Head ", of, " ", i, ",", of, i, ",head\n");
    }
    const auto plan = Plan(file);
    if (!plan.ok()) throw std::runtime_error(plan.status().ToString());
    const std::int64_t before = Number("SELECT last_value FROM readings");
    const auto committed = Commit(plan->name());
    EXPECT_TRUE(committed.ok()) << committed.status();
    return Number("SELECT last_value FROM readings") - before;
  }

  std::int64_t Number(const std::string& sql) {
    const auto rows = connection_->ExecuteComposed(sql, {});
    return rows.ok() ? (*rows)[0].Int(0) : -1;
  }

 private:
  std::unique_ptr<db::Connection> connection_;
};

TEST_F(ManyImportedHeads, TakeNoMoreStatementsThanFew) {
  ReadingsFor("first", 1);  // which sets the sequence going
  const std::int64_t few = ReadingsFor("few", 2);
  EXPECT_GT(few, 0);
  EXPECT_EQ(ReadingsFor("many", 20), few);
}

}  // namespace
}  // namespace plenary
