// SPDX-License-Identifier: GPL-2.0-or-later
// Zones of paragraphs, the title, and the properties.
#include "indexer/formats/pdf/document.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "common/news/passage.h"
#include "common/text/ascii.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "indexer/article/title.h"
#include "indexer/formats/pdf/columns.h"
#include "indexer/formats/pdf/furniture.h"
#include "indexer/formats/pdf/line_ends.h"
#include "indexer/formats/pdf/paragraphs.h"
#include "indexer/formats/pdf/properties.h"

namespace dateline::pdf {
namespace {

constexpr std::string_view kScan = "make it searchable first: ocrmypdf IN.pdf OUT.pdf";
constexpr std::size_t kMostHeadingWords = 30;
constexpr std::size_t kMostTitleWords = 40;
constexpr std::size_t kMostCaptionWords = 80;

bool has_word(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const utf8::CodePoint c = utf8::decode(text, at);
    const unicode::CharClass kind = unicode::char_class(c.value);
    if (kind == unicode::CharClass::letter || kind == unicode::CharClass::digit ||
        kind == unicode::CharClass::ideograph) {
      return true;
    }
    at += c.size;
  }
  return false;
}

bool is_large(const TextBlock& block, double body) {
  return block.height > body && !same_height(block.height, body);
}

// Large type that is not a sentence of the text.
bool is_heading(const TextBlock& block, double body) {
  constexpr double kVeryLarge = 1.5;
  if (!is_large(block, body) || ascii::words(block.text) > kMostHeadingWords) return false;
  return !block.text.ends_with('.') || block.height > kVeryLarge * body;
}

// "Figure 3: The new pier", "Abb. 2.1. Der Hafen": a kind, a number, and a colon or full stop.
bool is_caption(const TextBlock& block) {
  constexpr auto kKinds = std::to_array<std::string_view>(
      {"figure",  "fig.",         "table",     "photo",   "image",   "chart",   "map",
       "graphic", "illustration", "abbildung", "abb.",    "tabelle", "tab.",    "foto",
       "bild",    "grafik",       "karte",     "tableau", "carte",   "figura",  "tabla",
       "gráfico", "imagen",       "tabella",   "tabela",  "рис.",    "рисунок", "таблица"});
  const std::string head = unicode::lower_case(block.text.substr(0, 40), false);
  const auto kind = std::ranges::find_if(kKinds, [&](std::string_view name) {
    return head.starts_with(name) && head.size() > name.size() && head[name.size()] == ' ';
  });
  if (kind == kKinds.end() || ascii::words(block.text) > kMostCaptionWords) return false;
  std::string_view number = std::string_view(head).substr(kind->size() + 1);
  const std::size_t digits = std::min(number.find_first_not_of("0123456789"), number.size());
  if (digits == 0) return false;
  number = number.substr(0, number.find(' '));
  return number.ends_with(':') || number.ends_with('.');
}

/// Converts the paragraphs of a document.
class Maker {
 public:
  Maker(Layout&& layout, std::string_view name)
      : layout_(std::move(layout)),
        body_(body_height(layout_)),
        blocks_(text_blocks(layout_, furniture_of(layout_))) {
    if (is_plausible_title(layout_.title, name)) document_.metadata.title = layout_.title;
  }

  Document make() {
    std::optional<std::size_t> title = title_block();
    if (!title && document_.metadata.title.empty()) title = headline();
    if (title && document_.metadata.title.empty()) document_.metadata.title = blocks_[*title].text;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      add(std::move(blocks_[i]), title == i);
    }
    properties();
    note_pages_without_text();
    return std::move(document_);
  }

 private:
  // The paragraph of the first page with the title or, if that is unknown, the largest type.
  [[nodiscard]] std::optional<std::size_t> title_block() const {
    const std::uint64_t known = text_hash48(document_.metadata.title);
    std::optional<std::size_t> largest;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const TextBlock& block = blocks_[i];
      if (block.furniture || block.pages.front().page != first_page()) continue;
      if (!document_.metadata.title.empty()) {
        if (text_hash48(block.text) == known) return i;
        continue;
      }
      if (!may_be_title(block)) continue;
      if (!largest || is_large(block, blocks_[*largest].height)) largest = i;
    }
    return largest;
  }

  // The headline of a first page with one type size, as in a text file: above a paragraph and near
  // the top.
  [[nodiscard]] std::optional<std::size_t> headline() const {
    constexpr std::size_t kLooked = 4;
    constexpr std::size_t kProse = 20;  // words
    std::vector<Paragraph> paragraphs;
    std::vector<std::size_t> numbers;
    for (std::size_t i = 0; i < blocks_.size() && numbers.size() < kLooked; ++i) {
      if (blocks_[i].furniture || blocks_[i].pages.front().page != first_page()) continue;
      if (ascii::words(blocks_[i].text) >= kProse) break;
      if (opens_as_item(blocks_[i].text) || is_caption(blocks_[i])) continue;
      paragraphs.emplace_back().text = blocks_[i].text;
      numbers.push_back(i);
    }
    const std::optional<std::size_t> found = headline_of(paragraphs);
    const bool has_prose = std::ranges::any_of(
        blocks_, [](const TextBlock& block) { return ascii::words(block.text) >= kProse; });
    return found && has_prose ? std::optional(numbers[*found]) : std::nullopt;
  }

  [[nodiscard]] bool may_be_title(const TextBlock& block) const {
    return is_large(block, body_) && has_word(block.text) && utf8::code_points(block.text) > 2 &&
           !layout_.lines[block.first_line].sideways && ascii::words(block.text) <= kMostTitleWords;
  }

  // The first page with text: a cover may be a picture.
  [[nodiscard]] std::uint32_t first_page() const {
    return layout_.lines.empty() ? 1 : layout_.lines.front().page;
  }

  void add(TextBlock&& block, bool is_title) {
    DocumentParagraph paragraph;
    const auto give = [&](Zone zone, std::string_view rule) {
      paragraph.zone = zone;
      paragraph.rule = rule;
    };
    if (is_title) {
      give(Zone::title, "title");
    } else if (block.furniture) {
      give(Zone::boilerplate, "running-line");
    } else if (is_caption(block)) {
      give(Zone::caption, "numbered-caption");
    } else if (is_heading(block, body_)) {
      give(Zone::heading, "large-type");
    }
    paragraph.text = std::move(block.text);
    paragraph.pages = std::move(block.pages);
    document_.paragraphs.push_back(std::move(paragraph));
  }

  void properties() {
    Metadata& metadata = document_.metadata;
    if (is_plausible_author(layout_.author)) metadata.byline = layout_.author;
    metadata.date = parse_iso_date(layout_.created);
    if (metadata.date) metadata.date_source = DateSource::document;
  }

  // A cover or a picture has none; more such pages mean a partial scan.
  void note_pages_without_text() {
    std::size_t without = 0;
    for (const Page& page : layout_.pages) without += page.first_line == page.last_line ? 1 : 0;
    if (2 * without <= layout_.pages.size() || without < 2) return;
    document_.warnings.push_back(std::to_string(without) + " of " +
                                 std::to_string(layout_.pages.size()) +
                                 " pages have no text; if they are scans: ocrmypdf --skip-text");
  }

  Layout layout_;
  double body_;
  std::vector<TextBlock> blocks_;
  Document document_;
};

}  // namespace

Document document_of(std::string_view xhtml, std::string_view name) {
  Layout layout = layout_of(xhtml);
  const bool has_text =
      std::ranges::any_of(layout.lines, [](const Line& line) { return has_word(line.text); });
  if (has_text) return Maker(std::move(layout), name).make();
  Document document;
  document.refused = "has no text: a scan?";
  document.hint = kScan;
  return document;
}

}  // namespace dateline::pdf
