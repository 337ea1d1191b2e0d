// SPDX-License-Identifier: GPL-2.0-or-later
// Rules on the shape of a line: no word in it, a file's name, an address, a row of links.
#include <algorithm>
#include <array>

#include "common/news/credit_phrases.h"
#include "common/text/ascii.h"
#include "common/text/find.h"
#include "indexer/article/zones/rule.h"

namespace dateline::zones {
namespace {

// Whether the text before `at` ends a sentence of its own, so that what follows is not all that
// the line says: the stop after a word in lower case, not after an initial or "Corp."
bool follows_sentence(std::string_view text, std::size_t at) {
  constexpr std::size_t kWord = 4;
  for (std::size_t stop = text.find(". "); stop < at; stop = text.find(". ", stop + 1)) {
    const std::size_t space = text.rfind(' ', stop);
    const std::size_t word = space == std::string_view::npos ? 0 : space + 1;
    if (stop - word >= kWord && text[word] >= 'a' && text[word] <= 'z') return true;
  }
  return false;
}

// "Somebody contributed to this report.", and no sentence of the article before it.
bool has_contribution(std::string_view line) {
  const std::size_t at = find_sign(line, "buted to this ");
  return at != std::string_view::npos && !follows_sentence(line, at) && names_contributor(line);
}

// "(Reporting by Ann Lee; editing by Bob Orme)": where a part of the bracket begins.
bool has_desk_credit(std::string_view line) {
  for (const std::string_view work : {"eporting by", "diting by"}) {
    const std::size_t at = find_sign(line, work);
    if (at == std::string_view::npos || at == 0) continue;
    const bool capital = line[at - 1] == 'R' || line[at - 1] == 'E';
    const std::string_view before = ascii::trim(line.substr(0, at - 1));
    if (capital || before.empty() || before.ends_with(';') || before.ends_with(" and") ||
        before.ends_with(',') || before.ends_with("dditional")) {
      return true;
    }
  }
  return false;
}

bool ends_notice(std::string_view behind) {
  return behind.empty() || !behind.starts_with(' ') ||
         !(behind.size() > 1 && behind[1] >= 'a' && behind[1] <= 'z');
}

// A line of rights that does not open with them names a year or an address, and nobody says it.
bool has_copyright(const Line& line) {
  if (!line.has_digit) return false;
  const bool may_have = has_sign(line.text, "ght") || has_sign(line.text, "GHT") ||
                        has_sign(line.text, "©");  // one of them is in each sign
  if (!may_have) return false;
  for (const std::string_view sign : {"ll rights reserved", "ghts Reserved", "GHTS RESERVED"}) {
    const std::size_t at = find_sign(line.text, sign);
    if (at != std::string_view::npos && ends_notice(line.text.substr(at + sign.size())))
      return true;
  }
  for (const std::string_view sign :
       {"Copyright 20", "Copyright 19", "YRIGHT 20", "©20", "© 20", "© 19"}) {
    if (has_sign(line.text, sign)) return true;
  }
  return false;
}

}  // namespace

bool is_without_word(const Text& text, std::size_t i) { return !text.lines[i].has_word; }

bool is_image_file(const Text& text, std::size_t i) {
  const std::string_view head = text.lines[i].folded();
  for (const std::string_view suffix : {".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"}) {
    if (head.ends_with(suffix)) return true;
  }
  return false;
}

bool is_bare_address(const Text& text, std::size_t i) {
  std::string_view line = text.lines[i].text;
  while (line.ends_with(' ')) line.remove_suffix(1);
  if (has_sign(line, " ")) return false;
  const std::string_view head = text.lines[i].folded();
  // Further down it may belong to a list of the article's own.
  if (head.starts_with("http") || head.starts_with("www.")) return i < 8 && has_sign(head, ".");
  return has_sign(line, "@") && (line.starts_with('@') || has_sign(line, "."));
}

bool is_menu_row(const Text& text, std::size_t i) {
  const Line& line = text.lines[i];
  if (!line.has_marks || (line.ends_sentence && line.words > 20)) return false;
  for (const std::string_view mark : {" | ", " · ", " > ", " » ", " › "}) {
    std::size_t marks = 0;
    for (std::size_t at = line.text.find(mark); at != std::string_view::npos;
         at = line.text.find(mark, at + mark.size())) {
      ++marks;
    }
    if (marks >= 2 && line.words <= 4 * (marks + 1)) return true;
  }
  std::size_t gaps = 0;
  for (std::size_t at = line.text.find("  "); at != std::string_view::npos;
       at = line.text.find("  ", line.text.find_first_not_of(' ', at))) {
    ++gaps;
  }
  return gaps >= 3 && !line.ends_sentence && line.words <= 3 * (gaps + 1);
}

bool is_about_author(const Text& text, std::size_t i) {
  const Line& line = text.lines[i];
  const std::size_t end = text.lines.size();
  if (line.words < 5 || 10 * line.begin < 7 * text.bytes || i + 15 < end) return false;
  const std::string_view head = line.folded();
  const bool is_a = has_sign(head, " is a ") || has_sign(head, " is an ") ||
                    has_sign(head, " is the ") || has_sign(head, "'s deal") ||
                    has_sign(head, " covers ") || has_sign(head, " writes ") ||
                    has_sign(head, " reports on ");
  if (!is_a) return false;
  for (const std::string_view job :
       {"writer", "reporter", "journalist", "editor", "correspondent", "columnist", "contributor",
        "covers ", "writes about", "author of", "reports on"}) {
    const std::size_t at = line.text.find(job);
    if (at != std::string_view::npos && at < 160) return true;
  }
  return false;
}

bool is_rights(const Text& text, std::size_t i) {
  const Line& line = text.lines[i];
  return has_contribution(line.text) || has_copyright(line) ||
         (line.opens_bracket && has_desk_credit(line.text));
}

bool is_sign_up(const Text& text, std::size_t i) {
  const Line& line = text.lines[i];
  const std::string_view head = line.folded();
  if (has_sign(head, "your inbox")) return true;
  if (!head.starts_with("follow ") || !has_sign(head, " on ")) return false;
  for (const std::string_view site : {" twitter", " facebook", " instagram", " social", "@"}) {
    if (has_sign(head, site)) return true;
  }
  return !line.ends_sentence && line.words <= 8;
}

bool is_after_lead(const Text& text, std::size_t i) {
  // "Read also", and nothing behind it: what it leads to stands in the next line.
  const Line& line = text.lines[i];
  if (i == 0 || line.ends_sentence || line.words < 4) return false;
  const Line& lead = text.lines[i - 1];
  const bool leads = lead.phrase == PhraseGroup::more || lead.phrase == PhraseGroup::closing;
  return leads && lead.words <= 5 && text.paragraphs[i - 1].zone == Zone::teaser;
}

}  // namespace dateline::zones
