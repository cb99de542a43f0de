# plenary_queries(TARGET FOLDER): compiles FOLDER/queries/*.sql into TARGET as named constants,
# "<folder>/queries.h": plenary::<folder>::queries::kGetEvent from get_event.sql, and kAll.

function(plenary_queries target folder)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/services/${folder}/queries/*.sql)
  set(header ${GENERATED_DIR}/${folder}/queries.h)
  set(source ${GENERATED_DIR}/${folder}/queries.cc)
  add_custom_command(
    OUTPUT ${header} ${source}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${folder} "-DFILES=${files}" -DHEADER=${header} -DSOURCE=${source}
            -P ${CMAKE_SOURCE_DIR}/cmake/embed_queries.cmake
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/cmake/embed_queries.cmake
    COMMENT "Embedding queries of ${folder}" VERBATIM)
  target_sources(${target} PRIVATE ${header} ${source})
  add_custom_target(${target}_generated DEPENDS ${header})
  add_dependencies(generated ${target}_generated)
endfunction()

# plenary_migrations(TARGET): compiles migrations/NNNNNN_title.{up,down}.sql into TARGET, "db/embedded_migrations.h".
function(plenary_migrations target)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/migrations/*.up.sql)
  file(GLOB downs CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/migrations/*.down.sql)
  set(source ${GENERATED_DIR}/embedded_migrations.cc)
  add_custom_command(
    OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} "-DFILES=${files}" -DSOURCE=${source}
            -P ${CMAKE_SOURCE_DIR}/cmake/embed_migrations.cmake
    DEPENDS ${files} ${downs} ${CMAKE_SOURCE_DIR}/cmake/embed_migrations.cmake
    COMMENT "Embedding migrations" VERBATIM)
  target_sources(${target} PRIVATE ${source})
endfunction()
