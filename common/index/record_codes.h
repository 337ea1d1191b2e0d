// SPDX-License-Identifier: GPL-2.0-or-later
// The codes of pieces in packed records, and the dictionary of the pieces that have them, as
// docs/index-format.md tells it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What the bytes of a packed record mean. Pieces have codes of one byte, as many as there are, and
/// of two bytes, by the number of the piece in the dictionary.
class PieceCodes {
 public:
  static constexpr unsigned kJoined = 254;   ///< no space is implied before what follows
  static constexpr unsigned kLiteral = 255;  ///< a number and so many bytes follow
  /// Half as many more would make records a thirteenth smaller; but each search reads all of them,
  /// and took a thirtieth longer from its start to its end.
  static constexpr std::size_t kMostPieces = std::size_t{1} << 13U;

  /// One byte, or two.
  struct Code {
    std::array<char, 2> bytes{};
    std::uint8_t size = 0;
  };

  explicit PieceCodes(std::size_t pieces);
  [[nodiscard]] Code of(std::size_t piece) const;
  /// Whether a byte below kJoined is the first of two; else it is the number of its piece.
  [[nodiscard]] bool is_first(unsigned byte) const { return byte >= one_byte_; }
  [[nodiscard]] std::size_t piece(unsigned first, unsigned second) const {
    return one_byte_ + (std::size_t{first - one_byte_} << 8U) + second;
  }

 private:
  unsigned one_byte_;
};

/// The dictionary as it is stored, of pieces in the order of their numbers.
[[nodiscard]] std::string encode_pieces(const std::vector<std::string>& pieces);

/// The pieces of a stored dictionary, where they stand in it: a search that reads ten records takes
/// no longer to find its way in it than to read it.
class PieceList {
 public:
  /// `dictionary` is empty or what encode_pieces() made. Throws Error(bad_index) where it is
  /// damaged.
  explicit PieceList(std::string dictionary);

  [[nodiscard]] std::size_t size() const { return places_.size(); }
  /// A piece below size(). kMostPieceBytes can be read from where it begins.
  [[nodiscard]] std::string_view operator[](std::size_t piece) const {
    const std::size_t place = bases_[piece / kBlock] + places_[piece];
    return {dictionary_.data() + place, static_cast<unsigned char>(dictionary_[sizes_ + piece])};
  }

 private:
  static constexpr std::size_t kBlock = 4096;  // of which all pieces are within 16 bits

  std::string dictionary_;
  std::size_t sizes_ = 0;              // where they begin
  std::vector<std::uint16_t> places_;  // of pieces, behind the base of their block
  std::vector<std::uint32_t> bases_;
};

}  // namespace dateline
