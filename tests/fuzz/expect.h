// Aborts where something does not hold, so that libFuzzer keeps the input.

#pragma once

#include <cstdio>
#include <cstdlib>

namespace plenary::fuzz {

inline void Expect(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

}  // namespace plenary::fuzz
