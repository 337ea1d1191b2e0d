// SPDX-License-Identifier: GPL-2.0-or-later
// The sounds that spellings are reduced to, each one letter in the tables.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline::names {

/// A sound, as its index in `kPhoneLetters`.
using Phone = std::uint8_t;

/// Vowels; the glides of "yes" and "we"; then consonants. Capitals are sounds that English writes
/// with two letters: S sh, Z zh, X ch, J dj, C ts, K kh.
inline constexpr std::string_view kPhoneLetters = "aeiouywbpvfmnlrdtszSZCXJkgKh";
inline constexpr std::size_t kPhones = kPhoneLetters.size();
inline constexpr std::size_t kVowels = 5;

/// The phone of a letter of `kPhoneLetters`.
[[nodiscard]] constexpr Phone phone_of(char letter) {
  return static_cast<Phone>(kPhoneLetters.find(letter));
}

[[nodiscard]] constexpr bool is_vowel(Phone phone) { return phone < kVowels; }

/// For each phone its class at the beginning of a name. Names that begin with different classes
/// are different names (Masimov, Kasimov). Sounds are of one class if one letter of a source script
/// is romanised as them; the glide of "yes" comes and goes before vowels (Yeltsin, Eltsin).
inline constexpr std::string_view kFirstClasses = "AAAAAAVPPVVMNLRTTSSSSSSSKKKK";
inline constexpr char kVowelClass = 'A';
static_assert(kFirstClasses.size() == kPhones);

}  // namespace dateline::names
