// SPDX-License-Identifier: GPL-2.0-or-later
// Records cut into pieces: words and what stands between them. docs/index-format.md has the rules.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// What a character is to pieces: part of a word, part of what is between words, or a piece alone.
enum class PieceKind : std::uint8_t { between, word, alone };

/// A longer piece has no code.
inline constexpr std::size_t kMostPieceBytes = 15;

/// The kinds of characters by their first bytes, of UTF-8. Letters of all scripts that write words
/// apart begin with bytes of `word`; of the rest, 0xC2 and 0xE2 begin signs, 0xE3 and above mostly
/// characters that are words of their own.
inline constexpr std::array<PieceKind, 256> kPieceKinds = [] {
  std::array<PieceKind, 256> kinds{};
  for (unsigned byte = '0'; byte <= '9'; ++byte) kinds[byte] = PieceKind::word;
  for (unsigned byte = 'A'; byte <= 'Z'; ++byte) kinds[byte] = PieceKind::word;
  for (unsigned byte = 'a'; byte <= 'z'; ++byte) kinds[byte] = PieceKind::word;
  for (unsigned byte = 0xC3; byte <= 0xE1; ++byte) kinds[byte] = PieceKind::word;
  for (unsigned byte = 0xE3; byte <= 0xF4; ++byte) kinds[byte] = PieceKind::alone;
  return kinds;
}();
[[nodiscard]] inline PieceKind piece_kind(char first) {
  return kPieceKinds[static_cast<unsigned char>(first)];
}

/// ends_with_word() of a text whose last byte is not ASCII.
[[nodiscard]] bool ends_with_wide_word(std::string_view text);
/// Whether a text, which is not empty, ends with a character of a word: that of its last byte which
/// can begin one, if it is one of the last four.
[[nodiscard]] inline bool ends_with_word(std::string_view text) {
  const bool is_wide = (text.back() & 0x80) != 0;
  return is_wide ? ends_with_wide_word(text) : piece_kind(text.back()) == PieceKind::word;
}

/// The bytes of a piece that can have a code, and how many they are, as two numbers.
class PieceKey {
 public:
  PieceKey() = default;
  /// Of `size` bytes, kMostPieceBytes at most; twice as many must be readable.
  PieceKey(const char* from, std::size_t size)
      : low_(first_bytes(from, size)),
        high_(first_bytes(from + kHalf, size > kHalf ? size - kHalf : 0) | std::uint64_t{size}
                                                                               << kSizeShift) {}
  [[nodiscard]] std::size_t size() const { return high_ >> kSizeShift; }
  [[nodiscard]] std::string text() const;
  [[nodiscard]] std::uint32_t hash() const {
    constexpr std::uint64_t kFirst = 0x9E3779B97F4A7C15U;   // 2^64 by the golden ratio
    constexpr std::uint64_t kSecond = 0xC2B2AE3D27D4EB4FU;  // a prime
    return static_cast<std::uint32_t>(((low_ * kFirst) ^ (high_ * kSecond)) >> 32U);
  }
  friend bool operator==(const PieceKey&, const PieceKey&) = default;

 private:
  static constexpr std::size_t kHalf = 8;
  static constexpr unsigned kSizeShift = 56;
  // The lowest byte is the first; zeros for what is behind `size`.
  static std::uint64_t first_bytes(const char* from, std::size_t size) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, kHalf);
    if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
    return size >= kHalf ? bytes : bytes & ((std::uint64_t{1} << (8 * size)) - 1);
  }

  std::uint64_t low_ = 0;
  std::uint64_t high_ = 0;
};

/// A record with what is told of each byte of it before it is cut.
class PieceText {
 public:
  void assign(std::string_view record);
  [[nodiscard]] std::string_view text() const { return {bytes_.data(), size_}; }
  /// How many letters and digits of ASCII stand from `at` on, or others of its characters; 0 where
  /// there are none or too many to be seen at once.
  [[nodiscard]] std::size_t ascii_run(std::size_t at, bool is_word) const {
    const std::uint64_t words = bits_from(words_, at);
    const std::uint64_t ends = is_word ? ~words : words | bits_from(beyond_, at);
    const auto size = static_cast<unsigned>(std::countr_zero(ends));
    return size < kSeen ? size : 0;
  }
  /// A byte of the record, or the zero behind it.
  [[nodiscard]] const char* at(std::size_t at) const { return bytes_.data() + at; }

 private:
  static constexpr unsigned kSeen = 57;  // bits there are for sure from any byte on
  static std::uint64_t bits_from(const std::vector<std::uint8_t>& bits, std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, bits.data() + at / 8, sizeof word);
    if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
    return word >> (at % 8);
  }

  std::string bytes_;                 // zeros behind the record
  std::vector<std::uint8_t> words_;   // a bit for each letter or digit of ASCII
  std::vector<std::uint8_t> beyond_;  // a bit for each byte that is not of ASCII, and for the end
  std::size_t size_ = 0;
};

/// Cuts a record: a run of characters of words, or of those between words, is a piece; so is each
/// character that is one alone. A space alone between two words is implied.
class PieceCutter {
 public:
  explicit PieceCutter(const PieceText& text) : text_(text), size_(text.text().size()) {}

  /// Goes on to the next piece; false at the end.
  bool next() {
    before_ = at_;
    if (at_ == size_) return false;
    const PieceKind ahead = piece_kind(*text_.at(at_ + 1));
    const bool implied = after_word_ & (*text_.at(at_) == ' ') & (ahead == PieceKind::word);
    at_ += implied ? 1 : 0;
    const PieceKind kind = implied ? ahead : piece_kind(*text_.at(at_));
    is_joined_ = after_word_ & !implied & (kind == PieceKind::word);
    piece_ = at_;
    after_word_ = kind == PieceKind::word;
    const std::size_t size = text_.ascii_run(at_, after_word_);
    at_ += size;
    if (size == 0 || (*text_.at(at_) & 0x80) != 0) cut_slowly(kind);
    return true;
  }
  [[nodiscard]] std::string_view piece() const { return text_.text().substr(piece_, at_ - piece_); }
  /// Of a piece that is_short().
  [[nodiscard]] PieceKey key() const { return {text_.at(piece_), at_ - piece_}; }
  [[nodiscard]] bool is_short() const { return at_ - piece_ <= kMostPieceBytes; }
  /// Where the piece before ends: in front of the space that is implied, if there is one.
  [[nodiscard]] std::size_t before() const { return before_; }
  [[nodiscard]] std::size_t begin() const { return piece_; }
  /// Whether a reader would take a space to be implied where there is none.
  [[nodiscard]] bool is_joined() const { return is_joined_; }

 private:
  void cut_slowly(PieceKind kind);

  const PieceText& text_;
  std::size_t size_;
  std::size_t at_ = 0;
  std::size_t piece_ = 0;
  std::size_t before_ = 0;
  bool after_word_ = false;
  bool is_joined_ = false;
};

/// Numbers of pieces, from 0 in the order they were added. The most frequent should come first:
/// what is often looked for is close together in memory then.
class PieceTable {
 public:
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  [[nodiscard]] std::uint32_t find(const PieceKey& key) const {
    const std::uint32_t hash = key.hash();
    for (std::size_t place = hash & mask();; place = (place + 1) & mask()) {
      const Slot slot = slots_[place];
      if (slot.piece == kNone) return kNone;
      if (slot.hash == hash && keys_[slot.piece] == key) return slot.piece;
    }
  }
  /// The number of a piece, which is added if need be.
  std::uint32_t add(const PieceKey& key);
  [[nodiscard]] const std::vector<PieceKey>& keys() const { return keys_; }

 private:
  static constexpr std::size_t kFirstSlots = 1024;
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t piece = kNone;
  };

  [[nodiscard]] std::size_t mask() const { return slots_.size() - 1; }
  void put(std::uint32_t hash, std::uint32_t piece);

  std::vector<Slot> slots_ = std::vector<Slot>(kFirstSlots);  // a power of two
  std::vector<PieceKey> keys_;
};

}  // namespace dateline
