# plenary_contract(TARGET): compiles into TARGET what `plenary contract export` writes
# ("plenary/contract/contract_files.h"): the contract, what it imports, all of it as a descriptor set with comments, the
# service config, and the files for buf. Names are as in imports, so that nothing depends on where it was built.

get_filename_component(protoc_folder ${PROTOC} REALPATH)
get_filename_component(protoc_folder ${protoc_folder} DIRECTORY)
# Where protoc itself finds google/protobuf/*.proto.
find_path(WELL_KNOWN_PROTOS google/protobuf/descriptor.proto HINTS ${protoc_folder}/../include REQUIRED)

# contract_files(FOLDER NAMES…): files of FOLDER under those names.
macro(contract_files folder)
  foreach(name ${ARGN})
    list(APPEND names ${name})
    list(APPEND paths ${folder}/${name})
  endforeach()
endmacro()

function(plenary_contract target)
  set(set ${CMAKE_BINARY_DIR}/plenary.binpb)
  set(source ${GENERATED_DIR}/contract_files.cc)
  file(GLOB configs CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/proto ${CMAKE_SOURCE_DIR}/proto/plenary/v1/*.json)
  foreach(type any descriptor duration empty field_mask timestamp)
    list(APPEND well_known google/protobuf/${type}.proto)
  endforeach()
  set(names "")
  set(paths "")
  contract_files(${CMAKE_CURRENT_SOURCE_DIR}/contract buf.gen.yaml buf.yaml)
  contract_files(${COMMON_PROTOS_DIR} ${GOOGLE_PROTOS})
  contract_files(${WELL_KNOWN_PROTOS} ${well_known})
  contract_files(${CMAKE_BINARY_DIR} plenary.binpb)
  contract_files(${CMAKE_SOURCE_DIR}/proto ${PLENARY_PROTOS} ${configs})
  add_custom_command(
    OUTPUT ${set}
    COMMAND ${PROTOC} ${PROTO_PATHS} -I${WELL_KNOWN_PROTOS} --include_imports --include_source_info
            --descriptor_set_out=${set} ${PLENARY_PROTOS} ${GOOGLE_PROTOS}
    DEPENDS ${PROTO_INPUTS}
    COMMENT "Describing the contract" VERBATIM)
  add_custom_command(
    OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} "-DNAMES=${names}" "-DPATHS=${paths}" -DSOURCE=${source}
            -P ${CMAKE_SOURCE_DIR}/cmake/embed_contract.cmake
    DEPENDS ${paths} ${CMAKE_SOURCE_DIR}/cmake/embed_contract.cmake
    COMMENT "Embedding the contract" VERBATIM)
  target_sources(${target} PRIVATE ${source})
  set_source_files_properties(${source} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
endfunction()

# plenary_described(TARGET FILES…): compiles into TARGET rpc::DescriptorSet() (services/rpc/described_files.h): the contract,
# what it imports, and FILES of services/, as a descriptor set with comments.
function(plenary_described target)
  set(set ${CMAKE_BINARY_DIR}/served.binpb)
  set(source ${GENERATED_DIR}/rpc/descriptor_set.cc)
  list(TRANSFORM ARGN PREPEND ${CMAKE_SOURCE_DIR}/services/ OUTPUT_VARIABLE inputs)
  add_custom_command(
    OUTPUT ${set}
    COMMAND ${PROTOC} ${PROTO_PATHS} -I${WELL_KNOWN_PROTOS} -I${CMAKE_SOURCE_DIR}/services --include_imports
            --include_source_info --descriptor_set_out=${set} ${PLENARY_PROTOS} ${GOOGLE_PROTOS} ${ARGN}
    DEPENDS ${PROTO_INPUTS} ${inputs}
    COMMENT "Describing what is served" VERBATIM)
  add_custom_command(
    OUTPUT ${source}
    COMMAND ${CMAKE_COMMAND} -DPATH=${set} -DSOURCE=${source} -P ${CMAKE_SOURCE_DIR}/cmake/embed_described.cmake
    DEPENDS ${set} ${CMAKE_SOURCE_DIR}/cmake/embed_described.cmake
    COMMENT "Embedding the description" VERBATIM)
  target_sources(${target} PRIVATE ${source})
  set_source_files_properties(${source} PROPERTIES SKIP_PRECOMPILE_HEADERS ON SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()
