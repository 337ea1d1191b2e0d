// SPDX-License-Identifier: GPL-2.0-or-later
// Words and shingles of four of them; segments are looked up without blanks and punctuation.
#include "tests/quality/html/text_score.h"

#include <algorithm>
#include <cctype>

#include "common/text/ascii.h"

namespace dateline {
namespace {

/// Words as runs of letters, digits and bytes beyond ASCII, in lower case.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words(1);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    // General punctuation, and the no-break space and signs of Latin-1.
    const bool general = byte == 0xE2 && at + 2 < text.size() && text[at + 1] == '\x80';
    const bool punctuation = general || (byte == 0xC2 && at + 1 < text.size());
    if (punctuation) at += general ? 2 : 1;
    if (punctuation || (byte < 0x80 && std::isalnum(byte) == 0 && byte != '_')) {
      if (!words.back().empty()) words.emplace_back();
    } else {
      words.back().push_back(static_cast<char>(std::tolower(byte)));
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

}  // namespace

Shingles shingles_of(const std::string& text) {
  const std::vector<std::string> words = words_of(text);
  Shingles shingles;
  if (words.empty()) return shingles;
  const std::ptrdiff_t size = std::min<std::ptrdiff_t>(4, std::ssize(words));
  for (auto at = words.begin(); at + size <= words.end(); ++at) {
    std::size_t hash = 0;
    for (auto word = at; word < at + size; ++word) {
      hash = hash * 1099511628211U + std::hash<std::string>()(*word);
    }
    ++shingles[hash];
  }
  return shingles;
}

int count(const Shingles& shingles) {
  int all = 0;
  for (const auto& [hash, times] : shingles) all += times;
  return all;
}

int common(const Shingles& some, const Shingles& others) {
  int both = 0;
  for (const auto& [hash, times] : some) {
    const auto at = others.find(hash);
    if (at != others.end()) both += std::min(times, at->second);
  }
  return both;
}

std::string squeezed(std::string_view text) {
  std::string letters;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    // General punctuation, and the no-break space, soft hyphen and signs of Latin-1.
    if (byte == 0xE2) {
      at += 2;
    } else if (byte == 0xC2) {
      ++at;
    } else if (byte >= 0x80 || ascii::is_letter(text[at]) || ascii::is_digit(text[at])) {
      letters.push_back(ascii::lower(text[at]));
    }
  }
  return letters;
}

double Score::f1() const {
  return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}

Score shingle_score(const std::string& found, const std::string& wanted) {
  const Shingles got = shingles_of(found);
  const Shingles want = shingles_of(wanted);
  const double both = common(want, got);
  return {got.empty() ? (want.empty() ? 1.0 : 0.0) : both / count(got),
          want.empty() ? 1.0 : both / count(want)};
}

SegmentCounts& SegmentCounts::operator+=(const SegmentCounts& other) {
  right += other.right;
  lost += other.lost;
  kept += other.kept;
  return *this;
}

Score SegmentCounts::score() const {
  const double found = right;
  return {right + kept == 0 ? 0 : found / (right + kept),
          right + lost == 0 ? 0 : found / (right + lost)};
}

SegmentCounts segment_counts(const std::string& found, const JudgedPage& page) {
  const std::string text = squeezed(found);
  SegmentCounts counts;
  const auto has = [&](const std::string& segment) {
    return text.find(squeezed(segment)) != std::string::npos;
  };
  for (const std::string& segment : page.with) ++(has(segment) ? counts.right : counts.lost);
  for (const std::string& segment : page.without) {
    if (!squeezed(segment).empty() && has(segment)) ++counts.kept;
  }
  return counts;
}

}  // namespace dateline
