// Who includes whom among the files of services/: in no circle, and what serves every domain knows the
// messages of none; and which of them call SQL. Which folder stands on which: layers_test.cc.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_test_support.h"

namespace plenary {
namespace {

namespace fs = std::filesystem;

bool IsSource(const fs::path& file) { return file.extension() == ".cc" || file.extension() == ".h"; }

// What a file includes in quotes: "events/event_store.h", "plenary/v1/event.pb.h".
std::vector<std::string> AllIncludesOf(const fs::path& file) {
  constexpr std::string_view kInclude = "#include \"";
  std::vector<std::string> includes;
  std::ifstream input(file);
  for (std::string line; std::getline(input, line);) {
    if (!line.starts_with(kInclude)) continue;
    line.erase(0, kInclude.size());
    includes.push_back(line.substr(0, line.find('"')));
  }
  return includes;
}

// Those that stand in services/.
std::vector<std::string> IncludesOf(const fs::path& file) {
  std::vector<std::string> includes = AllIncludesOf(file);
  std::erase_if(includes,
                [](const std::string& include) { return !fs::exists(fs::path(SERVICES_DIR) / include); });
  return includes;
}

// The sources of services/ that are no tests, as paths from there.
std::vector<fs::path> Sources() {
  std::vector<fs::path> sources;
  for (const auto& entry : fs::recursive_directory_iterator(SERVICES_DIR)) {
    const std::string stem = entry.path().stem();
    const bool of_test = stem.ends_with("_test") || stem.find("test_") != std::string::npos;
    if (IsSource(entry.path()) && !of_test) sources.push_back(entry.path().lexically_relative(SERVICES_DIR));
  }
  return sources;
}

// A header and its .cc are one unit: "events/event_store".
using Includes = std::map<std::string, std::set<std::string>>;

// A circle that `unit` leads into, as a path that ends where it began; empty if there is none. `done` are
// units that lead into none.
std::vector<std::string> CircleFrom(const std::string& unit, const Includes& includes,
                                    std::vector<std::string>& path, std::set<std::string>& done) {
  if (const auto begin = std::ranges::find(path, unit); begin != path.end()) {
    std::vector<std::string> circle(begin, path.end());
    circle.push_back(unit);
    return circle;
  }
  if (done.contains(unit) || !includes.contains(unit)) return {};
  path.push_back(unit);
  for (const std::string& next : includes.at(unit)) {
    if (auto circle = CircleFrom(next, includes, path, done); !circle.empty()) return circle;
  }
  path.pop_back();
  done.insert(unit);
  return {};
}

TEST(IncludesTest, FilesIncludeEachOtherInNoCircle) {
  Includes includes;
  for (const fs::path& file : Sources()) {
    const std::string unit = fs::path(file).replace_extension();
    for (const std::string& include : IncludesOf(SERVICES_DIR / file)) {
      const std::string other = fs::path(include).replace_extension();
      if (other != unit) includes[unit].insert(other);
    }
  }
  EXPECT_GT(includes.size(), 200U) << "the test looks in the wrong place";
  std::set<std::string> done;
  for (const auto& [unit, others] : includes) {
    std::vector<std::string> path;
    std::string circle;
    for (const std::string& step : CircleFrom(unit, includes, path, done)) circle += " → " + step;
    EXPECT_EQ(circle, "");
    done.insert(path.begin(), path.end());
  }
}

// Folders that serve every domain, and the messages that are the contract's own: a segment is a text with its
// translations, whatever has it.
const std::set<std::string> kForEveryDomain = {"contract", "errors", "messages", "rpc", "resource"};
const std::set<std::string> kOfTheContract = {"access",  "annotations", "error_reason",
                                              "segment", "types",       "warning"};

TEST(IncludesTest, WhatServesEveryDomainKnowsTheMessagesOfNone) {
  static const std::regex kMessages(R"(plenary/v1/(\w+)\.pb\.h)");
  int seen = 0;
  for (const fs::path& file : Sources()) {
    if (!kForEveryDomain.contains(*file.begin())) continue;
    for (const std::string& include : AllIncludesOf(SERVICES_DIR / file)) {
      std::smatch match;
      if (!std::regex_match(include, match, kMessages)) continue;
      EXPECT_TRUE(kOfTheContract.contains(match[1])) << file << " includes " << include;
      ++seen;
    }
  }
  EXPECT_GT(seen, 5) << "the test looks in the wrong place";
}

// Who calls SQL beside stores (x_store.cc) and collections (x_collections.cc): files about a table or
// statement of their own. No service, rule or view does.
const std::set<std::string> kOtherCallersOfSql = {
    // Keys and calls that were denied.
    "access/admin_key", "access/denied_calls",
    // Who arrives at an event.
    "check_in/arrivals",
    // Names that are found by how they sound.
    "directory/matching", "directory/name_index",
    // What was merged into another.
    "directory/not_there",
    // What the rows of a file may mean of what is on record.
    "import_plans/address_book", "import_plans/candidate_facts", "import_plans/import_lookup",
    // The journal's own rows.
    "journal/bulk", "journal/journal",
    // Figures of an event.
    "participants/statistics",
    // What the program asks the database about itself.
    "plenaryd/check", "plenaryd/readiness", "plenaryd/serving_role", "plenaryd/sessions_seen",
    // What every domain asks.
    "resource/idempotency", "resource/known",
    // The database's clock, and the installation's secrets.
    "rpc/clocks", "rpc/secrets",
    // What stands out in a programme, and what a statement names.
    "sessions/session_warnings", "statements/known"};

TEST(IncludesTest, FewFilesCallSql) {
  // Fragments are parts of statements that are composed.
  static const std::regex kCall(R"(queries::k(?!\w*Fragment\b)\w)");
  std::set<std::string> others;
  int stores = 0;
  for (const fs::path& file : Sources()) {
    const std::string text = ReadFile(SERVICES_DIR / file);
    if (!std::regex_search(text, kCall)) continue;
    const std::string unit = fs::path(file).replace_extension();
    if (unit.ends_with("_store") || unit.ends_with("_collections")) {
      ++stores;
    } else {
      others.insert(unit);
    }
  }
  EXPECT_EQ(others, kOtherCallersOfSql);
  EXPECT_GT(stores, 15) << "the test looks in the wrong place";
}

}  // namespace
}  // namespace plenary
