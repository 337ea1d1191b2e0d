// SPDX-License-Identifier: GPL-2.0-or-later
// Cuts records into pieces, the tokens that packing gives codes to: runs of word characters, runs
// of other characters, and single characters such as ideographs. "Bank's 84,000 港口" is cut into
//
//   Bank | ' | s | 84 | , | 000 | " " | 港 | 口
//
// The single space between the words s and 84 is implied. docs/index-format.md has the rules.
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

/// The class of a character: between words, part of a word, or a piece by itself.
enum class PieceKind : std::uint8_t { between, word, alone };

/// Longer pieces have no code.
inline constexpr std::size_t kMostPieceBytes = 15;

/// Classes by the first byte of a character in UTF-8. Letters of all scripts with spaces between
/// words begin with bytes of class `word`. Of the other bytes, 0xC2 and 0xE2 begin signs; 0xE3 and
/// above mostly begin characters that are words by themselves.
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

/// ends_with_word() for a text whose last byte is not ASCII.
[[nodiscard]] bool ends_with_wide_word(std::string_view text);
/// Whether a non-empty text ends with a word character, judged by the last byte that can begin a
/// character among the last four.
[[nodiscard]] inline bool ends_with_word(std::string_view text) {
  const bool is_wide = (text.back() & 0x80) != 0;
  return is_wide ? ends_with_wide_word(text) : piece_kind(text.back()) == PieceKind::word;
}

/// The bytes and the size of a piece that can have a code, as two numbers.
class PieceKey {
 public:
  PieceKey() = default;
  /// `size` is at most kMostPieceBytes; twice as many bytes must be readable.
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
  // The lowest byte is the first; bytes from `size` on are zero.
  static std::uint64_t first_bytes(const char* from, std::size_t size) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, kHalf);
    if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
    return size >= kHalf ? bytes : bytes & ((std::uint64_t{1} << (8 * size)) - 1);
  }

  std::uint64_t low_ = 0;
  std::uint64_t high_ = 0;
};

/// A record and a bitmap of the classes of its bytes, computed once.
class PieceText {
 public:
  void assign(std::string_view record);
  [[nodiscard]] std::string_view text() const { return {bytes_.data(), size_}; }
  /// The length of the run at `at` of ASCII letters and digits, or of other ASCII characters; 0 if
  /// there is none or it is too long to see at once.
  [[nodiscard]] std::size_t ascii_run(std::size_t at, bool is_word) const {
    const std::uint64_t words = bits_from(words_, at);
    const std::uint64_t ends = is_word ? ~words : words | bits_from(beyond_, at);
    const auto size = static_cast<unsigned>(std::countr_zero(ends));
    return size < kSeen ? size : 0;
  }
  /// A byte of the record, or the zero after it.
  [[nodiscard]] const char* at(std::size_t at) const { return bytes_.data() + at; }

 private:
  static constexpr unsigned kSeen = 57;  // bits that are available from any byte
  static std::uint64_t bits_from(const std::vector<std::uint8_t>& bits, std::size_t at) {
    std::uint64_t word = 0;
    std::memcpy(&word, bits.data() + at / 8, sizeof word);
    if constexpr (std::endian::native == std::endian::big) word = __builtin_bswap64(word);
    return word >> (at % 8);
  }

  std::string bytes_;                 // the record, then zeros
  std::vector<std::uint8_t> words_;   // one bit per byte: ASCII letter or digit
  std::vector<std::uint8_t> beyond_;  // one bit per byte: not ASCII, or the end
  std::size_t size_ = 0;
};

/// Iterates over the pieces of a record. A piece is a run of word characters, a run of characters
/// between words, or one character of class `alone`. A single space between two words is implied.
class PieceCutter {
 public:
  explicit PieceCutter(const PieceText& text) : text_(text), size_(text.text().size()) {}

  /// Moves to the next piece; false at the end.
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
  /// The key of a piece that is_short().
  [[nodiscard]] PieceKey key() const { return {text_.at(piece_), at_ - piece_}; }
  [[nodiscard]] bool is_short() const { return at_ - piece_ <= kMostPieceBytes; }
  /// The end of the previous piece, before an implied space.
  [[nodiscard]] std::size_t before() const { return before_; }
  [[nodiscard]] std::size_t begin() const { return piece_; }
  /// Whether a reader would insert a space before this piece although there is none.
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

/// Numbers pieces from 0 in the order they are added. Adding the most frequent first keeps what is
/// often looked up close together in memory.
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
  /// The number of a piece; adds it if it is new.
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
