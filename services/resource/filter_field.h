// The fields by which lists are filtered and ordered, and the values that they are compared with.

#pragma once

#include <string>
#include <string_view>

#include "contract/caller.h"
#include "google/protobuf/descriptor.h"

namespace plenary::resource {

// The type of a field in SQL.
enum class FieldType {
  kText,   // text: = != : and "prefix*"
  kWords,  // text searched by the beginnings of its words; = compares the whole
  kName,   // a resource name: the expression yields the full name; values are names of `resource`
  kInt,    // integers: all comparisons
  kBool,
  kEnum,       // smallint; values by name with or without prefix
  kTimestamp,  // RFC 3339; without an offset where a time zone is known
  kDate,       // a sortable integer yyyymmdd, unknown parts 9999 and 99; given as "2025", "2025-04" or
               // "2025-04-03"
  kTexts,      // text[]: `:` contains; values are names where the row has a `resource`
  kEnums,      // smallint[]: `:` contains
};

// One row of a collection's table of fields. `sql` is a trusted expression of the collection's query.
struct FilterField {
  std::string_view name;
  FieldType type;
  std::string_view sql;
  v1::AudienceClass audience;
  const google::protobuf::EnumDescriptor* enumeration = nullptr;
  bool sortable = true;
  // Whether `sql` may be NULL. If it never is, an index on it can serve an order.
  bool nullable = true;
  // For kWords: an indexed expression over the words of `sql`, made by name_words() of the schema; empty if
  // there is none.
  std::string_view words_sql{};
  // The type of the resources that the field names, such as "plenary.dev/Room". Empty unless the field is a
  // kName with one type.
  std::string_view resource{};
  // Another name for the field; empty if it has none.
  std::string_view alias{};

  // Whether a caller who checks participants in may filter by it, although it sees no class of those who are
  // not listed.
  bool at_door = false;

  bool IsCalled(std::string_view text) const { return text == name || (!alias.empty() && text == alias); }
  bool SeenBy(contract::AudienceSet sees) const {
    return sees.Contains(audience) || (at_door && sees.at_door());
  }
};

// The context of a filter, which completes its values.
struct FilterScope {
  // The parent of the list, such as "events/e".
  std::string_view parent{};
  // The IANA time zone of that event; empty if unknown.
  std::string_view time_zone{};
};

// A value as written, unescaped.
struct FilterValue {
  std::string text;
  bool prefix = false;  // ended in a star, which `text` does not have
  int position = 0;     // byte offset in the filter

  bool any() const { return prefix && text.empty(); }
};

}  // namespace plenary::resource
