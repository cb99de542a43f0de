#include "errors/errors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "errors/boundary.h"
#include "errors/constraint_errors.h"
#include "google/rpc/error_details.pb.h"
#include "plenary/v1/event.pb.h"

namespace plenary::errors {
namespace {

using ::testing::HasSubstr;

template <class Detail>
std::vector<Detail> DetailsOf(const absl::Status& status) {
  std::vector<Detail> found;
  const google::rpc::Status whole = ToPublicStatus(status, "id");
  for (const auto& any : whole.details()) {
    Detail detail;
    if (any.UnpackTo(&detail)) found.push_back(detail);
  }
  return found;
}

TEST(ErrorsTest, OneFaultAndManyAreToldAlike) {
  const auto keys = [](const absl::Status& status) {
    std::set<std::string> names;
    const google::rpc::ErrorInfo info = DetailsOf<google::rpc::ErrorInfo>(status)[0];
    for (const auto& [key, text] : info.metadata()) names.insert(key);
    return names;
  };
  EXPECT_EQ(keys(InvalidField("a", "is b")), keys(InvalidFields({{"a", "is b"}, {"c", "is d"}})));
}

TEST(ErrorsTest, AnonymousCallersAreToldThatTheyAre) {
  const auto told = ToldToAnonymous(NotFound("events/e"));
  EXPECT_EQ(DetailsOf<google::rpc::ErrorInfo>(told)[0].metadata().at("caller"), "anonymous");
  EXPECT_EQ(told.code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(told.message()), HasSubstr("without credentials"));
  const auto other = EtagMismatch("events/e");
  EXPECT_EQ(ToldToAnonymous(other), other);
}

TEST(ErrorsTest, TheErrorOfAPartSaysWhichPart) {
  const auto field_of = [](const absl::Status& status) {
    return DetailsOf<google::rpc::ErrorInfo>(status)[0].metadata().at("field");
  };
  const auto missing =
      OfPart("requests[1].", "session", ReferenceNotFound("session.room", "events/e/rooms/r"));
  EXPECT_EQ(ReasonOf(missing), v1::REFERENCE_NOT_FOUND);
  EXPECT_EQ(field_of(missing), "requests[1].session.room");
  EXPECT_THAT(std::string(missing.message()), HasSubstr("requests[1].session.room refers to"));
  const auto failures = DetailsOf<google::rpc::PreconditionFailure>(missing);
  ASSERT_EQ(failures.size(), 1U);
  EXPECT_EQ(failures[0].violations(0).description(), missing.message());
  const auto stale = OfPart("requests[2].", "session", EtagMismatch("events/e/sessions/s"));
  EXPECT_EQ(field_of(stale), "requests[2].session");
  EXPECT_THAT(std::string(stale.message()), HasSubstr("requests[2].session: "));
  EXPECT_EQ(stale.code(), absl::StatusCode::kAborted);
  const auto faults =
      ViolationsOf(OfPart("requests[0].", "session", InvalidFields({{"a", "must be b"}, {"c", "d"}})));
  ASSERT_EQ(faults.size(), 2U);
  EXPECT_EQ(faults[1].field, "requests[0].c");
  EXPECT_EQ(OfPart("a", "b", absl::InternalError("x")), absl::InternalError("x"));
  EXPECT_TRUE(OfPart("a", "b", absl::OkStatus()).ok());
}

TEST(ErrorsTest, OneIsNoPlural) {
  EXPECT_THAT(std::string(TooManyStreams(1).message()), HasSubstr("1 stream open"));
  EXPECT_THAT(std::string(TooManyStreams(2).message()), HasSubstr("2 streams open"));
}

TEST(ErrorsTest, AllViolatedFieldsAreTold) {
  const auto requests = DetailsOf<google::rpc::BadRequest>(InvalidFields({{"a", "b"}, {"c", "d"}}));
  ASSERT_EQ(requests.size(), 1U);
  ASSERT_EQ(requests[0].field_violations_size(), 2);
  EXPECT_EQ(requests[0].field_violations(1).field(), "c");
  EXPECT_EQ(requests[0].field_violations(1).description(), "d");
}

TEST(ErrorsTest, ErrorsFitIntoTrailers) {
  const std::vector<FieldViolation> many(100, {std::string(60, 'f'), std::string(80, 'd')});
  const auto whole = ToPublicStatus(InvalidFields(many), "id");
  EXPECT_LT(whole.ByteSizeLong() * 4 / 3 + whole.message().size(), 7'500U);
  EXPECT_GT(whole.ByteSizeLong(), 3'000U);
}

TEST(ErrorsTest, ResourcesAreNamedWithTheirType) {
  v1::Event::descriptor();
  const auto infos = DetailsOf<google::rpc::ResourceInfo>(NotFound("events/e"));
  ASSERT_EQ(infos.size(), 1U);
  EXPECT_EQ(infos[0].resource_type(), "plenary.dev/Event");
  EXPECT_EQ(infos[0].resource_name(), "events/e");
}

TEST(ErrorsTest, OverloadSaysWhenToComeAgain) {
  const auto retries = DetailsOf<google::rpc::RetryInfo>(Overloaded(std::chrono::milliseconds(1250)));
  ASSERT_EQ(retries.size(), 1U);
  EXPECT_EQ(retries[0].retry_delay().seconds(), 1);
  EXPECT_EQ(retries[0].retry_delay().nanos(), 250'000'000);
}

TEST(ErrorsTest, InnerErrorsStayInside) {
  const auto whole = ToPublicStatus(absl::InvalidArgumentError("relation \"secret\" on /var/lib"), "the-id");
  EXPECT_EQ(whole.code(), static_cast<int>(absl::StatusCode::kInternal));
  EXPECT_THAT(whole.message(), HasSubstr("the-id"));
  EXPECT_THAT(whole.DebugString(), Not(HasSubstr("secret")));
}

TEST(ErrorsTest, DriverFaultsGetTheirNamedError) {
  const auto reason = [](const absl::Status& status) {
    google::rpc::ErrorInfo info;
    EXPECT_TRUE(ToPublicStatus(status, "id").details(0).UnpackTo(&info));
    return info.reason();
  };
  EXPECT_EQ(reason(absl::UnavailableError("connection refused")), "DATABASE_UNAVAILABLE");
  EXPECT_EQ(reason(absl::DeadlineExceededError("statement timeout")), "DEADLINE_EXCEEDED");
  EXPECT_EQ(reason(absl::CancelledError("cancelled")), "CANCELLED");
  EXPECT_EQ(reason(absl::UnknownError("?")), "INTERNAL");
}

TEST(ErrorsTest, NoErrorIsNoError) {
  EXPECT_EQ(ToPublicStatus(absl::OkStatus(), "id").code(), 0);
  EXPECT_EQ(ReasonOf(absl::OkStatus()), v1::ERROR_REASON_UNSPECIFIED);
  EXPECT_EQ(ReasonOf(absl::NotFoundError("not ours")), v1::ERROR_REASON_UNSPECIFIED);
}

TEST(ConstraintErrorsTest, WhatWasRegisteredIsFound) {
  static constexpr ConstraintError kRows[] = {{"worlds_pkey", Taken, "The world"},
                                              {"worlds_within_fkey", Missing, "The world", "world.within"},
                                              {"worlds_loop", OwnAncestor, "the world", "world.within"}};
  EXPECT_TRUE(FromConstraint("worlds_pkey").ok());
  RegisterConstraints(kRows);
  EXPECT_EQ(ReasonOf(FromConstraint("worlds_pkey")), v1::ALREADY_EXISTS);
  EXPECT_EQ(ReasonOf(FromConstraint("worlds_within_fkey")), v1::REFERENCE_NOT_FOUND);
  EXPECT_EQ(ReasonOf(FromConstraint("worlds_loop")), v1::CYCLE);
  EXPECT_TRUE(FromConstraint("never_heard_of").ok());
  EXPECT_TRUE(FromConstraint("").ok());
}

}  // namespace
}  // namespace plenary::errors
