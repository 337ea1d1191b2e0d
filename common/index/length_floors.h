// SPDX-License-Identifier: GPL-2.0-or-later
// Floors of document lengths, a byte a document: what a scorer needs to leave most documents out
// before it looks up a length. They stand in the metadata of each database.
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

/// The code of a length: it is exact below 32, then has 16 steps for each doubling.
[[nodiscard]] std::uint8_t floor_code(std::uint32_t length);
/// The least length of that code.
[[nodiscard]] std::uint32_t floor_of(std::uint8_t code);

/// The entries, by key, of documents that have these lengths, from document 1 on.
[[nodiscard]] std::map<std::string, std::string> floor_entries(
    std::span<const std::uint32_t> lengths);

}  // namespace dateline
