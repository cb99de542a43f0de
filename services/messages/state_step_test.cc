#include "messages/state_step.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <string>

#include "absl/strings/match.h"
#include "contract/state_steps.h"
#include "errors/boundary.h"
#include "errors/errors.h"
#include "errors/status_details.h"
#include "google/rpc/error_details.pb.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/document_service.pb.h"
#include "plenary/v1/error_reason.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/participant_service.pb.h"
#include "plenary/v1/session_service.pb.h"
#include "plenary/v1/statement_service.pb.h"

namespace plenary::messages {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::Message;
using google::protobuf::MethodDescriptor;
using google::protobuf::ServiceDescriptor;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

std::unique_ptr<Message> New(const Descriptor* type) {
  return std::unique_ptr<Message>(
      google::protobuf::MessageFactory::generated_factory()->GetPrototype(type)->New());
}

const EnumDescriptor& StatesOf(const Descriptor& resource) {
  return *resource.FindFieldByName("state")->enum_type();
}

// A resource in the state with this number.
std::unique_ptr<Message> In(const Descriptor& resource, int state) {
  auto message = New(&resource);
  const auto* reflection = message->GetReflection();
  reflection->SetString(message.get(), resource.FindFieldByName("name"), "events/beijing/them/one");
  reflection->SetEnumValue(message.get(), resource.FindFieldByName("state"), state);
  return message;
}

std::vector<const MethodDescriptor*> MethodsWithSteps() {
  std::vector<const MethodDescriptor*> methods;
  for (const Descriptor* request :
       {v1::GetEventRequest::descriptor(), v1::GetParticipantRequest::descriptor(),
        v1::GetSessionRequest::descriptor(), v1::GetStatementRequest::descriptor(),
        v1::GetDocumentRequest::descriptor(), v1::WhoAmIRequest::descriptor()}) {
    const ServiceDescriptor& service = *request->file()->service(0);
    for (int i = 0; i < service.method_count(); ++i) {
      if (service.method(i)->options().ExtensionSize(v1::step) > 0) methods.push_back(service.method(i));
    }
  }
  return methods;
}

std::string MetadataOf(const absl::Status& status, const std::string& key) {
  const google::rpc::Status whole = errors::ToPublicStatus(status, "");
  for (const auto& detail : whole.details()) {
    google::rpc::ErrorInfo info;
    if (detail.UnpackTo(&info)) return info.metadata().count(key) == 0 ? "" : info.metadata().at(key);
  }
  return "";
}

std::string MessageOf(const absl::Status& status) { return std::string(status.message()); }

// A step goes through from the states that the contract names alone, and is refused naming both.
TEST(StateSteps, EveryMethodFromEveryState) {
  int walked = 0;
  for (const MethodDescriptor* method : MethodsWithSteps()) {
    const Descriptor& resource = *method->output_type();
    const auto request = New(method->input_type());
    std::set<std::string> starts;
    for (const auto& step : contract::StateStepsOf(resource, *method->service())) {
      if (step.method == method) starts.insert(step.from);
    }
    const std::string to = method->options().GetExtension(v1::step, 0).to(0);
    EXPECT_EQ(TargetOf(*request), StatesOf(resource).FindValueByName("STATE_" + to)->number());
    for (int i = 0; i < StatesOf(resource).value_count(); ++i, ++walked) {
      const std::string from = contract::StateName(*StatesOf(resource).value(i));
      const absl::Status status = CheckStep(*In(resource, StatesOf(resource).value(i)->number()), *request);
      EXPECT_EQ(status.ok(), starts.contains(from)) << method->name() << " from " << from << " " << status;
      if (status.ok()) continue;
      EXPECT_EQ(errors::ReasonOf(status), v1::ILLEGAL_STATE);
      EXPECT_EQ(MetadataOf(status, "from"), from);
      EXPECT_EQ(MetadataOf(status, "to"), to);
      EXPECT_THAT(MessageOf(status), HasSubstr(from == to ? " is " + from + " already"
                                                          : " is " + from + " and cannot become " + to));
      for (const std::string& start : starts) {
        EXPECT_TRUE(absl::StrContains(MetadataOf(status, "allowed_from"), start)) << status;
      }
    }
  }
  EXPECT_GT(walked, 200);
}

// What is over stays so. These states are final whatever steps are added.
TEST(StateSteps, NothingLeadsOutOfWhatIsFinal) {
  const auto methods_from = [](const Descriptor& resource, const Descriptor* request,
                               const std::string& state) {
    return contract::MethodsFrom(state, contract::StateStepsOf(resource, *request->file()->service(0)));
  };
  EXPECT_EQ(methods_from(*v1::Event::descriptor(), v1::GetEventRequest::descriptor(), "ARCHIVED"), "");
  EXPECT_EQ(methods_from(*v1::Participant::descriptor(), v1::GetParticipantRequest::descriptor(), "VOIDED"),
            "");
  for (const char* state : {"ENDED", "CANCELLED"}) {
    EXPECT_EQ(methods_from(*v1::Session::descriptor(), v1::GetSessionRequest::descriptor(), state), "")
        << state;
  }
  EXPECT_EQ(methods_from(*v1::Statement::descriptor(), v1::GetStatementRequest::descriptor(), "RETRACTED"),
            "");
  for (const char* state : {"ADOPTED", "REJECTED", "WITHDRAWN"}) {
    EXPECT_EQ(methods_from(*v1::Document::descriptor(), v1::GetDocumentRequest::descriptor(), state), "")
        << state;
  }
}

TEST(StateSteps, ARefusalSaysWhatLeadsOn) {
  const auto refused = [](v1::Event::State state, const Message& request) {
    v1::Event event;
    event.set_name("events/e");
    event.set_state(state);
    return CheckStep(event, request);
  };
  const absl::Status draft = refused(v1::Event::STATE_DRAFT, v1::ConcludeEventRequest());
  EXPECT_THAT(MessageOf(draft), HasSubstr("from ANNOUNCED only. AnnounceEvent leads to ANNOUNCED."));
  EXPECT_EQ(MetadataOf(draft, "next_methods"), "AnnounceEvent, CancelEvent");
  EXPECT_THAT(MessageOf(refused(v1::Event::STATE_DRAFT, v1::ArchiveEventRequest())),
              EndsWith("from CONCLUDED only. What leads on from DRAFT: AnnounceEvent, CancelEvent."));
  const absl::Status archived = refused(v1::Event::STATE_ARCHIVED, v1::ConcludeEventRequest());
  EXPECT_THAT(MessageOf(archived), EndsWith("from ANNOUNCED only.")) << "nothing leads there";
  EXPECT_EQ(MetadataOf(archived, "next_methods"), "");
}

TEST(StateSteps, WhatMayComeAboutInsteadIsNoAdvice) {
  v1::Participant participant;
  participant.set_state(v1::Participant::STATE_INVITED);
  const absl::Status refused = CheckStep(participant, v1::ApproveParticipantRequest());
  EXPECT_THAT(MessageOf(refused), Not(HasSubstr("leads to")));
  EXPECT_THAT(MessageOf(refused), HasSubstr("What leads on from INVITED: AcceptInvitation, "));
}

TEST(StateSteps, ARuleNarrowsWhereAStepStarts) {
  v1::Statement statement;
  statement.set_state(v1::Statement::STATE_SUBMITTED);
  const v1::PublishStatementRequest publish;
  EXPECT_TRUE(CheckStep(statement, publish).ok());
  EXPECT_TRUE(CheckStep(statement, publish, "SUBMITTED").ok());
  const absl::Status refused = CheckStep(statement, publish, "DELIVERED");
  EXPECT_EQ(MetadataOf(refused, "allowed_from"), "DELIVERED");
  EXPECT_THAT(MessageOf(refused), HasSubstr("DeliverStatement leads to DELIVERED."));
}

}  // namespace
}  // namespace plenary::messages
