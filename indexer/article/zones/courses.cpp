// SPDX-License-Identifier: GPL-2.0-or-later
// Rules on the course of a text: lists of linked headlines, and what closes an article.
#include "indexer/article/zones/rule.h"

namespace dateline::zones {
namespace {

bool is_linked_headline(const Line& line) {
  return line.bullet && line.words >= 6 && line.words <= 30 &&
         (!line.ends_sentence || line.text.ends_with('?'));
}

// A word after the first with a capital and small letters: a headline names somebody.
bool names_something(std::string_view text) {
  for (std::size_t at = text.find(' '); at != std::string_view::npos && at + 2 < text.size();
       at = text.find(' ', at + 1)) {
    const char c = text[at + 1];
    const char next = text[at + 2];
    const bool capital = (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3;
    const bool small = (next >= 'a' && next <= 'z') || static_cast<unsigned char>(next) == 0xC3;
    // Scripts without capitals, or whose capitals are not known here, count as names.
    if (capital && (small || static_cast<unsigned char>(c) >= 0xC4)) return true;
  }
  return false;
}

// A list that belongs to the text is announced, by a colon or a heading; links interrupt.
bool is_announced(const Text& text, std::size_t first) {
  return first > 0 && !text.lines[first - 1].ends_sentence;
}

// From `from` on, the first of two full sentences in a row; the number of lines if there are none.
std::size_t reopening(const Text& text, std::size_t from) {
  for (std::size_t i = from; i + 1 < text.lines.size(); ++i) {
    if (text.lines[i].is_prose() && text.lines[i + 1].is_prose()) return i;
  }
  return text.lines.size();
}

}  // namespace

void find_linked_headlines(Text& text, const TextRule& rule) {
  for (std::size_t i = 0; i < text.lines.size();) {
    std::size_t end = i;
    std::size_t naming = 0;
    for (; end < text.lines.size() && is_linked_headline(text.lines[end]); ++end) {
      if (names_something(text.lines[end].text)) ++naming;
    }
    if (end - i >= 2 && naming == end - i && !is_announced(text, i)) {
      for (std::size_t at = i; at < end; ++at) {
        if (text.is_open(at)) text.give(at, rule.zone, rule.name);
      }
    }
    i = end + 1;
  }
}

void find_closing_bullets(Text& text, const TextRule& rule) {
  // Back from the end, over what is no text of the article, to a list of links.
  std::size_t end = text.lines.size();
  const auto is_link = [&](std::size_t i) {
    const Line& line = text.lines[i];
    return line.bullet && (!line.ends_sentence || line.text.ends_with('?')) && line.words <= 30;
  };
  while (end > 0 && !is_link(end - 1) && !text.is_open(end - 1)) --end;
  std::size_t begin = end;
  while (begin > 0 && is_link(begin - 1)) --begin;
  if (end - begin < 2 || begin == 0 || 10 * text.lines[begin].begin < 6 * text.bytes) return;
  const bool led_to = text.paragraphs[begin - 1].zone == Zone::teaser;
  if (!led_to && is_announced(text, begin)) return;
  for (std::size_t at = begin; at < end; ++at) {
    if (text.is_open(at)) text.give(at, rule.zone, rule.name);
  }
}

void find_closed_end(Text& text, const TextRule& rule) {
  std::size_t i = 0;
  while (i < text.lines.size()) {
    const Line& line = text.lines[i];
    const bool closes = line.phrase == PhraseGroup::closing && 10 * line.begin >= 6 * text.bytes;
    if (!closes) {
      ++i;
      continue;
    }
    const std::size_t end = reopening(text, i + 1);
    for (std::size_t at = i + 1; at < end; ++at) {
      const bool heading = text.paragraphs[at].zone == Zone::heading;
      if (text.is_open(at) || heading) text.give(at, rule.zone, rule.name);
    }
    i = end;
  }
}

}  // namespace dateline::zones
