// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as a mail, a saved page and a mailbox.
#include <cstdint>

#include "tests/fuzz/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const char* suffix : {".eml", ".mhtml", ".mbox"}) {
    dateline::fuzz::check_format(bytes, *dateline::format_by_suffix(suffix),
                                 dateline::fuzz::Cited::the_passage);
  }
  return 0;
}
