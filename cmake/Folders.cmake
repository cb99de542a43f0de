# plenary_folder(NAME LINKS…): the library plenary_NAME from services/NAME/*.cc, with its queries and lists of words if it
# has any, and the test program NAME_test from its *_test.cc.

add_library(plenary_options INTERFACE)
# Libraries ask for -pthread, some of them; a precompiled header fits only if all have it.
target_compile_options(plenary_options INTERFACE -Wall -Wextra -pthread)
# A warning stops developers, not users. Once GCC 12 has inlined std::string, it sees writes out
# of bounds that are not there (its bug 105651), so Release does without these two.
target_compile_options(plenary_options INTERFACE
    "$<IF:$<CONFIG:Release>,-O2;-Wno-array-bounds;-Wno-restrict,-Werror>")
target_include_directories(plenary_options INTERFACE ${CMAKE_SOURCE_DIR}/services ${GENERATED_DIR})

# Headers that most files of rpc and above read, compiled once; the files still name what they use (clang-tidy reads
# them without this). The libraries share those of plenary_contract, the tests those of contract_test.
set(PLENARY_HEADERS
    <algorithm> <chrono> <functional> <map> <memory> <mutex> <optional> <string> <unordered_map> <vector>
    <absl/status/statusor.h> <absl/strings/str_cat.h> <absl/strings/str_join.h>
    <google/protobuf/descriptor.h> <google/protobuf/message.h>
    <plenary/v1/access_service.pb.h> <plenary/v1/directory_service.pb.h> <plenary/v1/event_service.pb.h>
    <plenary/v1/participant_service.pb.h> <plenary/v1/session_service.pb.h> <plenary/v1/statement.pb.h>
    <plenary/v1/document.pb.h>)

function(plenary_precompile target owner)
  if(target STREQUAL owner)
    target_precompile_headers(${target} PRIVATE ${PLENARY_HEADERS} ${ARGN})
  elseif(TARGET ${owner})
    target_precompile_headers(${target} REUSE_FROM ${owner})
  endif()
endfunction()

# plenary_unite_folders(TARGETS…): where files are compiled several at a time (CMAKE_UNITY_BUILD), those of one folder. A name
# in an unnamed namespace is then unique in its folder; elsewhere it is in its target.
function(plenary_unite_folders)
  foreach(target IN LISTS ARGN)
    set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
    get_target_property(sources ${target} SOURCES)
    foreach(source IN LISTS sources)
      cmake_path(GET source PARENT_PATH folder)
      cmake_path(GET folder FILENAME folder)
      set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${folder})
    endforeach()
  endforeach()
endfunction()

function(plenary_folder name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/services/${name}/*.cc)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "(_test|/main)\\.cc$")
  list(FILTER tests INCLUDE REGEX "_test\\.cc$")
  add_library(plenary_${name} STATIC ${sources})
  target_link_libraries(plenary_${name} PUBLIC plenary_options ${ARGN})
  plenary_precompile(plenary_${name} plenary_contract)
  if(EXISTS ${CMAKE_SOURCE_DIR}/services/${name}/queries)
    plenary_queries(plenary_${name} ${name})
  endif()
  if(EXISTS ${CMAKE_SOURCE_DIR}/services/${name}/words)
    plenary_words(plenary_${name} ${name})
  endif()
  if(tests)
    plenary_test(${name}_test SOURCES ${tests} LINKS plenary_${name})
    plenary_precompile(${name}_test contract_test <gtest/gtest.h> <gmock/gmock.h>)
  endif()
endfunction()

# plenary_test(NAME SOURCES … LINKS … [SECONDS …]): a GoogleTest program whose every case is a test of ctest, which may
# take so long.
include(GoogleTest)
function(plenary_test name)
  cmake_parse_arguments(arg "" "SECONDS" "SOURCES;LINKS" ${ARGN})
  if(NOT arg_SECONDS)
    set(arg_SECONDS 600)
  endif()
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_LINKS} plenary_options GTest::gtest GTest::gmock GTest::gtest_main)
  gtest_discover_tests(${name} DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT ${arg_SECONDS} LABELS "${name}")
endfunction()
