// SPDX-License-Identifier: GPL-2.0-or-later
// The table of positions: where in a document a term stands, coded by halves.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "indexer/glass/table.h"

namespace dateline::glass {

/// Position lists of one term after the other, terms in ascending order of bytes.
class PositionWriter {
 public:
  explicit PositionWriter(TableWriter& table) : table_(table) {}

  void begin(std::string_view term);
  /// Documents ascend, as do their positions, of which there is at least one.
  void add(std::uint32_t document, std::span<const std::uint32_t> positions);

 private:
  TableWriter& table_;
  std::string key_;  // of the term, then of the document
  std::size_t term_bytes_ = 0;
  std::string tag_;
};

}  // namespace dateline::glass
