// SPDX-License-Identifier: GPL-2.0-or-later
// The tables of rules. A row here is all that a new rule needs beside its function.
#include "indexer/article/zones/rule.h"

namespace dateline::zones {
namespace {

constexpr std::size_t kAnyLength = Line::kManyWords;

template <PhraseGroup group>
bool is_phrase(const Text& text, std::size_t i) {
  return text.lines[i].phrase == group;
}

// A name of a section is a sign of a menu only among others, or at an end of the text.
bool is_section(const Text& text, std::size_t i) {
  constexpr std::size_t kEnd = 8;
  if (!is_phrase<PhraseGroup::section>(text, i)) return false;
  const auto is_menu = [&](std::size_t at) {
    const PhraseGroup group = text.lines[at].phrase;
    return group == PhraseGroup::section || group == PhraseGroup::site;
  };
  if (i < kEnd || i + kEnd >= text.lines.size()) return true;
  return is_menu(i - 1) || is_menu(i + 1);
}

bool is_labelled_link(const Text& text, std::size_t i) {
  return is_phrase<PhraseGroup::label>(text, i) && text.lines[i].bullet;
}

constexpr LineRule kLineRules[] = {
    {"no-word", Zone::boilerplate, 0, is_without_word},
    {"image-file", Zone::boilerplate, 8, is_image_file},
    {"title-again", Zone::title, kAnyLength, is_title_again},
    {"credit", Zone::credit, 16, is_credit},
    {kSignOff, Zone::credit, kAnyLength, is_sign_off},
    {"note", Zone::source_note, kAnyLength, is_note_on_article},
    {"source-note", Zone::source_note, 40, is_phrase<PhraseGroup::source_note>},
    {"rights", Zone::source_note, 40, is_rights},
    {"closing-heading", Zone::teaser, 9, is_phrase<PhraseGroup::closing>, Scope::any, true},
    {"leads-elsewhere", Zone::teaser, 18, is_phrase<PhraseGroup::more>, Scope::any, true},
    {"labelled-link", Zone::teaser, 18, is_labelled_link},
    {"after-lead", Zone::teaser, 25, is_after_lead},
    {"sign-up", Zone::boilerplate, 25, is_sign_up},
    {"site-phrase", Zone::boilerplate, 14, is_phrase<PhraseGroup::site>, Scope::any, true},
    {"section-name", Zone::boilerplate, 5, is_section},
    {"menu-row", Zone::boilerplate, 40, is_menu_row},
    {"address", Zone::boilerplate, 6, is_bare_address},
    {"date-line", Zone::dateline, 16, is_date_line},
    {"place-and-date", Zone::dateline, 8, is_place_and_date},
    {"byline", Zone::byline, 18, is_byline},
    {"name-by-date", Zone::byline, 4, is_name_by_date},
    {"agency-byline", Zone::byline, 14, is_agency_byline},
    {"caption-phrase", Zone::caption, 40, is_named_caption},
    {"credited-caption", Zone::caption, kAnyLength, is_credited_caption},
    {"pictured", Zone::caption, 40, is_pictured},
    {"repeated-prefix", Zone::caption, 60, is_repeated_prefix, Scope::scraped},
    {"before-credit", Zone::caption, 40, is_before_credit},
    {"about-author", Zone::boilerplate, 40, is_about_author},
    {"heading", Zone::heading, 12, is_heading},
};

constexpr TextRule kTextRules[] = {
    {"linked-headlines", Zone::teaser, find_linked_headlines},
    {"closing-bullets", Zone::teaser, find_closing_bullets},
    {"closed-end", Zone::teaser, find_closed_end},
    {"outside-article", Zone::boilerplate, find_outside_window, Scope::scraped},
};

}  // namespace

std::span<const LineRule> line_rules() { return kLineRules; }

std::span<const TextRule> text_rules() { return kTextRules; }

}  // namespace dateline::zones
