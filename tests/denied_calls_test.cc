// Calls that are refused are counted and written.

#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "plenary/v1/event_service.pb.h"
#include "support/test_server.h"

namespace plenary {
namespace {

using DeniedCallsTest = test::ServerTest;

constexpr db::Statement kRead{"test/read_denied_calls",
                              "SELECT principal, method, calls FROM denied_calls ORDER BY principal, method"};

TEST_F(DeniedCallsTest, AreCountedByCallerAndMethod) {
  v1::DeleteEventRequest remove;
  remove.set_name("events/none");
  v1::CreateEventRequest create;
  create.set_event_id("mine");
  const test::Client viewer = server().As(v1::ROLE_VIEWER);
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(absl::IsPermissionDenied(viewer.Call<v1::Event>(create).status()));
  EXPECT_TRUE(absl::IsPermissionDenied(server().Connect().Call<v1::Event>(create).status()));
  const test::Client stranger = server().Connect().WithKey("plk_unknown");
  EXPECT_TRUE(absl::IsUnauthenticated(stranger.Call<v1::Event>(remove).status()));
  EXPECT_TRUE(server().Admin().Call<v1::ListEventsResponse>(v1::ListEventsRequest()).ok());

  server().server().Stop(std::chrono::seconds(10));
  db::Connection connection(db::ConnectionOptions{.url = server().database().url()});
  const auto rows = connection.Execute(kRead);
  ASSERT_TRUE(rows.ok()) << rows.status();
  ASSERT_EQ(rows->size(), 3);
  const std::string create_event = "plenary.v1.EventService/CreateEvent";
  const auto row = [&](int i) {
    return std::string((*rows)[i].Text(1)) + " " + std::to_string((*rows)[i].Int(2));
  };
  EXPECT_EQ((*rows)[0].Text(0), "");
  EXPECT_EQ(row(0), create_event + " 1");
  EXPECT_EQ(row(1), "plenary.v1.EventService/DeleteEvent 1");
  EXPECT_EQ((*rows)[2].Text(0).substr(0, 8), "apiKeys/");
  EXPECT_EQ(row(2), create_event + " 3");
}

}  // namespace
}  // namespace plenary
