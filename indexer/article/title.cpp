// SPDX-License-Identifier: GPL-2.0-or-later
// Guessing a headline from its place and shape.
#include "indexer/article/title.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/text/find.h"
#include "indexer/article/zones/rule.h"
#include "indexer/article/zones/time_words.h"

namespace dateline {
namespace {

constexpr std::size_t kFirstFew = 8;   // lines that may be a headline...
constexpr std::size_t kFarthest = 60;  // ...with others between them
constexpr std::size_t kLeastWords = 4;
constexpr std::size_t kLongestBytes = 220;

bool ends_as_sentence(std::string_view text) {
  for (const std::string_view end : {".", "!", "?", ":", ";", ",", "…", ".”", ".\"", "|"}) {
    if (text.ends_with(end)) return true;
  }
  return false;
}

std::size_t words(std::string_view text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

// A row of links: "Home | World | Sport", "News > Courts", "Scores  Fixtures  Tables".
bool is_menu(std::string_view text) {
  for (const std::string_view mark : {"|", " > ", " » ", " · ", "  "}) {
    if (has_sign(text, mark)) return true;
  }
  return false;
}

// What the rules for zones know as something else: navigation, dates, bylines, captions, credits.
bool is_something_else(std::span<const Paragraph> paragraphs, std::size_t i) {
  zones::Line line = zones::line_of(paragraphs[i].text, 0);
  if (line.phrase != zones::PhraseGroup::none) return true;
  return zones::time_line(line.text) != zones::TimeLine::no || zones::is_name_line(line.text) ||
         zones::has_credit(paragraphs[i].text);
}

}  // namespace

std::optional<std::size_t> headline_of(std::span<const Paragraph> paragraphs) {
  if (paragraphs.size() == 1) {
    const std::string_view text = paragraphs[0].text;
    if (text.size() > kLongestBytes || ends_as_sentence(text) || is_menu(text)) return std::nullopt;
    return 0;
  }
  std::size_t unknown = 0;
  for (std::size_t i = 0; i < std::min(paragraphs.size(), kFarthest) && unknown < kFirstFew; ++i) {
    const std::string_view text = paragraphs[i].text;
    if (is_menu(text) || is_something_else(paragraphs, i)) continue;
    ++unknown;
    const bool fits = text.size() <= kLongestBytes && words(text) >= kLeastWords;
    if (fits && !ends_as_sentence(text)) return i;
  }
  // A question stands above an article, too, where nothing else does.
  if (!paragraphs.empty() && paragraphs[0].text.ends_with('?') &&
      paragraphs[0].text.size() <= kLongestBytes && words(paragraphs[0].text) >= kLeastWords &&
      !is_something_else(paragraphs, 0)) {
    return 0;
  }
  return std::nullopt;
}

}  // namespace dateline
