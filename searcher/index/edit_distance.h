// SPDX-License-Identifier: GPL-2.0-or-later
// Edit distance of two words in letters, with swaps (optimal string alignment).
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

/// The least number of letters to insert, delete, replace or swap with a neighbour that turns one
/// word into the other; `most` + 1 if it exceeds `most`. Words are valid UTF-8.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most);

/// A set of the bytes of a word, in 64 classes: rejects most distant words quickly.
[[nodiscard]] std::uint64_t kinds_of(std::string_view word);

[[nodiscard]] bool is_ascii(std::string_view word);

/// Tests words for being within a distance of one word.
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
  /// Whether a word with this number of letters can be near.
  [[nodiscard]] bool may_have(std::size_t letters) const {
    return letters <= letters_.size() + most_ && letters_.size() <= letters + most_;
  }

 private:
  // The number of classes by which two words may differ for each edit.
  static constexpr std::size_t kKindsOfLetter = 8;
  static constexpr std::size_t kKindsOfAscii = 2;

  [[nodiscard]] bool is_near(std::string_view other) const;

  std::u32string letters_;
  std::uint64_t kinds_;
  std::size_t most_;
  bool is_ascii_;
};

}  // namespace dateline
