#include "plenary/calls/explain.h"

#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"
#include "gtest/gtest.h"
#include "plenary/calls/connection.h"

namespace plenary::client {
namespace {

absl::Status Answer(absl::StatusCode code, const std::string& message,
                    const std::vector<const google::protobuf::Message*>& details) {
  google::rpc::Status answer;
  answer.set_code(static_cast<int>(code));
  answer.set_message(message);
  for (const auto* detail : details) answer.add_details()->PackFrom(*detail);
  absl::Status status(code, message);
  status.SetPayload(kCallStatusUrl, absl::Cord(answer.SerializeAsString()));
  return status;
}

TEST(Explain, ListsEveryViolatedField) {
  google::rpc::ErrorInfo info;
  info.set_reason("INVALID_FIELDS");
  google::rpc::BadRequest bad;
  for (const char* field : {"event.title", "event.hosts[0].role"}) {
    auto* violation = bad.add_field_violations();
    violation->set_field(field);
    violation->set_description("is required");
  }
  const absl::Status status =
      Answer(absl::StatusCode::kInvalidArgument, "2 fields break a rule", {&info, &bad});
  EXPECT_EQ(ExitCodeOf(status), kRefused);
  EXPECT_EQ(Explain(status),
            "INVALID_ARGUMENT (INVALID_FIELDS): 2 fields break a rule\n"
            "  - event.title: is required\n"
            "  - event.hosts[0].role: is required");
}

TEST(Explain, TellsAnAbsentServerFromOneThatIsFull) {
  const absl::Status absent = Answer(absl::StatusCode::kUnavailable, "connection refused", {});
  EXPECT_EQ(ExitCodeOf(absent), kUnreachable);
  EXPECT_NE(Explain(absent).find("deploy/run"), std::string::npos);

  google::rpc::ErrorInfo info;
  info.set_reason("OVERLOADED");
  google::rpc::RetryInfo retry;
  retry.mutable_retry_delay()->set_nanos(500000000);
  const absl::Status full = Answer(absl::StatusCode::kUnavailable, "full", {&info, &retry});
  EXPECT_EQ(ExitCodeOf(full), kRefused);
  EXPECT_EQ(Explain(full), "UNAVAILABLE (OVERLOADED): full\nTry again in 0.5 s.");
}

TEST(Explain, WhatIsRepeatedOfSomebodysWordsMakesNoLine) {
  google::rpc::ErrorInfo info;
  info.set_reason("NOT_FOUND");
  const absl::Status status =
      Answer(absl::StatusCode::kNotFound, "there is no \"x\nOK: \x1b[2Jall is well\u202E\"", {&info});
  EXPECT_EQ(Explain(status), "NOT_FOUND (NOT_FOUND): there is no \"x OK:  [2Jall is well\"");
}

TEST(Explain, SaysNothingTwice) {
  google::rpc::PreconditionFailure failure;
  for (const char* description : {"two hosts are missing", "no year is known"}) {
    auto* violation = failure.add_violations();
    violation->set_subject("events/x");
    violation->set_description(description);
  }
  EXPECT_EQ(
      Explain(Answer(absl::StatusCode::kFailedPrecondition, "It cannot: no year is known.", {&failure})),
      "FAILED_PRECONDITION: It cannot: no year is known.\n"
      "  - events/x: two hosts are missing");
}

TEST(Explain, TakesWhatNeverWasSentAsUsage) {
  EXPECT_EQ(ExitCodeOf(absl::InvalidArgumentError("x cannot be read")), kUsage);
  EXPECT_EQ(Explain(absl::InvalidArgumentError("x cannot be read")), "x cannot be read");
  EXPECT_EQ(ExitCodeOf(absl::OkStatus()), kOk);
}

TEST(Explain, KeepsTheTerminalSafe) {
  EXPECT_EQ(Explain(Answer(absl::StatusCode::kNotFound, "no \x1b[31mevent", {})), "NOT_FOUND: no  [31mevent");
}

}  // namespace
}  // namespace plenary::client
