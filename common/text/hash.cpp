// SPDX-License-Identifier: GPL-2.0-or-later
// XXH3 through libxxhash, inlined.
#include "common/text/hash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cstring>

namespace dateline {

namespace {

Hash128 canonical(XXH128_hash_t value) {
  XXH128_canonical_t digest;
  XXH128_canonicalFromHash(&digest, value);
  Hash128 hash;
  std::memcpy(hash.bytes.data(), digest.digest, hash.bytes.size());
  return hash;
}

}  // namespace

struct StreamHash::State {
  XXH3_state_t xxh3;
};

StreamHash::StreamHash() : state_(std::make_unique<State>()) { XXH3_128bits_reset(&state_->xxh3); }
StreamHash::~StreamHash() = default;

void StreamHash::add(std::string_view part) {
  XXH3_128bits_update(&state_->xxh3, part.data(), part.size());
}

Hash128 StreamHash::value() const { return canonical(XXH3_128bits_digest(&state_->xxh3)); }

Hash128 hash128(std::string_view text) { return canonical(XXH3_128bits(text.data(), text.size())); }

std::string hex(const Hash128& hash, std::size_t count) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  out.reserve(2 * count);
  for (std::size_t i = 0; i < count && i < hash.bytes.size(); ++i) {
    out.push_back(kDigits[hash.bytes[i] >> 4U]);
    out.push_back(kDigits[hash.bytes[i] & 0xFU]);
  }
  return out;
}

std::optional<Hash128> parse_hex(std::string_view digits) {
  Hash128 hash;
  if (digits.size() != 2 * hash.bytes.size()) return std::nullopt;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const std::size_t value = std::string_view("0123456789abcdef").find(digits[i]);
    if (value == std::string_view::npos) return std::nullopt;
    hash.bytes[i / 2] = static_cast<std::uint8_t>(hash.bytes[i / 2] * 16 + value);
  }
  return hash;
}

std::uint64_t low64(const Hash128& hash) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < 8; ++i) value = (value << 8U) | hash.bytes[i];
  return value;
}

}  // namespace dateline
