// What the rows of all resources have in common: times and version first, and texts made for order and
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

// The error for a resource that is not there.
using NotThere = absl::Status (*)(db::Connection& connection, const std::string& name);

// What `statement` finds of the resource `name`, whose id is its only parameter; if that is nothing, what
// `not_there` says, or NotFound.
absl::StatusOr<db::Result> Find(db::Connection& connection, const db::Statement& statement,
                                std::string_view name, NotThere not_there = nullptr);

// The key of what is in an event, as the first parameters of a statement: the event's id and its own.
db::Params KeyInEvent(std::string_view name);

// Clears the fields of these numbers.
void ClearFields(std::span<const int> numbers, google::protobuf::Message& message);
// The column `detail` of a row: what of a resource has no column of its own. All have columns for name, times
// and etag; `columns` are the numbers of other fields that have one, or that are not stored.
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

// The text in the language it was first written in; empty if there is none.
std::string_view OriginalText(const v1::LocalizedText& text);

// The beginning of `text` that decides its place in an order: as much as an index can hold.
std::string_view OrderText(std::string_view text);

// yyyymmdd, with 9s for what is unknown, as filters and orders have it.
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
