// Published texts never change, whoever writes: by the privileges of the role that servers work as, by
// foreign keys, and because the credit is kept with it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "support/statement_fixture.h"

namespace plenary {
namespace {

using testing::ElementsAre;
using v1::Statement;

constexpr char kInsufficientPrivilege[] = "42501";

class PublishedTest : public test::StatementTest {
 protected:
  // Runs SQL as a server could.
  absl::Status AsServer(const std::string& sql) const {
    db::Connection connection({.url = server().database().url(), .role = "plenary_server"});
    return connection.ExecuteScript(sql);
  }
  static std::string SqlstateOf(const absl::Status& status) {
    const auto error = db::DatabaseErrorOf(status);
    return error.has_value() ? error->sqlstate : status.ToString();
  }
  static std::string CreditIn(const Statement& statement) {
    return statement.credit().display_name().resolved().text();
  }
};

TEST_F(PublishedTest, TheServerMayOnlyAddToTheRecord) {
  MakeIn(Statement::STATE_PUBLISHED, "kept");
  for (const char* table : {"statement_revisions", "statement_publications"}) {
    const std::string name = table;
    for (const std::string& sql :
         {"UPDATE " + name + " SET revision = revision + 100", "DELETE FROM " + name, "TRUNCATE " + name,
          "ALTER TABLE " + name + " ADD COLUMN more text", "DROP TABLE " + name}) {
      EXPECT_EQ(SqlstateOf(AsServer(sql)), kInsufficientPrivilege) << sql;
    }
    EXPECT_TRUE(AsServer("SELECT * FROM " + name).ok());
  }
}

TEST_F(PublishedTest, WhatWasPublishedCannotBeDeleted) {
  MakeIn(Statement::STATE_PUBLISHED, "kept");
  MakeIn(Statement::STATE_DRAFT, "gone");
  const absl::Status kept = AsServer("DELETE FROM statements WHERE id = 'kept'");
  EXPECT_TRUE(db::Violates(kept, "statement_publications_revision_fkey")) << kept;
  const absl::Status gone = AsServer("DELETE FROM statements WHERE id = 'gone'");
  EXPECT_TRUE(gone.ok()) << "a draft goes with its revisions: " << gone;
  EXPECT_EQ(Get("events/open/statements/kept").revision(), 1);
}

TEST_F(PublishedTest, TheCreditStaysThatOfThePublication) {
  const std::string speaker = "events/open/participants/shown";
  const std::string name = Make(Draft()).name();
  Rename(speaker, "As drafted");
  EXPECT_EQ(CreditIn(Get(name)), "As drafted") << "before the publication it is the present one";
  ASSERT_TRUE(Take<v1::DeliverStatementRequest>(name).ok());
  Rename(speaker, "As published");
  const auto published = Take<v1::PublishStatementRequest>(name);
  ASSERT_TRUE(published.ok()) << published.status();
  EXPECT_EQ(CreditIn(*published), "As published");

  Rename(speaker, "As translated");
  EXPECT_EQ(CreditIn(Get(name)), "As published");
  const auto translated = Translate(name, "first", "es", "El texto.");
  ASSERT_TRUE(translated.ok()) << translated.status();
  EXPECT_EQ(CreditIn(*translated), "As published") << "a translation changes no credit";

  Rename(speaker, "As corrected");
  const auto corrected = Correct(name, "Another title");
  ASSERT_TRUE(corrected.ok()) << corrected.status();
  EXPECT_EQ(CreditIn(*corrected), "As corrected");
  Rename(speaker, "As it is now");
  EXPECT_EQ(CreditIn(Get(name)), "As corrected");

  std::vector<std::string> credits;
  for (const auto& revision : Revisions(forum().anonymous(), name))
    credits.push_back(CreditIn(revision.statement()));
  EXPECT_THAT(credits, ElementsAre("As corrected", "As published", "As published"));
}

// Also where somebody else delivered it, and where it was recorded as published from the first.
TEST_F(PublishedTest, SoDoesTheCreditOfWhoReadItOut) {
  auto request = Draft();
  request.mutable_statement()->set_delivered_by("events/open/participants/hidden");
  request.set_initial_state(Statement::STATE_PUBLISHED);
  Rename("events/open/participants/hidden", "The reader");
  const Statement made = Make(request);
  EXPECT_EQ(made.delivered_by_credit().display_name().entries(0).text(), "The reader");
  Rename("events/open/participants/hidden", "The same with another name");
  EXPECT_EQ(Get(made.name()).delivered_by_credit().display_name().entries(0).text(), "The reader");
  EXPECT_EQ(Get(made.name()).credit().display_name().entries(0).text(), "Participant shown");
}

}  // namespace
}  // namespace plenary
