// The SQL of plain tables, which differ only in names and own columns.
//
// A plain table has resources of events. Its name is that of the collection ("rooms"), and it has the columns
// event_id, id, title, names (for the search by words), detail (the fields without a column), create_time,
// update_time and version, with the primary key (event_id, id), called rooms_pkey, and the foreign key
// rooms_event_fkey.

#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "db/statement.h"
#include "errors/constraint_errors.h"
#include "google/protobuf/descriptor.h"

namespace plenary::resource {

// A field that names a resource of the directory. For Sponsor.organization, the table has the column
// organization_id with the foreign key sponsors_organization_fkey; the name itself is in detail.
struct PlainReference {
  const google::protobuf::FieldDescriptor* field;
  const char* path;        // "sponsor.organization", for errors
  const char* column;      // "organization_id"
  const char* sql;         // the name as a SQL expression
  std::string collection;  // "organizations"
};

// Lives as long as the program, like all statements.
class PlainStatements {
 private:
  std::deque<std::string> texts_;  // what the members below point at
  const google::protobuf::Descriptor& resource_;

 public:
  // `columns` are the table's own ones; `references` are the fields that name resources of the directory.
  PlainStatements(const google::protobuf::Descriptor& resource, std::string_view table,
                  std::span<const std::string_view> columns, std::span<const std::string_view> references);
  PlainStatements(const PlainStatements&) = delete;
  PlainStatements& operator=(const PlainStatements&) = delete;

  // Their columns follow the own columns, in this order.
  const std::vector<PlainReference> references;
  // A resource by its key (IdsIn). Columns: create_time, update_time, version, event_id, id, detail and
  // the own columns. `lock` blocks other changes until the transaction ends, but not new references.
  const db::Statement get, lock;
  // Parameters: key, title, names, detail, the own columns and those of `references`. Columns: create_time,
  // update_time, version.
  const db::Statement insert, update;
  const db::Statement remove;
  // For RunPage, by the event's id; the table's alias is t. Columns as in `get`.
  const db::Statement list;
  // All of an event, by its id. Columns as in `get`; `remove` returns the ids of deleted rows.
  const db::Statement read_all, remove_all;
  // For ReferrersBy: resources refer to their event, and by `references` to the directory.
  const db::Statement find_referring;
  // The event ids and ids of resources that refer to a resource of the directory. Parameters: its collection,
  // its id.
  const db::Statement list_referring;

  // The expression for the resource's name, and the tie-break of its lists.
  const char* const name_sql;
  const char* const primary_key;
  // All of them.
  std::vector<const db::Statement*> all() const;
  // What the violated constraints of the table mean.
  const std::vector<errors::ConstraintError> constraints;

 private:
  const char* Keep(std::string text);
  db::Statement Make(std::string_view table, std::string_view what, std::string sql);
  std::vector<PlainReference> ReferencesBy(std::span<const std::string_view> fields);
  std::string FindReferring(std::string_view table) const;
  std::string ListReferring(std::string_view table) const;
  std::vector<errors::ConstraintError> ConstraintsOf(std::string_view table);
};

}  // namespace plenary::resource
