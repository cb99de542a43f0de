#include "request_maker.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::bench {
namespace {

template <class Request>
Request NextOf(RequestMaker& maker) {
  Request request;
  EXPECT_TRUE(request.ParseFromString(maker.Next()));
  return request;
}

TEST(RequestMakerTest, EveryKindIsAMethodOfTheContract) {
  for (const std::string& kind : RequestKinds()) {
    const auto maker = MakeRequests(kind, {});
    ASSERT_TRUE(maker.ok()) << kind;
    const std::string& path = (*maker)->path();
    std::string method = path.substr(1);
    method[method.find('/')] = '.';
    EXPECT_NE(google::protobuf::DescriptorPool::generated_pool()->FindMethodByName(method), nullptr) << path;
  }
  EXPECT_FALSE(MakeRequests("no-such", {}).ok());
}

TEST(RequestMakerTest, NumberedParticipantsFillEveryEventInTurn) {
  const auto maker = MakeRequests("register-participant", {.event = "hall", .events = 2, .numbered = true});
  for (const std::string name : {"hall-0 p0", "hall-1 p0", "hall-0 p1", "hall-1 p1"}) {
    const auto request = NextOf<v1::RegisterParticipantRequest>(**maker);
    EXPECT_EQ(request.parent() + " " + request.participant_id(), "events/" + name);
  }
}

TEST(RequestMakerTest, RegistrationsDifferInNameAndRequest) {
  const auto maker = MakeRequests("register-participant", {.event = "hall", .events = 100});
  std::set<std::string> names, requests, parents;
  for (int i = 0; i < 1000; ++i) {
    const auto request = NextOf<v1::RegisterParticipantRequest>(**maker);
    names.insert(request.participant().credit().display_name().entries(0).text());
    requests.insert(request.request_id());
    parents.insert(request.parent());
    EXPECT_EQ(request.participant_id(), "");
  }
  EXPECT_EQ(names.size(), 1000U);
  EXPECT_EQ(requests.size(), 1000U);
  EXPECT_GT(parents.size(), 90U);
}

TEST(RequestMakerTest, ListsGoOnFromThePagesSeen) {
  const auto maker = MakeRequests("list-participants", {.event = "hall"});
  EXPECT_EQ(NextOf<v1::ListParticipantsRequest>(**maker).page_token(), "");

  v1::ListParticipantsResponse answer;
  for (int i = 0; i < 100; ++i) answer.add_participants()->set_name("events/hall-0/participants/p1");
  answer.set_next_page_token("second");
  answer.set_total_size(20'000);
  EXPECT_TRUE((*maker)->Accept(answer.SerializeAsString()));
  std::set<std::string> tokens;
  for (int i = 0; i < 100; ++i) tokens.insert(NextOf<v1::ListParticipantsRequest>(**maker).page_token());
  EXPECT_EQ(tokens, (std::set<std::string>{"", "second"}));

  answer.mutable_participants()->RemoveLast();
  EXPECT_FALSE((*maker)->Accept(answer.SerializeAsString())) << "a page of 99";
  EXPECT_FALSE((*maker)->Accept("\xff\xff")) << "no message";
}

}  // namespace
}  // namespace plenary::bench
