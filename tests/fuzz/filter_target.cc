#include <algorithm>
#include <charconv>
#include <string>

#include "base/concat.h"
#include "contract/contract_test_support.h"
#include "contract/services.h"
#include "errors/errors_test_support.h"
#include "fuzz/expect.h"
#include "fuzz/targets.h"
#include "resource/filter.h"
#include "resource/filter_test_support.h"

namespace plenary::fuzz {
namespace {

using contract::kPublicOnly;
using contract::kStaff;
using resource::CompileFilter;
using resource::FilterField;
using resource::FilterScope;
using resource::SqlFragment;
using Fields = std::span<const FilterField>;

// A value is a name of a resource only where the resource's message is linked; this names them all.
const bool kAllAreLinked = !contract::ServiceFiles().empty();

// A refusal of `text` has this reason, and says where in the text it lies.
void ExpectPlace(const absl::Status& status, v1::ErrorReason reason, std::string_view text) {
  Expect(errors::ReasonOf(status) == reason, "a refusal is about what was sent");
  const auto violations = errors::FaultsOf(status);
  Expect(violations.size() == 1, "one place is told");
  constexpr std::string_view kAt = "at position ";
  std::string_view told = violations.front().description;
  Expect(told.starts_with(kAt), "a refusal says where");
  told.remove_prefix(kAt.size());
  std::size_t position = 0;
  const auto parsed = std::from_chars(told.data(), told.data() + told.size(), position);
  Expect(parsed.ec == std::errc() && position <= text.size(), "the place lies in the text");
}

// Takes a "$7" off the front of `sql`, whose "$" is gone; 0 if it is none.
int TakeParameter(std::string_view& sql) {
  int number = 0;
  const auto parsed = std::from_chars(sql.data(), sql.data() + sql.size(), number);
  sql.remove_prefix(static_cast<std::size_t>(parsed.ptr - sql.data()));
  return number;
}

// The SQL is made of our own words alone, and has the parameters from `first` on, all of them.
void CheckSql(const SqlFragment& fragment, int first) {
  constexpr std::string_view kOthers = " _.,:$()<>=|'%@[]~/-";
  const auto count = static_cast<int>(fragment.params.size());
  int depth = 0;
  int seen = 0;
  for (std::string_view sql = fragment.sql; !sql.empty();) {
    const char c = sql.front();
    sql.remove_prefix(1);
    const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    Expect(word || kOthers.find(c) != std::string_view::npos, "the SQL is ours");
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    Expect(depth >= 0, "parentheses come in pairs");
    if (c != '$') continue;
    const int number = TakeParameter(sql);
    Expect(number >= first && number < first + count, "a parameter is there");
    seen = std::max(seen, number - first + 1);
  }
  Expect(depth == 0, "parentheses are closed");
  Expect(seen == count, "each parameter is used");
}

bool HaveSameValues(const SqlFragment& a, const SqlFragment& b) {
  return std::ranges::equal(a.params.values(), b.params.values(), {}, &db::Params::Value::bytes,
                            &db::Params::Value::bytes);
}

void CheckNegated(std::string_view text, const SqlFragment& filter, Fields fields, const FilterScope& scope) {
  const auto negated = CompileFilter(Concat("NOT (", text, ")"), fields, kStaff, 1, scope);
  if (negated.ok()) {
    Expect(negated->sql == Concat("((", filter.sql, ") IS NOT TRUE)"), "a filter may stand in another one");
    Expect(HaveSameValues(*negated, filter), "with the same values");
  } else {
    Expect(negated.status().message().find("nested too deeply") != std::string_view::npos,
           "but where it is too deep");
  }
}

void CheckFilter(std::string_view text, Fields fields, const FilterScope& scope) {
  const auto filter = CompileFilter(text, fields, kStaff, 1, scope);
  const auto of_less = CompileFilter(text, fields, kPublicOnly, 1, scope);
  if (!filter.ok()) {
    Expect(!of_less.ok(), "who sees less cannot ask for more");
    return ExpectPlace(filter.status(), v1::INVALID_FILTER, text);
  }
  CheckSql(*filter, 1);
  if (of_less.ok()) {
    Expect(of_less->sql == filter->sql && HaveSameValues(*of_less, *filter), "it means the same to all");
  }
  const auto later = CompileFilter(text, fields, kStaff, 7, scope);
  Expect(later.ok() && HaveSameValues(*later, *filter), "it does not depend on what stands before");
  CheckSql(*later, 7);
  if (filter->sql != "TRUE") CheckNegated(text, *filter, fields, scope);
}

// Whatever a text holds, a filter can ask for it.
void CheckValue(std::string_view text) {
  std::string filter = "region_code = \"";
  for (const char c : text) {
    if (c == '"' || c == '\\' || c == '*') filter += '\\';
    filter += c;
  }
  filter += '"';
  const auto compiled = CompileFilter(filter, resource::kFields, kStaff, 1);
  if (text.find('\0') != std::string_view::npos) {
    return ExpectPlace(compiled.status(), v1::INVALID_FILTER, filter);
  }
  Expect(compiled.ok(), "a text in quotes is a value");
  CheckSql(*compiled, 1);
  if (!text.empty()) Expect(compiled->params.values().front().bytes == text, "values arrive as they were");
}

void CheckOrder(std::string_view text) {
  const auto keys =
      resource::CompileOrder(text, "protocol_rank desc, display_name", resource::kFields, kStaff, "t.id");
  if (!keys.ok()) return ExpectPlace(keys.status(), v1::INVALID_ORDER_BY, text);
  Expect(!keys->empty() && keys->back().sql == "t.id", "the id decides in the end");
  std::vector<std::optional<std::string>> position;
  for (const auto& key : *keys) {
    position.push_back(key.nullable && position.size() % 2 == 0 ? std::nullopt : std::optional("1"));
  }
  CheckSql(resource::AfterPosition(*keys, position, 3), 3);
  CheckSql({resource::OrderBy(*keys), {}}, 1);
}

}  // namespace

// The first byte says what the others are: a text to be asked for, an order, or a filter of some list.
void CompileFilters(std::string_view bytes) {
  Expect(kAllAreLinked, "the contract is there");
  if (bytes.empty()) return;
  const std::string_view text = bytes.substr(1);
  switch (bytes.front()) {
    case 'v':
      return CheckValue(text);
    case 'o':
      return CheckOrder(text);
    case 'e':
      return CheckFilter(text, resource::kNames, {"events/e", "Asia/Shanghai"});
    case 'a':
      return CheckFilter(text, resource::kNames, {"events/-", ""});
    default:
      return CheckFilter(text, resource::kFields, {});
  }
}

}  // namespace plenary::fuzz
