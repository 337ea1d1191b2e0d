// SPDX-License-Identifier: GPL-2.0-or-later
// Answers for people: a heading, whole sentences wrapped to the terminal, and below each its
// place, ready to click or copy. The text is the articles' own; only styles are added to it, and
// only if colour is wanted.
#include <fmt/format.h>

#include <algorithm>
#include <ostream>
#include <tuple>
#include <utility>

#include "common/cli/layout.h"
#include "searcher/answer/parts.h"
#include "searcher/printers/bars.h"
#include "searcher/printers/concordance.h"
#include "searcher/printers/explanation.h"
#include "searcher/printers/links.h"
#include "searcher/printers/places.h"
#include "searcher/printers/printer.h"
#include "searcher/printers/wording.h"

namespace dateline {
namespace {

using cli::StyledSpan;

constexpr std::string_view kEllipsis = "…";
constexpr std::size_t kListedPaths = 3;
constexpr std::size_t kUsualWidth = 100;  // width of a concordance if lines are unlimited
constexpr std::size_t kLeastAround = 24;  // context of a concordance on a narrow terminal

class TextPrinter final : public Printer {
 public:
  using Printer::Printer;

  void answer(const SearchAnswer& answer) override {
    const std::string lead = answer.query_id.empty() ? "" : answer.query_id + ": ";
    for (const std::string& line : correction_lines(answer.corrections)) put_correction(lead, line);
    for (const Note& note : answer.notes) put_note("note", lead, note.text);
    if (!answer.error.empty()) return put_note("error", lead, answer.error);
    const std::vector<std::string> spellings = spelling_lines(answer);
    for (const std::string& line : spellings) notes() << cli::printable_line(lead + line) << '\n';
    const bool remarks = !answer.notes.empty() || !answer.corrections.empty() || !spellings.empty();
    if (options().one_screen && remarks && !answer.hits.empty()) notes() << '\n';
    notes().flush();
    if (!answer.query_id.empty() && !answer.hits.empty()) put_query(lead + answer.query);
    if (options().kwic) {
      put_concordance(answer);
    } else {
      const std::size_t digits =
          answer.hits.empty() ? 0 : std::to_string(answer.hits.back().rank).size();
      next_number_ = first_number(answer.hits);
      for (const auto& hits : hits_by_article(answer.hits)) put_article(hits, digits);
    }
    for (const Facet& facet : answer.facets) put_lines(count_table(facet));
    if (answer.chart) put_lines(bar_chart(*answer.chart, {options().width, options().ascii}));
    out().flush();  // the summary comes after the hits
    if (options().one_screen && !answer.hits.empty()) notes() << '\n';
    const cli::Style faint = options().color_notes ? cli::kFaint : cli::kPlain;
    notes() << cli::styled(lead + summary_line(answer), faint) << '\n';
    if (answer.other_zones > 0) {
      notes() << cli::styled(lead + other_zones_line(answer), faint) << '\n';
    }
    notes() << std::flush;
  }

 private:
  void put_correction(const std::string& lead, const std::string& text) {
    const std::vector<StyledSpan> spans{{{lead.size(), lead.size() + text.find(':')},
                                         options().color_notes ? cli::kWarning : cli::kPlain}};
    notes() << cli::render(lead + text, spans, {options().width, 0, 2}) << '\n';
  }

  void put_note(std::string_view kind, const std::string& lead, const std::string& text) {
    const std::string line = flat(fmt::format("{}{}: {}", lead, kind, text));
    const std::vector<StyledSpan> spans{{{lead.size(), lead.size() + kind.size()},
                                         options().color_notes ? cli::kWarning : cli::kPlain}};
    notes() << cli::render(line, spans, {options().width, 0, 2}) << '\n';
  }

  void part_blocks() {
    if (any_block_) out() << '\n';
    any_block_ = true;
  }

  void put_query(const std::string& text) {
    part_blocks();
    out() << cli::styled(text, style(cli::kHeading)) << '\n';
  }

  void put_lines(const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    part_blocks();
    cli::Style look = style(cli::kFaint);  // for the header
    for (const std::string& line : lines) {
      out() << cli::styled(line, look) << '\n';
      look = cli::kPlain;
    }
  }

  // Prints the hits of an article under one heading. The number of the first hit precedes the
  // heading, those of the others precede their excerpts.
  void put_article(const std::vector<const Hit*>& hits, std::size_t digits) {
    part_blocks();
    const Hit& best = *hits.front();
    for (const Hit* hit : hits) {
      const std::string number = fmt::format("{:<{}}  ", next_number_++, digits);
      indent_ = number.size();
      if (hit == &best) {
        put_heading(hits, number);
        put_origin(flat(origin_of(best.article.metadata)));
      } else {
        number_ = number;
      }
      put_hit(*hit);
    }
    put_other_paths(best);
    put_place(more_line(best));
  }

  void put_hit(const Hit& hit) {
    if (hit.context) put_context(hit.context->before);
    const std::optional<Hit> lead = lead_hit(hit);
    const Hit& shown = lead ? *lead : hit;
    for (const Excerpt& excerpt : shown.excerpts) {
      if (!is_title_hit(shown)) put_excerpt(shown, excerpt);
      put_citation(shown, excerpt.address);
    }
    if (shown.excerpts.empty()) put_citation(shown, shown.address);
    if (hit.context) put_context(hit.context->after);
    put_place(also_in_line(hit));
    if (options().verbose) {
      put_place(
          fmt::format("score {:.4f}  id {}", hit.score, passage_id(hit.article.id, hit.passage)));
    }
    if (hit.explanation) put_explanation(*hit.explanation, hit.score);
  }

  // The title, with the marks of the first hit that has marks in it.
  void put_heading(const std::vector<const Hit*>& hits, const std::string& number) {
    const Hit& best = *hits.front();
    const std::string title = heading_of(best.article);
    const auto marked =
        std::ranges::find_if(hits, [](const Hit* hit) { return !hit->title_highlights.empty(); });
    const Hit& source = marked == hits.end() ? best : **marked;
    std::vector<StyledSpan> spans;
    std::size_t at = 0;
    for (const Highlight& mark :
         sound_highlights(source.title_highlights, best.article.metadata.title)) {
      const Span place{number.size() + mark.text.begin, number.size() + mark.text.end};
      spans.push_back({{at, place.begin}, style(cli::kHeading)});
      spans.push_back({place, style(cli::kMatch)});
      at = place.end;
    }
    const std::size_t end = number.size() + title.size();
    spans.push_back({{at, end}, style(cli::kHeading)});
    std::string line = number + title;
    if (best.matched == Matched::title) line += " (title)";
    spans.push_back({{end, line.size()}, style(cli::kFaint)});
    out() << cli::render(line, spans, layout(0)) << '\n';
  }

  // Writes text below the heading, after the hit's number if that is still pending.
  void put_body(const std::string& text, std::vector<StyledSpan> spans) {
    const std::string number = std::exchange(number_, {});
    for (StyledSpan& span : spans) {
      span.text = {span.text.begin + number.size(), span.text.end + number.size()};
    }
    out() << cli::render(number + text, spans, layout(number.empty() ? indent_ : 0)) << '\n';
  }

  void put_excerpt(const Hit& hit, const Excerpt& excerpt) {
    const std::string_view text = excerpt_text(hit, excerpt);
    std::string shown(excerpt.cut_begin ? kEllipsis : "");
    const std::size_t shift = shown.size();
    shown += flat(text);
    if (excerpt.cut_end) shown += kEllipsis;
    std::vector<StyledSpan> spans;
    for (const Highlight& mark : sound_highlights(excerpt.highlights, text)) {
      spans.push_back({{mark.text.begin + shift, mark.text.end + shift}, style(cli::kMatch)});
    }
    put_body(shown, std::move(spans));
  }

  void put_context(const std::vector<ContextParagraph>& paragraphs) {
    for (const ContextParagraph& paragraph : paragraphs) {
      const std::string text = flat(paragraph.text);
      put_body(text, {{{0, text.size()}, style(cli::kFaint)}});
    }
  }

  // Aligns matches below each other, after their places; the remaining width is context. A place
  // that would take too much of it gets its own line.
  void put_concordance(const SearchAnswer& answer) {
    std::vector<std::tuple<const Hit*, std::string, ConcordanceLine>> lines;
    const std::size_t width = options().width == 0 ? kUsualWidth : options().width;
    const std::size_t widest = width * 2 / 5;
    std::size_t places = 0;
    for (const Hit& hit : answer.hits) {
      for (ConcordanceLine& line : concordance(hit)) {
        std::string place = cli::printable_line(file_and_line(hit, line.address));
        if (cli::display_width(place) <= widest) {
          places = std::max(places, cli::display_width(place));
        }
        lines.emplace_back(&hit, std::move(place), std::move(line));
      }
    }
    if (!lines.empty()) part_blocks();
    const std::size_t room = std::max(width - std::min(width, places + 2), kLeastAround);
    for (const auto& [hit, place, line] : lines) {
      const std::size_t taken_by_place = cli::display_width(place);
      const bool own_line = taken_by_place > places;
      const std::string match = cli::printable_line(line.match);
      const std::size_t left = room * 2 / 5;
      const std::size_t taken = left + cli::display_width(match);
      out() << link(*hit, {place, place.size(), false}, place) << (own_line ? "\n" : "")
            << std::string(places + 2 - (own_line ? 0 : taken_by_place), ' ')
            << last_columns(line.left, left) << cli::styled(match, style(cli::kMatch))
            << first_columns(line.right, room - std::min(room, taken)) << '\n';
    }
  }

  void put_other_paths(const Hit& hit) {
    const std::vector<std::string> paths = paths_of(hit.article);
    for (std::size_t i = 1; i < paths.size() && i <= kListedPaths; ++i) {
      put_place("also " + paths[i]);
    }
    if (paths.size() > kListedPaths + 1) {
      put_place(fmt::format("also in {}", grouped(paths.size() - 1 - kListedPaths, "other file")));
    }
  }

  void put_origin(const std::string& text) {
    if (!text.empty()) out() << cli::render(text, {}, layout(indent_)) << '\n';
  }

  // Text that would pass the edge goes to the next line; a path is never broken.
  void put_citation(const Hit& hit, const Address& address) {
    const std::size_t width = options().width;
    const std::size_t room = width - std::min(width, indent_);
    ShownPlace place = shown_place(hit, address, room);
    if (options().verbose) {
      place = {citation(hit, address), file_and_line(hit, address).size(), false};
    }
    const std::string_view shown = place.text;
    const std::string lead = number_.empty() ? std::string(indent_, ' ') : number_;
    number_.clear();
    const bool fits = width == 0 || indent_ + cli::display_width(shown) <= width;
    if (fits || shown.size() == place.linked) {
      out() << lead << link(hit, place, place.text) << '\n';
      return;
    }
    out() << lead << link(hit, place, place.text.substr(0, place.linked)) << '\n';
    put_place(place.text.substr(place.text.find_first_not_of(' ', place.linked)));
  }

  // `text` with a link to the file of the hit. A web address needs none.
  [[nodiscard]] std::string link(const Hit& hit, const ShownPlace& place,
                                 const std::string& text) const {
    const auto& sources = hit.article.sources;
    const bool is_file = !sources.empty() && !place.is_address;
    return linked_place(text, place.linked, is_file ? sources.front() : SourceRef(),
                        style(cli::kFaint), options().links);
  }

  // Never wrapped: a broken path cannot be followed.
  void put_place(const std::string& text) {
    if (text.empty()) return;
    out() << std::string(indent_, ' ') << cli::styled(text, style(cli::kFaint)) << '\n';
  }

  void put_explanation(const std::vector<ScorePart>& parts, double score) {
    cli::Style look = style(cli::kFaint);  // of the header
    for (const std::string& line : explanation_table(parts, score)) {
      out() << std::string(indent_, ' ') << cli::styled(line, look) << '\n';
      look = cli::kPlain;
    }
  }

  [[nodiscard]] cli::Style style(cli::Style look) const {
    return options().color ? look : cli::kPlain;
  }

  [[nodiscard]] cli::Layout layout(std::size_t indent) const {
    return {options().width, indent, indent_};
  }

  bool any_block_ = false;
  std::size_t indent_ = 0;
  std::size_t next_number_ = 1;
  std::string number_;  // pending number of a hit below the heading
};

}  // namespace

std::unique_ptr<Printer> make_text_printer(std::ostream& out, std::ostream& notes,
                                           const PrintOptions& options) {
  return std::make_unique<TextPrinter>(out, notes, options);
}

}  // namespace dateline
