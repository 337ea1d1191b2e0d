// SPDX-License-Identifier: GPL-2.0-or-later
// Which lines are asked.
#include "indexer/article/edge_lines.h"

#include <algorithm>

#include "common/text/ascii.h"
#include "common/text/find.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "indexer/article/zones/rule.h"

namespace dateline {
namespace {

constexpr std::size_t kEdge = 12;           // lines at either end
constexpr std::size_t kLongestBytes = 240;  // of a line
constexpr std::size_t kOpening = 4;         // paragraphs
constexpr std::size_t kOpeningWords = 8;    // of a paragraph, at least

// Of credits, those of pictures say nothing about the article.
bool is_sign_off(const Paragraph& paragraph) { return paragraph.rule == zones::kSignOff; }

bool speaks_elsewhere(const Paragraph& paragraph) {
  const Zone zone = paragraph.zone;
  return zone == Zone::byline || zone == Zone::dateline || zone == Zone::source_note ||
         is_sign_off(paragraph);
}

bool never_speaks(const Paragraph& paragraph) {
  const Zone zone = paragraph.zone;
  return zone == Zone::title || zone == Zone::heading || zone == Zone::caption ||
         zone == Zone::teaser || (zone == Zone::credit && !is_sign_off(paragraph));
}

// No-break and narrow spaces stand in many bylines.
std::string plain_blanks(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    at = find_byte(text, at, kIsByte<'\t'>, kIsWide);
    plain += text.substr(begin, at - begin);
    if (at == text.size()) break;
    const utf8::CodePoint c = utf8::decode(text, at);
    plain += unicode::is_blank(c.value) ? std::string_view(" ") : text.substr(at, c.size);
    at += c.size;
  }
  return plain;
}

// Whether `text` has so many words; the rest of a long one is not looked at.
bool has_words(std::string_view text, std::size_t least) {
  constexpr std::size_t kEnough = 60;
  return word_count(text.substr(0, kEnough)) >= least || word_count(text) >= least;
}

// Whether `text` has a digit of any script. Those of others than ours begin with these bytes.
bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return ascii::is_digit(c) || byte == 0xD9 || byte == 0xDB || byte == 0xE0 || byte == 0xEF;
  });
}

// The lines that the source has; what stands together there is one paragraph.
std::vector<std::string_view> lines_of(const Paragraph& paragraph) {
  std::vector<std::string_view> lines;
  const std::string_view text = paragraph.text;
  std::size_t begin = 0;
  for (const TextLine& line : paragraph.lines) {
    const std::size_t end = std::min(line.text_begin, text.size());
    if (end <= begin) continue;
    lines.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  lines.push_back(text.substr(begin));
  return lines;
}

}  // namespace

std::vector<EdgeLine> edge_lines(const Article& article) {
  std::vector<EdgeLine> lines;
  const std::size_t count = article.paragraphs.size();
  std::size_t spoken = 0;  // paragraphs that may speak
  for (std::size_t i = 0; i < count; ++i) {
    const Paragraph& paragraph = article.paragraphs[i];
    const bool head = i < kEdge || spoken < kEdge;  // a menu may be above the first lines
    const bool edge = head || i + kEdge >= count;
    if (never_speaks(paragraph)) continue;
    if (paragraph.zone != Zone::boilerplate) ++spoken;
    if (!edge && !speaks_elsewhere(paragraph)) continue;
    const bool names = paragraph.zone == Zone::byline || paragraph.zone == Zone::dateline;
    for (const std::string_view line : lines_of(paragraph)) {
      if (line.size() > kLongestBytes) continue;
      const bool digit = has_digit(line);
      lines.push_back({plain_blanks(ascii::trim(line)), paragraph.zone, head || names, digit});
    }
  }
  return lines;
}

std::vector<std::string> opening_paragraphs(const Article& article) {
  std::vector<std::string> opening;
  for (const Paragraph& paragraph : article.paragraphs) {
    const bool text = paragraph.zone == Zone::body || paragraph.zone == Zone::dateline;
    const bool dateline = paragraph.zone == Zone::dateline;
    if (!text || (!dateline && !has_words(paragraph.text, kOpeningWords))) continue;
    opening.push_back(plain_blanks(ascii::trim(paragraph.text)));
    if (opening.size() == kOpening) break;
  }
  return opening;
}

std::size_t word_count(std::string_view text) {
  std::size_t count = 0;
  for_each_word(text, [&](std::string_view /*word*/) { ++count; });
  return count;
}

}  // namespace dateline
