// Who sees which event and which of its sessions, in every path the same: by every role, bound to everything,
// to a public event or to a draft. The rule stands in the server twice, as a condition in SQL and for a
// record in hand; here both are held against the rule as the design has it.

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "plenary/v1/event_service.pb.h"
#include "plenary/v1/session_service.pb.h"
#include "support/forum.h"

namespace plenary {
namespace {

using test::Client;
using EventNames = std::set<std::string>;

struct EventCaller {
  std::string who;
  v1::Role role = v1::ROLE_UNSPECIFIED;
  std::string scope;
  Client client;
};

// Roles that see all of an event that they are bound to.
bool IsStaff(v1::Role role) {
  switch (role) {
    case v1::ROLE_ADMIN:
    case v1::ROLE_ORGANIZER:
    case v1::ROLE_REGISTRAR:
    case v1::ROLE_RAPPORTEUR:
    case v1::ROLE_TRANSLATOR:
    case v1::ROLE_CHAIR:
    case v1::ROLE_VIEWER:
      return true;
    default:
      return false;
  }
}

// The rule, for an event and for a session in it.
bool SeesEvent(const EventCaller& caller, const std::string& name) {
  if (name == "events/open" || absl::StartsWith(name, "events/open/")) return true;
  return IsStaff(caller.role) && (caller.scope.empty() || caller.scope == "events/hidden");
}

std::string Joined(const EventNames& names) {
  std::string text;
  for (const std::string& name : names) absl::StrAppend(&text, " ", name);
  return text;
}

class EventVisibilityTest : public test::ForumTest {
 protected:
  void SetUp() override {
    ForumTest::SetUp();
    if (IsSkipped()) return;
    callers_ = {{"anonymous", v1::ROLE_UNSPECIFIED, "", forum().anonymous()},
                {"without a role", v1::ROLE_UNSPECIFIED, "", forum().WithoutRole()}};
    for (int role = v1::Role_MIN + 1; role <= v1::Role_MAX; ++role) {
      if (v1::Role_IsValid(role)) AddCallers(static_cast<v1::Role>(role));
    }
  }

  const std::vector<EventCaller>& callers() const { return callers_; }

  // Those of `all` that the rule shows to the caller.
  static EventNames Shown(const EventCaller& caller, const EventNames& all) {
    EventNames shown;
    for (const std::string& name : all) {
      if (SeesEvent(caller, name)) shown.insert(name);
    }
    return shown;
  }

  // Those of `all` that Get finds.
  template <class Resource, class Request>
  static EventNames Got(const EventCaller& caller, const EventNames& all) {
    EventNames got;
    for (const std::string& name : all) {
      Request request;
      request.set_name(name);
      const auto answer = caller.client.Call<Resource>(request);
      EXPECT_TRUE(answer.ok() || absl::IsNotFound(answer.status())) << caller.who << " " << answer.status();
      if (answer.ok()) got.insert(answer->name());
    }
    return got;
  }

  static EventNames Sessions(const std::string& event) {
    return {event + "/sessions/part", event + "/sessions/whole"};
  }

  // What a list tells, and in its total; nothing where the event is not there for the caller.
  static EventNames ListSessions(const EventCaller& caller, const std::string& parent) {
    v1::ListSessionsRequest request;
    request.set_parent(parent);
    const auto list = caller.client.Call<v1::ListSessionsResponse>(request);
    EXPECT_EQ(list.ok(), parent == "events/-" || SeesEvent(caller, parent))
        << caller.who << " " << list.status();
    EventNames names;
    if (!list.ok()) return names;
    for (const v1::Session& session : list->sessions()) names.insert(session.name());
    EXPECT_EQ(list->total_size(), list->sessions_size()) << caller.who;
    return names;
  }

 private:
  void AddCallers(v1::Role role) {
    const std::string person = role == v1::ROLE_PARTICIPANT ? "people/me" : "";
    for (const std::string scope : {"", "events/open", "events/hidden"}) {
      if (role == v1::ROLE_FOCAL_POINT && scope.empty()) continue;
      const std::string bound = role == v1::ROLE_FOCAL_POINT ? scope + "/delegations/ours" : scope;
      callers_.push_back(
          {absl::StrCat(v1::Role_Name(role), " ", bound), role, bound, forum().As(role, bound, person)});
    }
  }

  std::vector<EventCaller> callers_;
};

TEST_F(EventVisibilityTest, EveryPathShowsTheSameEvents) {
  const EventNames all = {"events/open", "events/hidden"};
  for (const EventCaller& caller : callers()) {
    const EventNames shown = Shown(caller, all);
    EXPECT_EQ(Joined((Got<v1::Event, v1::GetEventRequest>(caller, all))), Joined(shown)) << caller.who;
    const auto list = caller.client.Call<v1::ListEventsResponse>(v1::ListEventsRequest());
    ASSERT_TRUE(list.ok()) << caller.who << " " << list.status();
    EventNames listed;
    for (const v1::Event& event : list->events()) listed.insert(event.name());
    EXPECT_EQ(Joined(listed), Joined(shown)) << caller.who;
    EXPECT_EQ(list->total_size(), list->events_size()) << caller.who;
  }
}

TEST_F(EventVisibilityTest, EveryPathShowsTheSameSessions) {
  EventNames all;
  for (const char* event : {"events/open", "events/hidden"}) all.merge(Sessions(event));
  for (const EventCaller& caller : callers()) {
    const EventNames shown = Shown(caller, all);
    EXPECT_EQ(Joined((Got<v1::Session, v1::GetSessionRequest>(caller, all))), Joined(shown)) << caller.who;
    EXPECT_EQ(Joined(ListSessions(caller, "events/-")), Joined(shown)) << caller.who;
    for (const char* event : {"events/open", "events/hidden"}) {
      EXPECT_EQ(Joined(ListSessions(caller, event)), Joined(Shown(caller, Sessions(event))))
          << caller.who << " " << event;
    }
  }
}

}  // namespace
}  // namespace plenary
