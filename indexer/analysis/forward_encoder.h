// SPDX-License-Identifier: GPL-2.0-or-later
// From tokens to the forward index.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/index/forward.h"

namespace dateline {

/// Makes values of Slot::words. Not thread-safe.
class ForwardEncoder {
 public:
  explicit ForwardEncoder(const Analyzer& analyzer) : analyzer_(analyzer) {}

  /// The value of a passage of which `text` has the sequence, and whether the title has places.
  /// `title` is empty where the title does not count with the passage.
  [[nodiscard]] std::string encode(ForwardText text, std::span<const Token> title_tokens,
                                   std::span<const Token> text_tokens);
  /// To be called where the analyzer forgets.
  void forget() { stems_.clear(); }

 private:
  static constexpr std::size_t kPlaces = std::size_t{1} << 16U;  // of the lowest bits of codes

  struct Stem {
    StemHash hash = 0;
    std::uint32_t passage = 0;  // in which it was seen last
  };

  void read_hashes(std::span<const Token> title, std::span<const Token> text);
  // Whether stems have codes that differ by `salt`, as far as can be told by one look at each: if
  // so they do.
  [[nodiscard]] bool differ_at_once(unsigned salt);
  // Whether they do.
  [[nodiscard]] bool all_differ(unsigned salt);

  const Analyzer& analyzer_;
  std::vector<Stem> stems_;            // by stem
  std::uint32_t passage_ = 0;          // the number of the one that is encoded
  std::vector<StemHash> hashes_;       // of the tokens, the title's first
  std::vector<StemHash> stem_hashes_;  // of their stems, each once
  std::vector<std::uint64_t> taken_ = std::vector<std::uint64_t>(kPlaces / 64);  // a bit a place
  std::string title_bytes_;
  std::string text_bytes_;
};

}  // namespace dateline
