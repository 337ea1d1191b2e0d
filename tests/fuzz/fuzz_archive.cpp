// SPDX-License-Identifier: GPL-2.0-or-later
// Any bytes as a compressed file or an archive: members come or damage is told, nothing else.
#include <cstdint>
#include <vector>

#include "indexer/inputs/archive.h"
#include "tests/fuzz/check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using dateline::fuzz::require;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  static_cast<void>(dateline::container_of(bytes));
  dateline::MemoryStream stream(bytes);
  dateline::Archive archive(stream, nullptr);
  dateline::Archive::Member member;
  std::vector<char> buffer(1U << 16U);
  try {
    while (archive.next(member)) {
      const bool leaves = member.name.starts_with('/') || member.name.starts_with("../");
      require(!leaves || !member.refused.empty(), "no member leaves its archive");
      if (!member.refused.empty()) continue;
      while (archive.read(buffer.data(), buffer.size()) > 0) {
      }
    }
  } catch (const dateline::Damaged& damage) {
    require(*damage.what() != '\0', "damage is told");
  }
  return 0;
}
