// SPDX-License-Identifier: GPL-2.0-or-later
// Processes letters and digits eight bytes at a time.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace dateline::ascii {

/// Bitmaps of eight bytes of a text: ASCII letters and digits, and bytes that are not ASCII. The
/// lowest bit is the first byte.
struct EightKinds {
  std::uint8_t words = 0;
  std::uint8_t beyond = 0;
};
[[nodiscard]] EightKinds eight_kinds(const char* from);

/// The ASCII letters and digits at the beginning of eight bytes, up to the first other byte. They
/// are kept as one number, so each step takes a few instructions for all of them.
class Eight {
 public:
  /// No bytes.
  Eight() = default;
  /// The eight bytes at `from`.
  explicit Eight(const char* from) {
    std::memcpy(&bytes_, from, kBytes);
    if constexpr (std::endian::native == std::endian::big) bytes_ = __builtin_bswap64(bytes_);
    const std::uint64_t low = bytes_ & ~kHigh;  // so that sums do not carry into other bytes
    lower_case_ = low | kCase;                  // digits have this bit already
    letters_ = within(lower_case_, 'a', 'z') & ~bytes_;
    const std::uint64_t others = ~(letters_ | (within(low, '0', '9') & ~bytes_)) & kHigh;
    if (others == 0) {
      size_ = kBytes;
      return;
    }
    size_ = static_cast<std::uint32_t>(std::countr_zero(others)) / 8;
    const std::uint64_t mask = (std::uint64_t{1} << (8 * size_)) - 1;
    bytes_ &= mask;
    letters_ &= mask;
    lower_case_ &= mask;
  }
  /// Their number, up to eight.
  [[nodiscard]] std::uint32_t size() const { return size_; }
  /// Bitmaps of the letters among them, and of the capitals.
  [[nodiscard]] std::uint64_t letters() const { return letters_; }
  [[nodiscard]] std::uint64_t capitals() const { return letters_ & ~(bytes_ << 2U); }
  /// The number of set bits.
  [[nodiscard]] static std::uint32_t count(std::uint64_t bits) {
    return static_cast<std::uint32_t>(((bits >> 7U) * kOnes) >> 56U);
  }
  /// Whether the bit of the first byte is set.
  [[nodiscard]] static bool first(std::uint64_t bits) { return (bits & 0x80U) != 0; }
  /// The bytes in lower case, the first being the lowest byte of the number, then zeros.
  [[nodiscard]] std::uint64_t lower_case() const { return lower_case_; }

  static constexpr std::size_t kBytes = 8;

 private:
  // The result for each byte is in its highest bit.
  static constexpr std::uint64_t kOnes = 0x0101010101010101U;
  static constexpr std::uint64_t kHigh = 0x80 * kOnes;
  static constexpr std::uint64_t kCase = 0x20 * kOnes;  // the bit that upper case lacks
  // For bytes below 0x80.
  static std::uint64_t within(std::uint64_t bytes, unsigned char first, unsigned char last) {
    return (bytes + (0x80U - first) * kOnes) & ~(bytes + (0x7FU - last) * kOnes) & kHigh;
  }

  friend EightKinds eight_kinds(const char* from);

  std::uint64_t bytes_ = 0;
  std::uint64_t letters_ = 0;
  std::uint64_t lower_case_ = 0;
  std::uint32_t size_ = 0;
};

inline EightKinds eight_kinds(const char* from) {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, from, Eight::kBytes);
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
  const std::uint64_t low = bytes & ~Eight::kHigh;
  const std::uint64_t words =
      Eight::within(low | Eight::kCase, 'a', 'z') | Eight::within(low, '0', '9');
  // Moves the highest bit of byte i to bit i: the factor 2^(56 - 7i) shifts it to 56 + i.
  constexpr std::uint64_t kGather = 0x0102040810204080U;
  const auto gathered = [](std::uint64_t bits) {
    return static_cast<std::uint8_t>(((bits & Eight::kHigh) >> 7U) * kGather >> 56U);
  };
  return {gathered(words & ~bytes), gathered(bytes)};
}

}  // namespace dateline::ascii
