// SPDX-License-Identifier: GPL-2.0-or-later
// Runs of three words, hashed: what stands in both texts is told without aligning them.
#include "indexer/formats/html/text_match.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>

#include "common/text/ascii.h"
#include "indexer/formats/markup/references.h"

namespace dateline {
namespace {

constexpr std::size_t kLeastRuns = 20;     // in the article's text
constexpr double kLeastCoverage = 0.5;     // of its runs that the page must show
constexpr double kLeastOfParagraph = 0.5;  // of a paragraph's runs that the text must hold

/// Calls `use` with a hash of each run of three words; text of fewer words has one run.
template <typename Use>
void for_each_run(std::string_view text, const Use& use) {
  constexpr std::uint64_t kPrime = 1099511628211U;
  constexpr std::uint64_t kBasis = 14695981039346656037U;
  std::uint64_t word = kBasis;
  std::uint64_t before = 0;
  std::uint64_t first = 0;
  std::size_t words = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(at < text.size() ? text[at] : ' ');
    // Quotes and dashes (U+2000 to U+2FFF) part words: they are often written otherwise.
    const bool punctuation = byte == 0xE2;
    const bool plain =
        ascii::is_letter(static_cast<char>(byte)) || ascii::is_digit(static_cast<char>(byte));
    if (plain || (byte >= 0x80 && !punctuation)) {
      word = (word ^ static_cast<unsigned char>(ascii::lower(static_cast<char>(byte)))) * kPrime;
      continue;
    }
    if (punctuation) at = std::min(at + 2, text.size());
    if (word == kBasis) continue;
    if (++words >= 3) use((first * 31 + before) * 31 + word);
    first = before;
    before = word;
    word = kBasis;
  }
  if (words > 0 && words < 3) use((first * 31 + before) * 31);
}

/// `text` without tags, its references decoded.
std::string without_markup(std::string_view text) {
  if (text.find_first_of("<&") == std::string_view::npos) return std::string(text);
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const bool tag = text[at] == '<' && at + 1 < text.size() &&
                     (ascii::is_letter(text[at + 1]) || text[at + 1] == '/');
    if (!tag) {
      plain.push_back(text[at++]);
      continue;
    }
    at = std::min(text.find('>', at), text.size() - 1) + 1;
    plain.push_back(' ');
  }
  plain = html_text(plain);
  return plain;
}

}  // namespace

std::vector<bool> quoted_paragraphs(const std::vector<Paragraph>& paragraphs,
                                    std::string_view article_body) {
  std::unordered_map<std::uint64_t, bool> runs;  // of the text, and whether the page has them
  for_each_run(without_markup(article_body), [&](std::uint64_t run) { runs.emplace(run, false); });
  if (runs.size() < kLeastRuns) return {};
  std::vector<bool> quoted(paragraphs.size());
  std::size_t covered = 0;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    std::size_t all = 0;
    std::size_t found = 0;
    for_each_run(paragraphs[i].text, [&](std::uint64_t run) {
      ++all;
      const auto at = runs.find(run);
      if (at == runs.end()) return;
      ++found;
      covered += at->second ? 0U : 1U;
      at->second = true;
    });
    quoted[i] =
        all > 0 && static_cast<double>(found) >= kLeastOfParagraph * static_cast<double>(all);
  }
  if (static_cast<double>(covered) < kLeastCoverage * static_cast<double>(runs.size())) return {};
  return quoted;
}

}  // namespace dateline
