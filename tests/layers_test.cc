// Folders stand on floors: each includes only those below it.

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

struct House {
  fs::path folder;
  // Where its includes are looked for: of services/ "events/event_store.h", of the client
  // "plenary/text/text.h".
  fs::path includes_from;
  std::vector<std::string> from_the_top;

  int FloorOf(const std::string& name) const {
    return static_cast<int>(from_the_top.end() - std::ranges::find(from_the_top, name));
  }
};

const std::vector<House> kHouses = {
    {SERVICES_DIR,
     SERVICES_DIR,
     {"plenaryd",          "protocols", "http",     "documents",    "statements",
      "sessions",          "exports",   "imports",  "import_plans", "list_reading",
      "participant_files", "cells",     "check_in", "participants", "events",
      "directory",         "access",    "journal",  "resource",     "rpc",
      "messages",          "errors",    "names",    "proto_json",   "contract",
      "spreadsheets",      "db",        "base"}},
    {CLIENTS_DIR "/plenary",
     CLIENTS_DIR,
     {"commands", "door", "apply", "imports", "overview", "reference", "calls", "terminal", "contract",
      "files", "text"}}};

bool IsCode(const fs::path& file) { return file.extension() == ".cc" || file.extension() == ".h"; }

// The folder of the house that a file is in; "." for one beside the folders, which may include all of them.
std::string FolderOf(const House& house, const fs::path& file) {
  return file.parent_path().lexically_relative(house.folder).begin()->string();
}

// What a file includes of the house.
std::vector<fs::path> HouseIncludesOf(const House& house, const fs::path& file) {
  static const std::regex kInclude(R"re(^\s*#\s*include\s*"([^"]+)")re");
  std::vector<fs::path> includes;
  std::ifstream input(file);
  std::smatch match;
  for (std::string line; std::getline(input, line);) {
    if (!std::regex_search(line, match, kInclude)) continue;
    fs::path included = house.includes_from / match[1].str();
    if (fs::exists(included)) includes.push_back(std::move(included));
  }
  return includes;
}

TEST(LayersTest, EveryFolderHasAFloor) {
  for (const House& house : kHouses) {
    for (const auto& entry : fs::directory_iterator(house.folder)) {
      if (entry.is_directory()) {
        EXPECT_GT(house.FloorOf(entry.path().filename()), 0) << entry.path() << " has no place in kHouses";
      }
    }
  }
}

TEST(LayersTest, FoldersIncludeOnlyWhatStandsBelowThem) {
  for (const House& house : kHouses) {
    int seen = 0;
    for (const auto& entry : fs::recursive_directory_iterator(house.folder)) {
      if (!IsCode(entry.path())) continue;
      const std::string own = FolderOf(house, entry.path());
      for (const fs::path& include : HouseIncludesOf(house, entry.path())) {
        const std::string other = FolderOf(house, include);
        EXPECT_TRUE(own == "." || other == own || house.FloorOf(other) < house.FloorOf(own))
            << entry.path() << " includes " << include;
        ++seen;
      }
    }
    EXPECT_GT(seen, 100) << "the test looks in the wrong place: " << house.folder;
  }
}

}  // namespace
}  // namespace plenary
