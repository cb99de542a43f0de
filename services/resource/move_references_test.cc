#include "resource/move_references.h"

#include <gtest/gtest.h>

#include "plenary/v1/participant.pb.h"

namespace plenary::resource {
namespace {

TEST(MoveReferences, OnlyReferencesAreReplacedWhereverTheyStand) {
  v1::Participant participant;
  participant.set_external_id("organizations/a");
  participant.add_nominating_organizations("organizations/b");
  participant.add_nominating_organizations("organizations/a");
  participant.mutable_credit()->add_positions()->set_organization("organizations/a");
  participant.mutable_credit()->add_positions()->set_organization("organizations/c");
  EXPECT_TRUE(ReplaceReference("organizations/a", "organizations/z", participant));
  EXPECT_EQ(participant.external_id(), "organizations/a");
  EXPECT_EQ(participant.nominating_organizations(0), "organizations/b");
  EXPECT_EQ(participant.nominating_organizations(1), "organizations/z");
  EXPECT_EQ(participant.credit().positions(0).organization(), "organizations/z");
  EXPECT_EQ(participant.credit().positions(1).organization(), "organizations/c");
  EXPECT_FALSE(ReplaceReference("organizations/a", "organizations/z", participant));
}

TEST(MoveReferences, AMoveMayBeOfSomeOnly) {
  const std::vector<std::string> some{"events/e/participants/p"};
  EXPECT_TRUE(Covers({.from = "people/a", .into = "people/b"}, "events/e/participants/q"));
  EXPECT_TRUE(Covers({.from = "people/a", .into = "people/b", .referrers = &some}, some[0]));
  EXPECT_FALSE(
      Covers({.from = "people/a", .into = "people/b", .referrers = &some}, "events/e/participants/q"));
}

}  // namespace
}  // namespace plenary::resource
