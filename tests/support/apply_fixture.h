// Applies files to a forum as `plenary apply` does.

#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "plenary/apply/apply.h"
#include "plenary/apply/plan.h"
#include "plenary/calls/document.h"
#include "plenary/calls/resource_calls.h"
#include "plenary/text/json.h"
#include "plenary/v1/statement.pb.h"
#include "support/client_connection.h"
#include "support/forum.h"

namespace plenary::test {

class ApplyTest : public ForumTest {
 protected:
  using Action = client::Outcome::Action;

  void SetUp() override {
    ForumTest::SetUp();
    if (IsSkipped()) return;
    connection_ =
        ConnectClient(server().server().port(), {.api_key = server().admin_key(), .languages = "*"});
  }

  // Applies a file; the outcomes in the order in which they come.
  std::vector<client::Outcome> ApplyAll(const std::string& file, const client::ApplyOptions& options = {}) {
    std::vector<client::Entry> entries;
    const absl::Status read = client::ReadDocument("f.yaml", file, &entries);
    EXPECT_TRUE(read.ok()) << read;
    const auto steps = client::MakePlan(std::move(entries));
    EXPECT_TRUE(steps.ok()) << steps.status();
    std::vector<client::Outcome> outcomes;
    const absl::Status applied = client::Apply(
        *connection_, *steps, options, [&](const client::Outcome& outcome) { outcomes.push_back(outcome); });
    EXPECT_TRUE(applied.ok()) << applied;
    return outcomes;
  }

  // Applies a file with one resource.
  client::Outcome Apply(const std::string& file, const client::ApplyOptions& options) {
    const std::vector<client::Outcome> outcomes = ApplyAll(file, options);
    EXPECT_EQ(outcomes.size(), 1u);
    return outcomes.empty() ? client::Outcome() : outcomes[0];
  }
  client::Outcome Apply(const std::string& file, bool dry_run = false) {
    return Apply(file, client::ApplyOptions{.dry_run = dry_run});
  }

  // Applies a file with several resources, and expects that this becomes of each.
  void ExpectAll(Action action, const std::string& file, bool dry_run = false) {
    for (const client::Outcome& outcome : ApplyAll(file, {.dry_run = dry_run})) {
      EXPECT_EQ(outcome.action, action) << outcome.name << ": " << outcome.error;
    }
  }

  // Applies it and expects that this becomes of the resource.
  client::Outcome Expect(Action action, const std::string& file) {
    const client::Outcome outcome = Apply(file);
    EXPECT_EQ(outcome.action, action) << outcome.error << "\n" << file;
    return outcome;
  }

  template <class Resource>
  Resource Read(const std::string& name) {
    const auto resource = client::Get(*connection_, *client::TypeOfName(name), name);
    EXPECT_TRUE(resource.ok()) << name << ": " << resource.status();
    return resource.ok() ? static_cast<const Resource&>(**resource) : Resource();
  }

  // What `plenary get` prints.
  std::string Printed(const std::string& name) {
    const auto resource = client::Get(*connection_, *client::TypeOfName(name), name);
    return client::Pretty(*client::ToJson(**resource));
  }

 private:
  std::unique_ptr<client::Connection> connection_;
};

// A statement with these texts, whose segments have no ids.
inline std::string StatementFile(const std::string& id, const std::string& state,
                                 const std::vector<std::string>& texts) {
  std::string file = absl::StrCat("name: events/open/statements/", id, "\nstate: ", state,
                                  "\nspeaker_label: {en: Scholars}\nsegments:\n");
  for (const std::string& text : texts) {
    absl::StrAppend(&file, "  - {kind: QUOTE, language: en, text: ", text, "}\n");
  }
  return file;
}

inline std::vector<std::string> IdsOf(const v1::Statement& statement) {
  std::vector<std::string> ids;
  for (const v1::Segment& segment : statement.segments()) ids.push_back(segment.id());
  return ids;
}

inline constexpr char kPeace[] = "We agree on peace.";
inline constexpr char kAllPeace[] = "We all agree on peace.";
inline constexpr char kTrade[] = "Trade needs clear rules.";
inline constexpr char kBegin[] = "It begins here and now.";

}  // namespace plenary::test
