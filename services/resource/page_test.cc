#include "resource/page.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <memory>
#include <set>

#include "contract/contract_test_support.h"
#include "db/test_database.h"
#include "errors/errors.h"
#include "plenary/v1/access_service.pb.h"
#include "plenary/v1/participant_service.pb.h"

namespace plenary::resource {
namespace {

using contract::kStaff;

// A call that only says who asks for what.
class Asking final : public rpc::Call {
 public:
  Asking(const rpc::MethodInfo& method, const std::string& principal, contract::AudienceSet sees) {
    method_ = &method;
    caller_ = std::make_shared<contract::Caller>(contract::Caller{principal, {}});
    clearance_.sees = sees;
  }
  bool Wanted() const override { return true; }
  void Reply(const absl::Status&) override {}
  void Reply(const google::protobuf::Message&) override {}
};

const FilterField kFields[] = {
    {"title", FieldType::kWords, "t.title", v1::AUDIENCE_CLASS_PUBLIC, nullptr, true, /*nullable=*/false},
    {"rank", FieldType::kInt, "t.rank", v1::AUDIENCE_CLASS_PUBLIC},
    {"note", FieldType::kText, "t.note", v1::AUDIENCE_CLASS_STAFF},
};

constexpr char kSelect[] = R"(
SELECT t.id, t.title /*keys*/
FROM t
WHERE t.kind = $1 AND /*where*/ TRUE
ORDER BY /*order*/ t.id
LIMIT /*limit*/ 50)";

const Listing kListing{{"resource/list_t", kSelect}, kFields, "rank", "t.id"};

class PageTest : public db::DatabaseTest {
 protected:
  void SetUp() override {
    db::DatabaseTest::SetUp();
    if (IsSkipped()) return;
    connection_ = std::make_unique<db::Connection>(Options());
    // folded() is the schema's; for letters without accents it is this.
    Run(R"(CREATE FUNCTION folded(written text) RETURNS text IMMUTABLE LANGUAGE sql RETURN lower(written);
           CREATE TABLE t (id text COLLATE "C", kind integer, title text COLLATE "und-x-icu", rank integer, note text);
           INSERT INTO t SELECT 'r' || i, 1, 'Title ' || i % 7, nullif(i % 5, 0), 'n' || i % 3
                         FROM generate_series(1, 100) i;
           INSERT INTO t VALUES ('other', 2, 'Other', 1, ''))");
  }

  void Run(const std::string& sql) {
    const auto status = connection_->ExecuteScript(sql);
    ASSERT_TRUE(status.ok()) << status;
  }

  absl::StatusOr<Page> Ask(const ListQuery& query, const std::string& principal = "apiKeys/k",
                           contract::AudienceSet sees = kStaff, int kind = 1) {
    rpc::MethodInfo method;
    method.full_name = "plenary.v1.TestService/ListT";
    const Asking call(method, principal, sees);
    return RunPage({*connection_, call, tokens_, query}, kListing, db::Params().Int(kind),
                   {"t.id <> $2", db::Params().Text("r13")});
  }

  // The ids of all pages, which hold `size` rows each; `between` runs after each page.
  std::vector<std::string> Collect(
      ListQuery query, int size, const std::function<void()>& between = [] {}) {
    query.page_size = size;
    std::vector<std::string> ids;
    for (int pages = 0; pages < 200; ++pages) {
      const auto page = Ask(query);
      EXPECT_TRUE(page.ok()) << page.status();
      if (!page.ok()) return ids;
      EXPECT_LE(page->size, size);
      EXPECT_EQ(page->total_size, total_);
      for (int i = 0; i < page->size; ++i) ids.push_back(page->rows[i].String(0));
      query.page_token = page->next_page_token;
      if (query.page_token.empty()) return ids;
      EXPECT_EQ(page->size, size);
      between();
    }
    ADD_FAILURE() << "the pages do not end";
    return ids;
  }

  std::unique_ptr<db::Connection> connection_;
  PageTokens tokens_{std::string(32, 'k')};
  std::int64_t total_ = 99;
};

bool IsRefused(const absl::StatusOr<Page>& page) {
  return errors::ReasonOf(page.status()) == v1::INVALID_PAGE_TOKEN;
}

TEST_F(PageTest, PagesOfAnySizeAreTheWholeInOneOrder) {
  for (const char* order : {"", "rank desc", "title", "title desc, rank", "note, rank desc"}) {
    const auto whole = Collect({.order_by = order}, 1000);
    EXPECT_EQ(whole.size(), 99U);
    EXPECT_EQ(std::set(whole.begin(), whole.end()).size(), 99U) << order;
    for (const int size : {1, 7, 33, 98, 99, 100})
      EXPECT_EQ(Collect({.order_by = order}, size), whole) << order << size;
  }
}

TEST_F(PageTest, FiltersVisibilityAndOwnConditionsHold) {
  total_ = 20;
  const auto ids = Collect({.filter = "rank = 1"}, 6);
  EXPECT_EQ(ids.size(), 20U);
  total_ = 0;
  EXPECT_THAT(Collect({.filter = "title:other"}, 6), testing::IsEmpty());
}

// A client takes 4 MiB in one answer, however many rows it asked for.
TEST_F(PageTest, APageOfLongRowsEndsEarly) {
  const auto whole = Collect({}, 1000);
  Run("UPDATE t SET title = repeat('x', 100000); UPDATE t SET title = repeat('x', 5000000) WHERE id = 'r50'");
  ListQuery query{.page_size = 1000};
  std::vector<std::string> ids;
  do {
    const auto page = Ask(query);
    ASSERT_TRUE(page.ok()) << page.status();
    ASSERT_GT(page->size, 0) << "a row by itself is a page, however long";
    EXPECT_LE(page->size, 39);
    EXPECT_EQ(page->total_size, 99);
    for (int i = 0; i < page->size; ++i) ids.push_back(page->rows[i].String(0));
    query.page_token = page->next_page_token;
  } while (!query.page_token.empty());
  EXPECT_EQ(ids, whole);
}

TEST_F(PageTest, PagesSurviveWritesInBetween) {
  std::set<std::string> before;
  for (const auto& id : Collect({}, 1000)) before.insert(id);
  int round = 0;
  const auto ids = Collect({.order_by = "title"}, 10, [&] {
    // Behind the position, before it, and at it.
    const std::string n = std::to_string(round++);
    Run("INSERT INTO t VALUES ('new" + n + "', 1, 'Title 0', 1, ''), ('newer" + n + "', 1, 'A', 1, '');" +
        "DELETE FROM t WHERE id LIKE 'new%' AND title = 'A'");
  });
  std::multiset<std::string> old;
  for (const auto& id : ids) {
    if (before.contains(id)) old.insert(id);
  }
  EXPECT_EQ(old, std::multiset<std::string>(before.begin(), before.end()));
}

TEST_F(PageTest, ATokenBelongsToItsQueryAndCaller) {
  const ListQuery query{.parent = "events/e", .page_size = 10, .filter = "rank > 0", .order_by = "title"};
  const auto first = Ask(query);
  ASSERT_TRUE(first.ok()) << first.status();
  const auto with = [&](ListQuery changed) {
    changed.page_token = first->next_page_token;
    return changed;
  };
  EXPECT_TRUE(Ask(with(query)).ok());
  ListQuery larger = query;
  larger.page_size = 20;
  EXPECT_TRUE(Ask(with(larger)).ok());
  EXPECT_TRUE(IsRefused(Ask(with(query), "apiKeys/other")));
  EXPECT_TRUE(IsRefused(Ask(with(query), "")));
  EXPECT_TRUE(IsRefused(Ask(with(query), "apiKeys/k", kStaff, 2)));
  EXPECT_TRUE(
      IsRefused(Ask(with({.parent = "events/f", .filter = query.filter, .order_by = query.order_by}))));
  EXPECT_TRUE(IsRefused(Ask(with({.parent = query.parent, .order_by = query.order_by}))));
  EXPECT_TRUE(IsRefused(Ask(with({.parent = query.parent, .filter = query.filter}))));
  EXPECT_TRUE(IsRefused(Ask({.page_token = "nonsense"})));
}

TEST_F(PageTest, UnseenFieldsCannotBeAskedFor) {
  EXPECT_EQ(errors::ReasonOf(Ask({.filter = "note = n1"}, "", contract::kPublicOnly).status()),
            v1::INVALID_FILTER);
  EXPECT_EQ(errors::ReasonOf(Ask({.order_by = "note"}, "", contract::kPublicOnly).status()),
            v1::INVALID_ORDER_BY);
  EXPECT_TRUE(Ask({.filter = "note = n1", .order_by = "note"}).ok());
}

TEST_F(PageTest, AStatementWithoutItsMarksIsAFaultOfOurs) {
  const rpc::MethodInfo method;
  const Listing listing{{"resource/broken", "SELECT 1"}, kFields, "", "t.id"};
  const Asking call(method, "", kStaff);
  const auto page = RunPage({*connection_, call, tokens_, {}}, listing, {}, {"TRUE", {}});
  EXPECT_EQ(page.status().code(), absl::StatusCode::kInternal);
}

TEST(ListQueryTest, TakesWhatTheRequestHas) {
  v1::ListParticipantsRequest request;
  request.set_parent("events/e");
  request.set_page_size(7);
  request.set_page_token("t");
  request.set_filter("f");
  request.set_order_by("o");
  const auto query = ListQuery::From(request);
  EXPECT_EQ(query.parent, "events/e");
  EXPECT_EQ(query.page_size, 7);
  EXPECT_EQ(query.page_token, "t");
  EXPECT_EQ(query.filter, "f");
  EXPECT_EQ(query.order_by, "o");
  EXPECT_EQ(ListQuery::From(v1::ListJournalRequest()).parent, "");
}

}  // namespace
}  // namespace plenary::resource
