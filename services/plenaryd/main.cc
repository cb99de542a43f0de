// plenaryd: the server.

#include <variant>

#include "plenaryd/command_line.h"
#include "plenaryd/commands.h"

namespace {

using namespace plenary::plenaryd;

struct Run {
  int operator()(const ServeConfig& config) const { return Serve(config); }
  int operator()(const MigrateConfig& config) const { return Migrate(config); }
  int operator()(const CheckConfig& config) const { return Check(config); }
  int operator()(const AdminKeyConfig& config) const { return MakeAdminKey(config); }
  int operator()(int code) const { return code; }
};

}  // namespace

int main(int argc, char** argv) { return std::visit(Run(), ParseCommandLine(argc, argv)); }
