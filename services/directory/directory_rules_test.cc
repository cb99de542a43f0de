#include "directory/directory_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "errors/boundary.h"
#include "errors/errors.h"
#include "errors/status_details.h"

namespace plenary::directory {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

v1::Date Day(int year, int month = 0, int day = 0) {
  v1::Date date;
  date.set_year(year);
  date.set_month(month);
  date.set_day(day);
  return date;
}

v1::Person Holder(const v1::Date& start, const v1::Date& end) {
  v1::Person person;
  v1::Person::Office& office = *person.add_offices();
  *office.mutable_start_date() = start;
  *office.mutable_end_date() = end;
  return person;
}

std::string Fields(const absl::Status& status) { return errors::ToPublicStatus(status, "").DebugString(); }

TEST(DirectoryRules, AnOrganizationIsNotItsOwnParent) {
  v1::Organization organization;
  organization.set_name("organizations/ruc");
  EXPECT_TRUE(CheckOrganization(organization).ok());
  organization.set_parent_organization("organizations/moe");
  EXPECT_TRUE(CheckOrganization(organization).ok());
  organization.set_parent_organization("organizations/ruc");
  const absl::Status status = CheckOrganization(organization);
  EXPECT_EQ(errors::ReasonOf(status), v1::INVALID_FIELDS);
  EXPECT_THAT(Fields(status), HasSubstr("organization.parent_organization"));
}

TEST(DirectoryRules, AnOfficeEndsNotBeforeItStarts) {
  EXPECT_TRUE(CheckPerson(Holder(Day(2019, 5, 3), Day(2019, 5, 3))).ok());
  EXPECT_TRUE(CheckPerson(Holder(Day(2018, 12, 31), Day(2019, 1, 1))).ok());
  EXPECT_FALSE(CheckPerson(Holder(Day(2019, 5, 3), Day(2019, 5, 2))).ok());
  EXPECT_FALSE(CheckPerson(Holder(Day(2019, 5), Day(2019, 4, 30))).ok());
  EXPECT_FALSE(CheckPerson(Holder(Day(2019), Day(2018))).ok());
}

TEST(DirectoryRules, WhatIsUnknownContradictsNothing) {
  EXPECT_TRUE(CheckPerson(Holder(Day(0), Day(2018))).ok());
  EXPECT_TRUE(CheckPerson(Holder(Day(2018), Day(0))).ok());
  EXPECT_TRUE(CheckPerson(Holder(Day(2018, 12, 31), Day(2018))).ok());
  EXPECT_TRUE(CheckPerson(Holder(Day(2018), Day(2018, 1, 1))).ok());
  EXPECT_TRUE(CheckPerson(Holder(Day(0, 5), Day(0, 4))).ok());
}

TEST(DirectoryRules, EveryViolationIsTold) {
  v1::Person person = Holder(Day(2019), Day(2018));
  person.add_offices();
  *person.add_offices() = person.offices(0);
  EXPECT_THAT(Fields(CheckPerson(person)),
              AllOf(HasSubstr("person.offices[0].end_date"), Not(HasSubstr("person.offices[1]")),
                    HasSubstr("person.offices[2].end_date")));
}

}  // namespace
}  // namespace plenary::directory
