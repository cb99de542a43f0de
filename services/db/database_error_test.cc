#include "db/database_error.h"

#include <gtest/gtest.h>

namespace plenary::db {
namespace {

TEST(ParseServerTextTest, FindsCodeAndConstraint) {
  const DatabaseError error = ParseServerText(
      "ERROR:  23505: duplicate key value violates unique constraint \"people_pkey\"\n"
      "DETAIL:  Key (id)=(secret) already exists.\n"
      "SCHEMA NAME:  public\n"
      "TABLE NAME:  people\n"
      "CONSTRAINT NAME:  people_pkey\n"
      "LOCATION:  _bt_check_unique, nbtinsert.c:666\n");
  EXPECT_EQ(error.sqlstate, "23505");
  EXPECT_EQ(error.constraint, "people_pkey");
  EXPECT_EQ(error.detail, "");
}

TEST(ParseServerTextTest, ReadsEveryLanguage) {
  const DatabaseError error = ParseServerText(
      "ОШИБКА:  23514: новая строка в отношении \"t\" нарушает ограничение-проверку \"c\"\n"
      "CONSTRAINT NAME:  c\n");
  EXPECT_EQ(error.sqlstate, "23514");
  EXPECT_EQ(error.constraint, "c");
}

TEST(ParseServerTextTest, DataThatLooksLikeAFieldIsNotOne) {
  const DatabaseError error = ParseServerText(
      "ERROR:  23505: duplicate key\n"
      "DETAIL:  Key (id)=(x\nCONSTRAINT NAME:  forged\n) already exists.\n"
      "CONSTRAINT NAME:  real\n");
  EXPECT_EQ(error.constraint, "real");
}

TEST(ParseServerTextTest, TellsWhatIsWrongWithAStatement) {
  EXPECT_EQ(ParseServerText("ERROR:  42703: column \"nmae\" does not exist\nLINE 1: SELECT nmae").detail,
            "column \"nmae\" does not exist");
}

TEST(ParseServerTextTest, OtherTextsHaveNoCode) {
  for (const char* text :
       {"", "Lost connection to the database server.", "ERROR:  abc", "ERROR:  lower: x", "FATAL:  23505"}) {
    EXPECT_EQ(ParseServerText(text).sqlstate, "") << text;
  }
}

TEST(DatabaseStatusTest, CarriesTheError) {
  const absl::Status status =
      DatabaseStatus(absl::StatusCode::kInternal, "failed",
                     {.sqlstate = "23505", .constraint = "people_pkey", .detail = "words"});
  EXPECT_EQ(status.message(), "failed");
  const auto error = DatabaseErrorOf(status);
  ASSERT_TRUE(error);
  EXPECT_EQ(error->sqlstate, "23505");
  EXPECT_EQ(error->constraint, "people_pkey");
  EXPECT_EQ(error->detail, "words");
  EXPECT_TRUE(Violates(status, "people_pkey"));
  EXPECT_FALSE(Violates(status, "people"));
  EXPECT_FALSE(IsRetryable(status));
}

TEST(DatabaseStatusTest, OtherStatusesHaveNone) {
  EXPECT_EQ(DatabaseErrorOf(absl::OkStatus()), std::nullopt);
  EXPECT_EQ(DatabaseErrorOf(absl::InternalError("x")), std::nullopt);
  EXPECT_FALSE(Violates(absl::InternalError("x"), ""));
}

TEST(DatabaseStatusTest, SomeErrorsAreWorthAnotherTry) {
  for (const char* sqlstate : {"40001", "40P01", "0A000"}) {
    EXPECT_TRUE(IsRetryable(DatabaseStatus(absl::StatusCode::kInternal, "", {sqlstate, "", ""}))) << sqlstate;
  }
}

}  // namespace
}  // namespace plenary::db
