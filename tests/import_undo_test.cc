// An import is undone while others write: what they were told stays so, and nobody waits for it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "absl/strings/str_cat.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/directory_service.pb.h"
#include "plenary/v1/session_service.pb.h"
#include "support/forum.h"
#include "support/import_fixture.h"

namespace plenary {
namespace {

using testing::HasSubstr;
using v1::Import;
using v1::Participant;
using v1::Person;

constexpr int kRows = 300;

class UndoneImports : public test::ImportTest {
 protected:
  void SetUp() override {
    ImportTest::SetUp();
    if (IsSkipped()) return;
    std::string file = "external id,name\n";
    for (int i = 0; i < kRows; ++i) absl::StrAppend(&file, "x-", i, ",Number", i, " Somebody\n");
    v1::CommitImportRequest commit;
    commit.set_name(Plan(file)->name());
    commit.set_create_people(true);
    commit.set_undecided(v1::ImportDecision::ACTION_CREATE);
    import_ = Make<Import>(commit).name();
    everybody_ = Everybody();
    ASSERT_EQ(everybody_.size(), static_cast<std::size_t>(kRows));
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
                                   Made(kRows - 1).name(), "' FOR UPDATE"))
                  .ok());
  absl::Status undone;
  std::thread undoing([&] { undone = Undo(import()).status(); });
  ASSERT_TRUE(test::Eventually([&] { return CountWaiting() == 1; }));

  const auto contended = [](const absl::Status& status) { return rpc::ReasonOf(status) == v1::CONTENTION; };
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

// Whoever comes before the undoing has what it wants stays, and is named.
TEST_F(UndoneImports, WhatWasAcknowledgedBeforeKeepsItFromBeingUndone) {
  db::Connection connection({.url = server().database().url()});
  db::Transaction transaction(connection);
  ASSERT_TRUE(connection
                  .ExecuteScript(absl::StrCat("SELECT FROM people WHERE 'people/' || id = '",
                                              Made(0).person(), "' FOR KEY SHARE"))
                  .ok());
  absl::Status undone;
  std::thread undoing([&] { undone = Undo(import()).status(); });
  ASSERT_TRUE(test::Eventually([&] { return CountWaiting() == 1; }));
  EXPECT_TRUE(Honour(Made(0).person()).ok());
  transaction.Rollback();
  undoing.join();
  EXPECT_EQ(rpc::ReasonOf(undone), v1::BUILT_UPON) << undone;
  EXPECT_THAT(std::string(undone.message()), HasSubstr(Made(0).person()));
  EXPECT_EQ(Everybody().size(), static_cast<std::size_t>(kRows)) << "nothing is half undone";
  EXPECT_EQ(Get(Made(0).person())->honorific(), "Dr.");
}

TEST_F(UndoneImports, NobodyGoesIntoWhomOthersWereMerged) {
  const std::string person = Made(1).person();
  ASSERT_TRUE(Merge("people/keepme", person).ok());
  absl::Status undone = Undo(import()).status();
  EXPECT_EQ(rpc::ReasonOf(undone), v1::BUILT_UPON) << undone;
  EXPECT_THAT(std::string(undone.message()), HasSubstr(person));

  // Nor by anything else that would delete it.
  db::Connection connection({.url = server().database().url()});
  const absl::Status deleted = connection.ExecuteScript(
      absl::StrCat("DELETE FROM participants WHERE 'people/' || person_id = '", person,
                   "'; DELETE FROM people WHERE 'people/' || id = '", person, "'"));
  EXPECT_TRUE(db::Violates(deleted, "people_merged_into")) << deleted;

  v1::UnmergePeopleRequest unmerge;
  unmerge.set_name("people/keepme");
  Make<Person>(unmerge);
  EXPECT_EQ(Get("people/keepme")->names(0).full(), "Keep Me");
}

TEST_F(UndoneImports, WhatBuildsOnItIsCounted) {
  for (int i = 0; i < 30; ++i) ASSERT_TRUE(Honour(Made(i).person()).ok());
  v1::IssueBadgeRequest badge;
  badge.set_name(Made(40).name());
  Make<v1::Badge>(badge);
  const absl::Status undone = Undo(import()).status();
  EXPECT_EQ(rpc::ReasonOf(undone), v1::BUILT_UPON) << undone;
  EXPECT_THAT(std::string(undone.message()), HasSubstr("and 11 others"));
  EXPECT_EQ(test::DetailOf<google::rpc::ErrorInfo>(undone)->metadata().at("count"), "31");
}

}  // namespace
}  // namespace plenary
