// Random steps of sessions against a model: no forbidden state is reached, and each refusal names both
// states.

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "contract/state_steps.h"
#include "errors/status_details.h"
#include "support/programme.h"

namespace plenary {
namespace {

using test::StepOf;
using v1::Session;

// What a session and its parts may do, in the words of the contract.
struct Method {
  std::string name;
  Session::State from;
  Session::State to;
};

Session::State StateCalled(const std::string& name) {
  Session::State state = Session::STATE_UNSPECIFIED;
  EXPECT_TRUE(Session::State_Parse(absl::StrCat("STATE_", name), &state)) << name;
  return state;
}

// CancelSession last.
const std::vector<Method>& Methods() {
  static const auto* const methods = [] {
    auto* const all = new std::vector<Method>;
    const auto& service = *v1::GetSessionRequest::descriptor()->file()->service(0);
    for (const auto& step : contract::StateStepsOf(*Session::descriptor(), service)) {
      all->push_back({step.method->name(), StateCalled(step.from), StateCalled(step.to)});
    }
    return all;
  }();
  return *methods;
}

std::string Word(Session::State state) { return Session::State_Name(state).substr(6); }

class SessionStatesTest : public test::ProgrammeTest {
 protected:
  absl::Status Call(const Method& method, const std::string& name, const std::string& reason,
                    Session& answer) {
    // All six requests have the same fields.
    std::string bytes;
    const grpc::Status status =
        admin().CallRaw(absl::StrCat("plenary.v1.SessionService/", method.name),
                        StepOf<v1::StartSessionRequest>(name, reason).SerializeAsString(), &bytes);
    EXPECT_TRUE(answer.ParseFromString(bytes));
    return test::StatusFrom(status);
  }

  // A session with parts, some of which have parts.
  void MakeTree(const std::string& event, const std::string& id, std::mt19937& random) {
    std::vector<std::string> names;
    for (int i = 0; i < 6; ++i) {
      const std::string parent = i == 0 ? "" : names[random() % names.size()];
      names.push_back(Make(test::NewSession(event, absl::StrCat(id, "-", i), {}, "", parent)).name());
      parents_[names.back()] = parent;
      states_[names.back()] = Session::STATE_SCHEDULED;
    }
  }

  bool IsWithin(std::string name, const std::string& whole) {
    while (!name.empty() && name != whole) name = parents_.at(name);
    return !name.empty();
  }

  // Whose state stands in the way of the step; empty if nobody's.
  std::string InTheWay(const Method& method, const std::string& name) {
    if (states_.at(name) != method.from) return name;
    if (method.to != Session::STATE_CANCELLED) return "";
    for (const auto& [other, state] : states_) {
      const bool fits = state == Session::STATE_SCHEDULED || state == Session::STATE_CANCELLED;
      if (IsWithin(other, name) && !fits) return other;
    }
    return "";
  }

  void Apply(const Method& method, const std::string& name) {
    for (auto& [other, state] : states_) {
      const bool with_it = method.to == Session::STATE_CANCELLED && IsWithin(other, name);
      if (other == name || with_it) state = method.to;
    }
  }

  std::map<std::string, std::string> parents_;
  std::map<std::string, Session::State> states_;
};

TEST_F(SessionStatesTest, RandomStepsAgainstAModel) {
  std::mt19937 random;  // NOLINT: the same steps in every run
  const std::string event = MakeEvent("forum");
  for (int i = 0; i < 12; ++i) MakeTree(event, absl::StrCat("tree", i), random);
  std::vector<std::string> names;
  for (const auto& [name, state] : states_) names.push_back(name);
  std::map<std::string, int> taken, refused;
  for (int i = 0; i < 900; ++i) {
    const std::string& name = names[random() % names.size()];
    // Cancelling is rarer, since nothing comes after it.
    const Method& method = Methods()[random() % 25 == 0 ? 5 : random() % 5];
    const std::string in_the_way = InTheWay(method, name);
    const std::string reason = absl::StrCat("reason ", i);
    Session answer;
    const absl::Status status = Call(method, name, reason, answer);
    ASSERT_EQ(status.ok(), in_the_way.empty()) << i << ": " << method.name << " " << name << " " << status;
    if (!status.ok()) {
      ++refused[method.name];
      EXPECT_EQ(errors::ReasonOf(status), v1::ILLEGAL_STATE) << status;
      const auto info = test::DetailOf<google::rpc::ErrorInfo>(status);
      ASSERT_TRUE(info.has_value()) << status;
      const std::string& told = info->metadata().at("resource");
      EXPECT_EQ(info->metadata().at("from"), Word(states_.at(told))) << status;
      EXPECT_EQ(info->metadata().at("to"), Word(method.to)) << status;
      EXPECT_TRUE(absl::StrContains(status.message(), Word(states_.at(told))) &&
                  absl::StrContains(status.message(), Word(method.to)))
          << status;
      EXPECT_TRUE(IsWithin(told, name)) << status;
      continue;
    }
    ++taken[method.name];
    Apply(method, name);
    EXPECT_EQ(answer.state(), method.to);
    EXPECT_EQ(answer.state_reason(), reason);
    EXPECT_FALSE(answer.has_start_time() || answer.has_end_time()) << "nobody said when";
  }
  for (const Method& method : Methods()) {
    EXPECT_GT(taken[method.name], 0) << method.name;
    EXPECT_GT(refused[method.name], 0) << method.name;
  }
  for (const auto& [name, state] : states_) EXPECT_EQ(Get(name).state(), state) << name;
}

// The same step many times at once is taken once.
TEST_F(SessionStatesTest, AStepIsTakenOnce) {
  const std::string event = MakeEvent("forum");
  constexpr int kCallers = 8;
  std::vector<test::Client> clients;
  for (int i = 0; i < kCallers; ++i) clients.push_back(ConnectTo(i));
  const std::string name = Make(test::NewSession(event, "talk")).name();
  std::vector<absl::Status> answers(kCallers);
  test::InParallel(kCallers, [&](int i) {
    answers[i] = clients[i].Call<Session>(StepOf<v1::StartSessionRequest>(name)).status();
  });
  int started = 0;
  for (const absl::Status& answer : answers) {
    started += answer.ok();
    EXPECT_TRUE(answer.ok() || errors::ReasonOf(answer) == v1::ILLEGAL_STATE) << answer;
  }
  EXPECT_EQ(started, 1);
}

// Whether a part is started or the whole is cancelled first: never both.
TEST_F(SessionStatesTest, WhatIsStartedIsNotCancelledWithTheWhole) {
  const std::string event = MakeEvent("forum");
  const test::Client clients[] = {ConnectTo(0), ConnectTo(1)};
  for (int round = 0; round < 30; ++round) {
    const std::string whole = Make(test::NewSession(event, absl::StrCat("whole", round))).name();
    const std::string part = Make(test::NewSession(event, absl::StrCat("part", round), {}, "", whole)).name();
    absl::Status answers[2];
    test::InParallel(2, [&](int i) {
      answers[i] = i == 0 ? clients[0].Call<Session>(StepOf<v1::StartSessionRequest>(part)).status()
                          : clients[1].Call<Session>(StepOf<v1::CancelSessionRequest>(whole)).status();
    });
    EXPECT_NE(answers[0].ok(), answers[1].ok()) << answers[0] << " " << answers[1];
    EXPECT_EQ(Get(part).state(), answers[0].ok() ? Session::STATE_LIVE : Session::STATE_CANCELLED);
  }
}

}  // namespace
}  // namespace plenary
