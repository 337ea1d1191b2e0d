// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the article within the text of a whole page: the stretch of lines with the greatest sum of
// weights, where prose weighs its words and a short line -15, a line of the page -25:
//
//   -25  Home | World | Sport
//    31  The pier burned down on Tuesday night, ...      <- from here
//   -15  Jan. 8
//    44  Firefighters arrived within minutes ...         <- to here
//   -25  Most read
//
// All other lines become boilerplate (rule `outside-article`).
#include "indexer/article/zones/rule.h"

namespace dateline::zones {
namespace {

constexpr std::size_t kLeastLines = 40;
constexpr std::size_t kLeastPhrases = 5;
// Weights in words: how much prose a line of the page outweighs.
constexpr double kShortLine = -15;
constexpr double kPageLine = -25;

bool is_short(const Line& line) { return line.words < 8; }

bool is_of_page(const Text& text, std::size_t i) {
  if (text.lines[i].phrase == PhraseGroup::none) return false;
  const Zone zone = text.paragraphs[i].zone;
  return zone == Zone::boilerplate || zone == Zone::teaser || zone == Zone::source_note;
}

// Whether the text is all of a page: many lines, most of them short, and some that only a page has.
// Without the last, a long table or list would be taken for one.
bool is_page(const Text& text) {
  if (text.lines.size() < kLeastLines) return false;
  std::size_t lines = 0;
  std::size_t short_lines = 0;
  std::size_t phrases = 0;
  for (const Line& line : text.lines) {
    if (!line.has_word) continue;
    ++lines;
    if (is_short(line)) ++short_lines;
    const bool of_page = line.phrase == PhraseGroup::site || line.phrase == PhraseGroup::section ||
                         line.phrase == PhraseGroup::closing || line.phrase == PhraseGroup::more;
    if (of_page) ++phrases;
  }
  return 2 * short_lines > lines && lines >= kLeastLines && phrases >= kLeastPhrases;
}

double weight_of(const Text& text, std::size_t i) {
  const Line& line = text.lines[i];
  const double words = line.words;
  if (!line.has_word) return 0;
  if (is_of_page(text, i)) return kPageLine;
  if (line.words >= 12 && line.ends_sentence) return words;
  if (line.words >= 25) return 0.6 * words;
  if (line.words >= 6 && line.ends_sentence) return 0.5 * words;
  return kShortLine;
}

}  // namespace

void find_outside_window(Text& text, const TextRule& rule) {
  if (!is_page(text)) return;
  double best = 0;
  Span window;
  double sum = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.lines.size(); ++i) {
    sum += weight_of(text, i);
    if (sum > best) {
      best = sum;
      window = {begin, i + 1};
    }
    if (sum <= 0) {
      sum = 0;
      begin = i + 1;
    }
  }
  if (window.empty()) return;
  for (std::size_t i = 0; i < text.lines.size(); ++i) {
    if (i >= window.begin && i < window.end) continue;
    const bool heading = text.paragraphs[i].zone == Zone::heading;
    if (text.is_open(i) || heading) text.give(i, rule.zone, rule.name);
  }
}

}  // namespace dateline::zones
