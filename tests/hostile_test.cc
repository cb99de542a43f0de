// Hostile requests: whatever a client sends to any method, it gets a clear client error or a valid answer.
// The server does not fail, reveals nothing internal, and nothing is changed.

#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "contract/proto_options.h"
#include "errors/status_details.h"
#include "google/protobuf/util/time_util.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "support/storm.h"

namespace plenary {
namespace {

using test::AllMethods;
using test::Attack;
using test::FieldDescriptor;
using test::HostileTest;
using test::MessagePtr;
using test::MethodDescriptor;

constexpr v1::ErrorReason kInvalid = v1::INVALID_FIELDS;
constexpr v1::ErrorReason kMalformed = v1::MALFORMED_REQUEST;

// Otherwise the attacks below would fail for reasons of their own.
TEST_F(HostileTest, SamplesAreValid) {
  for (const MethodDescriptor* method : AllMethods()) {
    for (const bool all : {true, false}) {
      const MessagePtr request = all ? forum().Visible().Full(method) : forum().Visible().Minimal(method);
      std::string answer;
      const grpc::Status status = forum().admin().CallRaw(test::MethodOf(method->input_type()),
                                                          request->SerializeAsString(), &answer);
      const bool understood = status.error_code() != grpc::StatusCode::INVALID_ARGUMENT &&
                              status.error_code() != grpc::StatusCode::NOT_FOUND;
      EXPECT_TRUE(understood && test::FaultOf(status).empty())
          << method->full_name() << " " << test::FaultOf(status) << " " << status.error_message()
          << "\nTeach tests/support/contract.cc a better sample:\n"
          << request->DebugString();
    }
  }
}

TEST_F(HostileTest, EmptyRequests) {
  std::vector<Attack> attacks;
  for (const MethodDescriptor* method : AllMethods()) {
    Attack attack{.what = "an empty request", .method = method};
    for (int i = 0; i < method->input_type()->field_count() && attack.field.empty(); ++i) {
      const FieldDescriptor* field = method->input_type()->field(i);
      if (contract::Behaves(field, google::api::REQUIRED)) attack.field = field->name();
    }
    if (!attack.field.empty()) attack.reason = kInvalid;
    attacks.push_back(attack);
  }
  Run(attacks);
}

// A field with a number and wire type of its own choice.
std::string Tag(int number, int wire_type) { return {static_cast<char>(number << 3 | wire_type)}; }

TEST_F(HostileTest, BytesThatAreNoMessage) {
  const std::int64_t writes = Writes();
  std::mt19937 random;  // NOLINT: the same bytes in every run
  std::uniform_int_distribution<int> byte(0, 255);
  std::string noise;
  for (int i = 0; i < 2'000; ++i) noise += static_cast<char>(byte(random));
  std::vector<Attack> attacks;
  for (const MethodDescriptor* method : AllMethods()) {
    const std::string valid = forum().Visible().Full(method)->SerializeAsString();
    const auto add = [&](const std::string& what, const std::string& bytes) {
      attacks.push_back({.what = what, .method = method, .bytes = bytes, .reason = kMalformed});
    };
    add("a text that is cut off", valid + Tag(1, 2) + "\x64" + "text");
    add("a text of endless length", valid + Tag(1, 2) + "\xFF\xFF\xFF\xFF\x0F");
    add("a number that is cut off", valid + Tag(1, 0) + "\xFF\xFF");
    add("a number of too many bytes", valid + Tag(1, 0) + std::string(11, '\xFF'));
    add("a wire type that there is not", valid + Tag(1, 7));
    add("a field number that there is not", valid + Tag(0, 0) + "\x01");
    add("a group that does not end", valid + Tag(15, 3));
    add("a group that did not begin", valid + Tag(15, 4));
    add("groups in groups without end", valid + std::string(10'000, '\x7B'));
    add("noise", "\xFF" + noise);
    std::string wrong_types;
    for (int i = 0; i < method->input_type()->field_count(); ++i) {
      const FieldDescriptor* field = method->input_type()->field(i);
      if (field->number() > 15) continue;
      const bool delimited =
          field->cpp_type() == FieldDescriptor::CPPTYPE_STRING || field->message_type() != nullptr;
      wrong_types += delimited ? Tag(field->number(), 0) + "\x01" : Tag(field->number(), 2) + "\x01x";
    }
    attacks.push_back({.what = "fields of other wire types", .method = method, .bytes = wrong_types});
    attacks.push_back(
        {.what = "a field that is not known", .method = method, .bytes = valid + "\xFA\x7F\x04text"});
  }
  Run(attacks);
  EXPECT_EQ(Writes(), writes);
}

TEST_F(HostileTest, WhatIsTooLargeForTheWire) {
  std::string answer;
  for (const MethodDescriptor* method : AllMethods()) {
    const grpc::Status status =
        forum().admin().CallRaw(test::MethodOf(method->input_type()),
                                Tag(15, 2) + "\x80\x80\x80\x04" + std::string(8 << 20, 'x'), &answer);
    EXPECT_EQ(status.error_code(), grpc::StatusCode::RESOURCE_EXHAUSTED) << method->full_name();
  }
  Run({});
}

// Times as far away as a timestamp reaches are stored and read as they were sent.
TEST_F(HostileTest, TimesAtTheEndsOfTime) {
  using google::protobuf::util::TimeUtil;
  for (const char* text :
       {"9999-12-31T23:59:59.999999Z", "9000-01-01T00:00:00.123457Z", "0001-01-01T00:00:00.000001Z"}) {
    google::protobuf::Timestamp time;
    ASSERT_TRUE(TimeUtil::FromString(text, &time));
    v1::CreateApiKeyRequest key;
    key.mutable_api_key()->set_title(text);
    *key.mutable_api_key()->mutable_expire_time() = time;
    EXPECT_EQ(forum().Make<v1::ApiKey>(key).expire_time(), time) << text;

    const auto registration = forum().Registration("events/open", "");
    v1::InviteParticipantRequest invite;
    invite.set_parent(registration.parent());
    *invite.mutable_participant() = registration.participant();
    *invite.mutable_respond_by_time() = time;
    v1::GetParticipantRequest get;
    get.set_name(forum().Make<v1::Participant>(invite).name());
    EXPECT_EQ(forum().Make<v1::Participant>(get).respond_by_time(), time) << text;
  }
}

// Days that are moved beyond the calendar, and figures that cannot be added to.
TEST_F(HostileTest, DaysAndFiguresAtTheEndsOfTheirRanges) {
  v1::CreateEventRequest create;
  v1::Event& event = *create.mutable_event();
  *event.mutable_title() = test::English("From the first day to the last");
  event.mutable_start_date()->set_year(1);
  event.mutable_end_date()->set_year(9999);
  for (v1::Date* date : {event.mutable_start_date(), event.mutable_end_date()}) {
    date->set_month(1);
    date->set_day(1);
  }
  event.mutable_registration_policy()->mutable_window()->mutable_start_time()->set_seconds(-62'135'596'800);
  event.mutable_registration_policy()->mutable_window()->mutable_end_time()->set_seconds(253'402'300'799);
  for (int i = v1::Event::ReportedFigure::Qualifier_MIN; i <= v1::Event::ReportedFigure::Qualifier_MAX; ++i) {
    auto& figure = *event.add_reported_figures();
    figure.set_key("guests");
    figure.set_qualifier(static_cast<v1::Event::ReportedFigure::Qualifier>(i));
    figure.set_value(std::numeric_limits<std::int64_t>::max());
    figure.set_statistic(v1::Event::STATISTIC_PARTICIPANTS);
  }
  const std::string name = forum().Make<v1::Event>(create).name();
  std::string answer;
  for (const int year : {1, 9999}) {
    v1::CloneEventRequest clone;
    clone.set_name(name);
    clone.mutable_start_date()->set_year(year);
    clone.mutable_start_date()->set_month(12);
    clone.mutable_start_date()->set_day(31);
    EXPECT_EQ(test::FaultOf(forum().admin().CallRaw(test::MethodOf(clone.GetDescriptor()),
                                                    clone.SerializeAsString(), &answer)),
              "")
        << year;
  }
  v1::GetEventStatisticsRequest statistics;
  statistics.set_name(name);
  EXPECT_EQ(test::FaultOf(forum().admin().CallRaw(test::MethodOf(statistics.GetDescriptor()),
                                                  statistics.SerializeAsString(), &answer)),
            "");
  const auto events = forum().admin().Call<v1::ListEventsResponse>(v1::ListEventsRequest());
  EXPECT_TRUE(events.ok()) << events.status();
}

TEST_F(HostileTest, MethodsThatThereAreNot) {
  std::string answer;
  for (const std::string& method :
       {std::string("plenary.v1.EventService/"), std::string("plenary.v1.EventService/getEvent"),
        std::string("plenary.v1.EventService/GetEvent/x"), std::string("plenary.v2.EventService/GetEvent"),
        std::string("x"), std::string(""), "plenary.v1.EventService/" + std::string(6'000, 'x')}) {
    const absl::Status status = test::StatusFrom(forum().anonymous().CallRaw(method, "", &answer));
    EXPECT_EQ(status.code(), absl::StatusCode::kUnimplemented) << method.substr(0, 60) << " " << status;
    EXPECT_EQ(errors::ReasonOf(status), v1::UNKNOWN_METHOD) << method.substr(0, 60) << " " << status;
  }
  Run({});
}

}  // namespace
}  // namespace plenary
