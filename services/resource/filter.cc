#include "resource/filter.h"

#include <optional>
#include <string>
#include <utility>

#include "base/concat.h"
#include "base/status_macros.h"
#include "errors/errors.h"
#include "resource/filter_condition.h"

namespace plenary::resource {
namespace {

constexpr int kMaxDepth = 50;

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// A character of a field's name, or of AND, OR, NOT.
bool IsNameCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
}

// A character of a value without quotes.
bool IsWordCharacter(char c) {
  constexpr std::string_view kOthers = "()\"'=<>!\x7F";
  return static_cast<unsigned char>(c) > ' ' && kOthers.find(c) == std::string_view::npos;
}

// A recursive-descent parser that writes SQL as it goes.
class Compiler {
 public:
  Compiler(std::string_view filter, std::span<const FilterField> fields, contract::AudienceSet sees,
           int first_parameter, const FilterScope& scope, const QueryLimits& limits)
      : filter_(filter),
        fields_(fields),
        sees_(sees),
        scope_(scope),
        limits_(limits),
        parameters_(first_parameter) {}

  absl::StatusOr<SqlFragment> Compile() && {
    SkipSpaces();
    if (AtEnd()) return SqlFragment{"TRUE", {}};
    ASSIGN_OR_RETURN(std::string sql, Expression(0));
    if (!AtEnd()) return Problem(position_, "expected AND, OR or the end");
    return SqlFragment{std::move(sql), std::move(parameters_).Take()};
  }

 private:
  using Sql = absl::StatusOr<std::string>;

  static absl::Status Problem(std::size_t position, std::string_view problem) {
    return errors::InvalidFilter("filter", static_cast<int>(position), problem);
  }

  bool AtEnd() const { return position_ == filter_.size(); }
  bool At(char c) const { return !AtEnd() && filter_[position_] == c; }
  std::string_view Rest() const { return filter_.substr(position_); }

  void SkipSpaces() {
    while (!AtEnd() && IsSpace(filter_[position_])) ++position_;
  }

  // Takes `token` and the spaces after it, if the text continues with it.
  bool Take(std::string_view token) {
    if (!Rest().starts_with(token)) return false;
    position_ += token.size();
    SkipSpaces();
    return true;
  }

  bool TakeKeyword(std::string_view keyword) {
    const std::string_view rest = Rest();
    if (rest.starts_with(keyword) && rest.size() > keyword.size() && IsNameCharacter(rest[keyword.size()]))
      return false;
    return Take(keyword);
  }

  // All functions below end after the spaces that follow.

  Sql Expression(int depth) {
    return Chain("AND", [&] { return Chain("OR", [&] { return Factor(depth); }); });
  }

  template <class Parse>
  Sql Chain(std::string_view keyword, const Parse& parse) {
    ASSIGN_OR_RETURN(std::string sql, parse());
    bool several = false;
    while (TakeKeyword(keyword)) {
      ASSIGN_OR_RETURN(const std::string next, parse());
      sql += Concat(" ", keyword, " ", next);
      several = true;
    }
    return several ? Concat("(", sql, ")") : sql;
  }

  Sql Factor(int depth) {
    const bool negated = TakeKeyword("NOT") || Take("-");
    ASSIGN_OR_RETURN(std::string sql, At('(') ? Group(depth) : Condition());
    return negated ? Concat("((", sql, ") IS NOT TRUE)") : sql;
  }

  Sql Group(int depth) {
    if (depth == kMaxDepth) return Problem(position_, "parentheses are nested too deeply");
    Take("(");
    ASSIGN_OR_RETURN(std::string sql, Expression(depth + 1));
    if (!Take(")")) return Problem(position_, "expected AND, OR or a closing parenthesis");
    return sql;
  }

  Sql Condition() {
    if (++conditions_ > limits_.conditions) return Problem(position_, TooMany());
    ASSIGN_OR_RETURN(const FilterField* field, Field());
    const auto position = static_cast<int>(position_);
    const auto comparison = TakeComparison();
    if (!comparison) return Problem(position_, "expected one of = != < <= > >= : after the field");
    ASSIGN_OR_RETURN(const FilterValue value, Value());
    ASSIGN_OR_RETURN(const std::string sql,
                     CompileCondition(*field, *comparison, position, value, scope_, parameters_));
    SkipSpaces();
    return Concat("(", sql, ")");
  }

  std::string TooMany() const {
    return Concat("there are more than ", std::to_string(limits_.conditions), " conditions", limits_.why);
  }

  absl::StatusOr<const FilterField*> Field() {
    const std::size_t start = position_;
    while (!AtEnd() && IsNameCharacter(filter_[position_])) ++position_;
    const std::string_view name = filter_.substr(start, position_ - start);
    if (name.empty()) return Problem(start, "expected a field");
    SkipSpaces();
    std::string known;
    for (const auto& field : fields_) {
      if (!field.SeenBy(sees_)) continue;
      if (field.IsCalled(name)) return &field;
      known += Concat(known.empty() ? "" : ", ", field.name);
    }
    return Problem(start, Concat("there is no such field; these are: ", known));
  }

  std::optional<Comparison> TakeComparison() {
    constexpr std::pair<std::string_view, Comparison> kComparisons[] = {
        {"<=", Comparison::kLessOrEqual}, {">=", Comparison::kGreaterOrEqual},
        {"!=", Comparison::kNotEqual},    {"=", Comparison::kEqual},
        {"<", Comparison::kLess},         {">", Comparison::kGreater},
        {":", Comparison::kHas},
    };
    for (const auto& [token, comparison] : kComparisons) {
      if (Take(token)) return comparison;
    }
    return std::nullopt;
  }

  absl::StatusOr<FilterValue> Value() { return At('"') || At('\'') ? Quoted() : Word(); }

  absl::StatusOr<FilterValue> Word() {
    FilterValue value;
    value.position = static_cast<int>(position_);
    for (; !AtEnd() && IsWordCharacter(filter_[position_]); ++position_) {
      RETURN_IF_ERROR(Append(filter_[position_], filter_[position_] == '*', value));
    }
    if (value.text.empty() && !value.prefix) return Problem(position_, "expected a value");
    return value;
  }

  absl::StatusOr<FilterValue> Quoted() {
    FilterValue value;
    value.position = static_cast<int>(position_);
    const char quote = filter_[position_++];
    while (!AtEnd() && !At(quote)) {
      const bool escaped = At('\\');
      if (escaped) ++position_;
      if (AtEnd()) break;
      RETURN_IF_ERROR(Append(filter_[position_], !escaped && At('*'), value));
      ++position_;
    }
    if (AtEnd()) return Problem(value.position, "the closing quotation mark is missing");
    ++position_;
    return value;
  }

  // Adds the character at the current position to `value`.
  absl::Status Append(char c, bool star, FilterValue& value) const {
    if (value.prefix)
      return Problem(position_ - 1,
                     "a star is allowed only at the end; for the character itself write \\* in quotes");
    if (c == '\0') return Problem(position_, "a text cannot hold NUL");
    if (star) {
      value.prefix = true;
    } else {
      value.text += c;
    }
    return absl::OkStatus();
  }

  const std::string_view filter_;
  const std::span<const FilterField> fields_;
  const contract::AudienceSet sees_;
  const FilterScope& scope_;
  const QueryLimits& limits_;
  std::size_t position_ = 0;
  int conditions_ = 0;
  ParameterList parameters_;
};

}  // namespace

absl::StatusOr<SqlFragment> CompileFilter(std::string_view filter, std::span<const FilterField> fields,
                                          contract::AudienceSet sees, int first_parameter,
                                          const FilterScope& scope, const QueryLimits& limits) {
  return Compiler(filter, fields, sees, first_parameter, scope, limits).Compile();
}

}  // namespace plenary::resource
