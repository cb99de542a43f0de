// An import is undone while others write: acknowledged changes stay, and nobody waits for it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "errors/status_details.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/session_service.pb.h"
#include "support/forum.h"
#include "support/import_fixture.h"

namespace plenary {
namespace {

using v1::Import;
using v1::Participant;
using v1::Person;

constexpr int kUndoneRows = 300;

class UndoneImports : public test::ImportTest {
 protected:
  void SetUp() override {
    ImportTest::SetUp();
    if (IsSkipped()) return;
    std::string file = "external id,name\n";
    for (int i = 0; i < kUndoneRows; ++i) absl::StrAppend(&file, "x-", i, ",Number", i, " Somebody\n");
    v1::CommitImportRequest commit;
    commit.set_name(Plan(file)->name());
    commit.set_create_people(true);
    commit.set_undecided(v1::ImportDecision::ACTION_CREATE);
    import_ = Make<Import>(commit).name();
    everybody_ = Everybody();
    ASSERT_EQ(everybody_.size(), static_cast<std::size_t>(kUndoneRows));
    v1::CreatePersonRequest person;
    person.set_person_id("keepme");
    person.mutable_person()->add_names()->set_full("Keep Me");
    Make<Person>(person);
  }

  absl::StatusOr<Person> Get(const std::string& name) const {
    v1::GetPersonRequest request;
    request.set_name(name);
    return admin().Call<Person>(request);
  }
  absl::StatusOr<Person> Honour(const std::string& person) const {
    v1::UpdatePersonRequest update;
    update.mutable_person()->set_name(person);
    update.mutable_person()->set_honorific("Dr.");
    update.mutable_update_mask()->add_paths("honorific");
    return admin().Call<Person>(update);
  }
  absl::StatusOr<Person> Merge(const std::string& name, const std::string& into) const {
    v1::MergePeopleRequest merge;
    merge.set_name(name);
    merge.set_into(into);
    return admin().Call<Person>(merge);
  }
  absl::StatusOr<Participant> Register(const std::string& event, const std::string& id,
                                       const std::string& person) const {
    v1::RegisterParticipantRequest request;
    request.set_parent(event);
    request.set_participant_id(id);
    request.mutable_participant()->set_person(person);
    *request.mutable_participant()->mutable_credit()->mutable_display_name() = test::English(id);
    return admin().Call<Participant>(request);
  }
  absl::StatusOr<Participant> Withdraw(const std::string& name) const {
    v1::WithdrawParticipantRequest request;
    request.set_name(name);
    return admin().Call<Participant>(request);
  }
  absl::StatusOr<v1::Session> Appear(const std::string& participant) const {
    v1::CreateSessionRequest request;
    request.set_parent(kEvent);
    *request.mutable_session()->mutable_title() = test::English("Opening");
    request.mutable_session()->add_appearances()->set_participant(participant);
    return admin().Call<v1::Session>(request);
  }

  std::string MakeDelegation(const std::string& id) const {
    v1::CreateDelegationRequest request;
    request.set_parent(kEvent);
    request.set_delegation_id(id);
    *request.mutable_delegation()->mutable_title() = test::English(id);
    return Make<v1::Delegation>(request).name();
  }
  // What an undone import left as it is, and why.
  static std::vector<std::string> KeptIn(const Import& import) {
    std::vector<std::string> kept;
    for (const auto& one : import.kept()) kept.push_back(absl::StrCat(one.name(), " ", one.reason()));
    return kept;
  }

  const std::string& import() const { return import_; }
  // Participants that the import made.
  const Participant& Made(int which) const { return everybody_[which]; }

 private:
  std::string import_;
  std::vector<Participant> everybody_;  // by id
};

// The undoing has all it needs but for the last participant, which somebody holds.
TEST_F(UndoneImports, WhoWantsWhatIsBeingUndoneIsToldToComeAgain) {
  v1::CreateEventRequest other;
  other.set_event_id("other");
  *other.mutable_event()->mutable_title() = test::English("Another");
  Make<v1::Event>(other);
  db::Connection connection({.url = server().database().url()});
  db::Transaction transaction(connection);
  ASSERT_TRUE(connection
                  .ExecuteScript(
                      absl::StrCat("SELECT FROM participants WHERE 'events/' || event_id || '/participants/' "
                                   "|| id = '",
                                   Made(kUndoneRows - 1).name(), "' FOR UPDATE"))
                  .ok());
  absl::Status undone;
  std::thread undoing([&] { undone = Undo(import()).status(); });
  ASSERT_TRUE(test::Eventually([&] { return CountWaiting() == 1; }));

  const auto contended = [](const absl::Status& status) {
    return errors::ReasonOf(status) == v1::CONTENTION;
  };
  const std::string person = Made(0).person();
  EXPECT_TRUE(contended(Honour(person).status()));
  EXPECT_TRUE(contended(Merge("people/keepme", person).status()));
  EXPECT_TRUE(contended(Merge(person, "people/keepme").status()));
  EXPECT_TRUE(contended(Register("events/other", "elsewhere", person).status()));
  EXPECT_TRUE(contended(Withdraw(Made(0).name()).status()));
  EXPECT_TRUE(contended(Appear(Made(0).name()).status()));
  EXPECT_TRUE(Register(kEvent, "keepme", "people/keepme").ok()) << "who wants nothing of the import goes on";
  EXPECT_EQ(CountWaiting(), 1) << "and the undoing still waits";

  transaction.Rollback();
  undoing.join();
  ASSERT_TRUE(undone.ok()) << undone;
  EXPECT_EQ(Get(person).status().code(), absl::StatusCode::kNotFound);
  EXPECT_TRUE(Get("people/keepme").ok());
  EXPECT_EQ(Everybody().size(), 1u);
  VerifyJournal();
  VerifyJournal("directory");
}

// A change made before the undoing has its locks is kept, and named.
TEST_F(UndoneImports, WhatWasAcknowledgedBeforeStaysAndIsNamed) {
  db::Connection connection({.url = server().database().url()});
  db::Transaction transaction(connection);
  ASSERT_TRUE(connection
                  .ExecuteScript(absl::StrCat("SELECT FROM people WHERE 'people/' || id = '",
                                              Made(0).person(), "' FOR KEY SHARE"))
                  .ok());
  absl::StatusOr<Import> undone = absl::UnknownError("not done");
  std::thread undoing([&] { undone = Undo(import()); });
  ASSERT_TRUE(test::Eventually([&] { return CountWaiting() == 1; }));
  EXPECT_TRUE(Honour(Made(0).person()).ok());
  transaction.Rollback();
  undoing.join();
  ASSERT_TRUE(undone.ok()) << undone.status();
  EXPECT_EQ(undone->counts().kept(), 1);
  ASSERT_EQ(undone->kept_size(), 1);
  EXPECT_EQ(undone->kept(0).name(), Made(0).person());
  EXPECT_EQ(undone->kept(0).reason(), "was changed since");
  EXPECT_TRUE(Everybody().empty()) << "nobody changed the participants";
  EXPECT_EQ(Get(Made(0).person())->honorific(), "Dr.");
  EXPECT_EQ(Get(Made(1).person()).status().code(), absl::StatusCode::kNotFound);
  VerifyJournal();
  VerifyJournal("directory");
}

TEST_F(UndoneImports, NobodyGoesIntoWhomOthersWereMerged) {
  const std::string person = Made(1).person();
  ASSERT_TRUE(Merge("people/keepme", person).ok());
  const auto undone = Undo(import());
  ASSERT_TRUE(undone.ok()) << undone.status();
  EXPECT_EQ(KeptIn(*undone), std::vector<std::string>{person + " is a record that others were merged into"});

  // Nor by anything else that would delete it.
  db::Connection connection({.url = server().database().url()});
  const absl::Status deleted =
      connection.ExecuteScript(absl::StrCat("DELETE FROM people WHERE 'people/' || id = '", person, "'"));
  EXPECT_TRUE(db::Violates(deleted, "people_merged_into")) << deleted;

  v1::UnmergePeopleRequest unmerge;
  unmerge.set_name("people/keepme");
  Make<Person>(unmerge);
  EXPECT_EQ(Get("people/keepme")->names(0).full(), "Keep Me");
}

// Of each kind one; the rest goes, and what stays is told before, too.
TEST_F(UndoneImports, WhatWasBuiltOnStays) {
  v1::IssueBadgeRequest badge;
  badge.set_name(Made(0).name());
  const std::string badge_name = Make<v1::Badge>(badge).name();
  const std::string session = Appear(Made(1).name())->name();
  ASSERT_TRUE(Withdraw(Made(2).name()).ok());
  ASSERT_TRUE(Merge(Made(3).person(), "people/keepme").ok());
  v1::CreateEventRequest other;
  other.set_event_id("other");
  *other.mutable_event()->mutable_title() = test::English("Another");
  Make<v1::Event>(other);
  ASSERT_TRUE(Register("events/other", "elsewhere", Made(4).person()).ok());

  const std::vector<std::string> kept = {
      Made(0).name() + " is referred to by " + badge_name,
      Made(0).person() + " takes part as a participant who stays",
      Made(1).name() + " is referred to by " + session,
      Made(1).person() + " takes part as a participant who stays",
      Made(2).name() + " was changed since",
      Made(2).person() + " takes part as a participant who stays",
      Made(3).name() + " was changed since",
      Made(3).person() + " does not exist any more",
      Made(4).person() + " takes part as a participant who stays",
  };
  v1::UndoImportRequest request;
  request.set_name(import());
  request.set_validate_only(true);
  const auto told = Make<Import>(request);
  EXPECT_THAT(KeptIn(told), testing::UnorderedElementsAreArray(kept));
  EXPECT_EQ(told.state(), Import::STATE_COMMITTED);
  EXPECT_EQ(Everybody().size(), static_cast<std::size_t>(kUndoneRows));

  const auto undone = Undo(import());
  ASSERT_TRUE(undone.ok()) << undone.status();
  EXPECT_THAT(KeptIn(*undone), testing::UnorderedElementsAreArray(kept));
  EXPECT_EQ(undone->counts().kept(), 9);
  EXPECT_EQ(undone->state(), Import::STATE_UNDONE);
  EXPECT_EQ(Everybody().size(), 4u);
  EXPECT_EQ(Get(Made(5).person()).status().code(), absl::StatusCode::kNotFound);
  const auto again = Undo(import());
  ASSERT_TRUE(again.ok()) << again.status();
  EXPECT_EQ(again->DebugString(), undone->DebugString()) << "once more changes nothing";
  VerifyJournal();
  VerifyJournal("directory");
}

TEST_F(UndoneImports, MoreThanCanBeNamedIsCounted) {
  for (int i = 0; i < 120; ++i) ASSERT_TRUE(Honour(Made(i).person()).ok());
  const auto undone = Undo(import());
  ASSERT_TRUE(undone.ok()) << undone.status();
  EXPECT_EQ(undone->counts().kept(), 120);
  EXPECT_EQ(undone->kept_size(), 100);
}

// A change that cannot be undone stays, and the others are undone.
TEST_F(UndoneImports, ChangesWhoseWayBackIsBlockedStay) {
  const std::string north = MakeDelegation("north");
  const std::string south = MakeDelegation("south");
  const auto commit = [&](const std::string& file) {
    const auto plan = Plan(file);
    EXPECT_TRUE(plan.ok()) << plan.status();
    const auto committed = Commit(plan->name());
    EXPECT_TRUE(committed.ok()) << committed.status();
    return plan->name();
  };
  commit(
      "participant,name,external id,delegation,delegation role\n"
      "p-1,First Person,y-1,north,head\n"
      "p-2,Second Person,y-2,north,adviser\n"
      "p-3,Third Person,y-3,north,\n"
      "p-4,Fourth Person,y-4,,\n");
  const std::string changes = commit(
      "participant,external id,delegation,delegation role\n"
      "p-1,y-1,north,adviser\n"
      "p-2,y-2,north,head\n"
      "p-3,z-3,north,\n"
      "p-4,y-4,south,\n");
  // Somebody takes the external id that the third had, and another the lead.
  commit("participant,name,external id,delegation,delegation role\np-5,Fifth Person,y-3,south,\n");
  v1::UpdateParticipantRequest touch;
  touch.mutable_participant()->set_name("events/forum/participants/p-2");
  touch.mutable_participant()->set_protocol_rank(7);
  touch.mutable_update_mask()->add_paths("protocol_rank");
  Make<Participant>(touch);

  const auto undone = Undo(changes);
  ASSERT_TRUE(undone.ok()) << undone.status();
  EXPECT_THAT(
      KeptIn(*undone),
      testing::UnorderedElementsAre(
          "events/forum/participants/p-1 is as before, but does not lead its delegation: somebody else does",
          "events/forum/participants/p-2 was changed since",
          "events/forum/participants/p-3 cannot be as before: somebody else has its external id, or takes "
          "part as "
          "its person"));
  const auto who = [&](const std::string& id) {
    v1::GetParticipantRequest get;
    get.set_name("events/forum/participants/" + id);
    return Make<Participant>(get);
  };
  EXPECT_EQ(who("p-1").delegation_role(), Participant::DELEGATION_ROLE_UNSPECIFIED);
  EXPECT_EQ(who("p-2").delegation_role(), Participant::DELEGATION_ROLE_HEAD);
  EXPECT_EQ(who("p-3").external_id(), "z-3");
  EXPECT_EQ(who("p-4").delegation(), "");
  VerifyJournal();
}

TEST_F(UndoneImports, TheLeadGoesBackToWhoHadIt) {
  const std::string north = MakeDelegation("north");
  const auto commit = [&](const std::string& file) {
    const auto plan = Plan(file);
    EXPECT_TRUE(plan.ok()) << plan.status();
    EXPECT_TRUE(Commit(plan->name()).ok());
    return plan->name();
  };
  commit(
      "participant,name,delegation,delegation role\n"
      "p-1,First Person,north,head\np-2,Second Person,north,adviser\n");
  const auto before = Everybody();
  const std::string changes =
      commit("participant,delegation,delegation role\np-1,north,adviser\np-2,north,head\n");
  const auto undone = Undo(changes);
  ASSERT_TRUE(undone.ok()) << undone.status();
  EXPECT_EQ(undone->counts().kept(), 0) << undone->DebugString();
  const auto after = Everybody();
  ASSERT_EQ(after.size(), before.size());
  for (std::size_t i = 0; i < after.size(); ++i) EXPECT_EQ(after[i].DebugString(), before[i].DebugString());
}

}  // namespace
}  // namespace plenary
