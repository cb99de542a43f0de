// The orders of filter.h.

#include <algorithm>
#include <string>

#include "base/concat.h"
#include "base/status_macros.h"
#include "errors/errors.h"
#include "resource/filter.h"
#include "resource/filter_condition.h"

namespace plenary::resource {
namespace {

absl::Status Problem(std::size_t position, std::string_view problem) {
  return errors::InvalidFilter("order_by", static_cast<int>(position), problem);
}

bool IsSortable(const FilterField& field) {
  return field.sortable && field.type != FieldType::kTexts && field.type != FieldType::kEnums;
}

// Takes the next word, up to a space or comma, with the spaces around it.
std::string_view TakeWord(std::string_view text, std::size_t& position) {
  position = std::min(text.find_first_not_of(' ', position), text.size());
  const std::size_t start = position;
  position = std::min(text.find_first_of(" ,", start), text.size());
  const std::string_view word = text.substr(start, position - start);
  position = std::min(text.find_first_not_of(' ', position), text.size());
  return word;
}

// A field and its direction, as written.
struct Item {
  const FilterField* field;
  bool descending;
};

// `stated`: by the caller, who may order only by fields that the contract lets callers order by; the
// contract's own order may have any field.
absl::StatusOr<Item> ParseItem(std::string_view order_by, std::span<const FilterField> fields,
                               contract::AudienceSet sees, bool stated, std::size_t& position) {
  const std::size_t start = position;
  const std::string_view name = TakeWord(order_by, position);
  const std::size_t at = position;
  const std::string_view direction = TakeWord(order_by, position);
  if (name.empty()) return Problem(start, "expected a field");
  if (!direction.empty() && direction != "asc" && direction != "desc") {
    return Problem(at, "expected asc, desc or a comma");
  }
  std::string known;
  for (const auto& field : fields) {
    if ((stated && !IsSortable(field)) || !field.SeenBy(sees)) continue;
    if (field.IsCalled(name)) return Item{&field, direction == "desc"};
    known += Concat(known.empty() ? "" : ", ", field.name);
  }
  return Problem(start, Concat("there is no such field to order by; these are: ", known));
}

absl::StatusOr<std::vector<Item>> ParseOrder(std::string_view order_by, std::span<const FilterField> fields,
                                             contract::AudienceSet sees, const QueryLimits& limits) {
  std::vector<Item> items;
  for (std::size_t position = 0;;) {
    position = std::min(order_by.find_first_not_of(' ', position), order_by.size());
    const std::size_t start = position;
    ASSIGN_OR_RETURN(const Item item, ParseItem(order_by, fields, sees, /*stated=*/true, position));
    const auto is_same = [&](const Item& other) { return other.field == item.field; };
    if (std::ranges::any_of(items, is_same)) return Problem(start, "this field is given twice");
    if (items.size() == limits.order_keys) {
      return Problem(
          start, Concat("there are more than ", std::to_string(limits.order_keys), " fields", limits.why));
    }
    items.push_back(item);
    if (position == order_by.size()) return items;
    if (order_by[position] != ',') return Problem(position, "expected a comma");
    ++position;
  }
}

// The default order without fields that are not visible.
std::vector<Item> ParseDefault(std::string_view order, std::span<const FilterField> fields,
                               contract::AudienceSet sees) {
  std::vector<Item> items;
  for (std::size_t position = 0; position < order.size(); ++position) {
    const auto item = ParseItem(order, fields, sees, /*stated=*/false, position);
    if (item.ok()) items.push_back(*item);
  }
  return items;
}

OrderKey KeyOf(const Item& item) {
  const FilterField& field = *item.field;
  if (field.type != FieldType::kDate || !item.descending) {
    return {std::string(field.sql), item.descending, field.type, field.nullable};
  }
  // Unknown parts sort last in this direction too: 99 becomes 00, and a date without a year NULL.
  std::string sql =
      Concat("(CASE WHEN ", field.sql, " >= 99990000 THEN NULL WHEN ", field.sql, " % 10000 = 9999 THEN ",
             field.sql, " - 9999 WHEN ", field.sql, " % 100 = 99 THEN ", field.sql, " - 99 ELSE ");
  return {Concat(sql, field.sql, " END)"), true, field.type, true};
}

// Whether an index on the keys can find the position: all keys in one direction, and never NULL.
bool IsPlain(std::span<const OrderKey> keys) {
  for (const auto& key : keys) {
    if (key.nullable || key.descending != keys[0].descending) return false;
  }
  return true;
}

std::string_view Beyond(const OrderKey& key) { return key.descending ? " < " : " > "; }

// (a, b) > ($1, $2)
std::string AfterAsRow(std::span<const OrderKey> keys, std::span<const std::optional<std::string>> position,
                       ParameterList& parameters) {
  std::string left;
  std::string right;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    const char* comma = i == 0 ? "" : ", ";
    left += Concat(comma, keys[i].sql);
    right += Concat(comma, parameters.Bind(*position[i], SqlTypeOf(keys[i].type)));
  }
  return Concat("(", left, ")", Beyond(keys[0]), "(", right, ")");
}

// (a > $1 OR (a = $1 AND …) OR a IS NULL)
std::string AfterKeyByKey(std::span<const OrderKey> keys,
                          std::span<const std::optional<std::string>> position, ParameterList& parameters) {
  if (keys.empty()) return "FALSE";
  const OrderKey& key = keys.front();
  if (!position.front()) {
    return Concat("(", key.sql, " IS NULL AND ",
                  AfterKeyByKey(keys.subspan(1), position.subspan(1), parameters), ")");
  }
  const std::string value = parameters.Bind(*position.front(), SqlTypeOf(key.type));
  const std::string rest = AfterKeyByKey(keys.subspan(1), position.subspan(1), parameters);
  return Concat("(", key.sql, Beyond(key), value, " OR (", key.sql, " = ", value, " AND ", rest, ")",
                key.nullable ? Concat(" OR ", key.sql, " IS NULL") : "", ")");
}

bool HasNull(std::span<const std::optional<std::string>> position) {
  for (const auto& value : position) {
    if (!value) return true;
  }
  return false;
}

}  // namespace

absl::StatusOr<std::vector<OrderKey>> CompileOrder(std::string_view order_by, std::string_view default_order,
                                                   std::span<const FilterField> fields,
                                                   contract::AudienceSet sees, std::string_view id_sql,
                                                   const QueryLimits& limits) {
  std::vector<Item> items;
  if (order_by.find_first_not_of(' ') == std::string_view::npos) {
    items = ParseDefault(default_order, fields, sees);
  } else {
    ASSIGN_OR_RETURN(items, ParseOrder(order_by, fields, sees, limits));
  }
  std::vector<OrderKey> keys;
  const auto by_id = [&](bool descending) {
    keys.push_back({std::string(id_sql), descending, FieldType::kText, /*nullable=*/false});
    return keys;
  };
  for (const auto& item : items) {
    // Names are unique, so later keys have no effect.
    if (item.field->name == "name") return by_id(item.descending);
    keys.push_back(KeyOf(item));
  }
  return by_id(!keys.empty() && keys.back().descending);
}

std::string OrderBy(std::span<const OrderKey> keys) {
  std::string list;
  for (const auto& key : keys) {
    list += Concat(list.empty() ? "" : ", ", key.sql, key.descending ? " DESC" : "",
                   key.nullable ? " NULLS LAST" : "");
  }
  return list;
}

SqlFragment AfterPosition(std::span<const OrderKey> keys,
                          std::span<const std::optional<std::string>> position, int first_parameter) {
  ParameterList parameters(first_parameter);
  const bool as_row = IsPlain(keys) && !HasNull(position);
  std::string sql =
      as_row ? AfterAsRow(keys, position, parameters) : AfterKeyByKey(keys, position, parameters);
  return {std::move(sql), std::move(parameters).Take()};
}

}  // namespace plenary::resource
