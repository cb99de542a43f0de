#include "check_in/checkpoint_store.h"

#include <map>
#include <string>
#include <vector>

#include "absl/strings/str_replace.h"
#include "base/concat.h"
#include "base/status_macros.h"
#include "check_in/queries.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "messages/resource.h"
#include "resource/rows.h"

namespace plenary::check_in {
namespace {

using v1::Checkpoint;

// A cloned event's delegations have the same ids.
void AdaptAdmits(std::string_view from_event_id, std::string_view to_event_id, Checkpoint& copy) {
  const std::string from = Concat(contract::EventName(from_event_id), "/");
  copy.set_admits(
      absl::StrReplaceAll(copy.admits(), {{from, Concat(contract::EventName(to_event_id), "/")}}));
}

}  // namespace

const resource::PlainRows<Checkpoint>& Checkpoints() {
  static const resource::PlainRows<Checkpoint> kCheckpoints({
      .name = "checkpoints",
      .columns = {"admits"},
      .write = [](const Checkpoint& checkpoint, db::Params& params) { params.Text(checkpoint.admits()); },
      .read = [](const db::Row& row, int first,
                 Checkpoint& checkpoint) { checkpoint.set_admits(row.String(first)); },
      .outside_detail = {Checkpoint::kAdmitsFieldNumber, Checkpoint::kCountsFieldNumber},
      .adapt = AdaptAdmits,
  });
  return kCheckpoints;
}

absl::Status CountCheckIns(db::Connection& connection, std::span<Checkpoint* const> checkpoints) {
  if (checkpoints.empty()) return absl::OkStatus();
  std::map<std::string, Checkpoint*> by_id;
  std::vector<std::string> ids;
  for (Checkpoint* checkpoint : checkpoints) {
    ids.emplace_back(contract::LastId(checkpoint->name()));
    by_id[ids.back()] = checkpoint;
  }
  db::Params params;
  params.Text(contract::EventIdOf(checkpoints.front()->name())).Texts(ids);
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kCountCheckIns, params));
  for (const db::Row row : rows) {
    Checkpoint::Counts& counts = *by_id.at(row.String(0))->mutable_counts();
    counts.set_entries(row.Int(1));
    counts.set_exits(row.Int(2));
    counts.set_persons(row.Int(3));
    counts.set_inside(row.Int(4));
    *counts.mutable_read_time() = messages::TimestampFromMicros(row.Time(5));
  }
  return absl::OkStatus();
}

absl::Status CheckUnused(db::Connection& connection, const std::string& checkpoint) {
  ASSIGN_OR_RETURN(const db::Result used,
                   connection.Execute(queries::kFindCheckInAt, resource::IdsIn(checkpoint)));
  if (used.empty()) return absl::OkStatus();
  return errors::StillReferenced(checkpoint, "a check-in", 1, "That is kept, and so is what it refers to.");
}

}  // namespace plenary::check_in
