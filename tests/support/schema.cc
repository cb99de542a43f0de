#include "support/schema.h"

#include <gtest/gtest.h>

namespace plenary::test {
namespace {

constexpr db::Statement kDescribe = {"test/describe_schema", R"sql(
SELECT object FROM (
  SELECT format('column %s.%s %s %s %s default %s generated %s options %s position %s', c.relname, a.attname,
                format_type(a.atttypid, a.atttypmod), (SELECT collname FROM pg_collation WHERE oid = a.attcollation),
                CASE WHEN a.attnotnull THEN 'NOT NULL' END, pg_get_expr(d.adbin, d.adrelid), a.attgenerated,
                (SELECT string_agg(o, ',') FROM unnest(a.attoptions) AS o WHERE o LIKE 'n_distinct=%'),
                row_number() OVER (PARTITION BY c.oid ORDER BY a.attnum))
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
  UNION ALL
  SELECT format('relation %s kind %s options %s comment %s', relname, relkind, reloptions,
                obj_description(oid, 'pg_class'))
    FROM pg_class WHERE relnamespace = 'public'::regnamespace
  UNION ALL
  -- Beside its owner's, which stand there only once somebody else has some.
  SELECT format('right on %s: %s for %s', relname, privilege_type, grantee::regrole)
    FROM pg_class, aclexplode(relacl) WHERE relnamespace = 'public'::regnamespace AND grantee <> relowner
  UNION ALL
  SELECT format('constraint %s on %s: %s', conname, conrelid::regclass, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL
  SELECT pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_class c ON c.oid = indexrelid
    WHERE c.relnamespace = 'public'::regnamespace
  UNION ALL
  SELECT pg_get_functiondef(oid) FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND prokind <> 'a'
      AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = pg_proc.oid AND deptype = 'e')
  UNION ALL
  SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
  UNION ALL
  SELECT pg_get_viewdef(oid) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('v', 'm')
  UNION ALL
  SELECT format('type %s %s %s', typname, typtype, (SELECT string_agg(enumlabel, ',' ORDER BY enumsortorder)
                                                   FROM pg_enum WHERE enumtypid = t.oid))
    FROM pg_type t WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd')
  UNION ALL
  SELECT format('extension %s %s', extname, extversion) FROM pg_extension
) AS objects (object) ORDER BY object COLLATE "C"
)sql"};

}  // namespace

std::vector<std::string> DescribeSchema(db::Connection& connection) {
  std::vector<std::string> objects;
  const auto rows = connection.Execute(kDescribe);
  EXPECT_TRUE(rows.ok()) << rows.status();
  if (!rows.ok()) return objects;
  for (const db::Row row : *rows) objects.push_back(row.String(0));
  return objects;
}

}  // namespace plenary::test
