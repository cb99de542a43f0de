// What a domain tells the rest of the house about its resources. A folder never includes one above it; what
// must reach upward (is this visible, delete the event's children, clone them, count them) goes through here.

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
#include "google/protobuf/message.h"
#include "plenary/v1/warning.pb.h"

// A collection passes these on and looks into none.
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
  std::shared_ptr<const google::protobuf::Message> resource;  // as it now is
};

// Resources that a hook made.
using Made = std::vector<std::shared_ptr<const google::protobuf::Message>>;

// Which references are to become ones to another resource of the same collection.
struct Move {
  std::string from;
  std::string into;
  // Of these resources only; of all where it is null. Those that are gone meanwhile are left out.
  const std::vector<std::string>* referrers = nullptr;
};

// Resources that a hook found: the names of the first few, and how many there are in all.
struct Found {
  std::vector<std::string> names;
  std::int64_t count = 0;
};
// Resources of one kind in an event, and what they are for a person: "sessions that are under way".
struct Finder {
  const char* what = "";
  std::function<absl::StatusOr<Found>(db::Connection&, const std::string& event_id)> find;
};

// One collection, declared by its domain and registered by plenaryd. What runs on a connection runs in the
// caller's transaction, if one is open. Functions a collection has no use for stay empty.
struct Collection {
  // The resource's type, whose pattern the proto publishes.
  const google::protobuf::Descriptor* resource = nullptr;

  // Whether the resource exists, and whether `caller` may see it. Required.
  std::function<absl::StatusOr<bool>(db::Connection&, const std::string& name)> exists;
  std::function<absl::StatusOr<bool>(db::Connection&, const contract::Caller&, const std::string& name)>
      visible;

  // As `exists`, and it stays until the transaction ends. For what roles are bound to.
  std::function<absl::StatusOr<bool>(db::Connection&, const std::string& name)> hold;

  // For what belongs to an event. Called in the order of registration, `remove` in the reverse order; it
  // returns the names of what it deleted, which nobody but staff saw: only events that never were public are
  // deleted. `clone` returns what it made, in a draft, for staff too.
  std::function<absl::StatusOr<Made>(db::Connection&, const std::string& from_event_id,
                                     const std::string& to_event_id)>
      clone;
  std::function<absl::StatusOr<std::vector<std::string>>(db::Connection&, const std::string& event_id)>
      remove;
  // The event's limits changed: gives places that are now free to who waits for them.
  std::function<absl::StatusOr<std::vector<Touched>>(db::Connection&, const std::string& event_id)> fill;
  // What the records count of the event, as far as a caller with this clearance gets it.
  std::function<absl::Status(db::Connection&, const v1::Event& event, const contract::Clearance&,
                             v1::EventStatistics&)>
      count;
  // Names of resources of this collection that refer to one of these participants of the event, at most
  // `limit`: what an import builds cannot be taken back under them, nor can a participant be voided.
  std::function<absl::StatusOr<std::vector<std::string>>(
      db::Connection&, const std::string& event_id, std::span<const std::string> participant_ids, int limit)>
      built_on;
  // The same of those that keep a participant from being VOIDED; where this is empty, those that are built on
  // it.
  std::function<absl::StatusOr<std::vector<std::string>>(
      db::Connection&, const std::string& event_id, std::span<const std::string> participant_ids, int limit)>
      keeps_from_void;
  // The participant is VOIDED: ends what goes with it, and returns what changed.
  std::function<absl::StatusOr<std::vector<Touched>>(db::Connection&, const std::string& participant,
                                                     const std::string& reason)>
      end_with;
  // The same of those that still count on one of these participants: sessions that are not cancelled,
  // statements that are not published.
  std::function<absl::StatusOr<std::vector<std::string>>(
      db::Connection&, const std::string& event_id, std::span<const std::string> participant_ids, int limit)>
      expects;
  // Two resources of the directory are one: what refers to the first refers to the second from now on. Words
  // that were credited stay as they are. Refuses what cannot be one.
  std::function<absl::StatusOr<std::vector<Touched>>(db::Connection&, const Move&)> move;

  // The event, which still is as it was, moves by `days`: what has a time moves too, by the wall clock of the
  // event's zone. Returns what changed.
  std::function<absl::StatusOr<std::vector<Touched>>(db::Connection&, const v1::Event& event,
                                                     std::int64_t days)>
      shift;
  // What `shift` would move, or would not let move, and what `clone` would.
  Finder timed{};
  // What is open in an event that is to be archived.
  Finder open{};
  // What stands out in an event beside it.
  std::function<absl::Status(db::Connection&, const v1::Event& event, std::vector<v1::Warning>&)> warn;
  // Resources of this collection that refer to the resource `name`, of any collection, and so keep it from
  // being deleted.
  std::function<absl::StatusOr<Found>(db::Connection&, const std::string& name)> referrers;
};

// Names of the resources of `collection` ("sessions") in an event whose ids are the only column of `rows`.
std::vector<std::string> NamesOf(const db::Result& rows, const std::string& event_id,
                                 std::string_view collection);

// The most names that an error or warning tells; statements that find names take it as their last parameter.
constexpr int kMostNames = 5;
// What `statement` finds: a name a row, and beside it how many there are in all.
absl::StatusOr<Found> Find(db::Connection& connection, const db::Statement& statement, db::Params params);
// For Collection::referrers. The parameters of `statement` are of the resource referred to: its collection
// ("sessions"), its event's id and its own.
std::function<absl::StatusOr<Found>(db::Connection&, const std::string&)> ReferrersBy(
    const db::Statement& statement);
// For Finder::find: what `statement` finds in an event.
std::function<absl::StatusOr<Found>(db::Connection&, const std::string&)> FinderBy(
    const db::Statement& statement);
// "a, b and 3 more". Names that do not fit into so many bytes beside the first count as more.
std::string InWords(const Found& found, std::size_t most_bytes = 800);

// All collections of the process. Filled before the server starts, constant after.
class Collections {
 public:
  void Register(Collection collection) { collections_.push_back(std::move(collection)); }

  // The collection whose pattern `name` matches; null if there is none.
  const Collection* Find(std::string_view name) const;
  // Whether the resource exists. False for names of no collection.
  absl::StatusOr<bool> Exists(db::Connection& connection, const std::string& name) const;
  // The same, and it stays until the transaction ends, where its collection can hold it.
  absl::StatusOr<bool> Hold(db::Connection& connection, const std::string& name) const;
  // In the order of registration.
  const std::vector<Collection>& all() const { return collections_; }

 private:
  std::vector<Collection> collections_;
};

}  // namespace plenary::resource
