#include "resource/plain_statements.h"

#include <utility>
#include <vector>

#include "base/concat.h"

namespace plenary::resource {
namespace {

constexpr int kKeyParameters = 2;
constexpr std::string_view kKey = " WHERE event_id = $1 AND id = $2";
constexpr std::string_view kReturning = " RETURNING create_time, update_time, version";

// The columns that get the parameters after the key.
std::vector<std::string_view> Written(std::span<const std::string_view> columns) {
  std::vector<std::string_view> written = {"title", "names", "detail"};
  written.insert(written.end(), columns.begin(), columns.end());
  return written;
}

std::string Select(std::string_view table, std::span<const std::string_view> columns,
                   std::string_view mark = "") {
  std::string select = "SELECT t.create_time, t.update_time, t.version, t.event_id, t.id, t.detail";
  for (const std::string_view column : columns) select += Concat(", t.", column);
  return Concat(select, mark, " FROM ", table, " t");
}

std::string Insert(std::string_view table, std::span<const std::string_view> columns) {
  std::string names = "event_id, id";
  std::string values = "$1, $2";
  int parameter = kKeyParameters;
  for (const std::string_view column : Written(columns)) {
    names += Concat(", ", column);
    values += Concat(", $", std::to_string(++parameter));
  }
  return Concat("INSERT INTO ", table, " (", names, ") VALUES (", values, ")", kReturning);
}

std::string Update(std::string_view table, std::span<const std::string_view> columns) {
  std::string set = "update_time = clock_timestamp(), version = version + 1";
  int parameter = kKeyParameters;
  for (const std::string_view column : Written(columns)) {
    set += Concat(", ", column, " = $", std::to_string(++parameter));
  }
  return Concat("UPDATE ", table, " SET ", set, kKey, kReturning);
}

}  // namespace

PlainStatements::PlainStatements(std::string_view table, std::span<const std::string_view> columns)
    : get(Make(table, "get", Concat(Select(table, columns), kKey))),
      lock(Make(table, "lock", Concat(Select(table, columns), kKey, " FOR NO KEY UPDATE"))),
      insert(Make(table, "insert", Insert(table, columns))),
      update(Make(table, "update", Update(table, columns))),
      remove(Make(table, "remove", Concat("DELETE FROM ", table, kKey))),
      list(Make(table, "list",
                Concat(Select(table, columns, " /*keys*/"), " WHERE t.event_id = $1 AND /*where*/ TRUE ",
                       "ORDER BY /*order*/ t.id LIMIT /*limit*/ 50"))),
      read_all(Make(table, "read_all", Concat(Select(table, columns), " WHERE event_id = $1"))),
      remove_all(
          Make(table, "remove_all", Concat("DELETE FROM ", table, " WHERE event_id = $1 RETURNING id"))),
      find_referring(
          Make(table, "find_referring",
               Concat("SELECT 'events/' || event_id || '/", table, "/' || id AS name, count(*) OVER () FROM ",
                      table, " WHERE $1 = 'events' AND event_id = $2 AND $3::text IS NOT NULL ",
                      "ORDER BY name LIMIT $4"))),
      name_sql(Keep(Concat("('events/' || t.event_id || '/", table, "/' || t.id)"))),
      primary_key(Keep(Concat(table, "_pkey"))) {}

std::vector<const db::Statement*> PlainStatements::all() const {
  return {&get, &lock, &insert, &update, &remove, &list, &read_all, &remove_all, &find_referring};
}

const char* PlainStatements::Keep(std::string text) { return texts_.emplace_back(std::move(text)).c_str(); }

db::Statement PlainStatements::Make(std::string_view table, std::string_view what, std::string sql) {
  const char* name = Keep(Concat(table, "/", what));
  return {name, Keep(std::move(sql))};
}

}  // namespace plenary::resource
