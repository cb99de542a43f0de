// Credentials that are missing or no longer valid, and headers that are too large.

#include <gtest/gtest.h>

#include "errors/status_details.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/event_service.pb.h"
#include "support/storm.h"

namespace plenary {
namespace {

using test::AllMethods;
using test::MethodDescriptor;

class CredentialsTest : public test::HostileTest {
 protected:
  absl::Status CallWith(const std::string& authorization, const MethodDescriptor* method) {
    grpc::ClientContext context;
    context.AddMetadata("authorization", authorization);
    std::string answer;
    const grpc::Status status =
        forum().anonymous().CallRaw(context, test::MethodOf(method->input_type()),
                                    forum().Visible().Minimal(method)->SerializeAsString(), &answer);
    EXPECT_EQ(test::FaultOf(status), "") << authorization.substr(0, 40);
    return test::StatusFrom(status);
  }

  void ExpectRefused(const std::string& authorization, const MethodDescriptor* method) {
    const absl::Status status = CallWith(authorization, method);
    EXPECT_EQ(errors::ReasonOf(status), v1::INVALID_CREDENTIALS)
        << "\"" << authorization.substr(0, 40) << "\" " << method->full_name() << " " << status;
  }

  // What everybody may call, with good credentials.
  static const MethodDescriptor* Harmless() {
    return v1::GetEventRequest::descriptor()->file()->service(0)->FindMethodByName("GetEvent");
  }
};

TEST_F(CredentialsTest, ThatAreNone) {
  const std::string secret = forum()
                                 .Make<v1::ApiKey>([] {
                                   v1::CreateApiKeyRequest request;
                                   request.mutable_api_key()->set_title("good");
                                   return request;
                                 }())
                                 .secret();
  EXPECT_TRUE(CallWith("Bearer " + secret, Harmless()).ok());
  for (const MethodDescriptor* method : AllMethods()) {
    ExpectRefused("Bearer " + std::string(secret.rbegin(), secret.rend()), method);
  }
  for (const std::string& bad : std::vector<std::string>{
           secret, "Basic " + secret, std::string("Bearer"), std::string("Bearer "), std::string("Bearer x"),
           "Bearer" + secret, "Bearer " + secret + secret, "Bearer " + secret.substr(1),
           "Bearer " + secret + "x", "Bearer  x " + secret, std::string("Bearer '; DROP TABLE api_keys; --"),
           "Bearer " + std::string(7'000, 'a'), std::string("null"), "Bearer apiKeys/spare",
           "Bearer " + secret + ", Bearer " + secret}) {
    ExpectRefused(bad, Harmless());
  }
}

TEST_F(CredentialsTest, RevokedAtOnce) {
  v1::CreateApiKeyRequest create;
  create.mutable_api_key()->set_title("short-lived");
  const auto key = forum().Make<v1::ApiKey>(create);
  EXPECT_TRUE(CallWith("Bearer " + key.secret(), Harmless()).ok());
  v1::RevokeApiKeyRequest revoke;
  revoke.set_name(key.name());
  forum().Make<v1::ApiKey>(revoke);
  ExpectRefused("Bearer " + key.secret(), Harmless());
}

TEST_F(CredentialsTest, Expired) {
  v1::CreateApiKeyRequest create;
  create.mutable_api_key()->set_title("of last year");
  create.mutable_api_key()->mutable_expire_time()->set_seconds(1'700'000'000);
  const auto key = forum().anonymous().WithKey("").Call<v1::ApiKey>(create);
  EXPECT_FALSE(key.ok());
  ExpectRefused("Bearer " + forum().Make<v1::ApiKey>(create).secret(), Harmless());
}

// gRPC itself refuses these.
TEST_F(CredentialsTest, TooLargeForTheWire) {
  grpc::ClientContext context;
  context.AddMetadata("authorization", "Bearer " + std::string(20'000, 'a'));
  std::string answer;
  EXPECT_FALSE(forum()
                   .anonymous()
                   .CallRaw(context, test::MethodOf(v1::GetEventRequest::descriptor()), "", &answer)
                   .ok());
  Run({});
}

}  // namespace
}  // namespace plenary
