// SPDX-License-Identifier: GPL-2.0-or-later
// How much of an article's text is found, and how much of what is found is the article's.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "tests/quality/html/judged_pages.h"

namespace dateline {

using Shingles = std::unordered_map<std::size_t, int>;  ///< counts by a hash of four words

[[nodiscard]] Shingles shingles_of(const std::string& text);
[[nodiscard]] int count(const Shingles& shingles);
/// How many shingles two texts share.
[[nodiscard]] int common(const Shingles& some, const Shingles& others);

/// `text` in lower case without blanks and punctuation, as segments are compared.
[[nodiscard]] std::string squeezed(std::string_view text);

struct Score {
  double precision = 0;
  double recall = 0;
  [[nodiscard]] double f1() const;
};

/// Score of the text `found` where all of the article is `wanted`, by shingles.
[[nodiscard]] Score shingle_score(const std::string& found, const std::string& wanted);

/// Segments found that should be, that should be and are not, and that should not be.
struct SegmentCounts {
  int right = 0;
  int lost = 0;
  int kept = 0;

  SegmentCounts& operator+=(const SegmentCounts& other);
  [[nodiscard]] Score score() const;
};

[[nodiscard]] SegmentCounts segment_counts(const std::string& found, const JudgedPage& page);

}  // namespace dateline
