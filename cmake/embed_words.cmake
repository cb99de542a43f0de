# Writes HEADER and SOURCE with a text for each of FILES. See Embed.cmake.

include(${CMAKE_CURRENT_LIST_DIR}/embed.cmake)
separate_arguments(FILES)
set(declarations "")
set(definitions "")
foreach(file IN LISTS FILES)
  constant_name(constant ${file})
  file(READ ${file} text)
  string(APPEND declarations "extern const std::string_view ${constant};\n")
  string(APPEND definitions "const std::string_view ${constant} = R\"words(${text})words\";\n")
endforeach()
write_constants(words "#include <string_view>\n" "${declarations}" "${definitions}")
