/// What libFuzzer calls; DANCHIEU_FUZZ_TARGET is the function's name.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  danchieu::fuzz::DANCHIEU_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
