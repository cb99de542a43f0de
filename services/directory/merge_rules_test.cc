#include "directory/merge_rules.h"

#include <gmock/gmock.h>
#include <google/protobuf/util/message_differencer.h>
#include <gtest/gtest.h>

#include "contract/contract_test_support.h"

namespace plenary::directory {
namespace {

using contract::Parse;
using google::protobuf::util::MessageDifferencer;
using testing::ElementsAre;
using testing::IsEmpty;

v1::Person Person(const std::string& text) { return Parse<v1::Person>(text); }

TEST(MergeRules, ARecordIsNotMergedIntoItself) {
  EXPECT_TRUE(CheckDifferent("people/a", "people/b").ok());
  EXPECT_FALSE(CheckDifferent("people/a", "people/a").ok());
}

TEST(MergeRules, WhatIsThereStaysAndWhatIsMissingComes) {
  const v1::Person combined = Combined(Person(R"(
      name: "people/b" names {full: "B"} aliases: "C" contact {emails: "b@e.org" postal_address: "here"})"),
                                       Person(R"(
      name: "people/a" names {full: "A"} names {full: "B" short: "b"} names {full: "C"} honorific: "Dr."
      offices {organization: "organizations/o"} contact {emails: "a@e.org" emails: "b@e.org" postal_address: "there"}
      principals: "apiKeys/k")"));
  EXPECT_TRUE(MessageDifferencer::Equals(combined, Person(R"(
      name: "people/b" names {full: "B"} names {full: "A"} aliases: "C" honorific: "Dr."
      offices {organization: "organizations/o"}
      contact {emails: "b@e.org" emails: "a@e.org" postal_address: "here"} principals: "apiKeys/k")")))
      << combined.DebugString();
}

TEST(MergeRules, ListsStayWithinTheirLimits) {
  v1::Person into, from;
  for (int i = 0; i < 15; ++i) {
    into.add_names()->set_full("into " + std::to_string(i));
    from.add_names()->set_full("from " + std::to_string(i));
  }
  const v1::Person combined = Combined(into, from);
  EXPECT_EQ(combined.names_size(), 20);
  EXPECT_EQ(combined.aliases_size(), 10);
}

TEST(MergeRules, OrganizationsKeepTheNamesOfBoth) {
  const auto combined = Combined(
      Parse<v1::Organization>(R"(name: "organizations/b" title {entries {text: "B"}} aliases: "Both")"),
      Parse<v1::Organization>(R"(name: "organizations/a" title {entries {text: "A"} entries {text: "B"}}
          short_title {entries {text: "a"}} aliases: "Both" kind: KIND_UNIVERSITY region_code: "CN"
          parent_organization: "organizations/p")"));
  EXPECT_THAT(combined.aliases(), ElementsAre("Both", "A", "a"));
  EXPECT_EQ(combined.kind(), v1::Organization::KIND_UNIVERSITY);
  EXPECT_EQ(combined.region_code(), "CN");
  EXPECT_EQ(combined.parent_organization(), "");
}

TEST(MergeRules, PartingGivesBackWhatTheMergeGave) {
  const auto before = Person(R"(name: "people/b" names {full: "B"})");
  const auto after = Person(R"(name: "people/b" names {full: "B"} names {full: "A"} honorific: "Dr.")");
  std::vector<std::string> changed;
  EXPECT_TRUE(MessageDifferencer::Equals(Parted(before, after, after, changed), before));
  EXPECT_THAT(changed, IsEmpty());

  auto now = after;
  now.add_aliases("b");
  auto expected = before;
  expected.add_aliases("b");
  EXPECT_TRUE(MessageDifferencer::Equals(Parted(before, after, now, changed), expected));
  EXPECT_THAT(changed, IsEmpty());

  now.set_honorific("Prof.");
  now.mutable_names(1)->set_full("AA");
  Parted(before, after, now, changed);
  EXPECT_THAT(changed, ElementsAre("people/b names", "people/b honorific"));
}

}  // namespace
}  // namespace plenary::directory
