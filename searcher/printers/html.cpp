// SPDX-License-Identifier: GPL-2.0-or-later
// One page with a section per query: it loads nothing, runs nothing, and prints well.
#include <fmt/format.h>

#include <ostream>
#include <vector>

#include "common/cli/layout.h"
#include "searcher/answer/parts.h"
#include "searcher/printers/chart_svg.h"
#include "searcher/printers/escape.h"
#include "searcher/printers/html_page.h"
#include "searcher/printers/printer.h"
#include "searcher/printers/wording.h"

namespace dateline {
namespace {

constexpr MarkedForm kMarked{html_escaped, "<mark>", "</mark>"};
// The number of rows in a table; below it the page says how many more there are.
constexpr std::size_t kMostRows = 100;

class HtmlPrinter final : public Printer {
 public:
  using Printer::Printer;

  void answer(const SearchAnswer& answer) override {
    for (const std::string& line : remark_lines(answer)) {
      notes() << cli::printable_line(line) << '\n';
    }
    open(options().batch ? "dateline" : answer.query);
    out() << "<section>\n<h1 dir=\"auto\">"
          << html_escaped(answer.query_id.empty() ? answer.query
                                                  : answer.query_id + ": " + answer.query)
          << "</h1>\n";
    for (const std::string& line : correction_lines(answer.corrections)) {
      put("note", html_escaped(line));
    }
    for (const Note& note : answer.notes) put("note", html_escaped(note.text));
    for (const std::string& line : spelling_lines(answer)) put("note", html_escaped(line));
    if (answer.error.empty()) {
      put_answer(answer);
    } else {
      put("note error", html_escaped(answer.error));
    }
    out() << "</section>\n";
  }

  void end() override {
    open("dateline");
    out() << kPageEnd;
  }

 private:
  void open(std::string_view title) {
    if (open_) return;
    open_ = true;
    out() << kPageBegin << html_escaped(title) << kPageStyle;
  }

  void put(std::string_view look, const std::string& html) {
    if (!html.empty()) out() << "<p class=\"" << look << "\">" << html << "</p>\n";
  }

  void put_answer(const SearchAnswer& answer) {
    put("summary", html_escaped(summary_line(answer)));
    if (answer.other_zones > 0) put("summary", html_escaped(other_zones_line(answer)));
    if (answer.chart && !answer.chart->rows.empty()) {
      out() << "<h2>"
            << "Passages by " << facet_title(answer.chart->field) << "</h2>\n"
            << chart_svg(*answer.chart);
    }
    next_number_ = first_number(answer.hits);
    for (const auto& hits : hits_by_article(answer.hits)) put_article(hits);
    for (const Facet& facet : answer.facets) put_facet(facet);
  }

  // The hits of an article are one card.
  void put_article(const std::vector<const Hit*>& hits) {
    const Hit& best = *hits.front();
    out() << "<article>\n<h3 dir=\"auto\"><span class=\"rank\">" << next_number_++ << "</span> "
          << title(hits) << "</h3>\n";
    put("origin", html_escaped(origin_of(best.article.metadata)));
    for (const Hit* hit : hits) {
      if (hit != &best)
        out() << "<div class=\"next\"><span class=\"rank\">" << next_number_++ << "</span>\n";
      put_hit(*hit);
      if (hit != &best) out() << "</div>\n";
    }
    const std::vector<std::string> paths = paths_of(best.article);
    for (std::size_t i = 1; i < paths.size(); ++i) put("more", "also " + html_escaped(paths[i]));
    put("more", more_line(best));
    out() << "</article>\n";
  }

  void put_hit(const Hit& hit) {
    if (hit.context) put_context(hit.context->before);
    const std::optional<Hit> lead = lead_hit(hit);
    const Hit& shown = lead ? *lead : hit;
    for (const Excerpt& excerpt : shown.excerpts) {
      const std::string_view text = excerpt_text(shown, excerpt);
      if (!is_title_hit(shown)) {
        out() << "<blockquote dir=\"auto\">" << (excerpt.cut_begin ? "…" : "")
              << marked_text(text, excerpt.highlights, kMarked) << (excerpt.cut_end ? "…" : "")
              << "</blockquote>\n";
      }
      put_place(shown, excerpt.address);
    }
    if (shown.excerpts.empty()) put_place(shown, shown.address);
    if (hit.context) put_context(hit.context->after);
    put("more", html_escaped(also_in_line(hit)));
  }

  void put_context(const std::vector<ContextParagraph>& paragraphs) {
    for (const ContextParagraph& paragraph : paragraphs) {
      out() << "<blockquote class=\"context\" dir=\"auto\">" << html_escaped(paragraph.text)
            << "</blockquote>\n";
    }
  }

  // With the marks of the first hit that has marks in the title.
  static std::string title(const std::vector<const Hit*>& hits) {
    const Hit* hit = hits.front();
    for (const Hit* each : hits) {
      if (hit->title_highlights.empty()) hit = each;
    }
    const Metadata& metadata = hit->article.metadata;
    const std::string text = metadata.title.empty()
                                 ? html_escaped(heading_of(hit->article))
                                 : marked_text(metadata.title, hit->title_highlights, kMarked);
    if (!is_web_address(metadata.url)) return text;
    return "<a rel=\"noopener noreferrer\" href=\"" + html_escaped(metadata.url) + "\">" + text +
           "</a>";
  }

  void put_place(const Hit& hit, const Address& address) {
    put("place", "<code>" + html_escaped(citation(hit, address)) + "</code>");
  }

  void put_facet(const Facet& facet) {
    if (facet.rows.empty()) return;
    const std::vector<FacetRow> rows = largest(facet, kMostRows);
    out() << "<h2>" << facet_title(facet.field) << "</h2>\n<table>\n<tr><th>"
          << facet_title(facet.field) << "</th><th>passages</th><th>articles</th></tr>\n";
    for (const FacetRow& row : rows) {
      out() << (row.value ? "<tr><td dir=\"auto\">" : "<tr><td class=\"unknown\">")
            << html_escaped(row_name(facet.field, row)) << "</td><td>" << grouped(row.passages)
            << "</td><td>" << grouped(row.articles) << "</td></tr>\n";
    }
    out() << "</table>\n";
    if (rows.size() < facet.rows.size()) {
      put("more", fmt::format("and {} more", grouped(facet.rows.size() - rows.size())));
    }
  }

  bool open_ = false;
  std::size_t next_number_ = 1;
};

}  // namespace

std::unique_ptr<Printer> make_html_printer(std::ostream& out, std::ostream& notes,
                                           const PrintOptions& options) {
  return std::make_unique<HtmlPrinter>(out, notes, options);
}

}  // namespace dateline
