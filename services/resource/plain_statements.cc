#include "resource/plain_statements.h"

#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "base/concat.h"
#include "contract/resource_name.h"
#include "google/api/resource.pb.h"

namespace plenary::resource {
namespace {

constexpr int kKeyParameters = 2;
constexpr std::string_view kKey = " WHERE event_id = $1 AND id = $2";
constexpr std::string_view kReturning = " RETURNING create_time, update_time, version";

// The columns that get the parameters after the key.
std::vector<std::string_view> Written(std::span<const std::string_view> columns,
                                      std::span<const PlainReference> references) {
  std::vector<std::string_view> written = {"title", "names", "detail"};
  written.insert(written.end(), columns.begin(), columns.end());
  for (const PlainReference& reference : references) written.emplace_back(reference.column);
  return written;
}

std::string Select(std::string_view table, std::span<const std::string_view> columns,
                   std::string_view mark = "") {
  std::string select = "SELECT t.create_time, t.update_time, t.version, t.event_id, t.id, t.detail";
  for (const std::string_view column : columns) select += Concat(", t.", column);
  return Concat(select, mark, " FROM ", table, " t");
}

std::string Insert(std::string_view table, const std::vector<std::string_view>& written) {
  std::string names = "event_id, id";
  std::string values = "$1, $2";
  int parameter = kKeyParameters;
  for (const std::string_view column : written) {
    names += Concat(", ", column);
    values += Concat(", $", std::to_string(++parameter));
  }
  return Concat("INSERT INTO ", table, " (", names, ") VALUES (", values, ")", kReturning);
}

std::string Update(std::string_view table, const std::vector<std::string_view>& written) {
  std::string set = "update_time = clock_timestamp(), version = version + 1";
  int parameter = kKeyParameters;
  for (const std::string_view column : written) {
    set += Concat(", ", column, " = $", std::to_string(++parameter));
  }
  return Concat("UPDATE ", table, " SET ", set, kKey, kReturning);
}

// The words of a message's name: "check in" for CheckIn.
std::string WordsOf(const google::protobuf::Descriptor& message, char between = ' ') {
  std::string words;
  for (const char c : message.name()) {
    if (!words.empty() && absl::ascii_isupper(c)) words += between;
    words += absl::ascii_tolower(c);
  }
  return words;
}

}  // namespace

PlainStatements::PlainStatements(const google::protobuf::Descriptor& resource, std::string_view table,
                                 std::span<const std::string_view> columns,
                                 std::span<const std::string_view> reference_fields)
    : resource_(resource),
      references(ReferencesBy(reference_fields)),
      get(Make(table, "get", Concat(Select(table, columns), kKey))),
      lock(Make(table, "lock", Concat(Select(table, columns), kKey, " FOR NO KEY UPDATE"))),
      insert(Make(table, "insert", Insert(table, Written(columns, references)))),
      update(Make(table, "update", Update(table, Written(columns, references)))),
      remove(Make(table, "remove", Concat("DELETE FROM ", table, kKey))),
      list(Make(table, "list",
                Concat(Select(table, columns, " /*keys*/"), " WHERE t.event_id = $1 AND /*where*/ TRUE ",
                       "ORDER BY /*order*/ t.id LIMIT /*limit*/ 50"))),
      read_all(Make(table, "read_all", Concat(Select(table, columns), " WHERE event_id = $1"))),
      remove_all(
          Make(table, "remove_all", Concat("DELETE FROM ", table, " WHERE event_id = $1 RETURNING id"))),
      find_referring(Make(table, "find_referring", FindReferring(table))),
      list_referring(Make(table, "list_referring", ListReferring(table))),
      name_sql(Keep(Concat("('events/' || t.event_id || '/", table, "/' || t.id)"))),
      primary_key(Keep(Concat(table, "_pkey"))),
      constraints(ConstraintsOf(table)) {}

std::vector<const db::Statement*> PlainStatements::all() const {
  return {&get,  &lock,     &insert,     &update,         &remove,
          &list, &read_all, &remove_all, &find_referring, &list_referring};
}

const char* PlainStatements::Keep(std::string text) { return texts_.emplace_back(std::move(text)).c_str(); }

db::Statement PlainStatements::Make(std::string_view table, std::string_view what, std::string sql) {
  const char* name = Keep(Concat(table, "/", what));
  return {name, Keep(std::move(sql))};
}

std::vector<PlainReference> PlainStatements::ReferencesBy(std::span<const std::string_view> fields) {
  std::vector<PlainReference> made;
  for (const std::string_view name : fields) {
    const auto* field = resource_.FindFieldByName(std::string(name));
    const auto& type = field->options().GetExtension(google::api::resource_reference).type();
    const std::string_view pattern = contract::NamePattern::OfType(type)->pattern();
    const std::string collection(pattern.substr(0, pattern.find('/')));
    made.push_back({.field = field,
                    .path = Keep(Concat(WordsOf(resource_, '_'), ".", name)),
                    .column = Keep(Concat(name, "_id")),
                    .sql = Keep(Concat("('", collection, "/' || t.", name, "_id)")),
                    .collection = collection});
  }
  return made;
}

std::string PlainStatements::FindReferring(std::string_view table) const {
  std::string found = "$1 = 'events' AND event_id = $2";
  for (const PlainReference& reference : references) {
    found += Concat(" OR $1 = '", reference.collection, "' AND ", reference.column, " = $3");
  }
  return Concat("SELECT 'events/' || event_id || '/", table, "/' || id AS name, count(*) OVER () FROM ",
                table, " WHERE $3::text IS NOT NULL AND (", found, ") ORDER BY name LIMIT $4");
}

std::string PlainStatements::ListReferring(std::string_view table) const {
  std::string found = "FALSE";
  for (const PlainReference& reference : references) {
    found += Concat(" OR $1 = '", reference.collection, "' AND ", reference.column, " = $2");
  }
  return Concat("SELECT event_id, id FROM ", table,
                " WHERE $1::text IS NOT NULL AND $2::text IS NOT NULL AND (", found,
                ") ORDER BY event_id, id");
}

std::vector<errors::ConstraintError> PlainStatements::ConstraintsOf(std::string_view table) {
  std::vector<errors::ConstraintError> made = {
      {primary_key, errors::Taken, Keep(Concat("The ", WordsOf(resource_)))},
      {Keep(Concat(table, "_event_fkey")), errors::Missing, "The event", "parent"},
  };
  for (const PlainReference& reference : references) {
    made.push_back({Keep(Concat(table, "_", reference.field->name(), "_fkey")), errors::Missing,
                    Keep(Concat("The ", reference.field->name())), reference.path});
  }
  return made;
}

}  // namespace plenary::resource
