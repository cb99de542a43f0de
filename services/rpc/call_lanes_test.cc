#include "rpc/call_lanes.h"

#include <gtest/gtest.h>

#include "contract/services.h"
#include "plenary/v1/annotations.pb.h"

namespace plenary::rpc {
namespace {

using google::protobuf::MethodDescriptor;

std::vector<const MethodDescriptor*> AllMethods() {
  std::vector<const MethodDescriptor*> methods;
  for (const auto* service : contract::AllServices()) {
    for (int i = 0; i < service->method_count(); ++i) methods.push_back(service->method(i));
  }
  return methods;
}

bool Has(const MethodDescriptor* method, const char* field) {
  return method->input_type()->FindFieldByName(field) != nullptr;
}

// A method that writes can be tried out, or repeated; one that reads has neither.
TEST(CallLanesTest, WhatReadsTakesNoRequestId) {
  for (const MethodDescriptor* method : AllMethods()) {
    const bool writes = Has(method, "validate_only") || Has(method, "request_id");
    if (method->server_streaming()) continue;  // an export is on record
    EXPECT_NE(Reads(*method), writes) << method->full_name();
  }
}

TEST(CallLanesTest, WhoMayReadOnlyReads) {
  for (const MethodDescriptor* method : AllMethods()) {
    const auto permission = method->options().GetExtension(v1::authorization).permission();
    if (method->server_streaming() || !v1::Permission_Name(permission).ends_with("_READ")) continue;
    EXPECT_TRUE(Reads(*method)) << method->full_name();
  }
}

// A call that somebody has begun.
class Begun final : public Call {
 public:
  Begun(bool writes, const std::string& principal) {
    info_.writes = writes;
    method_ = &info_;
    caller_ =
        std::make_shared<const contract::Caller>(contract::Caller{.principal = principal, .grants = {}});
  }
  bool Wanted() const override { return true; }
  void Reply(const absl::Status&) override {}
  void Reply(const google::protobuf::Message&) override {}

 private:
  MethodInfo info_;
};

TEST(CallLanesTest, EachKindHasItsLane) {
  db::Lane lists({.name = "lists"}, {.url = "host=/nonexistent"});
  db::Lane general({.name = "general"}, {.url = "host=/nonexistent"});
  db::Lane anonymous({.name = "anonymous"}, {.url = "host=/nonexistent"});
  const CallLanes lanes{.reading = lists, .writing = general, .anonymous = anonymous};
  EXPECT_EQ(&lanes.For(Begun(/*writes=*/false, "apiKeys/a")), &lists);
  EXPECT_EQ(&lanes.For(Begun(/*writes=*/false, "")), &anonymous);
  for (const char* principal : {"apiKeys/a", ""}) {
    EXPECT_EQ(&lanes.For(Begun(/*writes=*/true, principal)), &general);
  }
  EXPECT_EQ(&lanes.ForReading(Begun(/*writes=*/true, "apiKeys/a")), &lists);
  EXPECT_EQ(&lanes.ForReading(Begun(/*writes=*/true, "")), &anonymous);
}

}  // namespace
}  // namespace plenary::rpc
