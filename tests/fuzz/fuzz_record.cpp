// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as one JSON object: both ways of reading it say the same.
#include <cstdint>

#include "indexer/formats/records/json_record.h"
#include "tests/fuzz/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const dateline::KeyMap keys;
  const dateline::JsonRecord quick = dateline::json_record(bytes, keys);
  const dateline::JsonRecord slow = dateline::json_tree_record(bytes, keys);
  dateline::fuzz::require(quick.values == slow.values, "both ways give the same values");
  dateline::fuzz::require(quick.parent == slow.parent, "both ways name the same article");
  dateline::fuzz::require(quick.refused == slow.refused, "both ways refuse the same objects");
  return 0;
}
