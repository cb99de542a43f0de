// What the rows of all resources have in common: times and version as first columns, and texts for order and
// search.

#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "google/protobuf/message.h"
#include "messages/resource.h"
#include "plenary/v1/types.pb.h"

namespace plenary::resource {

// The error for a resource that does not exist.
using NotThere = absl::Status (*)(db::Connection& connection, const std::string& name);

// The row that `statement` finds for the resource `name`, whose id is its only parameter; if there is none,
// the error of `not_there`, or NotFound.
absl::StatusOr<db::Result> Find(db::Connection& connection, const db::Statement& statement,
                                std::string_view name, NotThere not_there = nullptr);

// The key of a resource of an event, as the first parameters of a statement: the event's id and its own.
db::Params KeyInEvent(std::string_view name);

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

// The text in its original language; empty if there is none.
std::string_view OriginalText(const v1::LocalizedText& text);

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
