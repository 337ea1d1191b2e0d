// SPDX-License-Identifier: GPL-2.0-or-later
// Answers for people: a heading, whole sentences wrapped to the terminal, and below each the place
// it stands at, ready to be clicked or copied. What is written is the articles' text; nothing is
// put into it but styles, and those only where colour is wanted.
#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "common/cli/layout.h"
#include "common/cli/terminal.h"
#include "common/text/unicode.h"
#include "searcher/printers/explanation.h"
#include "searcher/printers/parts.h"
#include "searcher/printers/printer.h"

namespace dateline {
namespace {

using cli::StyledSpan;

constexpr std::string_view kEllipsis = "…";
constexpr std::string_view kDot = " · ";
constexpr std::size_t kListedPaths = 3;
constexpr std::size_t kListedForms = 12;
constexpr std::size_t kFewHits = 5;  // names that may be meant are named where there are fewer

// 12345 -> "12,345"
std::string grouped(std::size_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", grouped(count), noun, count == 1 ? "" : "s");
}

std::string duration(double milliseconds) {
  if (milliseconds < 10) return fmt::format("{:.1f} ms", milliseconds);
  if (milliseconds < 1000) return fmt::format("{:.0f} ms", milliseconds);
  return fmt::format("{:.1f} s", milliseconds / 1000);
}

std::string summary(const SearchAnswer& answer) {
  if (answer.passages == 0 && answer.hits.empty()) return "nothing found";
  return fmt::format("{}{} in {}{} ({})", answer.exact ? "" : "about ",
                     counted(answer.passages, "passage"), counted(answer.articles, "article"),
                     answer.hits.empty() ? ", none of them this far down" : "",
                     duration(answer.milliseconds));
}

std::string other_zones(const SearchAnswer& answer) {
  return counted(answer.other_zones, answer.hits.empty() ? "passage" : "more passage") +
         " in zones that are not searched by default (--zones all)";
}

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
  return fmt::format("{}", fmt::join(parts, separator));
}

// The day; with its source where that is neither a field nor the page's markup: "2019-03-06
// (file name)".
std::string dated(const Metadata& metadata) {
  std::string text = iso_date(*metadata.date);
  if (metadata.date_source == DateSource::field || metadata.date_source == DateSource::markup) {
    return text;
  }
  std::string source(date_source_name(metadata.date_source));
  std::replace(source.begin(), source.end(), '_', ' ');
  return text + " (" + source + ")";
}

// "Radio Seven via Halden Post · AP · 2019-03-06", of these what is known.
std::string origin(const Metadata& metadata) {
  std::vector<std::string> parts;
  std::string outlet = metadata.outlet;
  if (!metadata.via.empty()) outlet += (outlet.empty() ? "via " : " via ") + metadata.via;
  if (!outlet.empty()) parts.push_back(outlet);
  if (!metadata.wire.empty()) parts.push_back(joined(metadata.wire, ", "));
  if (metadata.date) parts.push_back(dated(metadata));
  return joined(parts, kDot);
}

std::string range(std::string_view before, std::uint64_t first, std::uint64_t last) {
  return last > first ? fmt::format("{}{}-{}", before, first, last)
                      : fmt::format("{}{}", before, first);
}

// "wire/fire.txt:7  ¶ 4  bytes 512-655": the path and its line first and without a gap, as editors
// and terminals want it. Lines of a record count in the record, so they stand apart.
std::string citation(const Hit& hit, const Address& address) {
  std::string text(path_of(hit));
  const Record* const record = record_of(hit);
  const bool has_line = address.line_first > 0;
  if (record != nullptr) {
    text += fmt::format(":record {}", record->number);
    if (has_line) text += range("  line ", address.line_first, address.line_last);
  } else if (has_line) {
    text += range(":", address.line_first, address.line_last);
  }
  if (address.paragraph_first > 0) {
    text += range("  ¶ ", address.paragraph_first, address.paragraph_last);
  }
  if (hit.passage.zone != Zone::body) text += fmt::format("  {}", zone_row(hit.passage.zone).name);
  if (!address.bytes.empty()) {
    text += fmt::format("  bytes {}-{}", address.bytes.begin, address.bytes.end);
  }
  return text;
}

// One line of it, so that no article can feign a line of ours. One byte for one byte, so that
// highlights stay where they are.
std::string flat(std::string_view text) {
  std::string line(text);
  std::ranges::replace_if(
      line, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  return line;
}

std::string heading_text(const Hit& hit) {
  if (!hit.article.metadata.title.empty()) return flat(hit.article.metadata.title);
  const std::string path = path_of(hit);
  return flat(path.substr(path.find_last_of('/') + 1));
}

class TextPrinter final : public Printer {
 public:
  using Printer::Printer;

  void answer(const SearchAnswer& answer) override {
    const std::string lead = answer.query_id.empty() ? "" : answer.query_id + ": ";
    for (const Note& note : answer.notes) put_note("note", lead, note.text);
    if (!answer.error.empty()) return put_note("error", lead, answer.error);
    if (options().one_screen && !answer.notes.empty() && !answer.hits.empty()) notes() << '\n';
    notes().flush();
    if (!answer.query_id.empty() && !answer.hits.empty()) put_query(lead + answer.query);
    for (const Hit& hit : answer.hits) put_hit(hit, answer.hits.back().rank);
    out().flush();  // the summary stands below the hits
    if (options().one_screen && !answer.hits.empty()) notes() << '\n';
    const cli::Style faint = options().color_notes ? cli::kFaint : cli::kPlain;
    notes() << cli::styled(lead + summary(answer), faint) << '\n';
    put_forms(lead + "also matching: ", answer.also_matching);
    if (!answer.did_you_mean.empty()) {
      const std::string line =
          lead + "did you mean: " + flat(cli::printable_line(answer.did_you_mean));
      notes() << cli::styled(line, faint) << '\n';
    }
    if (answer.hits.size() < kFewHits) put_forms(lead + "similar names: ", answer.similar_names);
    if (answer.other_zones > 0) {
      notes() << cli::styled(lead + other_zones(answer), faint) << '\n';
    }
    notes() << std::flush;
  }

 private:
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

  void put_hit(const Hit& hit, std::size_t last_rank) {
    part_blocks();
    const std::string number = fmt::format("{:<{}}  ", hit.rank, std::to_string(last_rank).size());
    indent_ = number.size();
    put_heading(hit, number);
    put_origin(flat(origin(hit.article.metadata)));
    for (const Excerpt& excerpt : hit.excerpts) {
      put_excerpt(hit, excerpt);
      put_place(citation(hit, excerpt.address));
    }
    if (hit.excerpts.empty()) put_place(citation(hit, hit.address));
    put_other_paths(hit);
    if (hit.more_in_article > 0) {
      put_place(fmt::format("+ {} more in this article", grouped(hit.more_in_article)));
    }
    if (options().verbose) {
      put_place(
          fmt::format("score {:.4f}  id {}", hit.score, passage_id(hit.article.id, hit.passage)));
    }
    if (hit.explanation) put_explanation(*hit.explanation, hit.score);
  }

  void put_heading(const Hit& hit, const std::string& number) {
    const std::string title = heading_text(hit);
    std::vector<StyledSpan> spans;
    std::size_t at = 0;
    for (const Highlight& mark :
         sound_highlights(hit.title_highlights, hit.article.metadata.title)) {
      const Span place{number.size() + mark.text.begin, number.size() + mark.text.end};
      spans.push_back({{at, place.begin}, style(cli::kHeading)});
      spans.push_back({place, style(cli::kMatch)});
      at = place.end;
    }
    const std::size_t end = number.size() + title.size();
    spans.push_back({{at, end}, style(cli::kHeading)});
    std::string line = number + title;
    if (hit.matched == Matched::title) line += " (title)";
    spans.push_back({{end, line.size()}, style(cli::kFaint)});
    out() << cli::render(line, spans, layout(0)) << '\n';
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
    out() << cli::render(shown, spans, layout(indent_)) << '\n';
  }

  // "also matching: Toqaev (13), Tokaev (2)"
  void put_forms(const std::string& lead, const std::vector<WordForms>& words) {
    std::vector<std::string> shown;
    for (const WordForms& word : words) {
      for (const FoundForm& found : word.forms) {
        if (shown.size() == kListedForms) break;
        shown.push_back(fmt::format("{} ({})",
                                    cli::printable_line(unicode::capitalised(found.form)),
                                    grouped(static_cast<std::size_t>(found.count))));
      }
    }
    if (shown.empty()) return;
    const cli::Style faint = options().color_notes ? cli::kFaint : cli::kPlain;
    notes() << cli::styled(lead + joined(shown, ", "), faint) << '\n';
  }

  void put_other_paths(const Hit& hit) {
    const std::vector<std::string> paths = paths_of(hit);
    for (std::size_t i = 1; i < paths.size() && i <= kListedPaths; ++i) {
      put_place("also " + paths[i]);
    }
    if (paths.size() > kListedPaths + 1) {
      put_place(fmt::format("also in {}", counted(paths.size() - 1 - kListedPaths, "other file")));
    }
  }

  void put_origin(const std::string& text) {
    if (!text.empty()) out() << cli::render(text, {}, layout(indent_)) << '\n';
  }

  // Never wrapped: a path that is broken cannot be followed.
  void put_place(const std::string& text) {
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
};

}  // namespace

std::unique_ptr<Printer> make_text_printer(std::ostream& out, std::ostream& notes,
                                           const PrintOptions& options) {
  return std::make_unique<TextPrinter>(out, notes, options);
}

}  // namespace dateline
