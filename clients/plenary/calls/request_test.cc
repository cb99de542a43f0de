#include "plenary/calls/request.h"

#include "gmock/gmock.h"
#include "google/protobuf/util/time_util.h"
#include "gtest/gtest.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "plenary/v1/session_service.pb.h"

namespace plenary::client {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string Madrid(const std::string& event) { return event == "events/x" ? "Europe/Madrid" : ""; }

template <typename Request>
Request Read(const std::string& json) {
  Request request;
  const absl::Status status = ReadRequest(json, Madrid, &request);
  EXPECT_TRUE(status.ok()) << status;
  return request;
}

template <typename Request>
std::string FaultOf(const std::string& json) {
  Request request;
  const absl::Status status = ReadRequest(json, Madrid, &request);
  EXPECT_FALSE(status.ok()) << json;
  return std::string(status.message());
}

TEST(ReadRequest, EnumValuesNeedNoPrefix) {
  for (const char* value : {"YOUTH", "CATEGORY_YOUTH"}) {
    const auto request = Read<v1::RegisterParticipantRequest>(
        absl::StrCat(R"({"participant": {"category": ")", value, R"(", "roles": ["SPEAKER"]}})"));
    EXPECT_EQ(request.participant().category(), v1::Participant::CATEGORY_YOUTH);
    EXPECT_EQ(request.participant().roles(0), v1::Participant::ROLE_SPEAKER);
  }
  const std::string fault =
      FaultOf<v1::RegisterParticipantRequest>(R"({"participant": {"category": "YOUT"}})");
  EXPECT_THAT(fault, HasSubstr("participant.category: wants one of "));
  EXPECT_THAT(fault, HasSubstr("YOUTH"));
  EXPECT_THAT(fault, HasSubstr("not \"YOUT\""));
}

TEST(ReadRequest, ATimeWithoutAnOffsetIsOfTheEventsZone) {
  using google::protobuf::util::TimeUtil;
  const auto start = [](const std::string& name, const std::string& time) {
    return absl::StrCat(R"({"session": {"name": ")", name, R"(/sessions/s", "interval": {"start_time": ")",
                        time, R"("}}})");
  };
  for (const char* time : {"2025-04-02 09:30", "2025-04-02T09:30:00", "2025-04-02T07:30:00Z"}) {
    const auto request = Read<v1::UpdateSessionRequest>(start("events/x", time));
    EXPECT_EQ(TimeUtil::ToString(request.session().interval().start_time()), "2025-04-02T07:30:00Z") << time;
  }
  EXPECT_THAT(FaultOf<v1::UpdateSessionRequest>(start("events/unknown", "2025-04-02 09:30")),
              AllOf(HasSubstr("session.interval.start_time"), HasSubstr("2025-04-02T09:30:00Z")));
  EXPECT_THAT(FaultOf<v1::UpdateSessionRequest>(start("events/x", "tomorrow")),
              HasSubstr("wants a time, such as \"2025-04-02T09:30:00Z\""));
}

TEST(ReadRequest, TellsEveryFaultWithItsField) {
  const std::string faults = FaultOf<v1::UpdateEventRequest>(
      R"({"event": {"titel": {}, "duration_days": "two", "hosts": {}, "place": {"online": "yes"},
          "start_date": 2025, "time_zone": 1}})");
  EXPECT_THAT(faults, HasSubstr("event.titel: there is no such field; Event has name, title"));
  EXPECT_THAT(faults, HasSubstr("event.duration_days: wants a whole number, not \"two\""));
  EXPECT_THAT(faults, HasSubstr("event.hosts: wants a list in brackets, not {}"));
  EXPECT_THAT(faults, HasSubstr("event.place.online: wants true or false, not \"yes\""));
  EXPECT_THAT(faults, HasSubstr("event.start_date: wants an object with year, month, day"));
  EXPECT_THAT(faults, HasSubstr("event.time_zone: wants a text in quotes, not 1"));
  EXPECT_THAT(FaultOf<v1::GetEventRequest>("{\n  \"name\": }"), HasSubstr("line 2, column 11"));
  EXPECT_THAT(FaultOf<v1::GetEventRequest>("[]"), HasSubstr("the request wants an object with name"));
  EXPECT_THAT(FaultOf<v1::UpdateEventRequest>(R"({"event": {"duration_days": 99999999999}})"),
              HasSubstr("wants a whole number"));
}

TEST(ReadRequest, MasksAreListsOfPathsToo) {
  for (const char* mask : {R"("title,start_date")", R"(["title", "start_date"])",
                           R"({"paths": ["title", "start_date"]})", R"("title,startDate")"}) {
    const auto request = Read<v1::UpdateEventRequest>(absl::StrCat(R"({"update_mask": )", mask, "}"));
    EXPECT_THAT(request.update_mask().paths(), ElementsAre("title", "start_date")) << mask;
  }
}

TEST(IgnoredPaths, SaysWhatChangesThem) {
  v1::UpdateEventRequest request;
  for (const char* path :
       {"title", "state", "update_time", "place.city", "title.resolved", "nonsense", "*"}) {
    request.mutable_update_mask()->add_paths(path);
  }
  const std::vector<std::string> ignored = IgnoredPaths(request);
  ASSERT_EQ(ignored.size(), 3U);
  EXPECT_THAT(ignored[0], HasSubstr("state is output only: ignored; it is changed by AnnounceEvent"));
  EXPECT_EQ(ignored[1], "update_time is output only: ignored");
  EXPECT_EQ(ignored[2], "title.resolved is output only: ignored");
  v1::UpdateParticipantRequest participant;
  participant.mutable_update_mask()->add_paths("collective");
  EXPECT_THAT(IgnoredPaths(participant), ElementsAre("collective never changes: ignored"));
  EXPECT_THAT(IgnoredPaths(v1::GetEventRequest()), ElementsAre());
}

}  // namespace
}  // namespace plenary::client
