#include "resource/collection.h"

#include "base/concat.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "resource/rows.h"

namespace plenary::resource {

std::vector<std::string> NamesOf(const db::Result& rows, const std::string& event_id,
                                 std::string_view collection) {
  std::vector<std::string> names;
  for (const db::Row row : rows)
    names.push_back(Concat("events/", event_id, "/", collection, "/", row.Text(0)));
  return names;
}

std::function<absl::StatusOr<bool>(db::Connection&, const std::string&)> ExistsBy(
    const db::Statement& statement) {
  return [statement](db::Connection& connection, const std::string& name) {
    return resource::Exists(connection, statement, name);
  };
}

std::function<absl::StatusOr<std::vector<std::string>>(db::Connection&, const std::string&)> RemoverBy(
    const db::Statement& statement, std::string_view collection) {
  return [statement, collection](db::Connection& connection,
                                 const std::string& event_id) -> absl::StatusOr<std::vector<std::string>> {
    ASSIGN_OR_RETURN(const db::Result deleted, connection.Execute(statement, db::Params().Text(event_id)));
    return NamesOf(deleted, event_id, collection);
  };
}

NamingHook NamingBy(const db::Statement& statement) {
  return [statement](db::Connection& connection, const std::string& event_id,
                     std::span<const std::string> participant_ids,
                     int limit) -> absl::StatusOr<std::vector<std::string>> {
    const db::Params params = db::Params().Text(event_id).Texts(participant_ids).Int(limit);
    ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(statement, params));
    return TextsIn(rows);
  };
}

absl::StatusOr<Found> Find(db::Connection& connection, const db::Statement& statement, db::Params params) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(statement, params.Int(kMostNames)));
  Found found;
  for (const db::Row row : rows) {
    found.names.push_back(row.String(0));
    found.count = row.Int(1);
  }
  return found;
}

std::function<absl::StatusOr<Found>(db::Connection&, const std::string&)> ReferrersBy(
    const db::Statement& statement) {
  return [statement](db::Connection& connection, const std::string& name) {
    const std::string_view whole = name;
    const std::string_view before_id = whole.substr(0, whole.rfind('/'));
    const std::string_view collection = before_id.substr(before_id.rfind('/') + 1);
    return Find(connection, statement,
                db::Params().Text(collection).Text(contract::EventIdOf(name)).Text(contract::LastId(name)));
  };
}

std::function<absl::StatusOr<Found>(db::Connection&, const std::string&)> FinderBy(
    const db::Statement& statement) {
  return [statement](db::Connection& connection, const std::string& event_id) {
    return Find(connection, statement, db::Params().Text(event_id));
  };
}

std::string InWords(const Found& found, std::size_t most_bytes) {
  std::string words;
  auto more = found.count;
  for (const std::string& name : found.names) {
    if (!words.empty() && words.size() + name.size() > most_bytes) break;
    words += (words.empty() ? "" : ", ") + name;
    --more;
  }
  if (more <= 0) return words;
  return words.empty() ? std::to_string(more) : Concat(words, " and ", std::to_string(more), " more");
}

const Collection* Collections::Find(std::string_view name) const {
  for (const Collection& collection : collections_) {
    if (contract::NamePattern::Of(collection.resource).Matches(name)) return &collection;
  }
  return nullptr;
}

absl::StatusOr<bool> Collections::Exists(db::Connection& connection, const std::string& name) const {
  const Collection* collection = Find(name);
  if (collection == nullptr) return false;
  return collection->exists(connection, name);
}

absl::StatusOr<bool> Collections::Hold(db::Connection& connection, const std::string& name) const {
  const Collection* collection = Find(name);
  if (collection == nullptr || collection->hold == nullptr) return Exists(connection, name);
  return collection->hold(connection, name);
}

}  // namespace plenary::resource
