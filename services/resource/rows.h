// What the rows of all resources have in common: times and version as first columns, and texts for order and
// search.

#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "db/connection.h"
#include "db/database_error.h"
#include "errors/errors.h"
#include "google/protobuf/message.h"
#include "messages/resource.h"
#include "plenary/v1/types.pb.h"

namespace plenary::resource {

// The error for a resource that does not exist.
using NotThere = absl::Status (*)(db::Connection& connection, const std::string& name);

// The row that `statement` finds for the resource `name`, whose ids are its parameters; if there is none, the
// error of `not_there`, or NotFound.
absl::StatusOr<db::Result> Find(db::Connection& connection, const db::Statement& statement,
                                std::string_view name, NotThere not_there = nullptr);

// Whether `statement` finds the resource `name`, whose ids are its parameters.
absl::StatusOr<bool> Exists(db::Connection& connection, const db::Statement& statement,
                            std::string_view name);

// The ids in a resource's name, which are its key, as the first parameters of a statement:
// "events/e/rooms/r" gives e and r.
db::Params IdsIn(std::string_view name);

// The last ids of names.
template <class Names>
std::vector<std::string> LastIds(const Names& names) {
  std::vector<std::string> ids;
  for (const std::string& name : names) ids.emplace_back(contract::LastId(name));
  return ids;
}

// The names of the resources whose ids are the columns of `rows`: NamesIn<v1::Person>(rows).
template <class Resource>
std::vector<std::string> NamesIn(const db::Result& rows) {
  std::vector<std::string> names;
  for (const db::Row row : rows) {
    names.push_back(rows.columns() == 1 ? contract::NameOf<Resource>(row.Text(0))
                                        : contract::NameOf<Resource>(row.Text(0), row.Text(1)));
  }
  return names;
}
// The texts in the first column of `rows`.
std::vector<std::string> TextsIn(const db::Result& rows);
// The list that array_to_string(…, ',') made one text, in a column.
std::vector<std::string> ListIn(const db::Row& row, int column);

// Clears the fields with these numbers.
void ClearFields(std::span<const int> numbers, google::protobuf::Message& message);
// The column `detail` of a row: the fields of a resource without a column. Name, times and etag always have
// columns; `columns` are the numbers of the other fields that have one, or that are not stored.
template <class Resource>
std::string DetailOf(Resource resource, std::initializer_list<int> columns = {}) {
  resource.clear_name();
  resource.clear_create_time();
  resource.clear_update_time();
  resource.clear_etag();
  ClearFields(std::span(columns.begin(), columns.size()), resource);
  return resource.SerializeAsString();
}

// Columns 0 to 2 of every statement that returns a resource: create_time, update_time, version.
template <class Resource>
void SetTimesAndEtag(const db::Row& row, Resource& resource) {
  *resource.mutable_create_time() = messages::TimestampFromMicros(row.Time(0));
  *resource.mutable_update_time() = messages::TimestampFromMicros(row.Time(1));
  resource.set_etag(messages::EtagOf(row.Int(2)));
}

// Executes `statement`, which writes `resource` and returns its times and version, and sets those.
// AlreadyExists if the row violates `primary_key`.
template <class Resource>
absl::Status WriteRow(db::Connection& connection, const db::Statement& statement, const db::Params& params,
                      std::string_view primary_key, Resource& resource) {
  const absl::StatusOr<db::Result> written = connection.Execute(statement, params);
  if (db::Violates(written.status(), primary_key)) return errors::AlreadyExists(resource.name());
  RETURN_IF_ERROR(written.status());
  SetTimesAndEtag((*written)[0], resource);
  return absl::OkStatus();
}

// The text in its original language; empty if there is none.
std::string_view OriginalText(const v1::LocalizedText& text);

// Characters of a text that an order column keeps. They have at most four bytes each, so that the entry stays
// below the 2,704 bytes of PostgreSQL's B-tree.
inline constexpr int kOrderedCodePoints = 200;

// The beginning of `text`, for an order column: as much as an index can hold.
std::string_view OrderText(std::string_view text);

// yyyymmdd, with 9s for unknown parts, as in filters and orders.
std::int64_t DateKey(const v1::Date& date);

// Texts one after the other, for the search by words.
class SearchText {
 public:
  SearchText& Add(std::string_view text);
  SearchText& Add(const v1::LocalizedText& text);
  template <class Texts>
  SearchText& AddAll(const Texts& texts) {
    for (const std::string& text : texts) Add(text);
    return *this;
  }

  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace plenary::resource
