// SPDX-License-Identifier: GPL-2.0-or-later
// Prints a whole article for people: a head, and paragraphs after a gutter with line numbers. Zones
// that are not searched are dim, and every zone but the body is named.
#include <algorithm>
#include <ostream>

#include "common/cli/layout.h"
#include "searcher/answer/parts.h"
#include "searcher/answer/shown_article.h"
#include "searcher/printers/links.h"
#include "searcher/printers/printer.h"
#include "searcher/printers/wording.h"

namespace dateline {
namespace {

constexpr std::string_view kMarkedGutter = "> ";
constexpr std::string_view kGutter = "  ";

// Where the paragraph begins: its line, or its record if it is one; empty if neither is known.
std::string number_of(const ShownParagraph& paragraph) {
  if (paragraph.record) return std::to_string(paragraph.record->number);
  const std::uint64_t line = paragraph.address.line_first;
  return line == 0 ? std::string() : std::to_string(line);
}

class ArticleText {
 public:
  ArticleText(std::ostream& out, const PrintOptions& options) : out_(out), options_(options) {}

  void put(const ShownArticle& shown) {
    put_head(shown);
    for (const ShownParagraph& paragraph : shown.paragraphs) {
      digits_ = std::max(digits_, number_of(paragraph).size());
    }
    bool quiet_before = false;  // no blank line between paragraphs of navigation and the like
    for (const ShownParagraph& paragraph : shown.paragraphs) {
      const bool quiet = !zone_row(paragraph.zone).searched_by_default;
      if (!quiet || !quiet_before) out_ << '\n';
      put_page(paragraph.address.page_first);
      put_paragraph(paragraph);
      quiet_before = quiet;
    }
  }

 private:
  void put_head(const ShownArticle& shown) {
    put_line(heading_of(shown.article), cli::kHeading);
    put_line(flat(origin_of(shown.article.metadata)), cli::kPlain);
    if (!shown.article.metadata.byline.empty()) {
      put_line("by " + flat(shown.article.metadata.byline), cli::kPlain);
    }
    for (const SourceRef& source : shown.article.sources) {
      std::string place = shown_path(source);
      if (source.record) place += ":record " + std::to_string(source.record->number);
      const bool first = &source == &shown.article.sources.front();
      out_ << (first ? "" : "also ")
           << linked_place(place, place.size(), source, style(cli::kFaint), options_.links) << '\n';
    }
    out_ << cli::styled("id " + (shown.passage.empty() ? hex(shown.article.id) : shown.passage),
                        style(cli::kFaint))
         << '\n';
  }

  void put_line(const std::string& text, cli::Style look) {
    if (text.empty()) return;
    const std::vector<cli::StyledSpan> spans{{{0, text.size()}, style(look)}};
    out_ << cli::render(text, spans, {options_.width, 0, 0}) << '\n';
  }

  // The page that a paragraph begins on, where it is another than the last one's.
  void put_page(std::uint32_t page) {
    if (page == page_) return;
    page_ = page;
    if (page > 0) out_ << cli::styled("p. " + std::to_string(page), style(cli::kFaint)) << '\n';
  }

  void put_paragraph(const ShownParagraph& paragraph) {
    const std::string number = number_of(paragraph);
    out_ << (paragraph.marked.empty() ? kGutter : kMarkedGutter)
         << std::string(digits_ - number.size(), ' ') << cli::styled(number, style(cli::kNumber))
         << kGutter;
    const ZoneRow& zone = zone_row(paragraph.zone);
    std::string text;
    if (zone.zone != Zone::body) text.append("[").append(zone.name).append("] ");
    const std::size_t shift = text.size();
    text += flat(paragraph.text);
    const cli::Style look = zone.searched_by_default ? cli::kPlain : style(cli::kFaint);
    std::vector<cli::StyledSpan> spans{{{0, shift}, style(cli::kFaint)}};
    std::size_t at = shift;
    for (const Span& mark : paragraph.marked) {
      spans.push_back({{at, shift + mark.begin}, look});
      spans.push_back({{shift + mark.begin, shift + mark.end}, style(cli::kHeading)});
      at = shift + mark.end;
    }
    spans.push_back({{at, text.size()}, look});
    const std::size_t gutter = kGutter.size() + digits_ + kGutter.size();
    const std::string lines = cli::render(text, spans, {options_.width, gutter, gutter});
    out_ << lines.substr(std::min(gutter, lines.size())) << '\n';  // its indent is the gutter
  }

  [[nodiscard]] cli::Style style(cli::Style look) const {
    return options_.color ? look : cli::kPlain;
  }

  std::ostream& out_;
  const PrintOptions& options_;
  std::size_t digits_ = 0;
  std::uint32_t page_ = 0;  // of the last paragraph
};

}  // namespace

void print_article_text(std::ostream& out, const ShownArticle& shown, const PrintOptions& options) {
  ArticleText(out, options).put(shown);
}

}  // namespace dateline
