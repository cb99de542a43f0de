#include "plenary/contract/warnings.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "plenary/v1/event.pb.h"
#include "plenary/v1/room.pb.h"

namespace plenary::client {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Warnings, AreWhatTheyTell) {
  v1::Event event;
  event.add_warnings()->set_message("Say where it takes place.");
  event.add_warnings()->set_message("Say in which time zone.");
  EXPECT_THAT(WarningsIn(event), ElementsAre("Say where it takes place.", "Say in which time zone."));
}

TEST(Warnings, AreNoneWhereThereIsNoSuchField) {
  EXPECT_THAT(WarningsIn(v1::Event()), IsEmpty());
  EXPECT_THAT(WarningsIn(v1::Room()), IsEmpty());
}

}  // namespace
}  // namespace plenary::client
