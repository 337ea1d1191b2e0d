// SPDX-License-Identifier: GPL-2.0-or-later
// The byte codes of packed records, and the dictionary of tokens ("pieces") that have codes.
// docs/index-format.md has the rules.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The meaning of the bytes of a packed record. The first pieces of the dictionary, which are the
/// most frequent, have codes of one byte, the others of two.
class PieceCodes {
 public:
  static constexpr unsigned kJoined = 254;   ///< no space is implied before the next piece
  static constexpr unsigned kLiteral = 255;  ///< a count and that many literal bytes follow
  /// With half as many again, records would be a thirteenth smaller, but each search reads the
  /// whole dictionary, and a single search took a thirtieth longer.
  static constexpr std::size_t kMostPieces = std::size_t{1} << 13U;

  /// One byte, or two.
  struct Code {
    std::array<char, 2> bytes{};
    std::uint8_t size = 0;
  };

  explicit PieceCodes(std::size_t pieces);
  [[nodiscard]] Code of(std::size_t piece) const;
  /// Whether a byte below kJoined is the first of two; otherwise it is the number of its piece.
  [[nodiscard]] bool is_first(unsigned byte) const { return byte >= one_byte_; }
  [[nodiscard]] std::size_t piece(unsigned first, unsigned second) const {
    return one_byte_ + (std::size_t{first - one_byte_} << 8U) + second;
  }

 private:
  unsigned one_byte_;
};

/// The stored form of the dictionary, with pieces in the order of their numbers.
[[nodiscard]] std::string encode_pieces(const std::vector<std::string>& pieces);

/// The pieces of a stored dictionary, used in place: preparing it must not take longer than reading
/// the ten records of a typical search.
class PieceList {
 public:
  /// `dictionary` is empty or comes from encode_pieces(). Throws Error(bad_index) if it is damaged.
  explicit PieceList(std::string dictionary);

  [[nodiscard]] std::size_t size() const { return places_.size(); }
  /// A piece below size(). kMostPieceBytes are readable from its beginning.
  [[nodiscard]] std::string_view operator[](std::size_t piece) const {
    const std::size_t place = bases_[piece / kBlock] + places_[piece];
    return {dictionary_.data() + place, static_cast<unsigned char>(dictionary_[sizes_ + piece])};
  }

 private:
  static constexpr std::size_t kBlock = 4096;  // pieces per block; their offsets fit 16 bits

  std::string dictionary_;
  std::size_t sizes_ = 0;              // offset of the sizes
  std::vector<std::uint16_t> places_;  // offsets of pieces from the base of their block
  std::vector<std::uint32_t> bases_;
};

}  // namespace dateline
