#include "plenary/contract/resource_type.h"

#include <set>

#include "gtest/gtest.h"

namespace plenary::client {
namespace {

TEST(ResourceType, FindsTheTypeOfAName) {
  EXPECT_EQ(TypeOfName("events/x")->title(), "Event");
  EXPECT_EQ(TypeOfName("events/x/participants/y")->title(), "Participant");
  EXPECT_EQ(TypeOfName("people/lin-wei")->title(), "Person");
  EXPECT_EQ(TypeOfName("events"), nullptr);
  EXPECT_EQ(TypeOfName("events/-"), nullptr);
  EXPECT_EQ(TypeOfName("events/X"), nullptr);
  EXPECT_EQ(TypeOfName("events/x/participants"), nullptr);
  EXPECT_EQ(TypeOfName(""), nullptr);
}

TEST(ResourceType, FindsTheTypeOfACollection) {
  EXPECT_EQ(TypeOfCollection("organizations")->title(), "Organization");
  EXPECT_EQ(TypeOfCollection("events/-/participants")->title(), "Participant");
  EXPECT_EQ(TypeOfCollection("events/x/delegations")->title(), "Delegation");
  EXPECT_EQ(TypeOfCollection("events/x"), nullptr);
}

TEST(ResourceType, SplitsNames) {
  EXPECT_EQ(ParentOfName("events/x/participants/y"), "events/x");
  EXPECT_EQ(ParentOfName("events/x"), "");
  EXPECT_EQ(ParentOfCollection("events/x/participants"), "events/x");
  EXPECT_EQ(ParentOfCollection("events"), "");
  EXPECT_EQ(IdOfName("events/x/participants/y"), "y");
}

TEST(ResourceType, HasTheStandardMethodsOfEachType) {
  const std::set<std::string> unchanging = {"ApiKey", "RoleBinding", "Endorsement"};
  for (const ResourceType& type : ResourceTypes()) {
    SCOPED_TRACE(type.title());
    ASSERT_NE(type.list, nullptr);
    // Check-ins are recorded and imports planned, from what is no resource.
    if (type.title() == "CheckIn" || type.title() == "Import") continue;
    ASSERT_NE(type.create, nullptr);
    EXPECT_NE(FieldOfType(type.create->input_type(), type.message), nullptr);
    EXPECT_NE(type.create->input_type()->FindFieldByName(type.IdField()), nullptr);
    EXPECT_EQ(type.update == nullptr, unchanging.contains(type.title()));
  }
  EXPECT_EQ(TypeCalled("Participant")->create->name(), "RegisterParticipant");
  EXPECT_EQ(TypeCalled("Endorsement")->create->name(), "EndorseDocument");
  EXPECT_EQ(TypeCalled("Person")->list->name(), "ListPeople");
  EXPECT_EQ(TypeCalled("RoleBinding")->get, nullptr);
  EXPECT_EQ(TypeCalled("Import")->list->name(), "ListImports");
}

}  // namespace
}  // namespace plenary::client
