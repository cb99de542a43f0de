// The house has floors: a folder of services/ includes only what stands below it.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string>
#include <vector>

namespace plenary {
namespace {

namespace fs = std::filesystem;

const std::vector<std::string> kFromTheTop = {"plenaryd",
                                              "http",
                                              "record",
                                              "documents",
                                              "statements",
                                              "sessions",
                                              "exports",
                                              "imports",
                                              "import_plans",
                                              "list_reading",
                                              "participant_files",
                                              "cells",
                                              "check_in",
                                              "participants",
                                              "events",
                                              "directory",
                                              "changes",
                                              "access",
                                              "journal",
                                              "resource",
                                              "rpc",
                                              "messages",
                                              "errors",
                                              "contract",
                                              "names",
                                              "db",
                                              "spreadsheets",
                                              "base"};

int FloorOf(const std::string& folder) {
  const auto found = std::find(kFromTheTop.begin(), kFromTheTop.end(), folder);
  return static_cast<int>(kFromTheTop.end() - found);
}

bool IsSource(const fs::path& file) { return file.extension() == ".cc" || file.extension() == ".h"; }

// What a file includes from services/: "events/event_store.h".
std::vector<std::string> IncludesOf(const fs::path& file) {
  static const std::regex kInclude(R"re(^\s*#\s*include\s*"([^"]+)")re");
  std::vector<std::string> includes;
  std::ifstream input(file);
  std::smatch match;
  for (std::string line; std::getline(input, line);) {
    if (std::regex_search(line, match, kInclude) && fs::exists(fs::path(SERVICES_DIR) / match[1].str())) {
      includes.push_back(match[1]);
    }
  }
  return includes;
}

TEST(LayersTest, EveryFolderHasAFloor) {
  for (const auto& entry : fs::directory_iterator(SERVICES_DIR)) {
    if (entry.is_directory()) {
      EXPECT_GT(FloorOf(entry.path().filename()), 0) << entry.path() << " has no place in kFromTheTop";
    }
  }
}

TEST(LayersTest, FoldersIncludeOnlyWhatStandsBelowThem) {
  int seen = 0;
  for (const auto& entry : fs::recursive_directory_iterator(SERVICES_DIR)) {
    if (!IsSource(entry.path())) continue;
    const std::string own = entry.path().lexically_relative(SERVICES_DIR).begin()->string();
    for (const std::string& include : IncludesOf(entry.path())) {
      const std::string other = fs::path(include).begin()->string();
      EXPECT_TRUE(other == own || FloorOf(other) < FloorOf(own)) << entry.path() << " includes " << include;
      ++seen;
    }
  }
  EXPECT_GT(seen, 100) << "the test looks in the wrong place";
}

}  // namespace
}  // namespace plenary
