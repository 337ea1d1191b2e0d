// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as a file of the format "newsml".
#include <cstdint>

#include "tests/fuzz/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto* bytes = reinterpret_cast<const char*>(data);
  dateline::fuzz::check_format({bytes, size}, *dateline::format_by_suffix(".newsml"),
                               dateline::fuzz::Cited::the_passage);
  return 0;
}
