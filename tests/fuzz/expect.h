// Throws if a condition does not hold: fuzz_test reports the bytes, and libFuzzer keeps them.

#pragma once

#include <stdexcept>

namespace plenary::fuzz {

inline void Expect(bool holds, const char* what) {
  if (!holds) throw std::logic_error(what);
}

}  // namespace plenary::fuzz
