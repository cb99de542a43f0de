// Filters (AIP-160) and orders (AIP-132): parsed once, compiled to SQL with bound parameters.
//
//   filter     = expression ;            expression = sequence { "AND" sequence } ;
//   sequence   = factor { "OR" factor } ;       (OR binds tighter than AND)
//   factor     = [ "NOT" | "-" ] ( "(" expression ")" | field operator value ) ;
//   operator   = "=" | "!=" | "<" | "<=" | ">" | ">=" | ":" ;
//   value      = word | "quoted text" | "prefix*" | number | true | false | timestamp | "*" ;
//
// `field:*` matches fields that are set; `field:"abc*"` and `field:abc` match the beginning of any word of a
// text, in any script, without regard to case, accents and width (anywhere, for scripts without spaces
// between words); on a repeated field `:` matches if it contains the value. `field = "abc*"` matches the
// beginning of the whole text. In quotes, \* \" \' and \\ stand for themselves. A field that is not set
// satisfies != and NOT, and no other comparison.
//
// A name of a resource may be shortened: "lin" for people/lin and, in a filter for one event, "youth" or
// "delegations/youth" for events/e/delegations/youth. A time without an offset is in the event's zone.

#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "contract/caller.h"
#include "db/statement.h"
#include "google/protobuf/descriptor.h"
#include "resource/filter_field.h"

namespace plenary::resource {

// A compiled condition or order, with its parameters from $`first_parameter` on.
struct SqlFragment {
  std::string sql;
  db::Params params;
};

// How much a filter and an order may ask for.
struct QueryLimits {
  int conditions = 100;
  std::size_t order_keys = 8;
  std::string_view why{};  // follows "there are more than …" in the error
};
// Of anonymous callers, whose lists cost the server as much as anybody's.
inline constexpr QueryLimits kAnonymousLimits{
    .conditions = 20, .order_keys = 3, .why = ", as many as a call without a key may have"};

// Compiles `filter`. Fields outside `sees` are unknown. InvalidFilter with the position for anything not
// valid; nesting is limited to 50. An empty filter gives "TRUE".
absl::StatusOr<SqlFragment> CompileFilter(std::string_view filter, std::span<const FilterField> fields,
                                          contract::AudienceSet sees, int first_parameter,
                                          const FilterScope& scope = {}, const QueryLimits& limits = {});

// One key of an order.
struct OrderKey {
  std::string sql;  // the expression; text is collated by the field's own expression
  bool descending = false;
  FieldType type = FieldType::kText;
  bool nullable = true;
};

// Parses "a, b desc" and appends the tie-break `id_sql`, in the direction of the last key; the field "name"
// is ordered by `id_sql` itself. An empty order gives `default_order` without the fields outside `sees`.
// InvalidFilter on "order_by" for fields that are unknown, not visible, not sortable or given twice.
absl::StatusOr<std::vector<OrderKey>> CompileOrder(std::string_view order_by, std::string_view default_order,
                                                   std::span<const FilterField> fields,
                                                   contract::AudienceSet sees, std::string_view id_sql,
                                                   const QueryLimits& limits = {});

// "ORDER BY" list of `keys`, unknown (NULL) last in either direction.
std::string OrderBy(std::span<const OrderKey> keys);
// Condition "comes after `position` in this order", NULLs last. `position` has a value for each key.
SqlFragment AfterPosition(std::span<const OrderKey> keys,
                          std::span<const std::optional<std::string>> position, int first_parameter);

}  // namespace plenary::resource
