# Queries, migrations and lists of words, compiled in as named constants.
#
# In a query, braces stand for what has a name:
#   {Participant.STATE_CONFIRMED}           the number of an enum value of the contract
#   {Participant.STATE_DRAFT, STATE_VOIDED} several, with commas between
#   {Refusal.kIdTaken}                      the number of a value of an enum class in one of QUERY_ENUMS
#   {participants/active_states}            the text of services/participants/fragments/active_states.sql
# The build fails on a name that is none of them.

# Numbers of enum values of the contract.
set(ENUM_NUMBERS ${CMAKE_BINARY_DIR}/enum_numbers.txt)
add_executable(enum_numbers ${CMAKE_SOURCE_DIR}/cmake/enum_numbers.cc)
target_link_libraries(enum_numbers PRIVATE protobuf::libprotobuf)
add_custom_command(
  OUTPUT ${ENUM_NUMBERS}
  COMMAND enum_numbers ${DESCRIPTOR_SET} ${ENUM_NUMBERS}
  DEPENDS enum_numbers ${DESCRIPTOR_SET}
  COMMENT "Listing enum values")
add_custom_target(list_enum_numbers DEPENDS ${ENUM_NUMBERS})

# Files with enums of the server that queries name. Each value has its number there.
set(QUERY_ENUMS events/admission.h participants/participant_store.h participants/participant_store.cc
                import_plans/import_lookup.cc import_plans/import_rules.h imports/import_undo_store.h)

# plenary_embed(TARGET FOLDER KIND FILES…): compiles FILES, of services/FOLDER/KIND/, into TARGET by embed_KIND.cmake, which
# makes "<folder>/<kind>.h". ARGS are for that script, INPUTS what else it reads.
function(plenary_embed target folder kind)
  cmake_parse_arguments(arg "" "" "FILES;ARGS;INPUTS" ${ARGN})
  set(header ${GENERATED_DIR}/${folder}/${kind}.h)
  set(source ${GENERATED_DIR}/${folder}/${kind}.cc)
  add_custom_command(
    OUTPUT ${header} ${source}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${folder} "-DFILES=${arg_FILES}" -DHEADER=${header} -DSOURCE=${source} ${arg_ARGS}
            -P ${CMAKE_SOURCE_DIR}/cmake/embed_${kind}.cmake
    DEPENDS ${arg_FILES} ${arg_INPUTS} ${CMAKE_SOURCE_DIR}/cmake/embed.cmake
            ${CMAKE_SOURCE_DIR}/cmake/embed_${kind}.cmake
    COMMENT "Embedding ${kind} of ${folder}" VERBATIM)
  target_sources(${target} PRIVATE ${header} ${source})
  add_custom_target(${target}_${kind} DEPENDS ${header})
  add_dependencies(generated ${target}_${kind})
endfunction()

# plenary_queries(TARGET FOLDER): compiles services/FOLDER/queries/*.sql into TARGET as named constants,
# "<folder>/queries.h": plenary::<folder>::queries::kGetEvent from get_event.sql, and All().
function(plenary_queries target folder)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/services/${folder}/queries/*.sql)
  file(GLOB fragments CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/services/*/fragments/*.sql)
  list(JOIN QUERY_ENUMS " " enum_names)
  list(TRANSFORM QUERY_ENUMS PREPEND ${CMAKE_SOURCE_DIR}/services/ OUTPUT_VARIABLE enum_files)
  plenary_embed(${target} ${folder} queries FILES ${files}
    ARGS -DSERVICES=${CMAKE_SOURCE_DIR}/services -DENUM_NUMBERS=${ENUM_NUMBERS} "-DENUM_FILES=${enum_names}"
    INPUTS ${fragments} ${enum_files} ${ENUM_NUMBERS})
endfunction()

# plenary_words(TARGET FOLDER): compiles the lists of words services/FOLDER/words/*.{words,tsv} into TARGET as texts,
# "<folder>/words.h": plenary::<folder>::words::kStateForms from state_forms.tsv.
function(plenary_words target folder)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/services/${folder}/words/*.words
                                    ${CMAKE_SOURCE_DIR}/services/${folder}/words/*.tsv)
  plenary_embed(${target} ${folder} words FILES ${files})
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
