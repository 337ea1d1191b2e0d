// SPDX-License-Identifier: GPL-2.0-or-later
// The rules for zones: what they look at, and the tables they stand in.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "common/news/article.h"
#include "indexer/article/zones/line.h"

namespace dateline::zones {

/// An article under the rules. `lines[i]` are the facts of `paragraphs[i]`.
struct Text {
  std::span<Paragraph> paragraphs;
  std::vector<Line> lines;
  std::size_t bytes = 0;   ///< of all paragraphs
  std::string_view title;  ///< of the article; may be empty
  /// Whether markup has told the text from the rest of a page. `paragraphs` then run from the first
  /// of the text to the last.
  bool marked_up = false;

  /// Whether no rule has fired for a paragraph, and its format left it body.
  [[nodiscard]] bool is_open(std::size_t i) const { return paragraphs[i].zone == Zone::body; }
  void give(std::size_t i, Zone zone, std::string_view rule) {
    paragraphs[i].zone = zone;
    paragraphs[i].rule = rule;
  }
};

/// Which texts a rule is for.
enum class Scope : std::uint8_t {
  any,
  scraped,  ///< only where no markup has told the text from the rest
};

/// A rule on one line and those next to it. The first that fires gives the zone.
struct LineRule {
  std::string_view name;  ///< as --inspect prints it
  Zone zone;
  std::size_t most_words;  ///< it is not asked about longer lines
  bool (*fires)(const Text& text, std::size_t i);
  Scope scope = Scope::any;
  bool of_headings = false;  ///< also asked about what markup says is a heading
};

/// A rule on the course of a whole text. Gives its zone to whichever open lines it means.
struct TextRule {
  std::string_view name;
  Zone zone;
  void (*apply)(Text& text, const TextRule& rule);
  Scope scope = Scope::any;
};

/// In the order they are tried: those of lines first, then those of texts.
[[nodiscard]] std::span<const LineRule> line_rules();
[[nodiscard]] std::span<const TextRule> text_rules();

// Rules of captions.cpp.
bool is_credit(const Text& text, std::size_t i);
bool is_named_caption(const Text& text, std::size_t i);
bool is_credited_caption(const Text& text, std::size_t i);
bool is_pictured(const Text& text, std::size_t i);
bool is_before_credit(const Text& text, std::size_t i);
bool is_repeated_prefix(const Text& text, std::size_t i);

/// Whether a line ends with the source of a picture, or is one.
bool has_credit(std::string_view line);

// Rules of heads.cpp.
bool is_title_again(const Text& text, std::size_t i);
bool is_byline(const Text& text, std::size_t i);
bool is_agency_byline(const Text& text, std::size_t i);
bool is_place_and_date(const Text& text, std::size_t i);
bool is_name_by_date(const Text& text, std::size_t i);
bool is_date_line(const Text& text, std::size_t i);
/// Whether a line is "By" and names, or a moment and names.
bool is_name_line(std::string_view line);
bool is_heading(const Text& text, std::size_t i);

// Rules of sign_offs.cpp.
inline constexpr std::string_view kSignOff = "sign-off";
bool is_sign_off(const Text& text, std::size_t i);
bool is_note_on_article(const Text& text, std::size_t i);

// Rules of shapes.cpp.
bool is_without_word(const Text& text, std::size_t i);
bool is_image_file(const Text& text, std::size_t i);
bool is_bare_address(const Text& text, std::size_t i);
bool is_menu_row(const Text& text, std::size_t i);
bool is_about_author(const Text& text, std::size_t i);
bool is_rights(const Text& text, std::size_t i);
bool is_sign_up(const Text& text, std::size_t i);
bool is_after_lead(const Text& text, std::size_t i);

// Rules of texts: courses.cpp, window.cpp.
void find_linked_headlines(Text& text, const TextRule& rule);
void find_closing_bullets(Text& text, const TextRule& rule);
void find_closed_end(Text& text, const TextRule& rule);
void find_outside_window(Text& text, const TextRule& rule);

}  // namespace dateline::zones
