// SPDX-License-Identifier: GPL-2.0-or-later
// How many letters two words are apart.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// How many letters have to be added, left out, changed or exchanged with their neighbour to make
/// one word of the other; `most` + 1 if more than `most`. Words are valid UTF-8.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

/// Which bytes a word has, of 64 kinds: a quick look that tells most words apart.
[[nodiscard]] std::uint64_t kinds_of(std::string_view word);

[[nodiscard]] bool is_ascii(std::string_view word);

/// Whether words are at most so many letters from one.
class SimilarTo {
 public:
  SimilarTo(std::string_view word, std::size_t most);

  /// `kinds` are those of `other`.
  [[nodiscard]] bool operator()(std::string_view other, std::uint64_t kinds) const;
  /// The same where it is known whether `other` is ASCII.
  [[nodiscard]] bool operator()(std::string_view other, std::uint64_t kinds, bool ascii) const {
    const std::size_t most = most_ * (ascii && is_ascii_ ? kKindsOfAscii : kKindsOfLetter);
    return static_cast<std::size_t>(std::popcount(kinds_ ^ kinds)) <= most && is_near(other);
  }
  /// Whether words of so many letters may be.
  [[nodiscard]] bool may_have(std::size_t letters) const {
    return letters <= letters_.size() + most_ && letters_.size() <= letters + most_;
  }

 private:
  // How many kinds two words may differ in for each letter that is more, less or another.
  static constexpr std::size_t kKindsOfLetter = 8;
  static constexpr std::size_t kKindsOfAscii = 2;

  [[nodiscard]] bool is_near(std::string_view other) const;

  std::u32string letters_;
  std::uint64_t kinds_;
  std::size_t most_;
  bool is_ascii_;
};

}  // namespace dateline
