// SPDX-License-Identifier: GPL-2.0-or-later
// What it costs that two spellings differ, in hundredths.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "common/names/phone.h"

namespace dateline::names {

/// Hundredths of the distance unit, which is an unrelated consonant in place of another. Whole
/// numbers, so that every machine decides alike.
using Cost = int;

/// More than any distance: it never happens between spellings of a name.
inline constexpr Cost kNever = 10'000;

/// Where in a word a phone stands, as far as leaving it out is concerned.
enum class Place : std::uint8_t {
  inner,         ///< between consonants
  beside_vowel,  ///< next to a vowel
  first,
  last,
};
inline constexpr std::size_t kPlaces = 4;

/// The phones from which a threshold no longer grows.
inline constexpr std::size_t kLongest = 12;

/// All costs and thresholds. `kCosts` has the values in use; others are for measuring.
struct Costs {
  /// One phone for another; symmetric.
  std::array<std::array<Cost, kPhones>, kPhones> substitution{};
  /// The same where both are the last phones of their words.
  std::array<std::array<Cost, kPhones>, kPhones> last_substitution{};
  /// A phone that only one of the words has.
  std::array<std::array<Cost, kPhones>, kPlaces> omission{};
  /// Hundredths that a substitution of first phones counts: a name's beginning is what
  /// romanisations agree on most.
  Cost first_factor = 135;
  /// For reading the letters of a digraph one by one.
  Cost split = 5;
  /// For a vowel that a script without short vowels does not write.
  Cost unwritten_vowel = 5;
  /// The largest distance of spellings of one name, by phones of the shorter one.
  std::array<Cost, kLongest + 1> threshold{};
};

/// The costs in use.
[[nodiscard]] const Costs& default_costs();

}  // namespace dateline::names
