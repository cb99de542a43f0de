// Plain resources as rows: resources of an event with a title that are created, read, listed, updated and
// deleted, without states. Each declares a PlainTable; the code is the same for all.

#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "base/concat.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "db/connection.h"
#include "db/database_error.h"
#include "errors/errors.h"
#include "messages/resource.h"
#include "resource/collection.h"
#include "resource/known.h"
#include "resource/list_fields.h"
#include "resource/move_references.h"
#include "resource/page.h"
#include "resource/plain_statements.h"
#include "resource/references.h"
#include "resource/rows.h"

namespace plenary::resource {

// How a plain resource differs from others. Functions that it does not need stay empty.
template <class Resource>
struct PlainTable {
  // As in plain_statements.h.
  std::string_view name;
  // The table's own columns; `write` adds their values, `read` sets the fields from column `first` on.
  std::vector<std::string_view> columns = {};
  void (*write)(const Resource& resource, db::Params& params) = nullptr;
  void (*read)(const db::Row& row, int first, Resource& resource) = nullptr;
  // Numbers of the fields in those columns, and of fields that are not stored.
  std::vector<int> outside_detail = {};
  // Fields that name a resource of the directory; see PlainReference.
  std::vector<std::string_view> directory = {};
  // Fields for filters and orders beside name, title, names, times and those of `directory`; the table's
  // alias is t.
  std::vector<FieldSql> fields = {};
  // References that keep it from being deleted.
  std::vector<Reference> references = {};
  // Adapts a copy, which has its new name, to the event that it is copied to.
  void (*adapt)(std::string_view from_event_id, std::string_view to_event_id, Resource& copy) = nullptr;
};

// Made once for each resource, as a static object. Thread-safe. Functions run in the connection's
// transaction, if one is open.
template <class Resource>
class PlainRows {
 public:
  explicit PlainRows(PlainTable<Resource> table)
      : table_(std::move(table)),
        statements_(*Resource::descriptor(), table_.name, table_.columns, table_.directory),
        fields_(*Resource::descriptor(), FieldsOf(table_, statements_)),
        listing_(fields_.By(statements_.list, "t.id")) {}

  const PlainStatements& statements() const { return statements_; }

  absl::StatusOr<bool> Exists(db::Connection& connection, const std::string& name) const {
    return resource::Exists(connection, statements_.get, name);
  }

  // NotFound if absent.
  absl::StatusOr<Resource> Get(db::Connection& connection, const std::string& name) const {
    return ReadOne(connection, statements_.get, name);
  }

  // As Get, and locks the row for the transaction; EtagMismatch unless `etag` is empty or the current one.
  absl::StatusOr<Resource> Lock(db::Connection& connection, const std::string& name,
                                std::string_view etag) const {
    ASSIGN_OR_RETURN(Resource resource, ReadOne(connection, statements_.lock, name));
    RETURN_IF_ERROR(messages::CheckEtag(name, etag, resource.etag()));
    return resource;
  }

  // They write the resource and set its times and etag. AlreadyExists if the name is taken.
  absl::Status Insert(db::Connection& connection, Resource& resource) const {
    return Write(connection, statements_.insert, resource);
  }
  absl::Status Update(db::Connection& connection, Resource& resource) const {
    return Write(connection, statements_.update, resource);
  }

  // StillReferenced if one of the table's references exists.
  absl::Status Delete(db::Connection& connection, const std::string& name) const {
    const absl::Status deleted = connection.Execute(statements_.remove, IdsIn(name)).status();
    return ExplainDelete(deleted, name, table_.references);
  }

  // `items` as for ResponseOf.
  template <class Response>
  absl::StatusOr<Response> List(const ListCall& list,
                                google::protobuf::RepeatedPtrField<Resource>* (Response::*items)()) const {
    ASSIGN_OR_RETURN(const Page page, RunPage(list, listing_, IdsIn(list.query.parent), {"TRUE", {}}));
    return ResponseOf(page, items, [this](const db::Row& row) { return FromRow(row); });
  }

  // For Collection::move. `audience` is that of the resources of an event, given its name.
  absl::StatusOr<std::vector<Touched>> MoveReferences(
      db::Connection& connection, const Move& move,
      const std::function<absl::StatusOr<std::string>(db::Connection&, const std::string&)>& audience) const {
    const std::string_view from = move.from;
    ASSIGN_OR_RETURN(
        const db::Result rows,
        connection.Execute(statements_.list_referring,
                           db::Params().Text(from.substr(0, from.find('/'))).Text(contract::LastId(from))));
    std::vector<Touched> moved;
    for (const db::Row row : rows) {
      const std::string name = contract::NameOf<Resource>(row.Text(0), row.Text(1));
      if (!Covers(move, name)) continue;
      ASSIGN_OR_RETURN(auto resource, IfThere(Lock(connection, name, "")));
      if (!resource.has_value() || !ReplaceReference(move.from, move.into, *resource)) continue;
      RETURN_IF_ERROR(Update(connection, *resource));
      ASSIGN_OR_RETURN(const std::string seen_by, audience(connection, contract::EventOf(name)));
      moved.push_back(MovedOf(seen_by, *resource));
    }
    return moved;
  }

  // A collection that can clone and delete the resources of an event, and reports that they refer to it and
  // to the directory.
  Collection AsCollection() const {
    Collection collection;
    collection.resource = Resource::descriptor();
    collection.statements = statements_.all();
    collection.constraints = statements_.constraints;
    collection.exists = ExistsBy(statements_.get);
    collection.clone = [this](db::Connection& connection, const std::string& from, const std::string& to) {
      return Clone(connection, from, to);
    };
    collection.remove = RemoverBy(statements_.remove_all, table_.name);
    collection.referrers = ReferrersBy(statements_.find_referring);
    return collection;
  }

 private:
  static std::vector<FieldSql> FieldsOf(const PlainTable<Resource>& table,
                                        const PlainStatements& statements) {
    std::vector<FieldSql> fields = {
        {"name", statements.name_sql, /*nullable=*/false},
        {"title", "t.title", /*nullable=*/false},
        {"names", "t.names"},
        {"create_time", "t.create_time"},
        {"update_time", "t.update_time"},
    };
    for (const PlainReference& reference : statements.references) {
      fields.push_back({reference.field->name(), reference.sql});
    }
    fields.insert(fields.end(), table.fields.begin(), table.fields.end());
    return fields;
  }

  absl::StatusOr<Resource> FromRow(const db::Row& row) const {
    constexpr int kDetail = 5;
    Resource resource;
    if (!resource.ParseFromString(row.Bytes(kDetail))) {
      return absl::DataLossError(Concat(table_.name, ".detail does not parse"));
    }
    SetTimesAndEtag(row, resource);
    resource.set_name(contract::NameOf<Resource>(row.Text(3), row.Text(4)));
    if (table_.read != nullptr) table_.read(row, kDetail + 1, resource);
    return resource;
  }

  absl::StatusOr<Resource> ReadOne(db::Connection& connection, const db::Statement& statement,
                                   const std::string& name) const {
    ASSIGN_OR_RETURN(const db::Result found, Find(connection, statement, name));
    return FromRow(found[0]);
  }

  // ReferenceNotFound if the resource names something that is not in the directory.
  absl::Status CheckReferences(db::Connection& connection, const Resource& resource) const {
    std::vector<NamedReference> named;
    for (const PlainReference& reference : statements_.references) {
      std::string name = NameIn(resource, reference);
      if (!name.empty()) named.push_back({reference.path, std::move(name)});
    }
    return CheckKnown(connection, named);
  }

  static std::string NameIn(const Resource& resource, const PlainReference& reference) {
    return resource.GetReflection()->GetString(resource, reference.field);
  }

  absl::Status Write(db::Connection& connection, const db::Statement& statement, Resource& resource) const {
    RETURN_IF_ERROR(CheckReferences(connection, resource));
    Resource rest = resource;
    ClearFields(table_.outside_detail, rest);
    db::Params params = IdsIn(resource.name());
    params.Text(OrderText(OriginalText(resource.title())));
    params.Text(SearchText().Add(resource.title()).text()).Bytes(DetailOf(std::move(rest)));
    if (table_.write != nullptr) table_.write(resource, params);
    for (const PlainReference& reference : statements_.references) {
      params.TextOrNull(contract::LastId(NameIn(resource, reference)));
    }
    return WriteRow(connection, statement, params, statements_.primary_key, resource);
  }

  absl::StatusOr<Made> Clone(db::Connection& connection, const std::string& from_event_id,
                             const std::string& to_event_id) const {
    ASSIGN_OR_RETURN(const db::Result rows,
                     connection.Execute(statements_.read_all, db::Params().Text(from_event_id)));
    Made made;
    for (const db::Row row : rows) {
      ASSIGN_OR_RETURN(Resource copy, FromRow(row));
      copy.set_name(contract::NameOf<Resource>(to_event_id, contract::LastId(copy.name())));
      if (table_.adapt != nullptr) table_.adapt(from_event_id, to_event_id, copy);
      RETURN_IF_ERROR(Insert(connection, copy));
      made.push_back(std::make_shared<Resource>(std::move(copy)));
    }
    return made;
  }

  const PlainTable<Resource> table_;
  const PlainStatements statements_;
  const ListFields fields_;
  const Listing listing_;
};

}  // namespace plenary::resource
