// Collections of plain resources that are visible to all who see their event; see resource/plain_rows.h.

#pragma once

#include <string>
#include <utility>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "resource/collection.h"
#include "resource/plain_rows.h"

namespace plenary::events {

// For Collection::visible: a resource that `exists` is visible to all who see its event. `permission` is the
// one that its Get method needs.
decltype(resource::Collection::visible) VisibleWithEvent(decltype(resource::Collection::exists) exists,
                                                         v1::Permission permission);

// The audience of such resources of `event`, for the journal.
absl::StatusOr<std::string> AudienceInEvent(db::Connection& connection, const std::string& event);

// The collection of `rows`.
template <class Resource>
resource::Collection SeenWithEvent(const resource::PlainRows<Resource>& rows, v1::Permission permission) {
  resource::Collection collection = rows.AsCollection();
  collection.visible = VisibleWithEvent(collection.exists, permission);
  if (rows.statements().references.empty()) return collection;
  collection.move = [&rows](db::Connection& connection, const resource::Move& move) {
    return rows.MoveReferences(connection, move, AudienceInEvent);
  };
  return collection;
}

}  // namespace plenary::events
