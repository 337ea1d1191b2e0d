// SPDX-License-Identifier: GPL-2.0-or-later
// Floors of document lengths, a byte a document: what a scorer needs to leave most documents out
// before it looks up a length, and the length itself of most passages. They stand in the metadata
// of each database.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>

namespace dateline {

/// Documents whose floors are one entry: document d has byte d % kFloorBlock of entry
/// d / kFloorBlock. Where the entry or the byte is missing the floor is 0.
inline constexpr std::uint32_t kFloorBlock = 1U << 15U;

/// The key of an entry.
[[nodiscard]] std::string floor_key(std::uint32_t block);

/// How lengths are told by a byte: those below `exact` by themselves, longer ones by so many steps
/// for each doubling of it. `exact` is a multiple of `steps`.
struct LengthScale {
  std::uint32_t exact;
  std::uint32_t steps;

  /// The code of a length.
  [[nodiscard]] std::uint8_t code(std::uint32_t length) const;
  /// The least length of that code.
  [[nodiscard]] std::uint32_t floor(std::uint8_t code) const;
  /// Whether that is the length; code 0 says nothing.
  [[nodiscard]] bool is_exact(std::uint8_t code) const { return code > 0 && code < exact; }
};

/// Nearly all passages are shorter than 192; articles are of all lengths.
inline constexpr LengthScale kPassageLengths{192, 8};
inline constexpr LengthScale kArticleLengths{32, 16};

/// The entries, by key, of documents that have these lengths, from document 1 on.
[[nodiscard]] std::map<std::string, std::string> floor_entries(
    std::span<const std::uint32_t> lengths, const LengthScale& scale);

}  // namespace dateline
