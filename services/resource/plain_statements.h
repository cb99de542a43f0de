// The SQL of plain tables, which differ only in names and own columns.
//
// A plain table has resources of events. Its name is that of the collection ("rooms"), and it has the columns
// event_id, id, title, names (for the search by words), detail (the fields without a column), create_time,
// update_time and version, with the primary key (event_id, id).

#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "db/statement.h"

namespace plenary::resource {

// Lives as long as the program, like all statements.
class PlainStatements {
 private:
  std::deque<std::string> texts_;  // the texts that the statements point to

 public:
  // `columns` are the table's own ones.
  PlainStatements(std::string_view table, std::span<const std::string_view> columns);
  PlainStatements(const PlainStatements&) = delete;
  PlainStatements& operator=(const PlainStatements&) = delete;

  // A resource by its key (KeyInEvent). Columns: create_time, update_time, version, event_id, id, detail and
  // the own columns. `lock` blocks other changes until the transaction ends, but not new references.
  const db::Statement get, lock;
  // Parameters: key, title, names, detail and the own columns. Columns: create_time, update_time, version.
  const db::Statement insert, update;
  const db::Statement remove;
  // For RunPage, by the event's id; the table's alias is t. Columns as in `get`.
  const db::Statement list;
  // All of an event, by its id. Columns as in `get`; `remove` returns the ids of deleted rows.
  const db::Statement read_all, remove_all;
  // For ReferrersBy: resources refer to their event.
  const db::Statement find_referring;

  // The expression for the resource's name, and the tie-break of its lists.
  const char* const name_sql;
  const char* const primary_key;
  // All of them.
  std::vector<const db::Statement*> all() const;

 private:
  const char* Keep(std::string text);
  db::Statement Make(std::string_view table, std::string_view what, std::string sql);
};

}  // namespace plenary::resource
