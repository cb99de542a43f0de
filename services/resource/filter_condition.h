// One condition of a filter in SQL: a field of some type, a comparison and a value.

#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "absl/status/statusor.h"
#include "db/statement.h"
#include "resource/filter_field.h"

namespace plenary::resource {

enum class Comparison { kEqual, kNotEqual, kLess, kLessOrEqual, kGreater, kGreaterOrEqual, kHas };

// Collects the parameters of a statement.
class ParameterList {
 public:
  explicit ParameterList(int first) : next_(first) {}

  // The parameter as text in the statement: "$3::text".
  std::string Bind(std::string_view value, std::string_view sql_type);
  db::Params Take() && { return std::move(params_); }

 private:
  int next_;
  db::Params params_;
};

// The condition, which is TRUE or not; NULL counts as not. `position` is the comparison's, for errors.
absl::StatusOr<std::string> CompileCondition(const FilterField& field, Comparison comparison, int position,
                                             const FilterValue& value, const FilterScope& scope,
                                             ParameterList& parameters);

// The type to which a position in an order is cast.
std::string_view SqlTypeOf(FieldType type);

}  // namespace plenary::resource
