// Collections: what a domain offers to other folders about its resources. A folder never includes one above
// it; a call upward (is this visible; delete, clone or count the event's children) goes through here.

#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "contract/caller.h"
#include "contract/resource_name.h"
#include "db/connection.h"
#include "errors/constraint_errors.h"
#include "google/protobuf/message.h"
#include "plenary/v1/warning.pb.h"

// Collections pass these on without reading them.
namespace plenary::v1 {
class Event;
class EventStatistics;
}  // namespace plenary::v1

namespace plenary::resource {

// A resource that a hook changed, for the journal of the caller's transaction.
struct Touched {
  std::string name;
  std::string audience_before;
  std::string audience_after;
  std::shared_ptr<const google::protobuf::Message> resource;  // its new content
};

// Resources that a hook made.
using Made = std::vector<std::shared_ptr<const google::protobuf::Message>>;

// References to change: each now refers to another resource of the same collection.
struct Move {
  std::string from;
  std::string into;
  // Only in these resources; in all if it is null. Resources deleted meanwhile are left out.
  const std::vector<std::string>* referrers = nullptr;
};

// Resources that a hook found: the names of the first few, and how many there are in total.
struct Found {
  std::vector<std::string> names;
  std::int64_t count = 0;
};
// Names of resources of a collection that refer to one of these participants of the event, at most `limit`.
using NamingHook = std::function<absl::StatusOr<std::vector<std::string>>(
    db::Connection&, const std::string& event_id, std::span<const std::string> participant_ids, int limit)>;

// Resources of one kind in an event, described for people: "sessions that are under way".
struct Finder {
  const char* what = "";
  std::function<absl::StatusOr<Found>(db::Connection&, const std::string& event_id)> find;
};

// One collection, declared by its domain and registered by plenaryd. Functions that take a connection run in
// the caller's transaction, if one is open. Functions that a collection does not need stay empty.
struct Collection {
  // The resource's type, whose pattern is in the proto.
  const google::protobuf::Descriptor* resource = nullptr;

  // Only of plain resources (plain_rows.h): the SQL, and what violated constraints mean.
  std::vector<const db::Statement*> statements;
  std::span<const errors::ConstraintError> constraints;

  // Whether the resource exists, and whether `caller` may see it. Required.
  std::function<absl::StatusOr<bool>(db::Connection&, const std::string& name)> exists;
  std::function<absl::StatusOr<bool>(db::Connection&, const contract::Caller&, const std::string& name)>
      visible;

  // Like `exists`, and keeps the resource from being deleted until the transaction ends. For scopes of role
  // bindings.
  std::function<absl::StatusOr<bool>(db::Connection&, const std::string& name)> hold;

  // For resources of an event. Called in the order of registration, `remove` in the reverse order. `remove`
  // returns the names of the deleted resources, which only staff could see, since only events that never were
  // public are deleted. `clone` returns the new resources, which only staff sees, since the new event is a
  // draft.
  std::function<absl::StatusOr<Made>(db::Connection&, const std::string& from_event_id,
                                     const std::string& to_event_id)>
      clone;
  std::function<absl::StatusOr<std::vector<std::string>>(db::Connection&, const std::string& event_id)>
      remove;
  // Called when the event's limits changed: promotes participants to free places.
  std::function<absl::StatusOr<std::vector<Touched>>(db::Connection&, const std::string& event_id)> fill;
  // Adds the counts of the event that a caller with this clearance may see.
  std::function<absl::Status(db::Connection&, const v1::Event& event, const contract::Clearance&,
                             v1::EventStatistics&)>
      count;
  // All that refer to one of the participants. They keep an import from being undone, and a participant from
  // being voided.
  NamingHook built_on;
  // Only those that keep a participant from being VOIDED; if this function is empty, the one above is used.
  NamingHook keeps_from_void;
  // Called when a participant is VOIDED: ends what depends on it, and returns the changes.
  std::function<absl::StatusOr<std::vector<Touched>>(db::Connection&, const std::string& participant,
                                                     const std::string& reason)>
      end_with;
  // Only those that still need one of the participants: sessions that are not cancelled, statements that are
  // not published.
  NamingHook expects;
  // Called when two resources of the directory are merged: changes references to the first into references to
  // the second. Credited names stay. Refuses if that is not possible.
  std::function<absl::StatusOr<std::vector<Touched>>(db::Connection&, const Move&)> move;

  // Called when the event moves by `days`, before the event itself changes: moves the times of its resources,
  // by the wall clock of the event's zone. Returns the changes.
  std::function<absl::StatusOr<std::vector<Touched>>(db::Connection&, const v1::Event& event,
                                                     std::int64_t days)>
      shift;
  // What `shift` and `clone` would move, or would not allow.
  Finder timed{};
  // What is still open in an event that is to be archived.
  Finder open{};
  // Warnings for the event about these resources.
  std::function<absl::Status(db::Connection&, const v1::Event& event, std::vector<v1::Warning>&)> warn;
  // Resources of this collection that refer to the resource `name` of any collection, and so keep it from
  // being deleted.
  std::function<absl::StatusOr<Found>(db::Connection&, const std::string& name)> referrers;
};

// Names of the resources of `collection` ("sessions") in an event; the only column of `rows` has their ids.
std::vector<std::string> NamesOf(const db::Result& rows, const std::string& event_id,
                                 std::string_view collection);

// For Collection::exists: whether `statement` finds the resource; its parameters are the ids in the name.
std::function<absl::StatusOr<bool>(db::Connection&, const std::string&)> ExistsBy(
    const db::Statement& statement);
// For Collection::remove: `statement` deletes the resources of `collection` ("sessions") in an event and
// returns their ids.
std::function<absl::StatusOr<std::vector<std::string>>(db::Connection&, const std::string&)> RemoverBy(
    const db::Statement& statement, std::string_view collection);
// For the hooks that name referrers: `statement` finds one name a row. Its parameters are the event's id, the
// participants' ids and the limit.
NamingHook NamingBy(const db::Statement& statement);

// The maximum of names in an error or warning; statements that find names take it as their last parameter.
constexpr int kMostNames = 5;
// The result of `statement`, whose rows have a name and the total number.
absl::StatusOr<Found> Find(db::Connection& connection, const db::Statement& statement, db::Params params);
// For Collection::referrers. The parameters of `statement` describe the resource referred to: its collection
// ("sessions"), its event's id and its own id.
std::function<absl::StatusOr<Found>(db::Connection&, const std::string&)> ReferrersBy(
    const db::Statement& statement);
// For Finder::find: the result of `statement` in an event.
std::function<absl::StatusOr<Found>(db::Connection&, const std::string&)> FinderBy(
    const db::Statement& statement);
// "a, b and 3 more". Names that do not fit into this many bytes beside the first count as more.
std::string InWords(const Found& found, std::size_t most_bytes = 800);

// All collections of the process. Filled before the server starts, constant afterwards.
class Collections {
 public:
  void Register(Collection collection) { collections_.push_back(std::move(collection)); }

  // The collection with the pattern of `name`; null if there is none.
  const Collection* Find(std::string_view name) const;
  // Whether the resource exists. False for names that belong to no collection.
  absl::StatusOr<bool> Exists(db::Connection& connection, const std::string& name) const;
  // The same, and keeps the resource from being deleted until the transaction ends, if its collection can.
  absl::StatusOr<bool> Hold(db::Connection& connection, const std::string& name) const;
  // In the order of registration.
  const std::vector<Collection>& all() const { return collections_; }

 private:
  std::vector<Collection> collections_;
};

}  // namespace plenary::resource
