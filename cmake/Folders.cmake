# plenary_folder(NAME LINKS…): the library plenary_NAME from services/NAME/*.cc, with its queries if it has any, and
# the test program NAME_test from its *_test.cc.

add_library(plenary_options INTERFACE)
target_compile_options(plenary_options INTERFACE -Wall -Wextra -Werror $<$<CONFIG:Release>:-O2>)
target_include_directories(plenary_options INTERFACE ${CMAKE_SOURCE_DIR}/services ${GENERATED_DIR})

function(plenary_folder name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/services/${name}/*.cc)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "(_test|/main)\\.cc$")
  list(FILTER tests INCLUDE REGEX "_test\\.cc$")
  add_library(plenary_${name} STATIC ${sources})
  target_link_libraries(plenary_${name} PUBLIC plenary_options ${ARGN})
  if(EXISTS ${CMAKE_SOURCE_DIR}/services/${name}/queries)
    plenary_queries(plenary_${name} ${name})
  endif()
  if(tests)
    plenary_test(${name}_test SOURCES ${tests} LINKS plenary_${name})
  endif()
endfunction()

# plenary_test(NAME SOURCES … LINKS …): a GoogleTest program whose every case is a test of ctest.
include(GoogleTest)
function(plenary_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_LINKS} plenary_options GTest::gtest GTest::gmock GTest::gtest_main)
  gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 600 LABELS "${name}")
endfunction()
