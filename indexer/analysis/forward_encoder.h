// SPDX-License-Identifier: GPL-2.0-or-later
// From tokens to the forward index.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "common/index/forward.h"
#include "indexer/analysis/term_table.h"

namespace dateline {

/// Makes values of Slot::words. Not thread-safe.
class ForwardEncoder {
 public:
  explicit ForwardEncoder(TermTable& terms) : terms_(terms) {}

  /// The value of a passage of which `text` has the sequence, and whether the title has places.
  /// `title` is empty where the title does not count with the passage.
  [[nodiscard]] std::string encode(ForwardText text, std::span<const Token> title_tokens,
                                   std::span<const Token> text_tokens);

 private:
  // A code of the passage, and whose it is. Stems with one hash are told apart by nothing.
  struct Place {
    StemHash hash = 0;
    StemCode code = 0;
    std::uint32_t round = 0;  // in which it was written
  };
  static constexpr std::size_t kPlaces = 4096;

  void read_hashes(std::span<const Token> title, std::span<const Token> text);
  // Whether hashes that differ have codes that do. Where they are too many to tell, they do not.
  [[nodiscard]] bool all_differ(unsigned salt);

  TermTable& terms_;
  std::vector<StemHash> hashes_;  // of the tokens, the title's first
  std::array<Place, kPlaces> places_;
  std::uint32_t round_ = 0;
  std::string title_bytes_;
  std::string text_bytes_;
};

}  // namespace dateline
