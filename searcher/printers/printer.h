// SPDX-License-Identifier: GPL-2.0-or-later
// The table of output formats. A printer writes answers to streams; it asks nothing of the world.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "common/cli/hyperlink.h"
#include "searcher/hit.h"
#include "searcher/trec/run.h"

namespace dateline {

struct Column;
struct ShownArticle;

/// What the command line and the terminal decide about the look of results.
struct PrintOptions {
  bool color = false;        ///< styles in the results
  bool color_notes = false;  ///< styles in notes and summaries
  bool one_screen = false;   ///< results and notes meet on one terminal
  bool verbose = false;      ///< also ids and scores, where the format has them by choice
  std::size_t width = 80;    ///< columns of a line, 0: as many as it takes
  TrecId trec_id = TrecId::passage;
  std::vector<const Column*> columns;  ///< of csv and tsv; none: those by default
  bool batch = false;                  ///< there may be several queries
  bool counts = false;                 ///< facets or a chart were asked for
  bool kwic = false;                   ///< key words in context
  bool null_ends = false;              ///< paths end with NUL and stand as they are on disk
  bool ascii = false;                  ///< bars are drawn in ASCII
  std::optional<cli::LinkBase> links;  ///< places are links; none: they are not
};

/// Writes answers in one format: begin(), each answer in the order of the queries, end(). What a
/// program reads, or a person keeps, goes to `out`; what is said about it goes to `notes`. Whatever
/// bytes an article holds, neither stream ever carries a character that steers a terminal, other
/// than the styles, the links and the `null_ends` asked for. Never throws on any answer.
class Printer {
 public:
  /// The streams must outlive the printer.
  Printer(std::ostream& out, std::ostream& notes, const PrintOptions& options)
      : out_(out), notes_(notes), options_(options) {}
  virtual ~Printer() = default;
  Printer(const Printer&) = delete;
  Printer& operator=(const Printer&) = delete;

  virtual void begin() {}
  virtual void answer(const SearchAnswer& answer) = 0;
  virtual void end() {}

 protected:
  [[nodiscard]] std::ostream& out() { return out_; }
  [[nodiscard]] std::ostream& notes() { return notes_; }
  [[nodiscard]] const PrintOptions& options() const { return options_; }

 private:
  std::ostream& out_;
  std::ostream& notes_;
  PrintOptions options_;
};

using MakePrinter = std::unique_ptr<Printer>(std::ostream& out, std::ostream& notes,
                                             const PrintOptions& options);

/// Writes a whole article.
using PrintArticle = void(std::ostream& out, const ShownArticle& article,
                          const PrintOptions& options);

/// One output format.
struct OutputFormat {
  std::string_view name;         ///< as in --format
  std::string_view description;  ///< one clause, for help
  MakePrinter* make = nullptr;
  bool counts = true;               ///< it writes facets and charts
  bool columns = false;             ///< its columns can be chosen
  bool kwic = false;                ///< it writes key words in context
  PrintArticle* article = nullptr;  ///< writes a whole article; nullptr: it does not
};

/// Every format, the first being the one used where none is asked for.
[[nodiscard]] std::span<const OutputFormat> output_formats();

/// The format of that name; nullptr if there is none.
[[nodiscard]] const OutputFormat* find_output_format(std::string_view name);

MakePrinter make_text_printer;
MakePrinter make_json_printer;
MakePrinter make_jsonl_printer;
MakePrinter make_csv_printer;
MakePrinter make_tsv_printer;
MakePrinter make_markdown_printer;
MakePrinter make_html_printer;
MakePrinter make_cite_printer;
MakePrinter make_paths_printer;
MakePrinter make_trec_printer;

PrintArticle print_article_text;
PrintArticle print_article_json;   ///< laid out
PrintArticle print_article_jsonl;  ///< on one line

}  // namespace dateline
