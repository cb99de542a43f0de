#include "fuzz/targets.h"

namespace plenary::fuzz {
namespace {

constexpr Target kTargets[] = {
    {"tables", &ReadTables}, {"cells", &ReadCells},         {"mapping", &MapTables},
    {"files", &ReadFiles},   {"workbooks", &ReadWorkbooks},
};

}  // namespace

std::span<const Target> Targets() { return kTargets; }

}  // namespace plenary::fuzz
