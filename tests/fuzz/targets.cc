#include "fuzz/targets.h"

namespace plenary::fuzz {
namespace {

constexpr Target kTargets[] = {
    {"tables", &ReadTables},          {"cells", &ReadCells},
    {"mapping", &MapTables},          {"files", &ReadFiles},
    {"workbooks", &ReadWorkbooks},    {"filter", &CompileFilters},
    {"page_tokens", &OpenPageTokens}, {"names", &MatchNames},
    {"masks", &ApplyMasks},
};

}  // namespace

std::span<const Target> Targets() { return kTargets; }

}  // namespace plenary::fuzz
