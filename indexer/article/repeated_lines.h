// SPDX-License-Identifier: GPL-2.0-or-later
// Lines that many articles of a collection repeat: the site's, not the article's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "common/index/schema.h"
#include "common/news/passage.h"

namespace dateline {

using LineSet = std::unordered_set<LineKey>;

/// The lines of an article that count when they stand in others too, sorted, each once: those of
/// zones that are searched, of fewer than 25 words, with a letter and without a quotation (many
/// outlets report the same words of somebody).
[[nodiscard]] std::vector<LineKey> repeatable_lines(std::span<const Passage> passages);

/// The passages of the same article where the lines in `repeated` are boilerplate, and all others
/// have the zones they have alone, whatever was said of them before. An article of nothing else
/// keeps its lines.
[[nodiscard]] std::vector<Passage> with_repeated_lines(std::vector<Passage> passages,
                                                       const LineSet& repeated);

/// A hash of the longest passage that is searched; 0 if there is none. Articles that share it tell
/// the same story, one of them being a reprint, so that a line in both was not repeated.
[[nodiscard]] std::uint64_t story_of(std::span<const Passage> passages);

/// Counts the articles that hold one line. It is repeated once it stands in three stories of one
/// outlet, or in five stories of the collection.
class LineCount {
 public:
  void add(std::string_view outlet, std::uint64_t story);
  [[nodiscard]] bool is_repeated() const { return repeated_; }

 private:
  std::set<std::pair<std::string, std::uint64_t>> of_outlets_;
  std::set<std::uint64_t> stories_;
  bool repeated_ = false;
};

/// No line in fewer articles is repeated.
inline constexpr std::size_t kFewestRepeats = 3;

}  // namespace dateline
