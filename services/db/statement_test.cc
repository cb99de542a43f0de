#include "db/statement.h"

#include <gtest/gtest.h>

#include <limits>

#include "base/crypto.h"
#include "db/test_database.h"

namespace plenary::db {
namespace {

using std::string_literals::operator""s;

using Form = Params::Value::Form;

std::string OnlyValue(const Params& params) {
  EXPECT_EQ(params.size(), 1u);
  const Params::Value& value = params.values().at(0);
  EXPECT_NE(value.form, Form::kBinary);
  return value.form == Form::kNull ? "(null)" : value.bytes;
}

TEST(ParamsTest, WritesScalars) {
  EXPECT_EQ(OnlyValue(Params().Text("")), "");
  EXPECT_EQ(OnlyValue(Params().TextOrNull("")), "(null)");
  EXPECT_EQ(OnlyValue(Params().Int(std::numeric_limits<std::int64_t>::min())), "-9223372036854775808");
  EXPECT_EQ(OnlyValue(Params().IntOrNull(std::nullopt)), "(null)");
  EXPECT_EQ(OnlyValue(Params().Bool(true)), "t");
  EXPECT_EQ(OnlyValue(Params().Bytes("\x00\xff"s)), "\\x00ff");
  EXPECT_EQ(OnlyValue(Params().Null()), "(null)");
}

TEST(ParamsTest, WritesArrays) {
  const std::vector<std::string> texts = {"", "a", "b\"c", "d\\", "NULL", "{,}"};
  EXPECT_EQ(ArrayText(texts), R"({"","a","b\"c","d\\","NULL","{,}"})");
  EXPECT_EQ(OnlyValue(Params().Ints(std::vector<std::int64_t>{1, -2})), "{1,-2}");
  EXPECT_EQ(OnlyValue(Params().IntsOrNull(std::vector<std::optional<std::int64_t>>{1, std::nullopt})),
            "{1,NULL}");
}

TEST(ParamsTest, Appends) {
  const Params params = Params().Int(1).Append(Params().Int(2).Null());
  EXPECT_EQ(params.size(), 3u);
  EXPECT_EQ(params.values()[1].bytes, "2");
}

TEST(ParamsTest, TellsWhetherATextHasANul) {
  const std::vector<std::string> with_nul = {"a", "b\0c"s};
  EXPECT_TRUE(Params().Text(with_nul[1]).values()[0].has_nul);
  EXPECT_TRUE(Params().Texts(with_nul).values()[0].has_nul);
  EXPECT_TRUE(Params().TextsOrNull(with_nul).values()[0].has_nul);
  EXPECT_FALSE(Params().Text("a").values()[0].has_nul);
  EXPECT_FALSE(Params().BytesArray(with_nul).values()[0].has_nul);
}

class ResultTest : public DatabaseTest {
 protected:
  Result Select(const char* sql, const Params& params = {}) {
    Connection connection(Options());
    absl::StatusOr<Result> result = connection.Execute({"test", sql}, params);
    EXPECT_TRUE(result.ok()) << result.status();
    return result.ok() ? *std::move(result) : Result();
  }
};

TEST_F(ResultTest, ReadsEveryType) {
  const Result result = Select("SELECT 'text', -5::bigint, true, false, '\\x00ff'::bytea, NULL::int, ''");
  ASSERT_EQ(result.size(), 1);
  const Row row = result[0];
  EXPECT_EQ(row.Text(0), "text");
  EXPECT_EQ(row.String(0), "text");
  EXPECT_EQ(row.Int(1), -5);
  EXPECT_EQ(row.OptionalInt(1), -5);
  EXPECT_TRUE(row.Bool(2));
  EXPECT_FALSE(row.Bool(3));
  EXPECT_EQ(row.Bytes(4), "\x00\xff"s);
  EXPECT_TRUE(row.IsNull(5));
  EXPECT_EQ(row.OptionalInt(5), std::nullopt);
  EXPECT_FALSE(row.IsNull(6));
  EXPECT_EQ(row.Text(6), "");
}

TEST_F(ResultTest, EmptyArraysAreNoNulls) {
  const Result result =
      Select("SELECT cardinality($1::text[]), cardinality($2::text[]), cardinality($3::bytea[])",
             Params().Texts({}).TextsOrNull({}).BytesArray({}));
  ASSERT_EQ(result.size(), 1);
  for (int column = 0; column < 3; ++column) EXPECT_EQ(result[0].Text(column), "0");
}

// As insert_participants.sql and others have it.
TEST_F(ResultTest, ArraysAndOtherParametersMayTakeTurns) {
  Params params;
  std::string sql = "SELECT ";
  for (int i = 0; i < 15; ++i) {
    params.Texts(std::vector<std::string>{std::to_string(i)}).Int(i).Null();
    if (i > 0) sql += " AND ";
    const std::string at = std::to_string(3 * i + 1), then = std::to_string(3 * i + 2),
                      last = std::to_string(3 * i + 3);
    sql += "($" + at + "::text[])[1]::int = $" + then + "::int AND $" + last + "::int IS NULL";
  }
  const Result result = Select(sql.c_str(), params);
  ASSERT_EQ(result.size(), 1);
  EXPECT_TRUE(result[0].Bool(0));
}

TEST_F(ResultTest, TimesArriveAsTheyWereSentToTheMicrosecond) {
  // The ends of the years 1 and 9999, both sides of 1970, fractions whose last zeros are not written.
  const std::vector<std::int64_t> times = {-62'135'596'800'000'000, -1, 0, 1, 100'000, 1'700'000'000'120'000,
                                           253'402'300'799'999'999};
  std::vector<std::optional<std::int64_t>> and_none(times.begin(), times.end());
  and_none.emplace_back(std::nullopt);
  const Result result = Select(
      "SELECT t, n, extract(epoch FROM t) * 1000000 = m FROM unnest($1::timestamptz[], $2::timestamptz[], "
      "$3::bigint[]) WITH ORDINALITY AS u(t, n, m, o) ORDER BY o",
      Params().Times(times).TimesOrNull(and_none).Ints(times));
  ASSERT_EQ(result.size(), static_cast<int>(times.size()) + 1);
  for (int i = 0; i + 1 < result.size(); ++i) {
    EXPECT_EQ(result[i].Time(0), times[i]);
    EXPECT_EQ(result[i].OptionalTime(1), times[i]);
    EXPECT_TRUE(result[i].Bool(2)) << times[i];
  }
  EXPECT_EQ(result[result.size() - 1].OptionalTime(1), std::nullopt);
  const Result one = Select("SELECT $1::timestamptz, $2::timestamptz", Params().Time(-5).TimeOrNull({}));
  EXPECT_EQ(one[0].Time(0), -5);
  EXPECT_TRUE(one[0].IsNull(1));
}

TEST_F(ResultTest, AnotherTypeIsZeroOrEmpty) {
  const Result result = Select("SELECT 'text', NULL");
  EXPECT_EQ(result[0].Time(0), 0);
  EXPECT_EQ(result[0].Time(1), 0);
  EXPECT_EQ(result[0].Int(0), 0);
  EXPECT_FALSE(result[0].Bool(0));
  EXPECT_EQ(result[0].Bytes(0), "");
  EXPECT_EQ(result[0].Text(1), "");
  EXPECT_EQ(result[0].Int(1), 0);
}

TEST_F(ResultTest, WalksRowsInOrder) {
  const Result result = Select("SELECT g, g * 2 FROM generate_series(1, 100) g ORDER BY g");
  std::int64_t expected = 0;
  for (const Row row : result) {
    ++expected;
    EXPECT_EQ(row.Int(0), expected);
    EXPECT_EQ(row.Int(1), 2 * expected);
  }
  EXPECT_EQ(expected, 100);
  EXPECT_EQ(result.affected_rows(), 100);
}

TEST_F(ResultTest, StaysValidWhenMovedAndWithoutRows) {
  Result first = Select("SELECT 'kept'");
  const Result second = std::move(first);
  EXPECT_EQ(second[0].Text(0), "kept");
  const Result none = Select("SELECT 1 WHERE false");
  EXPECT_TRUE(none.empty());
  for (const Row row : none) ADD_FAILURE() << row.Int(0);
  EXPECT_TRUE(Result().empty());
}

TEST_F(ResultTest, ArraysArriveAsTheyWereSent) {
  const std::vector<std::string> texts = {"",      "a b",       "\"quoted\"", "back\\slash",           "NULL",
                                          "{1,2}", "line\nend", "中文",       std::string(70'000, 'x')};
  const Result result =
      Select("SELECT t FROM unnest($1::text[]) WITH ORDINALITY AS u(t, n) ORDER BY n", Params().Texts(texts));
  ASSERT_EQ(result.size(), static_cast<int>(texts.size()));
  for (int i = 0; i < result.size(); ++i) EXPECT_EQ(result[i].Text(0), texts[i]);

  const std::vector<std::string> bytes = {RandomBytes(100), "", "\x00\\\""s};
  const Result decoded = Select("SELECT b FROM unnest($1::bytea[]) WITH ORDINALITY AS u(b, n) ORDER BY n",
                                Params().BytesArray(bytes));
  ASSERT_EQ(decoded.size(), 3);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(decoded[i].Bytes(0), bytes[i]);

  const Result nulls = Select(
      "SELECT $1::text[] = ARRAY[NULL, 'x'], $2::bigint[] = ARRAY[7, NULL]::bigint[], "
      "$3::boolean[] = ARRAY[true, false], $4::bigint[] = '{}'",
      Params()
          .TextsOrNull(std::vector<std::string>{"", "x"})
          .IntsOrNull(std::vector<std::optional<std::int64_t>>{7, std::nullopt})
          .Bools({true, false})
          .Ints({}));
  for (int column = 0; column < 4; ++column) EXPECT_TRUE(nulls[0].Bool(column)) << column;
}

}  // namespace
}  // namespace plenary::db
