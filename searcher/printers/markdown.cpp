// SPDX-License-Identifier: GPL-2.0-or-later
// markdown, a document to read or paste from; and cite, one quotation per line.
#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <vector>

#include "common/cli/layout.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "searcher/answer/parts.h"
#include "searcher/printers/escape.h"
#include "searcher/printers/printer.h"
#include "searcher/printers/wording.h"

namespace dateline {
namespace {

constexpr MarkedForm kBold{markdown_escaped, "**", "**"};
// The number of rows in a table; the others are summed up below it.
constexpr std::size_t kMostRows = 100;

bool is_of_word(char32_t value) {
  using unicode::CharClass;
  const CharClass kind = unicode::char_class(value);
  return kind == CharClass::letter || kind == CharClass::digit || kind == CharClass::ideograph;
}

// Stars next to other characters than letters and digits may be read as literal stars, so such
// marks are dropped.
std::vector<Highlight> markable(std::span<const Highlight> highlights, std::string_view text) {
  std::vector<Highlight> sound = sound_highlights(highlights, text);
  std::erase_if(sound, [text](const Highlight& mark) {
    std::size_t last = mark.text.end - 1;
    while (!utf8::is_boundary(text[last])) --last;
    return !is_of_word(utf8::decode(text, mark.text.begin).value) ||
           !is_of_word(utf8::decode(text, last).value);
  });
  return sound;
}

std::string bold_marks(std::string_view text, std::span<const Highlight> highlights) {
  return marked_text(text, markable(highlights, text), kBold);
}

// Text after "> " or "1. ": four blanks there would be code.
std::string without_indent(std::string text) {
  text.erase(0, std::min(text.find_first_not_of(' '), text.size()));
  return text;
}

std::string excerpt_line(const Hit& hit, const Excerpt& excerpt, bool marks) {
  const std::string_view text = excerpt_text(hit, excerpt);
  return (excerpt.cut_begin ? "…" : "") +
         without_indent(marks ? bold_marks(text, excerpt.highlights) : markdown_escaped(text)) +
         (excerpt.cut_end ? "…" : "");
}

void put_remarks(std::ostream& notes, const SearchAnswer& answer) {
  for (const std::string& line : remark_lines(answer)) notes << cli::printable_line(line) << '\n';
}

class MarkdownPrinter final : public Printer {
 public:
  using Printer::Printer;

  void answer(const SearchAnswer& answer) override {
    put_remarks(notes(), answer);
    const std::string lead = answer.query_id.empty() ? "" : answer.query_id + ": ";
    put_block("## " + without_indent(markdown_escaped(lead + answer.query)));
    for (const std::string& line : correction_lines(answer.corrections))
      put_block("*" + markdown_escaped(line) + "*");
    for (const Note& note : answer.notes)
      put_block("*" + markdown_escaped("Note: " + note.text) + "*");
    for (const std::string& line : spelling_lines(answer))
      put_block("*" + markdown_escaped(line) + "*");
    if (!answer.error.empty()) return put_block("**Error:** " + markdown_escaped(answer.error));
    put_block(markdown_escaped(summary_line(answer)));
    next_number_ = first_number(answer.hits);
    for (const auto& hits : hits_by_article(answer.hits)) put_article(hits);
    for (const Facet& facet : answer.facets) put_facet(facet);
    if (answer.chart) put_facet(*answer.chart);
  }

 private:
  void put_block(const std::string& text) {
    if (any_block_) out() << '\n';
    any_block_ = true;
    out() << text << '\n';
  }

  void put_article(const std::vector<const Hit*>& hits) {
    const Hit& best = *hits.front();
    const Metadata& metadata = best.article.metadata;
    const auto marked =
        std::ranges::find_if(hits, [](const Hit* hit) { return !hit->title_highlights.empty(); });
    const std::string title = marked != hits.end() && !metadata.title.empty()
                                  ? bold_marks(metadata.title, (*marked)->title_highlights)
                                  : markdown_escaped(heading_of(best.article));
    put_block(fmt::format("### {}\\. {}", next_number_++, without_indent(title)));
    const std::string origin = markdown_escaped(origin_of(metadata));
    if (!origin.empty()) put_block(origin);
    for (const Hit* hit : hits) {
      if (hit != &best) put_block(fmt::format("**{}\\.**", next_number_++));
      put_hit(*hit);
    }
    if (best.more_in_article > 0) put_block(markdown_escaped(more_line(best)));
  }

  void put_hit(const Hit& hit) {
    if (hit.context) put_context(hit.context->before);
    const std::optional<Hit> lead = lead_hit(hit);
    const Hit& shown = lead ? *lead : hit;
    for (const Excerpt& excerpt : shown.excerpts) {
      put_block("> " + excerpt_line(shown, excerpt, true));
      out() << ">\n> — " << markdown_code(citation(shown, excerpt.address)) << '\n';
    }
    if (shown.excerpts.empty()) put_block("— " + markdown_code(citation(shown, shown.address)));
    if (hit.context) put_context(hit.context->after);
    if (!hit.also_in.empty()) put_block(markdown_escaped(also_in_line(hit)));
  }

  void put_context(const std::vector<ContextParagraph>& paragraphs) {
    for (const ContextParagraph& paragraph : paragraphs) {
      put_block("> " + without_indent(markdown_escaped(paragraph.text)));
    }
  }

  void put_facet(const Facet& facet) {
    if (facet.rows.empty()) return;
    const std::vector<FacetRow> rows = largest(facet, kMostRows);
    put_block(
        fmt::format("| {} | passages | articles |\n|---|---:|---:|", facet_title(facet.field)));
    for (const FacetRow& row : rows) {
      const std::string name = row.value ? without_indent(markdown_escaped(*row.value))
                                         : "*" + row_name(facet.field, row) + "*";
      out() << fmt::format("| {} | {} | {} |\n", name, grouped(row.passages),
                           grouped(row.articles));
    }
    if (rows.size() < facet.rows.size()) {
      put_block(fmt::format("and {} more", grouped(facet.rows.size() - rows.size())));
    }
  }

  bool any_block_ = false;
  std::size_t next_number_ = 1;
};

class CitePrinter final : public Printer {
 public:
  using Printer::Printer;

  void answer(const SearchAnswer& answer) override {
    put_remarks(notes(), answer);
    if (!answer.error.empty()) return;
    for (const Hit& hit : answer.hits) {
      for (const Excerpt& excerpt : hit.excerpts)
        put(hit, excerpt_line(hit, excerpt, false), excerpt.address);
    }
  }

 private:
  void put(const Hit& hit, const std::string& quotation, const Address& address) {
    if (any_) out() << '\n';
    any_ = true;
    const Metadata& metadata = hit.article.metadata;
    std::vector<std::string> parts;
    if (!metadata.outlet.empty()) parts.push_back(markdown_escaped(metadata.outlet));
    if (!metadata.title.empty()) {
      parts.push_back("“" + without_indent(markdown_escaped(metadata.title)) + "”");
    }
    if (metadata.date) parts.push_back(iso_date(*metadata.date));
    parts.push_back(markdown_code(file_and_line(hit, address)));
    parts.push_back(markdown_code(passage_id(hit.article.id, hit.passage)));
    out() << "> “" << quotation << "” — " << joined(parts, ", ") << '\n';
  }

  bool any_ = false;
};

}  // namespace

std::unique_ptr<Printer> make_markdown_printer(std::ostream& out, std::ostream& notes,
                                               const PrintOptions& options) {
  return std::make_unique<MarkdownPrinter>(out, notes, options);
}

std::unique_ptr<Printer> make_cite_printer(std::ostream& out, std::ostream& notes,
                                           const PrintOptions& options) {
  return std::make_unique<CitePrinter>(out, notes, options);
}

}  // namespace dateline
