// SPDX-License-Identifier: GPL-2.0-or-later
// The costs of differences between two spellings, in hundredths.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "common/names/phone.h"

namespace dateline::names {

/// Hundredths of the unit of distance, which is an unrelated consonant in place of another.
/// Integers, so that every machine computes the same.
using Cost = int;

/// More than any distance: a difference that spellings of one name never have.
inline constexpr Cost kNever = 10'000;

/// The position of a phone in a word, for the cost of omitting it.
enum class Place : std::uint8_t {
  inner,         ///< between consonants
  beside_vowel,  ///< next to a vowel
  first,
  last,
};
inline constexpr std::size_t kPlaces = 4;

/// The number of phones from which a threshold no longer grows.
inline constexpr std::size_t kLongest = 12;

/// All costs and thresholds. `kCosts` has the values in use; others are for experiments.
struct Costs {
  /// Substituting one phone for another; symmetric.
  std::array<std::array<Cost, kPhones>, kPhones> substitution{};
  /// The same if both are the last phones of their words.
  std::array<std::array<Cost, kPhones>, kPhones> last_substitution{};
  /// Omitting a phone.
  std::array<std::array<Cost, kPhones>, kPlaces> omission{};
  /// The factor, in hundredths, for a substitution of first phones: romanisations agree most on the
  /// beginning of a name.
  Cost first_factor = 135;
  /// Reading the letters of a digraph one by one.
  Cost split = 5;
  /// A vowel that a script without short vowels omits.
  Cost unwritten_vowel = 5;
  /// The largest distance of spellings of one name, by phones of the shorter one.
  std::array<Cost, kLongest + 1> threshold{};
};

/// The costs in use.
[[nodiscard]] const Costs& default_costs();

}  // namespace dateline::names
