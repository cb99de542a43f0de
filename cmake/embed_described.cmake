# Writes SOURCE with the descriptor set PATH. See Contract.cmake.

file(READ ${PATH} hex HEX)
string(REGEX REPLACE "(..)" "\\\\x\\1" escaped "${hex}")
file(WRITE ${SOURCE} "// Generated from proto/, what it imports, and the protos of services/rpc/.

#include \"rpc/described_files.h\"

namespace plenary::rpc {
namespace {

const char kSet[] = \"${escaped}\";

}  // namespace

std::string_view DescriptorSet() { return {kSet, sizeof(kSet) - 1}; }

}  // namespace plenary::rpc
")
