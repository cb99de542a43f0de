// The fields by which lists of a message are filtered and ordered: those of its option `(list)` in the
// contract, each with its SQL.

#pragma once

#include <string_view>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "resource/filter.h"
#include "resource/page.h"

namespace plenary::resource {

// A field in SQL. `path` is its path in the contract.
struct FieldSql {
  std::string_view path;
  std::string_view sql;
  // Whether `sql` may be NULL. If it never is, an index on it can serve an order.
  bool nullable = true;
  // As in FilterField.
  std::string_view words_sql{};
};

// Made once, static: it keeps views of the descriptor and of `sql`.
class ListFields {
 public:
  // Throws std::logic_error unless `sql` and the option of `message` name the same fields.
  ListFields(const google::protobuf::Descriptor& message, const std::vector<FieldSql>& sql);

  const std::vector<FilterField>& fields() const { return fields_; }
  // As in order_by.
  std::string_view default_order() const { return default_order_; }
  // The listing by `select` with these fields; see Listing.
  Listing By(const db::Statement& select, std::string_view id_sql) const {
    return {select, fields_, default_order_, id_sql};
  }

 private:
  std::vector<FilterField> fields_;
  std::string_view default_order_;
};

}  // namespace plenary::resource
