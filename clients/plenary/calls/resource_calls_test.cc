#include "plenary/calls/resource_calls.h"

#include "gtest/gtest.h"
#include "plenary/contract/resource_type.h"

namespace plenary::client {
namespace {

bool RecordsFact(const char* type, const char* method, const char* fact) {
  const ResourceType& resource = *TypeCalled(type);
  return Records(*resource.create->service()->FindMethodByName(method),
                 *resource.message->FindFieldByName(fact));
}

TEST(Facts, AreRecordedByRequestsThatHaveThem) {
  EXPECT_TRUE(RecordsFact("Document", "CreateDocument", "adoption"));
  EXPECT_TRUE(RecordsFact("Document", "AdoptDocument", "adoption"));
  EXPECT_FALSE(RecordsFact("Document", "RejectDocument", "adoption"));
}

TEST(Facts, OfAStepAreTheReasonForIt) {
  EXPECT_TRUE(RecordsFact("Document", "AdoptDocument", "state_reason"));
  EXPECT_TRUE(RecordsFact("Session", "CancelSession", "state_reason"));
  EXPECT_FALSE(RecordsFact("Session", "CreateSession", "state_reason"));
}

TEST(Facts, ThatAStepStatesAreRecordedByIt) {
  EXPECT_TRUE(RecordsFact("Session", "StartSession", "start_time"));
  EXPECT_FALSE(RecordsFact("Session", "StartSession", "end_time"));
  EXPECT_TRUE(RecordsFact("Session", "EndSession", "end_time"));
  EXPECT_FALSE(RecordsFact("Session", "CreateSession", "start_time"));
}

TEST(Facts, OfTheServersClockAreRecordedByNone) {
  EXPECT_FALSE(RecordsFact("Statement", "PublishStatement", "publish_time"));
  EXPECT_FALSE(RecordsFact("Statement", "CreateStatement", "credit"));
  EXPECT_FALSE(RecordsFact("Endorsement", "EndorseDocument", "withdraw_time"));
}

}  // namespace
}  // namespace plenary::client
