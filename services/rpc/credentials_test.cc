#include "rpc/credentials.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "errors/errors.h"

namespace plenary::rpc {
namespace {

using ::testing::HasSubstr;

TEST(CredentialsTest, AreTakenFromTheirHeader) {
  EXPECT_EQ(AuthorizationIn({{"user-agent", "grpc"}, {"authorization", "Bearer plk_x"}}).value(),
            "Bearer plk_x");
  EXPECT_EQ(AuthorizationIn({{"user-agent", "grpc"}, {"x-request-id", "a"}}).value(), "");
}

TEST(CredentialsTest, ElsewhereAreRefused) {
  for (const Headers& headers :
       {Headers{{"x-api-key", "secret"}}, Headers{{"token", "t"}}, Headers{{"x-whatever", "Bearer plk_x"}},
        Headers{{"cookie", "key=plk_x"}}, Headers{{"authorization", "a"}, {"authorization", "b"}}}) {
    const auto found = AuthorizationIn(headers);
    EXPECT_EQ(errors::ReasonOf(found.status()), v1::INVALID_CREDENTIALS) << headers[0].first;
    EXPECT_THAT(std::string(found.status().message()), HasSubstr(headers[0].first));
    EXPECT_THAT(std::string(found.status().message()), Not(HasSubstr("plk_x")));
  }
}

}  // namespace
}  // namespace plenary::rpc
