// One target as libFuzzer wants it; PLENARY_FUZZ_TARGET is its function.

#include <cstddef>
#include <cstdint>

#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  plenary::fuzz::PLENARY_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
