#include "rpc/collection.h"

#include "rpc/concat.h"

namespace plenary::rpc {

std::vector<std::string> NamesOf(const db::Result& rows, const std::string& event_id,
                                 std::string_view collection) {
  std::vector<std::string> names;
  for (const db::Row row : rows)
    names.push_back(Concat("events/", event_id, "/", collection, "/", row.Text(0)));
  return names;
}

const Collection* Collections::Find(std::string_view name) const {
  for (const Collection& collection : collections_) {
    if (NamePattern::Of(collection.resource).Matches(name)) return &collection;
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

}  // namespace plenary::rpc
