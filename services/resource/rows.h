// What the rows of all resources have in common: times and version first, and texts made for order and
// search.

#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "absl/status/statusor.h"
#include "db/connection.h"
#include "messages/resource.h"
#include "plenary/v1/types.pb.h"

namespace plenary::resource {

// The error for a resource that is not there.
using NotThere = absl::Status (*)(db::Connection& connection, const std::string& name);

// What `statement` finds of the resource `name`, whose id is its only parameter; if that is nothing, what
// `not_there` says, or NotFound.
absl::StatusOr<db::Result> Find(db::Connection& connection, const db::Statement& statement,
                                std::string_view name, NotThere not_there = nullptr);

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
