// Lists: filters, orders, pages and counts, the same for every collection.

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "base/status_macros.h"
#include "db/connection.h"
#include "google/protobuf/message.h"
#include "resource/filter.h"
#include "resource/page_token.h"
#include "rpc/call.h"

namespace plenary::resource {

// How to list a collection. Made once, as a static object.
//
// `select` is a whole statement of the form
//     SELECT a, b /*keys*/
//     FROM … WHERE <own conditions on $1…$n> AND /*where*/ TRUE
//     ORDER BY /*order*/ <id>
//     LIMIT /*limit*/ 50
// RunPage adds the sort keys at /*keys*/ as further columns, and replaces "/*where*/ TRUE", everything from
// /*order*/ to LIMIT, and "/*limit*/ 50" by its own text. Each mark must occur once, the last two in the last
// ORDER BY and LIMIT. The statement in its file can be prepared as it is.
//
// Sort keys of `fields` must have a limited length, so that a position fits into a page token.
struct Listing {
  db::Statement select;
  std::span<const FilterField> fields;
  std::string_view default_order;  // as in order_by
  std::string_view id_sql;         // the tie-break
};

// The parameters of a list request, from any List…Request.
struct ListQuery {
  std::string parent{};
  int page_size = 0;
  std::string page_token{};
  std::string filter{};
  std::string order_by{};
  // IANA time zone of the list's event, for times in the filter without an offset; empty if unknown.
  std::string time_zone{};

  // Fields that the request's type lacks stay empty.
  static ListQuery From(const google::protobuf::Message& list_request, std::string_view time_zone = {});
};

// A List call, as stores take it.
struct ListCall {
  db::Connection& connection;
  const rpc::Call& call;
  const PageTokens& tokens;
  ListQuery query;
};

inline constexpr int kNoColumn = -1;

// A page of rows.
struct Page {
  db::Result rows;  // columns as in `select`; the sort keys follow them
  int size = 0;     // how many rows belong to the page; `rows` may have more
  std::string next_page_token;
  std::int64_t total_size = 0;
};

// A page of resources, as a store reads them.
template <class Stored>
struct PageOf {
  PageOf() = default;
  // Without items yet.
  explicit PageOf(const Page& page) : next_page_token(page.next_page_token), total_size(page.total_size) {}

  std::vector<Stored> items;
  std::string next_page_token;
  std::int64_t total_size = 0;
};

// Sets the fields of a List response other than the resources of `page`.
template <class AnyPage, class Response>
void TellRest(const AnyPage& page, Response& response) {
  response.set_next_page_token(page.next_page_token);
  response.set_total_size(static_cast<int>(page.total_size));
}

// The response of a List call: the rows of `page`, converted by `from_row`, in the field `items`
// (&v1::ListRoomsResponse::mutable_rooms).
template <class Response, class Resource, class FromRow>
absl::StatusOr<Response> ResponseOf(const Page& page,
                                    google::protobuf::RepeatedPtrField<Resource>* (Response::*items)(),
                                    FromRow from_row) {
  Response response;
  for (int i = 0; i < page.size; ++i) {
    ASSIGN_OR_RETURN(*(response.*items)()->Add(), absl::StatusOr<Resource>(from_row(page.rows[i])));
  }
  TellRest(page, response);
  return response;
}

// Runs one page of `list`: as the call's clearance sees it, bound to method, query, caller and `own`. `own`
// are the parameters $1…$n of the select; `visibility` is a condition of the collection, already with its
// parameter numbers from $n+1 on ("TRUE" if everything may be seen). The total is counted with the first
// page, and travels in the token.
//
// A page ends before it is larger than a client accepts in one answer, but has at least one row.
// `bytes_column` has the bytes that a row takes in the answer; without it, the size of the row itself is
// used.
//
// Filter and order may use the fields in `sees`, by default those that the clearance sees of every row.
absl::StatusOr<Page> RunPage(const ListCall& list, const Listing& listing, const db::Params& own,
                             const SqlFragment& visibility, int bytes_column = kNoColumn,
                             std::optional<contract::AudienceSet> sees = {});

// How resources that are in events are listed: those of one event, whose id is $1, and those of all events,
// without parameters of its own.
struct EventListing {
  Listing of_event;
  Listing of_all;
};
// Which rows the call sees of the parent "events/{event}" or "events/-", with parameters from
// $`first_parameter` on.
using VisibleRows = SqlFragment(const rpc::Call& call, std::string_view parent, int first_parameter);
// As RunPage, of the event that is the query's parent, or of all events.
absl::StatusOr<Page> RunPage(const ListCall& list, const EventListing& listing, VisibleRows& visible,
                             int bytes_column = kNoColumn);

}  // namespace plenary::resource
