# Writes SOURCE with a db::Migration for each of FILES (….up.sql, beside it ….down.sql). See Embed.cmake.

separate_arguments(FILES)
set(entries "")
set(texts "")
foreach(up IN LISTS FILES)
  string(REPLACE ".up.sql" ".down.sql" down ${up})
  get_filename_component(name ${up} NAME)
  string(REGEX MATCH "^([0-9]+)_(.*)\\.up\\.sql$" matched ${name})
  if(NOT matched OR NOT EXISTS ${down})
    message(FATAL_ERROR "${name}: wants the name NNNNNN_title.up.sql and a .down.sql beside it")
  endif()
  set(title ${CMAKE_MATCH_2})
  string(REGEX REPLACE "^0+" "" version ${CMAKE_MATCH_1})
  file(READ ${up} up_sql)
  file(READ ${down} down_sql)
  string(APPEND texts "const char kUp${version}[] = R\"sql(${up_sql})sql\";\n")
  string(APPEND texts "const char kDown${version}[] = R\"sql(${down_sql})sql\";\n")
  string(APPEND entries "    {${version}, \"${title}\", kUp${version}, kDown${version}},\n")
endforeach()
file(WRITE ${SOURCE} "// Generated from migrations/.

#include \"db/embedded_migrations.h\"

namespace plenary::db {
namespace {

${texts}
const Migration kMigrations[] = {
${entries}};

}  // namespace

std::span<const Migration> EmbeddedMigrations() { return kMigrations; }

}  // namespace plenary::db
")
