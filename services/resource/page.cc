#include "resource/page.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/concat.h"
#include "base/status_macros.h"
#include "contract/resource_name.h"
#include "errors/errors.h"
#include "messages/answer_size.h"

namespace plenary::resource {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

constexpr std::string_view kKeysMark = "/*keys*/";
constexpr std::string_view kWhereMark = "/*where*/ TRUE";
constexpr std::string_view kOrderMark = "/*order*/";
constexpr std::string_view kLimitMark = "/*limit*/ 50";
constexpr std::int64_t kBytesBesideRow = 500;

// A list's statement, split at its marks.
struct Pieces {
  std::string_view columns;  // SELECT a, b
  std::string_view from;     // FROM … WHERE … AND
  std::string_view tail;     // the part between the condition and ORDER BY: a GROUP BY, if any
};

absl::StatusOr<Pieces> Cut(std::string_view select) {
  const std::size_t keys = select.find(kKeysMark);
  const std::size_t where = select.find(kWhereMark);
  const std::size_t order = select.find(kOrderMark);
  const std::size_t order_by = select.rfind("ORDER BY", order);
  const std::size_t limit = select.find(kLimitMark);
  const bool in_order = keys < where && where < order_by && order_by < order && order < limit;
  if (!in_order || limit == std::string_view::npos) {
    return absl::InternalError("a listing's statement lacks its marks");
  }
  const std::size_t from = keys + kKeysMark.size();
  const std::size_t tail = where + kWhereMark.size();
  return Pieces{select.substr(0, keys), select.substr(from, where - from),
                select.substr(tail, order_by - tail)};
}

// A compiled List call.
struct Plan {
  Pieces pieces;
  std::vector<OrderKey> keys;
  std::string condition;  // visibility and filter
  db::Params params;      // own, visibility's and filter's
};

absl::StatusOr<Plan> Compile(const rpc::Call& call, contract::AudienceSet sees, const Listing& listing,
                             const ListQuery& query, const db::Params& own, const SqlFragment& visibility) {
  const QueryLimits limits = call.caller().anonymous() ? kAnonymousLimits : QueryLimits();
  Plan plan;
  ASSIGN_OR_RETURN(plan.pieces, Cut(listing.select.sql));
  plan.params.Append(own).Append(visibility.params);
  const int next = static_cast<int>(plan.params.size()) + 1;
  ASSIGN_OR_RETURN(const SqlFragment filter, CompileFilter(query.filter, listing.fields, sees, next,
                                                           {query.parent, query.time_zone}, limits));
  ASSIGN_OR_RETURN(plan.keys, CompileOrder(query.order_by, listing.default_order, listing.fields, sees,
                                           listing.id_sql, limits));
  plan.params.Append(filter.params);
  plan.condition = Concat("(", visibility.sql, ") AND (", filter.sql, ")");
  return plan;
}

// Everything that a token is bound to, each with its length so that the parts cannot be confused.
std::string BindingOf(const rpc::Call& call, const ListQuery& query, const db::Params& own) {
  std::string binding;
  const auto add = [&](std::string_view part) { binding += Concat(std::to_string(part.size()), ":", part); };
  for (const std::string* part : {&call.method().full_name, &query.parent, &query.filter, &query.order_by,
                                  &query.time_zone, &call.caller().principal}) {
    add(*part);
  }
  for (const auto& value : own.values()) add(value.bytes);
  return binding;
}

// Where the page begins; nothing for the first page.
absl::StatusOr<std::optional<PagePosition>> Begin(const PageTokens& tokens, const std::string& binding,
                                                  const ListQuery& query, const Plan& plan) {
  if (query.page_token.empty()) return std::nullopt;
  ASSIGN_OR_RETURN(PagePosition position, tokens.Open(query.page_token, binding));
  // The caller's clearance, and with it the order, may have changed since.
  if (position.keys.size() != plan.keys.size()) return errors::InvalidPageToken();
  return position;
}

// One row more than the page needs shows whether there is another page.
absl::StatusOr<db::Result> Fetch(db::Connection& connection, const Plan& plan,
                                 const std::optional<PagePosition>& begin, int size) {
  db::Params params = plan.params;
  std::string condition = plan.condition;
  if (begin) {
    const SqlFragment after = AfterPosition(plan.keys, begin->keys, static_cast<int>(params.size()) + 1);
    condition += Concat(" AND ", after.sql);
    params.Append(after.params);
  }
  std::string keys;
  for (const auto& key : plan.keys) keys += Concat(", (", key.sql, ")::text");
  params.Int(size + 1);
  const Pieces& pieces = plan.pieces;
  return connection.ExecuteComposed(
      Concat(pieces.columns, keys, pieces.from, condition, pieces.tail, "ORDER BY ", OrderBy(plan.keys),
             " LIMIT $", std::to_string(params.size()), "::bigint"),
      params);
}

// The bytes of a row in an answer without other content: `bytea` values have two characters for each byte,
// and texts may appear twice, all of them and as chosen for the caller.
std::int64_t BytesOf(const db::Result& rows, int row) {
  std::int64_t bytes = kBytesBesideRow;
  for (int i = 0; i < rows.columns(); ++i) bytes += static_cast<std::int64_t>(rows[row].Text(i).size());
  return bytes;
}

// The bytes of each of the first `size` rows in an answer.
std::vector<std::int64_t> SizesOf(const db::Result& rows, int size, int bytes_column) {
  std::vector<std::int64_t> sizes;
  for (int i = 0; i < size; ++i) {
    sizes.push_back(bytes_column == kNoColumn ? BytesOf(rows, i) : rows[i].Int(bytes_column));
  }
  return sizes;
}

absl::StatusOr<std::int64_t> Count(db::Connection& connection, const Plan& plan) {
  const Pieces& pieces = plan.pieces;
  ASSIGN_OR_RETURN(const db::Result rows,
                   connection.ExecuteComposed(Concat("SELECT count(*) FROM (", pieces.columns, pieces.from,
                                                     plan.condition, pieces.tail, ") counted"),
                                              plan.params));
  return rows[0].Int(0);
}

// The sort keys, the last columns of a row.
std::vector<std::optional<std::string>> KeysOf(const db::Result& rows, int row, const Plan& plan) {
  std::vector<std::optional<std::string>> keys;
  const int columns = rows.columns();
  for (int i = columns - static_cast<int>(plan.keys.size()); i < columns; ++i) {
    keys.push_back(rows[row].IsNull(i) ? std::nullopt : std::optional(rows[row].String(i)));
  }
  return keys;
}

std::string TextOf(const Message& message, const char* name) {
  const auto* field = message.GetDescriptor()->FindFieldByName(name);
  if (field == nullptr || field->type() != FieldDescriptor::TYPE_STRING) return {};
  return message.GetReflection()->GetString(message, field);
}

int IntOf(const Message& message, const char* name) {
  const auto* field = message.GetDescriptor()->FindFieldByName(name);
  if (field == nullptr || field->type() != FieldDescriptor::TYPE_INT32) return 0;
  return message.GetReflection()->GetInt32(message, field);
}

}  // namespace

ListQuery ListQuery::From(const Message& list_request, std::string_view time_zone) {
  return {TextOf(list_request, "parent"),     IntOf(list_request, "page_size"),
          TextOf(list_request, "page_token"), TextOf(list_request, "filter"),
          TextOf(list_request, "order_by"),   std::string(time_zone)};
}

absl::StatusOr<Page> RunPage(const ListCall& list, const Listing& listing, const db::Params& own,
                             const SqlFragment& visibility, int bytes_column,
                             std::optional<contract::AudienceSet> sees) {
  const auto& [connection, call, tokens, query] = list;
  ASSIGN_OR_RETURN(const Plan plan,
                   Compile(call, sees.value_or(call.clearance().sees), listing, query, own, visibility));
  const std::string binding = BindingOf(call, query, own);
  ASSIGN_OR_RETURN(const std::optional<PagePosition> begin, Begin(tokens, binding, query, plan));
  const int size = EffectivePageSize(query.page_size);

  Page page;
  ASSIGN_OR_RETURN(page.rows, Fetch(connection, plan, begin, size));
  const auto sizes = SizesOf(page.rows, std::min(page.rows.size(), size), bytes_column);
  page.size = static_cast<int>(messages::CountFitting(sizes));
  const bool more = page.rows.size() > page.size;
  if (begin) {
    page.total_size = begin->total;
  } else if (more) {
    ASSIGN_OR_RETURN(page.total_size, Count(connection, plan));
  } else {
    page.total_size = page.size;
  }
  if (more)
    page.next_page_token = tokens.Seal({KeysOf(page.rows, page.size - 1, plan), page.total_size}, binding);
  return page;
}

absl::StatusOr<Page> RunPage(const ListCall& list, const EventListing& listing, VisibleRows& visible,
                             int bytes_column) {
  const std::string& parent = list.query.parent;
  const std::string_view event_id = contract::EventIdOf(parent);
  if (event_id == "-") return RunPage(list, listing.of_all, {}, visible(list.call, parent, 1), bytes_column);
  return RunPage(list, listing.of_event, db::Params().Text(event_id), visible(list.call, parent, 2),
                 bytes_column);
}

}  // namespace plenary::resource
