#include "import_plans/new_organizations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"

namespace plenary::import_plans {
namespace {

TEST(NewOrganizations, OneHoweverItsTitleIsWritten) {
  NewOrganizations organizations;
  EXPECT_EQ(organizations.Find("Ministère des Exemples"), "");
  const std::string name = organizations.FindOrAdd("Ministère des Exemples");
  EXPECT_TRUE(name.starts_with("organizations/")) << name;
  EXPECT_EQ(organizations.FindOrAdd("MINISTERE DES EXEMPLES"), name);
  EXPECT_EQ(organizations.Find(" ministère des exemples"), name);
  EXPECT_TRUE(organizations.IsNew(name));
  EXPECT_FALSE(organizations.IsNew("organizations/other"));
  organizations.Count("ministere des exemples");
  organizations.Count("Ministère des Exemples");
  v1::Import import;
  organizations.Describe(import);
  ASSERT_EQ(import.new_organizations_size(), 1);
  EXPECT_EQ(import.new_organizations(0).title(), "Ministère des Exemples");
  EXPECT_EQ(import.new_organizations(0).rows(), 2);
}

TEST(NewOrganizations, AreAtMostAThousand) {
  NewOrganizations organizations;
  for (int i = 0; i < 1'000; ++i) EXPECT_NE(organizations.FindOrAdd(absl::StrCat("Institute ", i)), "");
  EXPECT_EQ(organizations.FindOrAdd("One more"), "");
  EXPECT_NE(organizations.FindOrAdd("Institute 7"), "");
}

TEST(NewOrganizations, WhatCannotBeATitleIsNone) {
  NewOrganizations organizations;
  EXPECT_EQ(organizations.FindOrAdd("***"), "");
  EXPECT_EQ(organizations.FindOrAdd(std::string(30'000, 'x')), "");
}

}  // namespace
}  // namespace plenary::import_plans
