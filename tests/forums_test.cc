// The forums of deploy/forums, loaded as `plenary apply` loads them, against the table of facts in
// docs/forums.md.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include "plenary/apply/apply.h"
#include "plenary/apply/plan.h"
#include "plenary/calls/document.h"
#include "plenary/calls/resource_calls.h"
#include "plenary/text/json.h"
#include "plenary/v1/event_service.pb.h"
#include "support/client_connection.h"
#include "support/test_server.h"

namespace plenary {
namespace {

using client::Json;

constexpr char kUnknown[] = "(none)";

std::string ReadFile(const std::string& file) {
  std::ifstream input(file);
  EXPECT_TRUE(input.is_open()) << file;
  std::stringstream text;
  text << input.rdbuf();
  return text.str();
}

// ---- The table.

struct Fact {
  std::string words;
  std::string resource;
  std::string field;
  std::string value;
};

std::string Bare(std::string cell) {
  std::string text(absl::StripAsciiWhitespace(cell));
  if (text.size() > 1 && text.front() == '`' && text.back() == '`') text = text.substr(1, text.size() - 2);
  return text;
}

std::vector<Fact> FactsIn(const std::string& document) {
  std::vector<Fact> facts;
  std::istringstream lines(document);
  for (std::string line; std::getline(lines, line);) {
    const std::vector<std::string> cells = absl::StrSplit(line, '|');
    if (cells.size() != 6 || Bare(cells[2]).find('/') == std::string::npos) continue;
    facts.push_back({Bare(cells[1]), Bare(cells[2]), Bare(cells[3]), Bare(cells[4])});
  }
  return facts;
}

// ---- Paths into a resource.

// Whether an element of a list is the one that a path names: by its id, its key, or any text in it.
bool IsCalled(const Json& element, const std::string& name) {
  if (element.is_string()) return element == name;
  if (!element.is_object()) return false;
  for (const auto& [key, value] : element.items()) {
    if (value.is_string() && value == name) return true;
  }
  return false;
}

Json ElementOf(const Json& list, const std::string& which) {
  std::size_t position = 0;
  if (absl::SimpleAtoi(which, &position)) return position < list.size() ? list[position] : Json();
  for (const Json& element : list) {
    if (IsCalled(element, which)) return element;
  }
  return {};
}

// "hosts[organizations/x].title" → the value there; null if there is none.
Json ValueAt(Json value, std::string path) {
  while (!path.empty() && !value.is_null()) {
    if (path.front() == '[') {
      const std::size_t end = path.find(']');
      value = ElementOf(value, path.substr(1, end - 1));
      path = path.substr(end + 1);
    } else {
      const std::size_t end = path.find_first_of(".[");
      const std::string field = path.substr(0, end);
      value = value.is_object() && value.contains(field) ? value[field] : Json();
      path = end == std::string::npos ? "" : path.substr(end);
    }
    if (path.starts_with('.')) path = path.substr(1);
  }
  return value;
}

// A value as the table writes it: a text in its original language, an enum value without its prefix.
std::string Written(const Json& value) {
  if (value.is_null()) return kUnknown;
  if (value.is_object() && value.contains("entries")) return value["entries"][0]["text"];
  return value.is_string() ? value.get<std::string>() : value.dump();
}

// "KIND_FORUM" is written FORUM.
bool IsWritten(const std::string& written, const std::string& wanted) {
  return written == wanted || (written.ends_with("_" + wanted) && written.find(' ') == std::string::npos);
}

class ForumsTest : public test::ServerTest {
 protected:
  void SetUp() override {
    test::ServerTest::SetUp();
    if (IsSkipped()) return;
    connection_ =
        test::ConnectClient(server().server().port(), {.api_key = server().admin_key(), .languages = "*"});
  }

  // Applies the files of both forums, and returns how many resources that made or changed.
  int Apply() {
    std::vector<client::Entry> entries;
    for (const std::string forum : {"beijing-forum", "madrid-seminar"}) {
      const std::string file = absl::StrCat(FORUMS_DIR, "/", forum, ".yaml");
      const absl::Status read = client::ReadDocument(file, ReadFile(file), &entries);
      EXPECT_TRUE(read.ok()) << read;
    }
    auto steps = client::MakePlan(std::move(entries));
    EXPECT_TRUE(steps.ok()) << steps.status();
    int touched = 0;
    const absl::Status applied =
        client::Apply(*connection_, *steps, client::ApplyOptions{}, [&](const client::Outcome& outcome) {
          EXPECT_TRUE(outcome.error.ok()) << outcome.name << ": " << outcome.error;
          touched += outcome.action == client::Outcome::Action::kUnchanged ? 0 : 1;
        });
    EXPECT_TRUE(applied.ok()) << applied;
    return touched;
  }

  Json Read(client::Connection& connection, const std::string& name) {
    const auto resource = client::Get(connection, *client::TypeOfName(name), name);
    EXPECT_TRUE(resource.ok()) << name << ": " << resource.status();
    return resource.ok() ? *client::ToJson(**resource) : Json();
  }

  client::Connection& connection() { return *connection_; }

 private:
  std::unique_ptr<client::Connection> connection_;
};

TEST_F(ForumsTest, EveryFactStandsWhereTheTableSays) {
  Apply();
  const std::vector<Fact> facts = FactsIn(ReadFile(DOCS_DIR "/forums.md"));
  EXPECT_GT(facts.size(), 150) << "the table is not understood";
  for (const Fact& fact : facts) {
    const std::string written = Written(ValueAt(Read(connection(), fact.resource), fact.field));
    EXPECT_TRUE(IsWritten(written, fact.value)) << fact.words << ": " << fact.resource << " " << fact.field
                                                << " is " << written << ", and not " << fact.value;
  }
}

// The directory aside, which is not public, anybody reads what the reports made public.
TEST_F(ForumsTest, AnybodySeesTheRecord) {
  Apply();
  const auto anonymous = test::ConnectClient(server().server().port(), {.api_key = "", .languages = "*"});
  for (const Fact& fact : FactsIn(ReadFile(DOCS_DIR "/forums.md"))) {
    if (!fact.resource.starts_with("events/")) continue;
    EXPECT_TRUE(IsWritten(Written(ValueAt(Read(*anonymous, fact.resource), fact.field)), fact.value))
        << fact.resource << " " << fact.field;
  }
}

// Everybody in the reports is public, and so is how many they are.
TEST_F(ForumsTest, AnybodyGetsTheCounts) {
  Apply();
  const auto anonymous = test::ConnectClient(server().server().port(), {.api_key = "", .languages = "*"});
  using Counts = std::pair<std::int64_t, std::int64_t>;
  const auto counted = [](client::Connection& connection, const std::string& event) {
    v1::GetEventStatisticsRequest request;
    request.set_name(event);
    const auto* method = client::TypeCalled("Event")->get->service()->FindMethodByName("GetEventStatistics");
    v1::EventStatistics statistics;
    const absl::Status called = connection.Call(*method, request, &statistics);
    EXPECT_TRUE(called.ok()) << called;
    EXPECT_EQ(statistics.figures_size(), event == "events/beijing-forum" ? 2 : 0);
    for (const auto& comparison : statistics.figures()) EXPECT_TRUE(comparison.has_counted());
    return Counts(statistics.participant_count(), statistics.collective_count());
  };
  for (client::Connection* who : {&connection(), anonymous.get()}) {
    EXPECT_EQ(counted(*who, "events/beijing-forum"), Counts(6, 3));
    EXPECT_EQ(counted(*who, "events/madrid-seminar"), Counts(5, 2));
  }
}

TEST_F(ForumsTest, LoadedAgainNothingChanges) {
  EXPECT_EQ(Apply(), 60);
  const auto before = Read(connection(), "events/madrid-seminar/documents/consensus-document");
  EXPECT_EQ(Apply(), 0);
  EXPECT_EQ(Read(connection(), "events/madrid-seminar/documents/consensus-document"), before);
}

}  // namespace
}  // namespace plenary
