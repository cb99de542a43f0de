// The SQL of plain tables, which differ in names and own columns only.
//
// A plain table holds resources of events. It is called as the collection is in names ("rooms"), and every
// one has the columns event_id, id, title, names (for the search by words), detail (what has no column),
// create_time, update_time and version, with the primary key (event_id, id).

#pragma once

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "db/statement.h"

namespace plenary::resource {

// Lives as long as the program, as all statements do.
class PlainStatements {
 private:
  std::deque<std::string> texts_;  // what the statements point at

 public:
  // `columns` are the table's own ones.
  PlainStatements(std::string_view table, std::span<const std::string_view> columns);
  PlainStatements(const PlainStatements&) = delete;
  PlainStatements& operator=(const PlainStatements&) = delete;

  // A resource by its key (KeyInEvent). Rows: create_time, update_time, version, event_id, id, detail and the
  // own columns. `lock` keeps out those who change it until the transaction ends, but not who refers to it.
  const db::Statement get, lock;
  // By key, title, names, detail and the own columns; rows: create_time, update_time, version.
  const db::Statement insert, update;
  const db::Statement remove;
  // For RunPage, by the event's id; the table's alias is t. Rows as `get` has them.
  const db::Statement list;
  // All of an event, by its id. Rows as `get` has them, and the ids of what was deleted.
  const db::Statement read_all, remove_all;
  // For ReferrersBy: they refer to their event.
  const db::Statement find_referring;

  // The resource's name as an expression, and what breaks ties in its lists.
  const char* const name_sql;
  const char* const primary_key;
  // All of them.
  std::vector<const db::Statement*> all() const;

 private:
  const char* Keep(std::string text);
  db::Statement Make(std::string_view table, std::string_view what, std::string sql);
};

}  // namespace plenary::resource
