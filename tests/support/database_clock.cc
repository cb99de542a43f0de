#include "support/database_clock.h"

#include <gtest/gtest.h>

#include "absl/strings/str_cat.h"

namespace plenary::test {
namespace {

// Functions of the same names, found first.
constexpr char kMake[] = R"sql(
CREATE TABLE public.clock_set (ahead interval NOT NULL);
INSERT INTO public.clock_set VALUES ('0');
GRANT SELECT ON public.clock_set TO PUBLIC;
CREATE FUNCTION public.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE
  AS 'SELECT pg_catalog.clock_timestamp() + ahead FROM public.clock_set';
CREATE FUNCTION public.statement_timestamp() RETURNS timestamptz LANGUAGE sql STABLE
  AS 'SELECT pg_catalog.statement_timestamp() + ahead FROM public.clock_set';
)sql";

}  // namespace

DatabaseClock::DatabaseClock(const db::TestDatabase& database) : connection_({.url = database.url()}) {
  const absl::Status made = connection_.ExecuteScript(
      absl::StrCat(kMake, "ALTER DATABASE \"", database.name(), "\" SET search_path = public, pg_catalog"));
  EXPECT_TRUE(made.ok()) << made;
}

void DatabaseClock::Set(std::chrono::seconds ahead) {
  const absl::Status set = connection_.ExecuteScript(
      absl::StrCat("UPDATE public.clock_set SET ahead = '", ahead.count(), " seconds'"));
  EXPECT_TRUE(set.ok()) << set;
}

}  // namespace plenary::test
