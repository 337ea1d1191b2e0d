// SPDX-License-Identifier: GPL-2.0-or-later
// Norms: document lengths quantised to a byte each, stored in the metadata of each database. They
// are lower bounds, and exact for most passages, so a scorer can discard most documents without
// looking up their lengths. For passages (exact 192, steps 8): a length of 57 is code 57; lengths
// of 192 to 215 are code 192, of 216 to 239 code 193.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>

namespace dateline {

/// Documents per entry: document d has byte d % kFloorBlock of entry d / kFloorBlock. If the entry
/// or the byte is missing, the lower bound is 0.
inline constexpr std::uint32_t kFloorBlock = 1U << 15U;

/// The key of an entry.
[[nodiscard]] std::string floor_key(std::uint32_t block);

/// Quantises a length to one byte: exact below `exact`, then `steps` steps per doubling. `exact` is
/// a multiple of `steps`.
struct LengthScale {
  std::uint32_t exact;
  std::uint32_t steps;

  /// The code of a length.
  [[nodiscard]] std::uint8_t code(std::uint32_t length) const;
  /// The smallest length with this code.
  [[nodiscard]] std::uint32_t floor(std::uint8_t code) const;
  /// Whether the code gives the exact length; code 0 means unknown.
  [[nodiscard]] bool is_exact(std::uint8_t code) const { return code > 0 && code < exact; }
};

/// Nearly all passages are shorter than 192 tokens; articles have any length.
inline constexpr LengthScale kPassageLengths{192, 8};
inline constexpr LengthScale kArticleLengths{32, 16};

/// The entries, by key, for documents with these lengths, from document 1 on.
[[nodiscard]] std::map<std::string, std::string> floor_entries(
    std::span<const std::uint32_t> lengths, const LengthScale& scale);

}  // namespace dateline
