#include "resource/filter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "base/concat.h"
#include "contract/contract_test_support.h"
#include "db/test_database.h"
#include "errors/errors.h"
#include "resource/filter_test_support.h"

namespace plenary::resource {
namespace {

using contract::kStaff;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;

// The only value that `filter`, of the list of `parent`, compares with; or what is wrong with it.
std::string ValueOf(std::string_view filter, std::string_view parent = "events/e",
                    std::string_view time_zone = "") {
  const auto compiled = CompileFilter(filter, kNames, kStaff, 1, {parent, time_zone});
  if (!compiled.ok()) return std::string(compiled.status().message());
  return compiled->params.values().front().bytes;
}

std::string Sql(std::string_view filter) {
  const auto compiled = CompileFilter(filter, kFields, kStaff, 1);
  return compiled.ok() ? compiled->sql : std::string(compiled.status().message());
}

// The message for a filter that cannot be compiled.
std::string ProblemOf(std::string_view filter, contract::AudienceSet sees = kStaff) {
  const auto compiled = CompileFilter(filter, kFields, sees, 1);
  EXPECT_EQ(errors::ReasonOf(compiled.status()), v1::INVALID_FILTER) << filter;
  return std::string(compiled.status().message());
}

TEST(FilterTest, AnEmptyFilterHoldsForAll) {
  EXPECT_EQ(Sql(""), "TRUE");
  EXPECT_EQ(Sql(" \n"), "TRUE");
}

TEST(FilterTest, ParametersCountFromTheFirst) {
  const auto compiled = CompileFilter("state = CONFIRMED AND region_code = \"ES\"", kFields, kStaff, 3);
  ASSERT_TRUE(compiled.ok()) << compiled.status();
  EXPECT_EQ(compiled->sql, "((t.state = $3::smallint) AND (t.region = $4::text))");
  EXPECT_THAT(compiled->params.values(),
              ElementsAre(Field(&db::Params::Value::bytes, "4"), Field(&db::Params::Value::bytes, "ES")));
}

TEST(FilterTest, OrBindsTighterThanAnd) {
  EXPECT_EQ(Sql("protocol_rank=1 AND protocol_rank=2 OR protocol_rank=3 AND protocol_rank=4"),
            "((t.rank = $1::bigint) AND ((t.rank = $2::bigint) OR (t.rank = $3::bigint)) AND (t.rank = "
            "$4::bigint))");
}

TEST(FilterTest, ValuesNeverReachTheSql) {
  for (const char* filter :
       {"region_code = \"x'; DROP TABLE t; --\"", "display_name:\"x'; DROP TABLE t; --\"",
        "languages:\"x'); DROP TABLE t\"", "region_code = \"x'; DROP TABLE*\""}) {
    EXPECT_THAT(Sql(filter), Not(HasSubstr("DROP"))) << filter;
  }
}

TEST(FilterTest, ProblemsSayWhereTheyAre) {
  EXPECT_THAT(ProblemOf("nonsense = 1"), HasSubstr("at position 0: there is no such field"));
  EXPECT_THAT(ProblemOf("state = CONFIRMED AND nonsense = 1"), HasSubstr("position 22"));
  EXPECT_THAT(ProblemOf("lin"), HasSubstr("position 0: there is no such field"));
  EXPECT_THAT(ProblemOf("state"), HasSubstr("position 5: expected one of = !="));
  EXPECT_THAT(ProblemOf("state ="), HasSubstr("position 7: expected a value"));
  EXPECT_THAT(ProblemOf("state = CONFIRMED region_code = \"ES\""),
              HasSubstr("position 18: expected AND, OR"));
  EXPECT_THAT(ProblemOf("state = CONFIRMED AND"), HasSubstr("position 21: expected a field"));
  EXPECT_THAT(ProblemOf("(state = CONFIRMED"),
              HasSubstr("position 18: expected AND, OR or a closing parenthesis"));
  EXPECT_THAT(ProblemOf("state = CONFIRMED)"), HasSubstr("position 17"));
  EXPECT_THAT(ProblemOf("region_code = \"ES"), HasSubstr("position 14: the closing quotation mark"));
  EXPECT_THAT(ProblemOf("region_code = \"a*b\""), HasSubstr("position 16: a star"));
  EXPECT_THAT(ProblemOf("region_code = *"), HasSubstr("position 14"));
  EXPECT_THAT(ProblemOf("state < CONFIRMED"), HasSubstr("position 6: state can be compared with"));
  EXPECT_THAT(ProblemOf("languages = \"zh\""), HasSubstr("position 10: languages can be compared with :"));
  EXPECT_THAT(ProblemOf("protocol_rank = high"), HasSubstr("position 16: expected an integer"));
  EXPECT_THAT(ProblemOf("protocol_rank = 99999999999999999999"), HasSubstr("expected an integer"));
  EXPECT_THAT(ProblemOf("collective = 1"), HasSubstr("expected true or false"));
  EXPECT_THAT(ProblemOf("create_time > \"yesterday\""), HasSubstr("RFC 3339"));
  EXPECT_THAT(ProblemOf("create_time > infinite-future"), HasSubstr("RFC 3339"));
  EXPECT_THAT(ProblemOf("start_date = \"2025-13\""), HasSubstr("expected a date"));
  EXPECT_THAT(ProblemOf("protocol_rank = \"1*\""), HasSubstr("prefix"));
  EXPECT_THAT(ProblemOf(std::string_view("region_code = \"a\0b\"", 18)), HasSubstr("NUL"));
}

TEST(FilterTest, NamesAreCompletedByWhatIsKnown) {
  for (const char* value : {"hall", "rooms/hall", "events/e/rooms/hall"}) {
    EXPECT_EQ(ValueOf(Concat("room = \"", value, "\"")), "events/e/rooms/hall");
    EXPECT_EQ(ValueOf(Concat("room != ", value)), "events/e/rooms/hall");
    EXPECT_EQ(ValueOf(Concat("room:", value)), "events/e/rooms/hall");
    EXPECT_EQ(ValueOf(Concat("room = ", value), "events/e/documents/d"), "events/e/rooms/hall");
    EXPECT_EQ(ValueOf(Concat("room = \"", value, "*\"")), "events/e/rooms/hall%");
  }
  EXPECT_EQ(ValueOf("room = events/other/rooms/hall"), "events/other/rooms/hall");
  EXPECT_EQ(ValueOf("person = lin", ""), "people/lin");
  EXPECT_EQ(ValueOf("person = people/lin", "events/-"), "people/lin");
  EXPECT_EQ(ValueOf("speakers:lin"), "events/e/participants/lin");
  EXPECT_EQ(ValueOf("scope = events/e"), "events/e");
  EXPECT_EQ(CompileFilter("room = \"\"", kNames, kStaff, 1)->sql, "(coalesce(t.room, '') = '')");
}

TEST(FilterTest, WhatIsNoNameIsRefusedWithThePatternOfOne) {
  const std::string room = "expected a full name, \"events/{event}/rooms/{room}\"";
  EXPECT_THAT(ValueOf("room = hall", "events/-"), HasSubstr("at position 7: " + room));
  EXPECT_THAT(ValueOf("room = hall", ""), HasSubstr(room));
  EXPECT_THAT(ValueOf("room = \"The Hall\""), HasSubstr(room));
  EXPECT_THAT(ValueOf("room = sessions/hall"), HasSubstr(room));
  EXPECT_THAT(ValueOf("room = events/e/sessions/hall"), HasSubstr(room));
  EXPECT_THAT(ValueOf("room = \"people/*\""), HasSubstr(room));
  EXPECT_THAT(ValueOf("person = organizations/x"), HasSubstr("\"people/{person}\""));
  EXPECT_THAT(ValueOf("speakers:people/lin"), HasSubstr("\"events/{event}/participants/{participant}\""));
  EXPECT_THAT(ValueOf("scope = e"), HasSubstr("expected the full name of a resource"));
}

TEST(FilterTest, ATimeWithoutAnOffsetIsOfTheEventsZone) {
  for (const char* time : {"2025-04-03T17:00", "2025-04-03 17:00", "2025-04-03T17:00:00",
                           "2025-04-03T17:00:00+08:00", "2025-04-03T09:00:00Z"}) {
    EXPECT_EQ(ValueOf(Concat("start > \"", time, "\""), "events/e", "Asia/Shanghai"),
              "2025-04-03T09:00:00.000000+00:00")
        << time;
  }
  const std::string unknown = ValueOf("start > \"2025-04-03T17:00\"");
  EXPECT_THAT(unknown, HasSubstr("\"2025-04-03T09:00:00Z\""));
  EXPECT_THAT(unknown, HasSubstr("\"2025-04-03T17:00:00+08:00\""));
  EXPECT_THAT(ValueOf("start > yesterday", "events/e", "Asia/Shanghai"),
              HasSubstr("\"2025-04-03T17:00\" for that time in Asia/Shanghai"));
}

TEST(FilterTest, UnknownEnumValuesListTheAllowedOnes) {
  EXPECT_THAT(ProblemOf("state = CONFIRMD"),
              HasSubstr("expected one of INVITED, PENDING, WAITLISTED, CONFIRMED"));
}

TEST(FilterTest, AnUnseenFieldIsAnUnknownOne) {
  const std::string unknown = ProblemOf("nobody = \"people/p\"", contract::kPublicOnly);
  EXPECT_EQ(ProblemOf("person = \"people/p\"", contract::kPublicOnly), unknown);
  EXPECT_THAT(unknown, Not(HasSubstr("person")));
}

TEST(FilterTest, NestingAndTermsAreLimited) {
  const auto nested = [](int depth) {
    return std::string(depth, '(') + "protocol_rank=1" + std::string(depth, ')');
  };
  EXPECT_TRUE(CompileFilter(nested(50), kFields, kStaff, 1).ok());
  EXPECT_THAT(ProblemOf(nested(51)), HasSubstr("nested too deeply"));
  EXPECT_THAT(ProblemOf(std::string(100'000, '(')), HasSubstr("nested too deeply"));
  const auto terms = [](int count) {
    std::string filter = "protocol_rank=1";
    for (int i = 1; i < count; ++i) filter += " OR protocol_rank=1";
    return filter;
  };
  EXPECT_TRUE(CompileFilter(terms(100), kFields, kStaff, 1).ok());
  EXPECT_THAT(ProblemOf(terms(101)), HasSubstr("more than 100 conditions"));
}

// Whatever is sent is either compiled, with one parameter for each in the SQL, or an error at a position
// within it.
void ExpectSane(const std::string& filter) {
  const auto compiled = CompileFilter(filter, kFields, kStaff, 1);
  if (!compiled.ok()) {
    EXPECT_EQ(errors::ReasonOf(compiled.status()), v1::INVALID_FILTER) << filter;
    return;
  }
  for (std::size_t i = 1; i <= compiled->params.size(); ++i) {
    EXPECT_THAT(compiled->sql, HasSubstr("$" + std::to_string(i) + "::")) << filter;
  }
  EXPECT_THAT(compiled->sql, Not(HasSubstr("$" + std::to_string(compiled->params.size() + 1) + "::")))
      << filter;
}

TEST(FilterTest, AnythingCompilesOrIsAnError) {
  std::mt19937 random(7);
  const std::string pieces[] = {"state",       "region_code", "display_name",
                                "create_time", "start_date",  "languages",
                                "roles",       "collective",  "(",
                                ")",           " AND ",       " OR ",
                                "NOT ",        "-",           "=",
                                "!=",          "<=",          ":",
                                "\"",          "'",           "*",
                                "\\",          "CONFIRMED",   "true",
                                "\"ES\"",      "2025-04",     "1",
                                "林",          " ",           "\xff",
                                "SPEAKER",     "\"lin*\"",    "2025-04-03T09:00:00Z"};
  for (int round = 0; round < 20'000; ++round) {
    std::string filter;
    for (unsigned i = random() % 12; i > 0; --i) {
      if (random() % 10 == 0) {
        filter += static_cast<char>(random());
      } else {
        filter += pieces[random() % std::size(pieces)];
      }
    }
    ExpectSane(filter);
  }
}

// ---- What the SQL means.

class FilterSqlTest : public db::DatabaseTest {
 protected:
  void SetUp() override {
    db::DatabaseTest::SetUp();
    if (IsSkipped()) return;
    connection_ = std::make_unique<db::Connection>(Options());
    // folded() is the schema's; for the letters of these rows it is this.
    const auto status = connection_->ExecuteScript(R"(
        CREATE FUNCTION folded(written text) RETURNS text IMMUTABLE LANGUAGE sql
          RETURN lower(normalize(regexp_replace(normalize(written, NFKD), '[\u0300-\u036F]', '', 'g'), NFC));
        CREATE TABLE t (id text, region text, name text COLLATE "und-x-icu" NOT NULL, person text, rank integer,
                        collective boolean, state smallint, made timestamptz, day integer, languages text[],
                        roles smallint[]);
        INSERT INTO t VALUES
          ('a', 'ES', 'Laura Suero Moreno', 'laura', 1, false, 4, '2025-04-03 09:00:00.5+00', 20250403, '{es,en}', '{2}'),
          ('b', 'CN', '林维 (Lin Wei)', 'lin', 2, false, 4, '2025-09-17 09:00:00+08', 20250999, '{zh}', '{2,3}'),
          ('c', '', 'Jean-Luc Ångström', NULL, NULL, false, 2, '2024-01-01 00:00:00+00', 20259999, '{}', '{}'),
          ('d', NULL, 'Young representatives 100%', NULL, NULL, true, 0, NULL, 99999999, NULL, NULL),
          ('e', 'MY', 'สมชาย ใจดี', 'som', -5, false, 1, '2026-01-01 00:00:00+00', 20260101, '{th}', '{1}'))");
    ASSERT_TRUE(status.ok()) << status;
  }

  // The ids of the rows for which the filter holds.
  std::string Ids(std::string_view filter) {
    const auto compiled = CompileFilter(filter, kFields, kStaff, 1);
    EXPECT_TRUE(compiled.ok()) << compiled.status();
    if (!compiled.ok()) return "";
    return Select("WHERE " + compiled->sql + " ORDER BY id", compiled->params);
  }

  std::string Select(const std::string& rest, const db::Params& params) {
    const auto rows = connection_->ExecuteComposed("SELECT t.id FROM t " + rest, params);
    EXPECT_TRUE(rows.ok()) << rest << rows.status();
    std::string ids;
    if (!rows.ok()) return ids;
    for (const auto row : *rows) ids += row.Text(0);
    return ids;
  }

  std::unique_ptr<db::Connection> connection_;
};

TEST_F(FilterSqlTest, Texts) {
  EXPECT_EQ(Ids("region_code = \"ES\""), "a");
  EXPECT_EQ(Ids("region_code = 'ES'"), "a");
  EXPECT_EQ(Ids("region_code = ES"), "a");
  EXPECT_EQ(Ids("region_code != ES"), "bcde");
  EXPECT_EQ(Ids("NOT region_code = ES"), "bcde");
  EXPECT_EQ(Ids("-region_code = ES"), "bcde");
  EXPECT_EQ(Ids("region_code = \"\""), "cd");
  EXPECT_EQ(Ids("region_code != \"\""), "abe");
  EXPECT_EQ(Ids("region_code:*"), "abe");
  EXPECT_EQ(Ids("NOT region_code:*"), "cd");
  EXPECT_EQ(Ids("display_name = \"Laura*\""), "a");
  EXPECT_EQ(Ids("display_name = \"laura*\""), "");
  EXPECT_EQ(Ids("display_name != \"Laura*\""), "bcde");
  EXPECT_EQ(Ids("region_code != \"E*\""), "bcde");
  EXPECT_EQ(Ids("person = people/lin"), "b");
  EXPECT_EQ(Ids("person = \"people/l*\""), "ab");
  EXPECT_EQ(Ids("person:*"), "abe");
}

TEST_F(FilterSqlTest, WordsBeginAnywhereInAText) {
  EXPECT_EQ(Ids("display_name:moreno"), "a");
  EXPECT_EQ(Ids("display_name:\"su*\""), "a");
  EXPECT_EQ(Ids("display_name:\"suero mor\""), "a");
  EXPECT_EQ(Ids("display_name:uero"), "");
  EXPECT_EQ(Ids("display_name:luc"), "c");
  EXPECT_EQ(Ids("display_name:wei"), "b");
  EXPECT_EQ(Ids("display_name:ÅNG"), "c");
  EXPECT_EQ(Ids("display_name:ström"), "");
}

TEST_F(FilterSqlTest, WordsAreFoundInsideWhereScriptsHaveNoSpaces) {
  EXPECT_EQ(Ids("display_name:林"), "b");
  EXPECT_EQ(Ids("display_name:维"), "b");
  EXPECT_EQ(Ids("display_name:ชาย"), "e");
}

TEST_F(FilterSqlTest, SpecialCharactersStandForThemselves) {
  EXPECT_EQ(Ids("display_name:\"100%\""), "d");
  EXPECT_EQ(Ids("display_name:\"%\""), "d");
  EXPECT_EQ(Ids("display_name:\"L_ura\""), "");
  EXPECT_EQ(Ids("display_name:\"L.ura\""), "");
  EXPECT_EQ(Ids("display_name = \"L%\""), "");
  EXPECT_EQ(Ids("display_name:\"(lin\""), "b");
  EXPECT_EQ(Ids("display_name:\"\\\\\""), "");
  EXPECT_EQ(Ids("display_name = \"Laura\\*\""), "");
  EXPECT_EQ(Ids("display_name:\"lin [a-z]{2}(\""), "");
}

TEST_F(FilterSqlTest, NumbersAndBooleans) {
  EXPECT_EQ(Ids("protocol_rank > 1"), "b");
  EXPECT_EQ(Ids("protocol_rank <= 1"), "ae");
  EXPECT_EQ(Ids("protocol_rank = -5"), "e");
  EXPECT_EQ(Ids("protocol_rank != 1"), "bcde");
  EXPECT_EQ(Ids("NOT protocol_rank > 1"), "acde");
  EXPECT_EQ(Ids("protocol_rank:*"), "abe");
  EXPECT_EQ(Ids("collective = true"), "d");
  EXPECT_EQ(Ids("collective != true"), "abce");
}

TEST_F(FilterSqlTest, Enums) {
  EXPECT_EQ(Ids("state = CONFIRMED"), "ab");
  EXPECT_EQ(Ids("state = STATE_CONFIRMED"), "ab");
  EXPECT_EQ(Ids("state != \"CONFIRMED\""), "cde");
  EXPECT_EQ(Ids("state:*"), "abce");
  EXPECT_EQ(Ids("roles:SPEAKER"), "ab");
  EXPECT_EQ(Ids("roles:ROLE_CHAIR"), "b");
  EXPECT_EQ(Ids("NOT roles:SPEAKER"), "cde");
  EXPECT_EQ(Ids("roles:*"), "abe");
}

TEST_F(FilterSqlTest, Times) {
  EXPECT_EQ(Ids("create_time >= 2025-04-03T09:00:00.5Z"), "abe");
  EXPECT_EQ(Ids("create_time > \"2025-04-03T11:00:00.5+02:00\""), "be");
  EXPECT_EQ(Ids("create_time = \"2025-09-17T01:00:00Z\""), "b");
  EXPECT_EQ(Ids("create_time:*"), "abce");
}

TEST_F(FilterSqlTest, Dates) {
  EXPECT_EQ(Ids("start_date = 2025"), "abc");
  EXPECT_EQ(Ids("start_date = 2025-09"), "b");
  EXPECT_EQ(Ids("start_date = \"2025-04-03\""), "a");
  EXPECT_EQ(Ids("start_date < 2026"), "abc");
  EXPECT_EQ(Ids("start_date > 2025"), "e");
  EXPECT_EQ(Ids("start_date >= 2025-09"), "bce");
  EXPECT_EQ(Ids("start_date <= 2025-04"), "a");
  EXPECT_EQ(Ids("start_date != 2025"), "de");
  EXPECT_EQ(Ids("start_date:*"), "abce");
}

TEST_F(FilterSqlTest, ListsAndLogic) {
  EXPECT_EQ(Ids("languages:en"), "a");
  EXPECT_EQ(Ids("languages:*"), "abe");
  EXPECT_EQ(Ids("state = CONFIRMED AND region_code = ES OR region_code = CN"), "ab");
  EXPECT_EQ(Ids("(state = CONFIRMED AND region_code = ES) OR region_code = MY"), "ae");
  EXPECT_EQ(Ids("NOT (protocol_rank > 1 OR collective = true)"), "ace");
  EXPECT_EQ(Ids("NOT (protocol_rank = 1 AND region_code = ES)"), "bcde");
}

TEST_F(FilterSqlTest, AnyFilterThatCompilesRuns) {
  std::mt19937 random(3);
  const char* values[] = {"ES",         "\"林*\"",   "1",        "*",
                          "true",       "CONFIRMED", "2025-04",  "2025-04-03T09:00:00Z",
                          "\"%_\\\\\"", "\"\"",      "\"[(+*\"", "SPEAKER"};
  const char* comparisons[] = {"=", "!=", "<", ">=", ":"};
  int ran = 0;
  for (int round = 0; round < 400; ++round) {
    const auto& field = kFields[random() % std::size(kFields)];
    const std::string filter = (random() % 2 == 0 ? "NOT " : "") + std::string(field.name) +
                               comparisons[random() % std::size(comparisons)] +
                               values[random() % std::size(values)];
    if (!CompileFilter(filter, kFields, kStaff, 1).ok()) continue;
    Ids(filter);
    ++ran;
  }
  EXPECT_GT(ran, 50);
}

// ---- Orders.

std::vector<OrderKey> Keys(std::string_view order_by) {
  auto keys = CompileOrder(order_by, "protocol_rank, display_name", kFields, kStaff, "t.id");
  EXPECT_TRUE(keys.ok()) << keys.status();
  return keys.ok() ? *std::move(keys) : std::vector<OrderKey>();
}

TEST(OrderTest, TheIdBreaksTies) {
  EXPECT_EQ(OrderBy(Keys("display_name")), "t.name, t.id");
  EXPECT_EQ(OrderBy(Keys("display_name desc")), "t.name DESC, t.id DESC");
  EXPECT_EQ(OrderBy(Keys(" protocol_rank desc ,display_name asc")), "t.rank DESC NULLS LAST, t.name, t.id");
  EXPECT_EQ(OrderBy(Keys("")), "t.rank NULLS LAST, t.name, t.id");
}

TEST(OrderTest, TheDefaultOrderLeavesOutWhatIsNotSeen) {
  const auto keys = CompileOrder("", "person desc, display_name", kFields, contract::kPublicOnly, "t.id");
  ASSERT_TRUE(keys.ok());
  EXPECT_EQ(OrderBy(*keys), "t.name, t.id");
}

// The contract orders a list by a field, such as the number of a row, by which no caller can.
TEST(OrderTest, TheDefaultOrderMayBeByAFieldThatCallersDoNotOrderBy) {
  FilterField number{
      .name = "number", .type = FieldType::kInt, .sql = "t.number", .audience = v1::AUDIENCE_CLASS_STAFF};
  number.sortable = false;
  number.nullable = false;
  const FilterField fields[] = {number};
  const auto keys = CompileOrder("", "number desc", fields, kStaff, "t.id");
  ASSERT_TRUE(keys.ok());
  EXPECT_EQ(OrderBy(*keys), "t.number DESC, t.id DESC");
  EXPECT_FALSE(CompileOrder("number", "number desc", fields, kStaff, "t.id").ok());
}

TEST(OrderTest, ProblemsSayWhereTheyAre) {
  const auto problem = [](std::string_view order_by) {
    const auto keys = CompileOrder(order_by, "", kFields, contract::kPublicOnly, "t.id");
    EXPECT_EQ(errors::ReasonOf(keys.status()), v1::INVALID_ORDER_BY) << order_by;
    return std::string(keys.status().message());
  };
  EXPECT_THAT(problem("display_name, nonsense"), HasSubstr("order_by cannot be understood at position 14"));
  EXPECT_EQ(problem("person"), problem("xperson"));
  EXPECT_THAT(problem("languages"), HasSubstr("no such field to order by"));
  EXPECT_THAT(problem("display_name down"), HasSubstr("position 13: expected asc, desc"));
  EXPECT_THAT(problem("display_name desc desc"), HasSubstr("position 18: expected a comma"));
  EXPECT_THAT(problem("display_name,"), HasSubstr("expected a field"));
  EXPECT_THAT(problem(","), HasSubstr("expected a field"));
  EXPECT_THAT(problem("start_date, start_date desc"), HasSubstr("given twice"));
}

TEST_F(FilterSqlTest, UnknownComesLastInEitherDirection) {
  EXPECT_EQ(Select("ORDER BY " + OrderBy(Keys("start_date")), {}), "abced");
  EXPECT_EQ(Select("ORDER BY " + OrderBy(Keys("start_date desc")), {}), "ebacd");
  EXPECT_EQ(Select("ORDER BY " + OrderBy(Keys("protocol_rank desc")), {}), "baedc");
}

TEST_F(FilterSqlTest, PositionsDivideAnyOrder) {
  for (const char* order_by : {"", "display_name", "display_name desc", "protocol_rank", "protocol_rank desc",
                               "region_code, protocol_rank desc", "state desc, create_time", "start_date",
                               "start_date desc", "collective, person desc", "create_time desc"}) {
    const auto keys = Keys(order_by);
    const std::string all = Select("ORDER BY " + OrderBy(keys), {});
    ASSERT_EQ(all.size(), 5U);
    for (std::size_t i = 0; i < all.size(); ++i) {
      std::string columns;
      for (const auto& key : keys) columns += (columns.empty() ? "" : ", ") + ("(" + key.sql + ")::text");
      const auto row = connection_->ExecuteComposed("SELECT " + columns + " FROM t WHERE t.id = $1",
                                                    db::Params().Text(all.substr(i, 1)));
      ASSERT_TRUE(row.ok()) << row.status();
      std::vector<std::optional<std::string>> position;
      for (int k = 0; k < row->columns(); ++k) {
        position.push_back((*row)[0].IsNull(k) ? std::nullopt : std::optional((*row)[0].String(k)));
      }
      const auto after = AfterPosition(keys, position, 1);
      EXPECT_EQ(Select("WHERE " + after.sql + " ORDER BY " + OrderBy(keys), after.params), all.substr(i + 1))
          << order_by;
    }
  }
}

}  // namespace
}  // namespace plenary::resource
