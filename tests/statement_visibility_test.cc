// Who sees which statement: every state and embargo, by every kind of caller, the same in every method.
// The rule is written once more here, and the server's two implementations are compared with it.

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "support/statement_fixture.h"

namespace plenary {
namespace {

using test::Client;
using v1::Statement;

enum class Embargo { kNone, kPast, kFuture };

// A statement there is, and what decides who sees it.
struct Known {
  std::string event;
  Statement::State state;
  Embargo embargo;
};

struct Caller {
  v1::Role role = v1::ROLE_UNSPECIFIED;
  std::string scope{};
  std::string person{};

  std::string ToString() const {
    return role == v1::ROLE_UNSPECIFIED ? "without a role"
                                        : absl::StrCat(v1::Role_Name(role), " of ", scope, " ", person);
  }
  bool IsBoundTo(const std::string& event) const {
    return role != v1::ROLE_UNSPECIFIED && (scope.empty() || scope == event);
  }
  bool IsStaffOf(const std::string& event) const {
    return IsBoundTo(event) && role != v1::ROLE_PRESS && role != v1::ROLE_FOCAL_POINT &&
           role != v1::ROLE_PARTICIPANT;
  }
};

// The rule.
bool SeesStatement(const Caller& caller, const Known& known) {
  if (caller.IsStaffOf(known.event)) return true;
  const bool published = known.event == "events/open" && known.state >= Statement::STATE_PUBLISHED;
  const bool waits = known.embargo == Embargo::kFuture;
  return published && (!waits || (caller.role == v1::ROLE_PRESS && caller.IsBoundTo(known.event)));
}

std::string StatementNames(const std::set<std::string>& names) {
  std::string text;
  for (const std::string& name : names) absl::StrAppend(&text, " ", name);
  return text;
}

// What a caller gets, by name.
using Got = std::map<std::string, Statement>;

std::set<std::string> NamesIn(const Got& got) {
  std::set<std::string> names;
  for (const auto& [name, statement] : got) names.insert(name);
  return names;
}

class StatementVisibilityTest : public test::StatementTest {
 protected:
  void SetUp() override {
    StatementTest::SetUp();
    if (IsSkipped()) return;
    MakeCallers();
    for (const char* event : {"events/open", "events/hidden"}) {
      for (const Embargo embargo : {Embargo::kNone, Embargo::kPast, Embargo::kFuture}) {
        for (int state = Statement::STATE_DRAFT; state <= Statement::STATE_RETRACTED; ++state) {
          // In a draft of an event nothing is published.
          if (event == std::string("events/hidden") && state >= Statement::STATE_PUBLISHED) continue;
          MakeOne(event, static_cast<Statement::State>(state), embargo);
        }
      }
    }
    MakeEcho();
    // Of the forum.
    known_["events/open/statements/shown"] = {"events/open", Statement::STATE_PUBLISHED, Embargo::kNone};
    known_["events/open/statements/hidden"] = {"events/open", Statement::STATE_DRAFT, Embargo::kNone};
    known_["events/hidden/statements/secret"] = {"events/hidden", Statement::STATE_DRAFT, Embargo::kNone};
  }

  // Does something as every caller, some of them at the same time.
  void AsEverybody(const std::function<void(const Caller&, const Client&)>& work) {
    constexpr std::size_t kThreads = 6;
    test::InParallel(kThreads, [&](int thread) {
      for (std::size_t i = thread; i < callers_.size(); i += kThreads)
        work(callers_[i].first, callers_[i].second);
    });
  }

  const std::map<std::string, Known>& known() const { return known_; }

  // What the caller sees of those that `which` holds for.
  std::set<std::string> Expected(const Caller& caller,
                                 const std::function<bool(const Known&)>& which = nullptr) const {
    std::set<std::string> names;
    for (const auto& [name, one] : known_) {
      if (SeesStatement(caller, one) && (which == nullptr || which(one))) names.insert(name);
    }
    return names;
  }

  // A list, page by page; its total has to be what it shows.
  static Got List(const Client& client, const std::string& parent, const std::string& filter = "",
                  const std::string& order_by = "") {
    v1::ListStatementsRequest request;
    request.set_parent(parent);
    request.set_filter(filter);
    request.set_order_by(order_by);
    request.set_view(v1::VIEW_FULL);
    request.set_page_size(7);
    Got got;
    std::set<int> totals;
    do {
      const auto page = client.Call<v1::ListStatementsResponse>(request);
      if (absl::IsNotFound(page.status())) return got;
      EXPECT_TRUE(page.ok()) << page.status();
      if (!page.ok()) return got;
      totals.insert(page->total_size());
      for (const Statement& statement : page->statements()) {
        EXPECT_TRUE(got.emplace(statement.name(), statement).second) << statement.name() << " twice";
      }
      request.set_page_token(page->next_page_token());
    } while (!request.page_token().empty());
    EXPECT_EQ(totals, std::set<int>{static_cast<int>(got.size())}) << "total_size of " << filter;
    return got;
  }

  // One by one.
  Got GetAll(const Client& client) const {
    Got got;
    for (const auto& [name, one] : known_) {
      v1::GetStatementRequest request;
      request.set_name(name);
      const auto statement = client.Call<Statement>(request);
      EXPECT_TRUE(statement.ok() || absl::IsNotFound(statement.status())) << statement.status();
      if (statement.ok()) got.emplace(name, *statement);
    }
    return got;
  }

 private:
  void MakeCallers() {
    callers_ = {{Caller(), forum().anonymous()}, {Caller(), forum().WithoutRole()}};
    std::vector<Caller> callers;
    for (const v1::Role role : {v1::ROLE_ORGANIZER, v1::ROLE_REGISTRAR, v1::ROLE_RAPPORTEUR,
                                v1::ROLE_TRANSLATOR, v1::ROLE_VIEWER, v1::ROLE_PRESS}) {
      for (const char* scope : {"", "events/open", "events/hidden"}) callers.push_back({role, scope});
    }
    for (const char* event : {"events/open", "events/hidden"}) {
      callers.push_back({v1::ROLE_FOCAL_POINT, absl::StrCat(event, "/delegations/ours")});
      callers.push_back({v1::ROLE_PARTICIPANT, event, "people/me"});
    }
    callers.push_back({v1::ROLE_PARTICIPANT, "", "people/me"});
    for (const Caller& caller : callers) {
      callers_.emplace_back(caller, forum().As(caller.role, caller.scope, caller.person));
    }
  }

  // One with two revisions of which, if it was published, the first is not.
  void MakeOne(const std::string& event, Statement::State state, Embargo embargo) {
    const std::string id = absl::StrCat("s", state, "-", static_cast<int>(embargo));
    auto request = forum().Draft(event, id);
    Statement& statement = *request.mutable_statement();
    statement.set_speaker(event + (event == "events/open" ? "/participants/shown" : "/participants/secret"));
    statement.add_topics("everything");
    if (embargo != Embargo::kNone) {
      statement.mutable_embargo_time()->set_seconds(embargo == Embargo::kPast ? 1'000'000'000
                                                                              : 4'000'000'000);
    }
    const std::string name = Make(request).name();
    EXPECT_TRUE(Retitle(name, "Title of " + id).ok());
    const auto take = [&](Statement::State from, const absl::StatusOr<Statement>& taken) {
      EXPECT_TRUE(taken.ok()) << from << " " << taken.status();
    };
    if (state == Statement::STATE_SUBMITTED) take(state, Take<v1::SubmitStatementRequest>(name));
    if (state >= Statement::STATE_DELIVERED) take(state, Take<v1::DeliverStatementRequest>(name));
    if (state >= Statement::STATE_PUBLISHED) take(state, Take<v1::PublishStatementRequest>(name));
    if (state >= Statement::STATE_RETRACTED) take(state, Take<v1::RetractStatementRequest>(name));
    known_[name] = {event, state, embargo};
  }

  // Published, and takes up every other of its event; of two, its last revision does no longer.
  void MakeEcho() {
    auto request = Draft("echo");
    request.set_initial_state(Statement::STATE_PUBLISHED);
    for (const auto& [name, one] : known_) {
      if (one.event != "events/open") continue;
      auto& relation = *request.mutable_statement()->add_relations();
      relation.set_kind(Statement::Relation::KIND_ECHOES);
      relation.set_statement(name);
    }
    const Statement echo = Make(request);
    v1::CorrectStatementRequest correct;
    *correct.mutable_statement() = echo;
    correct.mutable_statement()->mutable_relations()->DeleteSubrange(0, 2);
    correct.mutable_update_mask()->add_paths("relations");
    correct.set_reason("Two too many.");
    forum().Make<Statement>(correct);
    known_[echo.name()] = {"events/open", Statement::STATE_PUBLISHED, Embargo::kNone};
  }

  std::vector<std::pair<Caller, Client>> callers_;
  std::map<std::string, Known> known_;
};

TEST_F(StatementVisibilityTest, EveryPathShowsTheSame) {
  ASSERT_EQ(known().size(), 3 * 5 + 3 * 3 + 1 + 3);
  AsEverybody([&](const Caller& caller, const Client& client) {
    const std::string who = caller.ToString();
    const Got got = GetAll(client);
    EXPECT_EQ(StatementNames(NamesIn(got)), StatementNames(Expected(caller))) << who;
    const auto expect_same = [&](const Got& listed, const std::set<std::string>& expected,
                                 const std::string& where) {
      EXPECT_EQ(StatementNames(NamesIn(listed)), StatementNames(expected)) << who << " in " << where;
      for (const auto& [name, statement] : listed) {
        const auto single = got.find(name);
        if (single == got.end()) continue;
        EXPECT_EQ(statement.DebugString(), single->second.DebugString()) << who << " in " << where;
      }
    };
    expect_same(List(client, "events/-"), Expected(caller), "events/-");
    for (const std::string event : {"events/open", "events/hidden"}) {
      const auto expected = Expected(caller, [&](const Known& one) { return one.event == event; });
      expect_same(List(client, event), expected, event);
      expect_same(List(client, event, "", "title desc, state"), expected, event + " in another order");
      if (expected.empty()) continue;
      v1::BatchGetStatementsRequest batch;
      batch.set_parent(event);
      for (const std::string& name : expected) batch.add_names(name);
      const auto answer = client.Call<v1::BatchGetStatementsResponse>(batch);
      ASSERT_TRUE(answer.ok()) << who << " " << answer.status();
      Got in_batch;
      for (const Statement& statement : answer->statements()) in_batch.emplace(statement.name(), statement);
      expect_same(in_batch, expected, "a batch of " + event);
    }
  });
}

// One that is not seen spoils a batch, and has no revisions, as if it were not there.
TEST_F(StatementVisibilityTest, WhatIsNotSeenIsNotThere) {
  AsEverybody([&](const Caller& caller, const Client& client) {
    for (const auto& [name, one] : known()) {
      if (SeesStatement(caller, one)) continue;
      v1::BatchGetStatementsRequest batch;
      batch.set_parent(one.event);
      batch.add_names(name);
      const auto refused = client.Call<v1::BatchGetStatementsResponse>(batch).status();
      EXPECT_TRUE(absl::IsNotFound(refused)) << caller.ToString() << " " << name << " " << refused;
      v1::ListStatementRevisionsRequest revisions;
      revisions.set_name(name);
      const auto none = client.Call<v1::ListStatementRevisionsResponse>(revisions).status();
      EXPECT_TRUE(absl::IsNotFound(none)) << caller.ToString() << " " << name << " " << none;
      EXPECT_EQ(test::MetadataOf(none)["resource"], name);
    }
  });
}

TEST_F(StatementVisibilityTest, FiltersRevealNothing) {
  AsEverybody([&](const Caller& caller, const Client& client) {
    const auto expect = [&](const std::string& filter, const std::function<bool(const Known&)>& which) {
      EXPECT_EQ(StatementNames(NamesIn(List(client, "events/-", filter))),
                StatementNames(Expected(caller, which)))
          << caller.ToString() << " asks for " << filter;
    };
    for (int state = Statement::STATE_DRAFT; state <= Statement::STATE_RETRACTED; ++state) {
      expect("state = " + Statement::State_Name(static_cast<Statement::State>(state)),
             [&](const Known& one) { return one.state == state; });
    }
    expect("embargo_time > 2030-01-01T00:00:00Z",
           [](const Known& one) { return one.embargo == Embargo::kFuture; });
    expect("publish_time:*", [](const Known& one) { return one.state >= Statement::STATE_PUBLISHED; });
    expect("NOT state = DRAFT OR state = DRAFT", [](const Known&) { return true; });
  });
}

// Staff sees every revision; others those that were published.
TEST_F(StatementVisibilityTest, RevisionsAreThoseThatWerePublished) {
  AsEverybody([&](const Caller& caller, const Client& client) {
    for (const auto& [name, one] : known()) {
      if (!SeesStatement(caller, one)) continue;
      const bool staff = caller.IsStaffOf(one.event);
      const auto revisions = Revisions(client, name);
      ASSERT_FALSE(revisions.empty()) << caller.ToString() << " " << name;
      for (const v1::StatementRevision& revision : revisions) {
        EXPECT_TRUE(staff || revision.has_publish_time()) << caller.ToString() << " is shown\n"
                                                          << revision.DebugString();
        EXPECT_EQ(revision.has_create_time(), staff) << caller.ToString();
      }
      if (staff) {
        EXPECT_EQ(revisions.size(), revisions.front().statement().revision());
      }
    }
  });
}

// A statement that is seen does not name one that is not.
TEST_F(StatementVisibilityTest, RelationsNameOnlyWhatIsSeen) {
  const std::string echo = "events/open/statements/echo";
  AsEverybody([&](const Caller& caller, const Client& client) {
    const auto seen = Expected(caller);
    for (const v1::StatementRevision& revision : Revisions(client, echo)) {
      std::size_t expected = 0;
      std::size_t i = 0;
      for (const auto& [name, one] : known()) {
        if (one.event != "events/open" || name == echo) continue;
        // Those that it takes up stand in the order of their names, without those of the forum.
        if (absl::EndsWith(name, "/shown") || absl::EndsWith(name, "/hidden")) continue;
        const bool named = revision.statement().revision() == 1 || i >= 2;
        expected += named && seen.contains(name);
        ++i;
      }
      EXPECT_EQ(revision.statement().relations_size(), expected) << caller.ToString();
      for (const auto& relation : revision.statement().relations()) {
        EXPECT_TRUE(seen.contains(relation.statement()))
            << caller.ToString() << " learns of " << relation.statement();
      }
    }
    v1::GetStatementRequest get;
    get.set_name(echo);
    const auto got = client.Call<Statement>(get);
    ASSERT_TRUE(got.ok()) << got.status();
    for (const auto& relation : got->relations()) {
      EXPECT_TRUE(seen.contains(relation.statement()))
          << caller.ToString() << " learns of " << relation.statement();
    }
  });
}

// It is not there before its embargo ends and is there after, by the database's clock, while nobody writes
// anything.
TEST_F(StatementVisibilityTest, AnEmbargoEndsByItself) {
  auto request = Draft("soon");
  request.set_initial_state(Statement::STATE_PUBLISHED);
  const std::int64_t end = Clock() + 2'000'000;
  request.mutable_statement()->mutable_embargo_time()->set_seconds(end / 1'000'000);
  request.mutable_statement()->mutable_embargo_time()->set_nanos(static_cast<int>(end % 1'000'000) * 1'000);
  const std::string name = Make(request).name();
  v1::GetStatementRequest get;
  get.set_name(name);
  const auto visible = [&] { return forum().anonymous().Call<Statement>(get).ok(); };
  const auto listed = [&] { return List(forum().anonymous(), "events/open").count(name) == 1; };
  EXPECT_TRUE(test::Eventually([&] {
    const std::int64_t before = Clock();
    const bool seen[] = {visible(), listed()};
    const std::int64_t after = Clock();
    for (const bool one : seen) {
      if (after < end) {
        EXPECT_FALSE(one) << "seen " << end - after << " µs too early";
      }
      if (before >= end) {
        EXPECT_TRUE(one) << "not seen " << before - end << " µs after the end";
      }
    }
    return seen[0] && seen[1];
  }));
}

}  // namespace
}  // namespace plenary
