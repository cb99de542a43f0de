# plenary_proto: messages of proto/plenary/v1 and of the google.api and google.rpc protos they use. google.api comes
# from the jar of libgoogle-common-protos-java, google.rpc from golang-github-gogo-googleapis-dev (the jar's lacks
# ErrorInfo on Debian 12); both are laid out in the build tree.

find_program(PROTOC protoc REQUIRED)
set(COMMON_PROTOS_DIR ${CMAKE_BINARY_DIR}/common-protos)
set(COMMON_PROTOS_JAR /usr/share/java/proto-google-common-protos.jar)
set(GOOGLE_RPC_DIR /usr/share/gocode/src/github.com/gogo/googleapis/google/rpc)
foreach(needed ${COMMON_PROTOS_JAR} ${GOOGLE_RPC_DIR})
  if(NOT EXISTS ${needed})
    message(FATAL_ERROR "${needed} is missing: run deploy/setup, which installs the packages that have it")
  endif()
endforeach()
if(NOT EXISTS ${COMMON_PROTOS_DIR}/google/api/resource.proto)
  file(ARCHIVE_EXTRACT INPUT ${COMMON_PROTOS_JAR} DESTINATION ${COMMON_PROTOS_DIR} PATTERNS "google/api/*.proto")
endif()
# gogo's copies name a Go package of gogo's; everybody else's are where Google has them.
foreach(pair code:code error_details:errdetails status:status)
  string(REPLACE ":" ";" pair ${pair})
  list(GET pair 0 file)
  list(GET pair 1 package)
  file(READ ${GOOGLE_RPC_DIR}/${file}.proto text)
  string(REPLACE "option go_package = \"rpc\";"
    "option go_package = \"google.golang.org/genproto/googleapis/rpc/${package};${package}\";" text "${text}")
  file(GENERATE OUTPUT ${COMMON_PROTOS_DIR}/google/rpc/${file}.proto CONTENT "${text}")
endforeach()

set(GENERATED_DIR ${CMAKE_BINARY_DIR}/generated)
file(MAKE_DIRECTORY ${GENERATED_DIR})
file(GLOB PLENARY_PROTOS CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/proto ${CMAKE_SOURCE_DIR}/proto/plenary/v1/*.proto)
set(GOOGLE_PROTOS google/api/field_behavior.proto google/api/resource.proto google/rpc/status.proto
                  google/rpc/error_details.proto)
set(PROTO_PATHS -I${CMAKE_SOURCE_DIR}/proto -I${COMMON_PROTOS_DIR})

set(PROTO_SOURCES)
set(PROTO_INPUTS)
foreach(proto IN LISTS PLENARY_PROTOS GOOGLE_PROTOS)
  string(REPLACE ".proto" ".pb" base ${proto})
  list(APPEND PROTO_SOURCES ${GENERATED_DIR}/${base}.cc)
  list(APPEND PROTO_OUTPUTS ${GENERATED_DIR}/${base}.cc ${GENERATED_DIR}/${base}.h)
endforeach()
foreach(proto IN LISTS PLENARY_PROTOS)
  list(APPEND PROTO_INPUTS ${CMAKE_SOURCE_DIR}/proto/${proto})
endforeach()
foreach(proto IN LISTS GOOGLE_PROTOS)
  list(APPEND PROTO_INPUTS ${COMMON_PROTOS_DIR}/${proto})
endforeach()
set(DESCRIPTOR_SET ${CMAKE_BINARY_DIR}/plenary.protoset)

add_custom_command(
  OUTPUT ${PROTO_OUTPUTS} ${DESCRIPTOR_SET}
  # Made aside: a change of comments or options leaves most headers as they are.
  COMMAND ${CMAKE_COMMAND} -E make_directory ${GENERATED_DIR}.new
  COMMAND ${PROTOC} ${PROTO_PATHS} --cpp_out=${GENERATED_DIR}.new --include_imports
          --descriptor_set_out=${DESCRIPTOR_SET} ${PLENARY_PROTOS} ${GOOGLE_PROTOS}
  COMMAND ${CMAKE_COMMAND} -DFROM=${GENERATED_DIR}.new -DTO=${GENERATED_DIR}
          -P ${CMAKE_SOURCE_DIR}/cmake/copy_changed.cmake
  DEPENDS ${PROTO_INPUTS}
  COMMENT "Generating messages")
# What is made from protos and queries: with it, files can be read without being compiled (clang-tidy).
add_custom_target(generated DEPENDS ${PROTO_OUTPUTS})
add_library(plenary_proto STATIC ${PROTO_SOURCES})
set_target_properties(plenary_proto PROPERTIES UNITY_BUILD OFF)  # generated files share names
target_include_directories(plenary_proto SYSTEM PUBLIC ${GENERATED_DIR})
target_link_libraries(plenary_proto PUBLIC protobuf::libprotobuf)

# Fails the build where an RPC lacks its permission or a stored field its privacy class.
add_executable(check_contract ${CMAKE_SOURCE_DIR}/cmake/check_contract.cc)
target_link_libraries(check_contract PRIVATE plenary_proto)
add_custom_command(
  OUTPUT ${CMAKE_BINARY_DIR}/contract.checked
  COMMAND check_contract ${DESCRIPTOR_SET}
  COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/contract.checked
  DEPENDS check_contract ${DESCRIPTOR_SET}
  COMMENT "Checking permission and privacy options")
add_custom_target(contract ALL DEPENDS ${CMAKE_BINARY_DIR}/contract.checked)

# plenary_messages(NAME FILE): the library NAME with the messages of services/FILE, which are no part of the contract.
function(plenary_messages name file)
  string(REPLACE ".proto" ".pb" base ${file})
  set(outputs ${GENERATED_DIR}/${base}.cc ${GENERATED_DIR}/${base}.h)
  add_custom_command(
    OUTPUT ${outputs}
    COMMAND ${PROTOC} -I${CMAKE_SOURCE_DIR}/services --cpp_out=${GENERATED_DIR} ${file}
    DEPENDS ${CMAKE_SOURCE_DIR}/services/${file}
    COMMENT "Generating ${name}" VERBATIM)
  add_custom_target(${name}_generated DEPENDS ${outputs})
  add_dependencies(generated ${name}_generated)
  add_library(${name} STATIC ${outputs})
  add_dependencies(${name} ${name}_generated)
  target_include_directories(${name} SYSTEM PUBLIC ${GENERATED_DIR})
  target_link_libraries(${name} PUBLIC protobuf::libprotobuf)
endfunction()

# plenary_test_proto(TARGET FILE): compiles services/FILE, a proto of a test, into TARGET.
function(plenary_test_proto target file)
  string(REPLACE ".proto" ".pb" base ${file})
  set(outputs ${GENERATED_DIR}/${base}.cc ${GENERATED_DIR}/${base}.h)
  add_custom_command(
    OUTPUT ${outputs}
    COMMAND ${PROTOC} ${PROTO_PATHS} -I${CMAKE_SOURCE_DIR}/services --cpp_out=${GENERATED_DIR} ${file}
    DEPENDS ${CMAKE_SOURCE_DIR}/services/${file}
    COMMENT "Generating messages of ${target}" VERBATIM)
  target_sources(${target} PRIVATE ${outputs})
  add_custom_target(${target}_generated DEPENDS ${outputs})
  add_dependencies(generated ${target}_generated)
endfunction()

# plenary_services(TARGET): compiles into TARGET contract::ServiceFiles() (services/contract/services.h), the files of the
# contract that define a service. Of a static library only what is named gets linked, so it names a message of each.
function(plenary_services target)
  set(includes "")
  set(files "")
  foreach(proto IN LISTS PLENARY_PROTOS)
    file(STRINGS ${CMAKE_SOURCE_DIR}/proto/${proto} service REGEX "^service " LIMIT_COUNT 1)
    file(STRINGS ${CMAKE_SOURCE_DIR}/proto/${proto} message REGEX "^message " LIMIT_COUNT 1)
    if(service)
      string(REGEX REPLACE "^message ([A-Za-z0-9]+).*" "\\1" message "${message}")
      string(REPLACE ".proto" ".pb.h" header ${proto})
      string(APPEND includes "#include \"${header}\"\n")
      string(APPEND files "      v1::${message}::descriptor()->file(),\n")
      set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/proto/${proto})
    endif()
  endforeach()
  set(source ${GENERATED_DIR}/contract/service_files.cc)
  file(CONFIGURE OUTPUT ${source} @ONLY CONTENT "#include \"contract/services.h\"\n@includes@
namespace plenary::contract {

std::vector<const google::protobuf::FileDescriptor*> ServiceFiles() {
  return {
@files@  };
}

}  // namespace plenary::contract
")
  target_sources(${target} PRIVATE ${source})
endfunction()
