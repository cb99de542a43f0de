// An adopted text cannot be changed, not even by the server itself with any SQL.

#include <gtest/gtest.h>

#include <string>

#include "absl/strings/str_cat.h"
#include "db/connection.h"
#include "errors/status_details.h"
#include "plenary/v1/document_service.pb.h"
#include "support/forum.h"

namespace plenary {
namespace {

using v1::Document;

class AdoptedTest : public test::ForumTest {
 protected:
  void SetUp() override {
    ForumTest::SetUp();
    if (IsSkipped()) return;
    auto request = forum().DocumentDraft("events/open", "voted");
    request.set_initial_state(Document::STATE_ADOPTED);
    request.mutable_adoption()->set_method(Document::Adoption::METHOD_VOTE);
    auto& vote = *request.mutable_adoption()->add_recorded_votes();
    vote.set_delegation("events/open/delegations/ours");
    vote.set_vote(Document::Adoption::RecordedVote::VOTE_AGAINST);
    forum().Make<Document>(request);
  }

  // What PostgreSQL makes of `sql` as the role that the server works as.
  absl::Status AsServer(const std::string& sql) {
    db::Connection connection({.url = server().database().url(), .role = "plenary_server"});
    return connection.ExecuteScript(sql);
  }

  static std::string SqlStateOf(const absl::Status& status) {
    const auto error = db::DatabaseErrorOf(status);
    return error.has_value() ? error->sqlstate : "none";
  }
};

TEST_F(AdoptedTest, TheServerHasNoRightToAlterTheRecord) {
  constexpr char kInsufficientPrivilege[] = "42501";
  for (const char* table :
       {"document_revisions", "document_adoptions", "document_adoption_corrections", "document_votes"}) {
    EXPECT_TRUE(AsServer(absl::StrCat("SELECT * FROM ", table)).ok());
    for (const std::string& sql :
         {absl::StrCat("UPDATE ", table, " SET document_id = 'other'"), absl::StrCat("DELETE FROM ", table),
          absl::StrCat("TRUNCATE ", table, " CASCADE"), absl::StrCat("DROP TABLE ", table, " CASCADE"),
          absl::StrCat("ALTER TABLE ", table, " OWNER TO plenary_server")}) {
      const absl::Status status = AsServer(sql);
      EXPECT_EQ(SqlStateOf(status), kInsufficientPrivilege) << sql << " " << status;
    }
  }
}

// An adoption holds its revision, and that its document; a draft goes with all its revisions.
TEST_F(AdoptedTest, WhatWasAdoptedCannotBeDeleted) {
  for (const char* id : {"voted", "hidden"}) {
    const absl::Status status =
        AsServer(absl::StrCat("DELETE FROM documents WHERE event_id = 'open' AND id = '", id, "'"));
    EXPECT_TRUE(db::Violates(status, "document_adoptions_revision_fkey")) << id << " " << status;
  }
  forum().Make<Document>(forum().DocumentDraft("events/open", "draft"));
  const absl::Status draft = AsServer("DELETE FROM documents WHERE event_id = 'open' AND id = 'draft'");
  EXPECT_TRUE(draft.ok()) << draft;
}

// Nor can a second adoption, or another revision of the same number, take its place.
TEST_F(AdoptedTest, NothingIsPutInItsPlace) {
  constexpr char kUniqueViolation[] = "23505";
  for (const char* sql : {
           "INSERT INTO document_adoptions (event_id, document_id, revision, detail) "
           "VALUES ('open', 'voted', 1, '')",
           "INSERT INTO document_revisions (event_id, document_id, revision, content) "
           "VALUES ('open', 'voted', 1, '')",
           "INSERT INTO document_votes (event_id, document_id, delegation_id) VALUES ('open', 'voted', "
           "'ours')",
       }) {
    const absl::Status status = AsServer(sql);
    EXPECT_EQ(SqlStateOf(status), kUniqueViolation) << sql << " " << status;
  }
}

// What a vote on record names stays too.
TEST_F(AdoptedTest, WhoVotedStays) {
  v1::DeleteDelegationRequest request;
  request.set_name("events/open/delegations/ours");
  const auto refused = forum().admin().Call<google::protobuf::Empty>(request);
  EXPECT_EQ(errors::ReasonOf(refused.status()), v1::STILL_REFERENCED) << refused.status();
}

}  // namespace
}  // namespace plenary
