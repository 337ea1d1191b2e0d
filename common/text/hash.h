// SPDX-License-Identifier: GPL-2.0-or-later
// The hash of all ids: XXH3, 128 bits.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace dateline {

/// 128 bits, most significant byte first.
struct Hash128 {
  std::array<std::uint8_t, 16> bytes{};
  friend auto operator<=>(const Hash128&, const Hash128&) = default;
};

/// XXH3 (128 bits, seed 0) of the bytes of `text`; the same on every machine.
[[nodiscard]] Hash128 hash128(std::string_view text);

/// The same hash for bytes that arrive in parts.
class StreamHash {
 public:
  StreamHash();
  ~StreamHash();
  StreamHash(const StreamHash&) = delete;
  StreamHash& operator=(const StreamHash&) = delete;
  void add(std::string_view part);
  /// `hash128` of all parts so far.
  [[nodiscard]] Hash128 value() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The first `count` bytes in lower-case hexadecimal.
[[nodiscard]] std::string hex(const Hash128& hash, std::size_t count = 16);

/// The hash that 32 hexadecimal digits stand for; nullopt for anything else.
[[nodiscard]] std::optional<Hash128> parse_hex(std::string_view digits);

/// The first eight bytes as a number.
[[nodiscard]] std::uint64_t low64(const Hash128& hash);

}  // namespace dateline
