// SPDX-License-Identifier: GPL-2.0-or-later
// Bytes to read against bytes that need not be.
#include "indexer/run/rebuild_hint.h"

#include <algorithm>
#include <cstdint>

namespace dateline {
namespace {

// Xapian's writer takes about ten seconds for so much text; a build takes one.
constexpr std::uint64_t kMuch = std::uint64_t{16} << 20U;

}  // namespace

bool is_rebuild_quicker(const ArticleIndex& index, const SourceList& sources) {
  if (index.is_rebuilding()) return false;
  std::uint64_t fresh = 0;
  std::uint64_t settled = 0;
  std::size_t here = 0;  // of those it knows
  for (const SourceFile& file : sources.files) {
    const std::optional<SourceState> known = index.source(file.path);
    if (known) ++here;
    const bool is_settled = known && known->size == file.size && known->modified == file.modified;
    (is_settled ? settled : fresh) += file.size;
  }
  return fresh >= kMuch && fresh >= settled && here == index.sources().size();
}

}  // namespace dateline
