#include "check_in/checkpoint_store.h"

#include <map>
#include <utility>

#include "absl/strings/str_replace.h"
#include "base/status_macros.h"
#include "check_in/queries.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "messages/resource.h"
#include "resource/collection.h"
#include "resource/list_fields.h"
#include "resource/rows.h"

namespace plenary::check_in {
namespace {

using v1::Checkpoint;

const resource::Listing& Listing() {
  static const resource::ListFields kFields(
      *v1::Checkpoint::descriptor(),
      {
          {"name", "('events/' || c.event_id || '/checkpoints/' || c.id)", /*nullable=*/false},
          {"title", "c.title", /*nullable=*/false},
          {"names", "c.names"},
          {"create_time", "c.create_time"},
          {"update_time", "c.update_time"},
      });
  static const resource::Listing kListing{queries::kListCheckpoints, kFields.fields(),
                                          kFields.default_order(), "c.id"};
  return kListing;
}

// Columns as in get_checkpoint.sql.
absl::StatusOr<Checkpoint> FromRow(const db::Row& row) {
  Checkpoint checkpoint;
  if (!checkpoint.ParseFromString(row.Bytes(6)))
    return absl::DataLossError("checkpoints.detail does not parse");
  resource::SetTimesAndEtag(row, checkpoint);
  checkpoint.set_name(CheckpointName(row.Text(3), row.Text(4)));
  checkpoint.set_admits(row.String(5));
  return checkpoint;
}

// What has no column of its own, or is counted.
std::string Detail(Checkpoint checkpoint) {
  checkpoint.clear_name();
  checkpoint.clear_admits();
  checkpoint.clear_counts();
  checkpoint.clear_create_time();
  checkpoint.clear_update_time();
  checkpoint.clear_etag();
  return checkpoint.SerializeAsString();
}

db::Params Key(std::string_view name) {
  return db::Params().Text(contract::EventIdOf(name)).Text(contract::LastId(name));
}

absl::Status Write(db::Connection& connection, const db::Statement& statement, Checkpoint& checkpoint) {
  db::Params params = Key(checkpoint.name());
  params.Text(resource::OrderText(resource::OriginalText(checkpoint.title())));
  params.Text(resource::SearchText().Add(checkpoint.title()).text());
  params.Text(checkpoint.admits()).Bytes(Detail(checkpoint));
  const absl::StatusOr<db::Result> written = connection.Execute(statement, params);
  if (db::Violates(written.status(), "checkpoints_pkey")) return errors::AlreadyExists(checkpoint.name());
  RETURN_IF_ERROR(written.status());
  resource::SetTimesAndEtag((*written)[0], checkpoint);
  return absl::OkStatus();
}

absl::StatusOr<Checkpoint> ReadOne(db::Connection& connection, const db::Statement& statement,
                                   const std::string& name) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(statement, Key(name)));
  if (rows.empty()) return errors::NotFound(name);
  return FromRow(rows[0]);
}

absl::StatusOr<std::vector<Checkpoint>> ReadCheckpointsOf(db::Connection& connection,
                                                          const std::string& event_id) {
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.Execute(queries::kReadCheckpointsOf, db::Params().Text(event_id)));
  std::vector<Checkpoint> checkpoints;
  for (const db::Row row : rows) {
    ASSIGN_OR_RETURN(Checkpoint checkpoint, FromRow(row));
    checkpoints.push_back(std::move(checkpoint));
  }
  return checkpoints;
}

}  // namespace

std::string CheckpointName(std::string_view event_id, std::string_view id) {
  std::string name;
  name.reserve(event_id.size() + id.size() + 20);
  name.append("events/").append(event_id).append("/checkpoints/").append(id);
  return name;
}

absl::StatusOr<bool> CheckpointExists(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(const db::Result rows, connection.Execute(queries::kGetCheckpoint, Key(name)));
  return !rows.empty();
}

absl::StatusOr<Checkpoint> GetCheckpoint(db::Connection& connection, const std::string& name) {
  return ReadOne(connection, queries::kGetCheckpoint, name);
}

absl::StatusOr<Checkpoint> LockCheckpoint(db::Connection& connection, const std::string& name,
                                          std::string_view etag) {
  ASSIGN_OR_RETURN(Checkpoint checkpoint, ReadOne(connection, queries::kLockCheckpoint, name));
  if (!etag.empty() && etag != checkpoint.etag()) return errors::EtagMismatch(name);
  return checkpoint;
}

absl::Status InsertCheckpoint(db::Connection& connection, Checkpoint& checkpoint) {
  return Write(connection, queries::kInsertCheckpoint, checkpoint);
}

absl::Status UpdateCheckpoint(db::Connection& connection, Checkpoint& checkpoint) {
  return Write(connection, queries::kUpdateCheckpoint, checkpoint);
}

absl::Status DeleteCheckpoint(db::Connection& connection, const std::string& name) {
  ASSIGN_OR_RETURN(const db::Result used, connection.Execute(queries::kFindCheckInAt, Key(name)));
  if (!used.empty())
    return errors::StillReferenced(name, "a check-in", 1, "That is kept, and so is what it refers to.");
  return connection.Execute(queries::kDeleteCheckpoint, Key(name)).status();
}

absl::StatusOr<v1::ListCheckpointsResponse> ListCheckpoints(db::Connection& connection, const rpc::Call& call,
                                                            const resource::PageTokens& tokens,
                                                            const resource::ListQuery& query) {
  ASSIGN_OR_RETURN(const resource::Page page,
                   resource::RunPage(connection, call, tokens, Listing(), query,
                                     db::Params().Text(contract::EventIdOf(query.parent)), {"TRUE", {}}));
  v1::ListCheckpointsResponse response;
  for (int i = 0; i < page.size; ++i) {
    ASSIGN_OR_RETURN(*response.add_checkpoints(), FromRow(page.rows[i]));
  }
  response.set_next_page_token(page.next_page_token);
  response.set_total_size(static_cast<int>(page.total_size));
  return response;
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

absl::StatusOr<resource::Made> CloneCheckpoints(db::Connection& connection, const std::string& from_event_id,
                                                const std::string& to_event_id) {
  ASSIGN_OR_RETURN(std::vector<Checkpoint> checkpoints, ReadCheckpointsOf(connection, from_event_id));
  resource::Made made;
  for (Checkpoint& checkpoint : checkpoints) {
    checkpoint.set_name(CheckpointName(to_event_id, contract::LastId(checkpoint.name())));
    // Delegations that it admits have the same ids there.
    checkpoint.set_admits(absl::StrReplaceAll(
        checkpoint.admits(), {{"events/" + from_event_id + "/", "events/" + to_event_id + "/"}}));
    RETURN_IF_ERROR(InsertCheckpoint(connection, checkpoint));
    made.push_back(std::make_shared<Checkpoint>(std::move(checkpoint)));
  }
  return made;
}

absl::StatusOr<std::vector<std::string>> DeleteCheckpointsOf(db::Connection& connection,
                                                             const std::string& event_id) {
  ASSIGN_OR_RETURN(const db::Result deleted,
                   connection.Execute(queries::kDeleteCheckpointsOf, db::Params().Text(event_id)));
  return resource::NamesOf(deleted, event_id, "checkpoints");
}

}  // namespace plenary::check_in
