# What embed_queries.cmake and embed_words.cmake share. See Embed.cmake.

# constant_name(RESULT FILE): kGetEvent for …/get_event.sql.
function(constant_name result file)
  get_filename_component(name ${file} NAME_WE)
  string(REPLACE "_" ";" words ${name})
  set(constant "k")
  foreach(word IN LISTS words)
    string(SUBSTRING ${word} 0 1 first)
    string(TOUPPER ${first} first)
    string(SUBSTRING ${word} 1 -1 rest)
    string(APPEND constant ${first}${rest})
  endforeach()
  set(${result} ${constant} PARENT_SCOPE)
endfunction()

# write_constants(KIND INCLUDES DECLARATIONS DEFINITIONS): writes HEADER and SOURCE, in the namespace
# plenary::FOLDER::KIND; both are generated from services/FOLDER/KIND/.
function(write_constants kind includes declarations definitions)
  set(head "// Generated from services/${FOLDER}/${kind}/.\n\n")
  set(open "namespace plenary::${FOLDER}::${kind} {\n\n")
  file(WRITE ${HEADER} "${head}#pragma once\n\n${includes}\n${open}${declarations}\n}\n")
  file(WRITE ${SOURCE} "${head}#include \"${FOLDER}/${kind}.h\"\n\n${open}${definitions}\n}\n")
endfunction()
