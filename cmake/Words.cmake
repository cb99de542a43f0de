# plenary_words(TARGET FOLDER): compiles the lists of words services/FOLDER/words/*.{words,tsv} into TARGET as texts,
# "<folder>/words.h": plenary::<folder>::words::kStateForms from state_forms.tsv.

function(plenary_words target folder)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/services/${folder}/words/*.words
                                    ${CMAKE_SOURCE_DIR}/services/${folder}/words/*.tsv)
  set(header ${GENERATED_DIR}/${folder}/words.h)
  set(source ${GENERATED_DIR}/${folder}/words.cc)
  add_custom_command(
    OUTPUT ${header} ${source}
    COMMAND ${CMAKE_COMMAND} -DFOLDER=${folder} "-DFILES=${files}" -DHEADER=${header} -DSOURCE=${source}
            -P ${CMAKE_SOURCE_DIR}/cmake/embed_words.cmake
    DEPENDS ${files} ${CMAKE_SOURCE_DIR}/cmake/embed_words.cmake
    COMMENT "Embedding words of ${folder}" VERBATIM)
  target_sources(${target} PRIVATE ${header} ${source})
  add_custom_target(${target}_words DEPENDS ${header})
  add_dependencies(generated ${target}_words)
endfunction()
