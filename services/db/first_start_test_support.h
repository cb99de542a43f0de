// For tests that kill a first start on a private PostgreSQL: how far it has come.

#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

namespace plenary::db {

// A moment of a start. Once it is reached it stays so.
struct StartMoment {
  const char* name;
  std::function<bool()> is_reached;
};

// Whether `data` has a folder in which initdb is making a cluster, and with this file in it if that is not
// empty.
inline bool HasUnfinished(const std::filesystem::path& data, const std::string& file = "") {
  std::error_code error;
  const std::filesystem::directory_iterator entries(data, error);
  return !error && std::any_of(begin(entries), end(entries), [&](const auto& entry) {
    return entry.path().filename().string().starts_with("postgres.unfinished") &&
           std::filesystem::exists(entry.path() / file);
  });
}

// Those of a first start with this data folder, in their order.
inline std::vector<StartMoment> MomentsOfStart(const std::filesystem::path& data) {
  const std::filesystem::path cluster = data / "postgres";
  const auto is_made = [cluster] { return std::filesystem::exists(cluster / "PG_VERSION"); };
  return {
      {"the folder is there", [data] { return std::filesystem::exists(data); }},
      {"the cluster is begun", [=] { return is_made() || HasUnfinished(data); }},
      {"the cluster has files", [=] { return is_made() || HasUnfinished(data, "PG_VERSION"); }},
      {"the cluster has settings", [=] { return is_made() || HasUnfinished(data, "postgresql.conf"); }},
      {"the cluster is made", is_made},
      {"PostgreSQL is starting", [=] { return std::filesystem::exists(cluster / "postmaster.pid"); }},
  };
}

}  // namespace plenary::db
