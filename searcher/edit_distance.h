// SPDX-License-Identifier: GPL-2.0-or-later
// How many letters two words are apart.
#pragma once

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

/// Whether words are at most so many letters from one.
class SimilarTo {
 public:
  SimilarTo(std::string_view word, std::size_t most);

  /// `kinds` are those of `other`.
  [[nodiscard]] bool operator()(std::string_view other, std::uint64_t kinds) const;
  /// Whether words of so many letters may be.
  [[nodiscard]] bool may_have(std::size_t letters) const {
    return letters <= letters_.size() + most_ && letters_.size() <= letters + most_;
  }

 private:
  std::string word_;
  std::u32string letters_;
  std::uint64_t kinds_;
  std::size_t most_;
};

}  // namespace dateline
