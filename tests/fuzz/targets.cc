#include "fuzz/targets.h"

namespace plenary::fuzz {
namespace {

constexpr Target kTargets[] = {
    {"tables", &ReadTables},
    {"cells", &ReadCells},
    {"mapping", &MapTables},
    {"files", &ReadFiles},
    {"workbooks", &ReadWorkbooks},
    {"filter", &CompileFilters},
    {"page_tokens", &OpenPageTokens},
    {"names", &MatchNames},
    {"masks", &ApplyMasks},
    {"http1", &SpeakHttp1},
    {"http2", &SpeakHttp2},
    {"envelopes", &ReadEnvelopes},
    {"timeouts", &ReadTimeouts},
    {"queries", &ReadQueries},
    {"json", &WriteJson},
};

}  // namespace

std::span<const Target> Targets() { return kTargets; }

}  // namespace plenary::fuzz
