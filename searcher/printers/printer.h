// SPDX-License-Identifier: GPL-2.0-or-later
// The table of output formats. A printer writes answers to streams and depends on nothing else.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "common/cli/hyperlink.h"
#include "searcher/answer/hit.h"
#include "searcher/trec/run.h"

namespace dateline {

struct Column;
struct ShownArticle;

/// The look of results, as the command line and the terminal decide it.
struct PrintOptions {
  bool color = false;        ///< styles in the results
  bool color_notes = false;  ///< styles in notes and summaries
  bool one_screen = false;   ///< results and notes go to the same terminal
  bool verbose = false;      ///< also print ids and scores, in formats where they are optional
  std::size_t width = 80;    ///< columns per line; 0: unlimited
  TrecId trec_id = TrecId::passage;
  std::vector<const Column*> columns;  ///< of csv and tsv; empty: the default columns
  bool batch = false;                  ///< there may be several queries
  bool counts = false;                 ///< facets or a chart were requested
  bool kwic = false;                   ///< key words in context
  bool null_ends = false;              ///< paths are raw and end with NUL
  bool ascii = false;                  ///< bars are drawn in ASCII
  std::optional<cli::LinkBase> links;  ///< if set, places are links
};

/// Writes answers in one format: begin(), each answer in the order of the queries, end(). Results
/// go to `out`, remarks about them to `notes`. Whatever bytes an article contains, neither stream
/// ever gets a terminal control character, except for the requested styles, links and
/// `null_ends`. Never throws on any answer.
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
  bool counts = true;               ///< supports facets and charts
  bool columns = false;             ///< supports a choice of columns
  bool kwic = false;                ///< supports key words in context
  PrintArticle* article = nullptr;  ///< writes a whole article; nullptr: unsupported
};

/// Every format, the default first.
[[nodiscard]] std::span<const OutputFormat> output_formats();

/// The format with this name, or nullptr.
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
