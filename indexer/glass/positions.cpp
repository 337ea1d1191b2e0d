// SPDX-License-Identifier: GPL-2.0-or-later
// Interpolative coding (A. Moffat, L. Stuiver, Binary Interpolative Coding for Effective Index
// Compression, Information Retrieval 3, 2000), with bits from the lowest up.
#include "indexer/glass/positions.h"

#include <bit>

#include "indexer/glass/numbers.h"

namespace dateline::glass {
namespace {

class BitWriter {
 public:
  explicit BitWriter(std::string& out) : out_(out) {}

  /// A number below `limit`: the middle ones of a limit that is no power of two take a bit less.
  void add(std::uint32_t value, std::uint32_t limit) {
    unsigned bits = static_cast<unsigned>(std::bit_width(limit - 1));
    const std::uint64_t spare = (std::uint64_t{1} << bits) - limit;
    if (spare > 0) {
      const std::uint64_t middle = (limit - spare) / 2;
      if (value >= middle + spare) {
        value = (value - static_cast<std::uint32_t>(middle + spare)) | (1U << (bits - 1));
      } else if (value >= middle) {
        --bits;
      }
    }
    held_ |= std::uint64_t{value} << count_;
    for (count_ += bits; count_ >= 8; count_ -= 8) {
      out_.push_back(static_cast<char>(held_));
      held_ >>= 8U;
    }
  }

  /// The positions between two that are known.
  void add_between(std::span<const std::uint32_t> positions) {
    while (positions.size() > 2) {
      const std::size_t middle = (positions.size() - 1) / 2;
      const auto others = static_cast<std::uint32_t>(positions.size() - 2);
      const std::uint32_t limit = positions.back() - positions.front() - others;
      const std::uint32_t lowest = positions.front() + static_cast<std::uint32_t>(middle);
      add(positions[middle] - lowest, limit);
      add_between(positions.first(middle + 1));
      positions = positions.subspan(middle);
    }
  }

  void finish() {
    if (count_ > 0) out_.push_back(static_cast<char>(held_));
  }

 private:
  std::string& out_;
  std::uint64_t held_ = 0;
  unsigned count_ = 0;
};

}  // namespace

void PositionWriter::begin(std::string_view term) {
  key_.clear();
  append_key_text(key_, term);
  key_.push_back('\0');
  term_bytes_ = key_.size();
}

void PositionWriter::add(std::uint32_t document, std::span<const std::uint32_t> positions) {
  key_.resize(term_bytes_);
  append_sortable(key_, document);
  tag_.clear();
  append_number(tag_, positions.back());
  if (positions.size() > 1) {
    BitWriter bits(tag_);
    bits.add(positions.front(), positions.back());
    bits.add(static_cast<std::uint32_t>(positions.size() - 2),
             positions.back() - positions.front());
    bits.add_between(positions);
    bits.finish();
  }
  table_.add(key_, tag_);
}

}  // namespace dateline::glass
