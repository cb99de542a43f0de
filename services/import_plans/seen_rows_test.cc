#include "import_plans/seen_rows.h"

#include <gtest/gtest.h>

#include "import_plans/named_participant.h"

namespace plenary::import_plans {
namespace {

RowMarks MarksOf(const v1::Participant& participant) {
  std::vector<names::NameForm> names;
  for (const auto& entry : participant.credit().display_name().entries()) {
    names.push_back(names::PersonForm(entry.text()));
  }
  return {participant, names};
}

TEST(SeenRows, FindTheSameNameHoweverItIsWritten) {
  SeenRows rows;
  EXPECT_EQ(rows.Add(MarksOf(Named("José García")), 2).duplicate_of, 0);
  EXPECT_EQ(rows.Add(MarksOf(Named("GARCIA Jose")), 3).duplicate_of, 2);
  EXPECT_EQ(rows.Add(MarksOf(Named("José Garrido")), 4).duplicate_of, 0);
}

TEST(SeenRows, LeaveNamesakesApartAndTellThem) {
  SeenRows rows;
  EXPECT_EQ(rows.Add(MarksOf(Named("Wei Lin", "Renmin University")), 2).duplicate_of, 0);
  const auto other = rows.Add(MarksOf(Named("Wei Lin", "Peking University", "a@example.org")), 3);
  EXPECT_EQ(other.duplicate_of, 0);
  EXPECT_EQ(other.namesake, 2);
  EXPECT_EQ(rows.Add(MarksOf(Named("Wei Lin", "peking university")), 4).duplicate_of, 3);
  EXPECT_EQ(rows.Add(MarksOf(Named("Wei Lin", "", "b@example.org")), 5).duplicate_of, 2)
      << "it may be any of them";
}

TEST(SeenRows, OtherAddressesDoNotMakeTwoOfOne) {
  SeenRows rows;
  rows.Add(MarksOf(Named("Wei Lin", "Renmin University", "lin@example.org")), 2);
  EXPECT_EQ(rows.Add(MarksOf(Named("Wei Lin", "Renmin University", "wei@example.org")), 3).duplicate_of, 2);
}

TEST(SeenRows, AnAddressJoinsWhatMayBeOneName) {
  SeenRows rows;
  rows.Add(MarksOf(Named("José Antonio García Pérez", "Renmin University", "Garcia@Example.org")), 2);
  EXPECT_EQ(rows.Add(MarksOf(Named("J. A. García Pérez", "Elsewhere", "garcia@example.org")), 3).duplicate_of,
            2)
      << "initials, in another case";
  EXPECT_EQ(
      rows.Add(MarksOf(Named("Jose Antonio Garcia Peres", "", "ｇａｒｃｉａ@example.org")), 4).duplicate_of,
      2)
      << "another spelling, full width";
  const auto office = rows.Add(MarksOf(Named("Laura Suero", "", "garcia@example.org")), 5);
  EXPECT_EQ(office.duplicate_of, 0) << "a shared address is no name";
  EXPECT_EQ(office.shares_address, 2);
  EXPECT_EQ(rows.Add(MarksOf(Named("Ana", "", "g.arcia@example.org")), 6).shares_address, 0) << "dots count";
}

TEST(SeenRows, WhoIsOnRecordAsTwoIsTwo) {
  SeenRows rows;
  v1::Participant one = Named("Wei Lin", "Renmin University", "lin@example.org");
  one.set_name("events/e/participants/a");
  rows.Add(MarksOf(one), 2);
  one.set_name("events/e/participants/b");
  EXPECT_EQ(rows.Add(MarksOf(one), 3).duplicate_of, 0);
  one.clear_name();
  EXPECT_EQ(rows.Add(MarksOf(one), 4).duplicate_of, 2);
}

TEST(SeenRows, FindTheSameIdsUnderAnyName) {
  SeenRows rows;
  v1::Participant one = Named("One");
  one.set_external_id("x-1");
  EXPECT_EQ(rows.Add(MarksOf(one), 2).duplicate_of, 0);
  one = Named("Two");
  one.set_external_id("x-1");
  EXPECT_EQ(rows.Add(MarksOf(one), 3).duplicate_of, 2);
  one = Named("Three");
  one.set_person("people/x-1");
  EXPECT_EQ(rows.Add(MarksOf(one), 4).duplicate_of, 0);
}

}  // namespace
}  // namespace plenary::import_plans
