#include "protocols/pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/version.h"
#include "protocols/protocol_test_support.h"

namespace plenary::protocols {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::optional<Ending> Ask(const char* path, const char* method = "GET", const std::string& why = "") {
  http::RequestHead head;
  head.method = method;
  head.path = path;
  return Pages([why] { return why; }).Answer(head);
}

TEST(PagesTest, AServerThatLivesSaysSo) {
  EXPECT_EQ(Ask("/healthz")->head.status, 200);
  EXPECT_EQ(Ask("/healthz", "GET", "It starts.")->head.status, 200) << "whether or not it is ready";
}

TEST(PagesTest, AServerThatIsNotReadySaysWhy) {
  EXPECT_EQ(Ask("/readyz")->head.status, 200);
  EXPECT_EQ(Ask("/readyz")->body, "ready\n");
  EXPECT_EQ(Ask("/readyz", "GET", "It starts.")->head.status, 503);
  EXPECT_EQ(Ask("/readyz", "GET", "It starts.")->body, "not ready: It starts.\n");
}

TEST(PagesTest, ThePageSaysWhatThisIs) {
  const Ending page = *Ask("/");
  EXPECT_EQ(page.head.status, 200);
  EXPECT_THAT(Told(page.head.fields), HasSubstr("content-type: text/html; charset=utf-8"));
  for (const char* part : {"<html lang=\"en\">", "<title>", "<h1>", "reflection", "/readyz", kVersion}) {
    EXPECT_THAT(page.body, HasSubstr(part));
  }
  EXPECT_THAT(page.body, Not(HasSubstr("<script")));
}

TEST(PagesTest, NothingIsKeptAndNothingIsLoaded) {
  for (const char* path : {"/", "/healthz", "/readyz"}) {
    const std::string fields = Told(Ask(path)->head.fields);
    EXPECT_THAT(fields, HasSubstr("cache-control: no-store")) << path;
    EXPECT_THAT(fields, HasSubstr("content-security-policy: default-src 'none'")) << path;
    EXPECT_THAT(fields, HasSubstr("x-content-type-options: nosniff")) << path;
  }
}

TEST(PagesTest, TheyAreOnlyRead) {
  EXPECT_EQ(Ask("/healthz", "HEAD")->head.status, 200);
  for (const char* path : {"/", "/healthz", "/readyz"}) {
    for (const char* method : {"POST", "PUT", "DELETE", "OPTIONS"}) {
      EXPECT_EQ(Ask(path, method)->head.status, 405) << method << " " << path;
      EXPECT_THAT(Told(Ask(path, method)->head.fields), HasSubstr("allow: GET, HEAD"));
    }
  }
}

TEST(PagesTest, OtherPathsAreNone) {
  for (const char* path : {"", "/healthz/", "/Healthz", "/robots.txt", "//"}) {
    EXPECT_FALSE(Ask(path).has_value()) << path;
  }
}

}  // namespace
}  // namespace plenary::protocols
