# Writes SOURCE with a client::ContractFile for each of PATHS, called as in NAMES. See Contract.cmake.

set(entries "")
set(texts "")
set(number 0)
foreach(name path IN ZIP_LISTS NAMES PATHS)
  file(READ ${path} hex HEX)
  string(REGEX REPLACE "(..)" "\\\\x\\1" escaped "${hex}")
  string(APPEND texts "const char kFile${number}[] = \"${escaped}\";\n")
  string(APPEND entries "    {\"${name}\", {kFile${number}, sizeof(kFile${number}) - 1}},\n")
  math(EXPR number "${number} + 1")
endforeach()
file(WRITE ${SOURCE} "// Generated from proto/ and what it imports.

#include \"plenary/contract/contract_files.h\"

namespace plenary::client {
namespace {

${texts}
const ContractFile kFiles[] = {
${entries}};

}  // namespace

std::span<const ContractFile> ContractFiles() { return kFiles; }

}  // namespace plenary::client
")
