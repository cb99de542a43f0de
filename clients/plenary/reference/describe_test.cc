#include "plenary/reference/describe.h"

#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/error_reason.pb.h"
#include "plenary/v1/participant.pb.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::client {
namespace {

using google::protobuf::ServiceDescriptor;
using testing::Contains;
using testing::ContainsRegex;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

const ServiceDescriptor& Participants() {
  v1::Participant::default_instance();  // the file is linked
  return *v1::RegisterParticipantRequest::descriptor()->file()->FindServiceByName("ParticipantService");
}

TEST(Describe, ServicesByTheirMethods) {
  const std::vector<const ServiceDescriptor*> services = {&Participants()};
  const std::string text = Describe(services, Style{});
  EXPECT_THAT(text, StartsWith("plenary.v1.ParticipantService\n  RegisterParticipant, InviteParticipant"));
}

TEST(Describe, AServiceByWhatItsMethodsTakeAnswerAndNeed) {
  const std::string text = Describe(Participants(), Style{});
  EXPECT_THAT(text, ContainsRegex("\nRegisterParticipant +RegisterParticipantRequest +Participant +"
                                  "participants register on parent\n"));
  EXPECT_THAT(text, ContainsRegex("\nListMyRegistrations .*participants read across events\n"));
  EXPECT_THAT(text, ContainsRegex("\nPlanImport +stream of PlanImportRequest +"));
  EXPECT_THAT(text, ContainsRegex("\nExportParticipants +ExportParticipantsRequest +stream of "));
}

TEST(Describe, AMethodByTheFieldsOfItsRequestAndItsAnswer) {
  const std::string text = Describe(*Participants().FindMethodByName("RegisterParticipant"), Style{});
  EXPECT_THAT(text, StartsWith("plenary.v1.ParticipantService/RegisterParticipant\n"));
  EXPECT_THAT(text, HasSubstr("\nneeds participants register on parent\n\n"
                              "takes RegisterParticipantRequest\n"));
  EXPECT_THAT(text, ContainsRegex("\nparent +string +required; parent of Participant"));
  EXPECT_THAT(text, ContainsRegex("\nanswers Participant\n"));
}

TEST(Describe, AMessageByItsFields) {
  const std::string text = Describe(*v1::Participant::descriptor(), Style{});
  EXPECT_THAT(text, ContainsRegex("\nstate +Participant.State +output only; STATE_\\{INVITED, PENDING, "));
  EXPECT_THAT(text, ContainsRegex("\nroles +repeated Participant.Role +"));
  EXPECT_THAT(text, ContainsRegex("\ncreate_time +google.protobuf.Timestamp +output only"));
  EXPECT_THAT(text, HasSubstr("RFC 3339 text such as \"2025-04-02T09:30:00Z\""));
  EXPECT_THAT(text, HasSubstr("seen by restricted"));
  EXPECT_THAT(text, Not(HasSubstr("UNSPECIFIED")));
}

TEST(Describe, WhatListsAreFilteredAndOrderedBy) {
  const std::string message = Describe(*v1::Participant::descriptor(), Style{});
  const std::string list = Describe(*Participants().FindMethodByName("ListParticipants"), Style{});
  for (const std::string& text : {message, list}) {
    EXPECT_THAT(text, ContainsRegex("\nFILTER BY +ALIAS +ORDER BY +NOTES"));
    EXPECT_THAT(text, ContainsRegex("\ncredit.display_name +display_name +yes"));
    EXPECT_THAT(text, ContainsRegex("\ncontact.emails +email +words; for restricted"));
    EXPECT_THAT(text, HasSubstr("\nordered by credit.display_name by default\n"));
  }
  EXPECT_THAT(Describe(*Participants().FindMethodByName("GetParticipant"), Style{}),
              Not(HasSubstr("filter by")));
}

TEST(Describe, WhatTheContractSaysOfEach) {
  const std::string message = Describe(*v1::Participant::descriptor(), Style{});
  EXPECT_THAT(message, HasSubstr("The part that one person or one collective takes in an event."));
  EXPECT_THAT(message, ContainsRegex("\nlanguages +repeated string .*\n    Languages spoken, BCP 47\\.\n"));
  const std::string service = Describe(Participants(), Style{});
  EXPECT_THAT(service, ContainsRegex("\nBatchGetParticipants .*\n    [A-Z]"));
}

TEST(Describe, WhatReasonsOfErrorsMean) {
  const std::string text = Describe(*v1::ErrorReason_descriptor(), Style{});
  EXPECT_THAT(text, ContainsRegex("\nETAG_MISMATCH +ABORTED +after reading +resource"));
  EXPECT_THAT(text, ContainsRegex("\nNOT_FOUND +NOT_FOUND +never +resource, \\(caller\\)"));
}

TEST(Describe, AnEnumByItsValues) {
  EXPECT_THAT(
      Describe(*v1::Participant::State_descriptor(), Style{}),
      StartsWith("plenary.v1.Participant.State\n"
                 "The state of the registration. Changed only by the methods of\nParticipantService.\n"
                 "STATE_INVITED\n"
                 "    Invited, no answer yet.\n"));
}

TEST(Describe, TheStepsBetweenStates) {
  const std::vector<const ServiceDescriptor*> services = {&Participants()};
  const std::string steps = Describe(*v1::Participant::State_descriptor(), Style{}, services);
  EXPECT_THAT(steps, ContainsRegex("\nFROM +BY +TO\n"));
  EXPECT_THAT(steps, ContainsRegex("\nPENDING +ApproveParticipant +CONFIRMED or WAITLISTED\n"));
  EXPECT_THAT(steps, ContainsRegex("\nWAITLISTED +\\(a place becomes free\\) +CONFIRMED\n"));
  EXPECT_THAT(Describe(*v1::Participant::descriptor(), Style{}, services),
              ContainsRegex("\nREVOKED +ReinstateParticipant +CONFIRMED or WAITLISTED\n"));
  EXPECT_THAT(Describe(*Participants().FindMethodByName("ApproveParticipant"), Style{}),
              HasSubstr("\nfrom PENDING to CONFIRMED or WAITLISTED\nfrom WAITLISTED to CONFIRMED\n"));
  EXPECT_THAT(Describe(*v1::Delegation::descriptor(), Style{}, services), Not(ContainsRegex("\nFROM +BY")));
}

std::vector<std::string> TypeNames(const std::vector<DescribedType>& types) {
  std::vector<std::string> names;
  for (const DescribedType& type : types) {
    std::visit([&](const auto* one) { names.push_back(one->full_name()); }, type);
  }
  return names;
}

TEST(TypesCalled, AreFoundWhateverTheyAreIn) {
  const std::vector<const ServiceDescriptor*> services = {&Participants()};
  EXPECT_THAT(TypeNames(TypesCalled("Credit", services)), ElementsAre("plenary.v1.Participant.Credit"));
  EXPECT_THAT(TypeNames(TypesCalled("State", services)), Contains("plenary.v1.Badge.State"));
  EXPECT_THAT(TypeNames(TypesCalled("Nonsense", services)), IsEmpty());
}

TEST(TypesCalled, OfAMessageInAPackageThatIsOne) {
  const std::vector<const ServiceDescriptor*> services = {&Participants()};
  for (const char* name : {"Participant.State", "plenary.v1.Participant.State"}) {
    EXPECT_THAT(TypeNames(TypesCalled(name, services)), ElementsAre("plenary.v1.Participant.State"));
  }
  EXPECT_THAT(TypeNames(TypesCalled("Participant", services)), ElementsAre("plenary.v1.Participant"));
}

TEST(TypesCalled, WithinAPackageGoBeforeThoseWithinMessages) {
  const auto* access = v1::WhoAmIRequest::descriptor()->file()->FindServiceByName("AccessService");
  const std::vector<const ServiceDescriptor*> services = {&Participants(), access};
  EXPECT_THAT(TypeNames(TypesCalled("Role", services)), ElementsAre("plenary.v1.Role"));
}

}  // namespace
}  // namespace plenary::client
