// SPDX-License-Identifier: GPL-2.0-or-later
// A word prepared for comparison with many others.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/names/costs.h"
#include "common/names/lattice.h"
#include "common/names/names.h"

namespace dateline::names {

/// A prepared word, or one part of a hyphenated word.
struct Spelling {
  explicit Spelling(std::string_view word);

  std::string letters;     ///< as from `letters_of`
  std::size_t length = 0;  ///< in letters, not bytes
  bool latin = true;
  Lattice lattice;
};

/// The hyphen-separated parts of a word; usually one.
class ParsedName {
 public:
  explicit ParsedName(std::string_view word);

  [[nodiscard]] const std::vector<Spelling>& parts() const { return parts_; }

 private:
  std::vector<Spelling> parts_;
};

/// The threshold factors of the tiers, in hundredths.
inline constexpr Cost kFullScale = 100;
inline constexpr Cost kAutomaticScale = 55;

/// The threshold of two spellings in hundredths; 0 if one is too short.
[[nodiscard]] Cost threshold(const Spelling& a, const Spelling& b, const Costs& costs);

/// The distance in hundredths; `kNever` if it exceeds `limit`.
[[nodiscard]] Cost distance(const Spelling& a, const Spelling& b, const Costs& costs, Cost limit);

/// Whether and how well two words match.
[[nodiscard]] std::optional<NameComparison> compare(const ParsedName& a, const ParsedName& b);

}  // namespace dateline::names
