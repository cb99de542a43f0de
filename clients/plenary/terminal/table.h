// Rows of text as an aligned table or as CSV. Pure and thread-safe.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "absl/time/time.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "plenary/terminal/terminal.h"

namespace plenary::client {

struct Table {
  std::vector<std::string> headers;
  std::vector<std::vector<std::string>> rows;
};

// A table of resources of one type: name, title, fields to sort by (enum values, dates and times, regions,
// numbers, yes and no), references, credits.
Table TableFor(const google::protobuf::Descriptor* resource);
// Times are in `zone`.
void AddRow(const google::protobuf::Message& resource, const absl::TimeZone& zone, Table& table);
// Whether the table of such resources has times.
bool HasTimes(const google::protobuf::Descriptor* resource);

// Aligned columns, without those that are empty in every row. With `fit`, the widest are shortened to the
// style's width.
std::string RenderTable(const Table& table, const Style& style, bool fit);

// RFC 4180, with a header. A cell that a spreadsheet would read as a formula begins with an apostrophe.
std::string RenderCsv(const Table& table);

}  // namespace plenary::client
