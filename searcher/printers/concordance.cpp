// SPDX-License-Identifier: GPL-2.0-or-later
// Cuts a paragraph around its marks, on character boundaries.
#include "searcher/printers/concordance.h"

#include <algorithm>

#include "common/cli/layout.h"
#include "common/text/utf8.h"
#include "searcher/answer/parts.h"

namespace dateline {
namespace {

// The offset of the last `count` characters of text[0, end), at least `least`.
std::size_t characters_back(std::string_view text, std::size_t least, std::size_t end,
                            std::size_t count) {
  std::size_t at = end;
  for (; count > 0 && at > least; --count) {
    --at;
    while (at > least && !utf8::is_boundary(text[at])) --at;
  }
  return at;
}

std::size_t characters_on(std::string_view text, std::size_t begin, std::size_t most,
                          std::size_t count) {
  std::size_t at = begin;
  for (; count > 0 && at < most; --count) at += utf8::decode(text, at).size;
  return std::min(at, most);
}

// The part of the passage that contains `place`; the whole text if none does.
Span paragraph_around(const Passage& passage, Span place) {
  for (const PassagePart& part : passage.parts) {
    if (part.text.contains(place) && part.text.end <= passage.text.size()) return part.text;
  }
  return {0, passage.text.size()};
}

}  // namespace

std::vector<ConcordanceLine> concordance(const Hit& hit) {
  const std::string_view text = hit.passage.text;
  std::vector<ConcordanceLine> lines;
  for (const Highlight& mark : sound_highlights(hit.highlights, text)) {
    const Span place = mark.text;
    const Span around = paragraph_around(hit.passage, place);
    const std::size_t begin = characters_back(text, around.begin, place.begin, kMostAround);
    const std::size_t end = characters_on(text, place.end, around.end, kMostAround);
    ConcordanceLine line;
    line.left = text.substr(begin, place.begin - begin);
    line.match = place.of(text);
    line.right = text.substr(place.end, end - place.end);
    line.address = address_of(hit.passage, place);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string last_columns(std::string_view text, std::size_t columns) {
  const std::string line = cli::printable_line(text);
  std::size_t begin = line.size();
  std::size_t width = 0;
  while (begin > 0) {
    const std::size_t before = characters_back(line, 0, begin, 1);
    const std::size_t more = cli::display_width(line.substr(before, begin - before));
    if (width + more > columns) break;
    width += more;
    begin = before;
  }
  return std::string(columns - width, ' ') + line.substr(begin);
}

std::string first_columns(std::string_view text, std::size_t columns) {
  const std::string line = cli::printable_line(text);
  std::size_t end = 0;
  std::size_t width = 0;
  while (end < line.size()) {
    const std::size_t next = characters_on(line, end, line.size(), 1);
    width += cli::display_width(line.substr(end, next - end));
    if (width > columns) break;
    end = next;
  }
  return line.substr(0, end);
}

}  // namespace dateline
