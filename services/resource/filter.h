// Filters (AIP-160) and orders (AIP-132): parsed once, compiled to SQL with bound parameters.
//
//   filter     = expression ;            expression = sequence { "AND" sequence } ;
//   sequence   = factor { "OR" factor } ;       (OR binds tighter than AND)
//   factor     = [ "NOT" | "-" ] ( "(" expression ")" | field operator value ) ;
//   operator   = "=" | "!=" | "<" | "<=" | ">" | ">=" | ":" ;
//   value      = word | "quoted text" | "prefix*" | number | true | false | timestamp | "*" ;
//
// `field:*` asks whether the field is set; `field:"abc*"` and `field:abc` match the beginning of any word of
// a text, in any script, without regard to case, accents and width (anywhere, for scripts that put no spaces
// between words); on a repeated field `:` asks whether it contains the value. `field = "abc*"` asks how the
// whole begins. In quotes, \* \" \' and \\ stand for themselves. A field that is not set satisfies != and
// NOT, and no other comparison.
//
// A name of a resource may be given without what is known: "lin" for people/lin, and where the filter is of
// one event "youth" or "delegations/youth" for events/e/delegations/youth. A time without an offset is of the
// event's zone.

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "contract/caller.h"
#include "db/statement.h"
#include "google/protobuf/descriptor.h"

namespace plenary::resource {

// How a field of a collection stands in SQL.
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
  // `sql` may be NULL. Where it never is, an index on it serves an order.
  bool nullable = true;
  // Of kWords: an indexed expression over the words of `sql`, as name_words() of the schema makes it; empty
  // if there is none.
  std::string_view words_sql{};
  // The type of the resources that the field names, such as "plenary.dev/Room". Of kName, empty for a field
  // that names resources of several types.
  std::string_view resource{};
  // Another name for the field; empty if it has none.
  std::string_view alias{};

  // Whether a door, which sees no class of those who are not listed, may ask for it.
  bool at_door = false;

  bool IsCalled(std::string_view text) const { return text == name || (!alias.empty() && text == alias); }
  bool SeenBy(contract::AudienceSet sees) const {
    return sees.Contains(audience) || (at_door && sees.at_door());
  }
};

// Where a filter is asked: what its values may leave out.
struct FilterScope {
  // The parent of the list, such as "events/e".
  std::string_view parent{};
  // The IANA time zone of that event; empty where none is known.
  std::string_view time_zone{};
};

// A condition or order ready to stand in a statement, with its parameters from $`first_parameter` on.
struct SqlFragment {
  std::string sql;
  db::Params params;
};

// Compiles `filter`. Fields outside `sees` are unknown. InvalidFilter with the position for anything not
// understood; nesting is limited to 50 and terms to 100. An empty filter gives "TRUE".
absl::StatusOr<SqlFragment> CompileFilter(std::string_view filter, std::span<const FilterField> fields,
                                          contract::AudienceSet sees, int first_parameter,
                                          const FilterScope& scope = {});

// One key of an order.
struct OrderKey {
  std::string sql;  // the expression; text is collated by the field's own expression
  bool descending = false;
  FieldType type = FieldType::kText;
  bool nullable = true;
};

// Parses "a, b desc" and appends the tie-break `id_sql`, in the direction of the last key; the field "name"
// is ordered by `id_sql` itself. An empty order takes `default_order`, less the fields outside `sees`.
// InvalidFilter on "order_by" for fields that are unknown, unseen, not sortable or given twice.
absl::StatusOr<std::vector<OrderKey>> CompileOrder(std::string_view order_by, std::string_view default_order,
                                                   std::span<const FilterField> fields,
                                                   contract::AudienceSet sees, std::string_view id_sql);

// "ORDER BY" list of `keys`, unknown (NULL) last in either direction.
std::string OrderBy(std::span<const OrderKey> keys);
// Condition "comes after `position` in this order", NULLs last. `position` has a value for each key.
SqlFragment AfterPosition(std::span<const OrderKey> keys,
                          std::span<const std::optional<std::string>> position, int first_parameter);

}  // namespace plenary::resource
