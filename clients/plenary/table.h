// Rows of text as an aligned table or as CSV. Pure and thread-safe.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "plenary/terminal.h"

namespace plenary::client {

struct Table {
  std::vector<std::string> headers;
  std::vector<std::vector<std::string>> rows;
};

// The fields of a resource that are columns of its table, after its name and title: what sorts it (enum
// values, dates and times, regions, yes and no), what it refers to, who it is credited as.
std::vector<const google::protobuf::FieldDescriptor*> ColumnsOf(const google::protobuf::Descriptor* resource);

// A table of resources of one type: name, title, columns.
Table TableFor(const google::protobuf::Descriptor* resource);
void AddRow(const google::protobuf::Message& resource, Table& table);

// Aligned columns, without those that are empty in every row. With `fit`, the widest are shortened to the
// style's width.
std::string RenderTable(const Table& table, const Style& style, bool fit);

// RFC 4180, with a header. A cell that a spreadsheet would take for a formula begins with an apostrophe.
std::string RenderCsv(const Table& table);

}  // namespace plenary::client
