// SPDX-License-Identifier: GPL-2.0-or-later
// csv and tsv: a header, then one row per hit or, if counts were requested, per count.
#include <charconv>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "common/cli/layout.h"
#include "searcher/printers/columns.h"
#include "searcher/printers/escape.h"
#include "searcher/printers/printer.h"
#include "searcher/printers/wording.h"

namespace dateline {
namespace {

struct Dialect {
  char separator;
  std::string (*cell)(std::string_view text);
};

constexpr Dialect kCsv{',', csv_cell};
constexpr Dialect kTsv{'\t', tsv_cell};

// A cell that begins like a formula of a spreadsheet gets an apostrophe, which makes it text there.
// A number is not a formula, nor is a place in standard input (`-:record 6`).
std::string without_formula(const std::string& cell) {
  if (cell == "-" || cell.starts_with("-:")) return cell;
  constexpr std::string_view kFormula = "=+-@";
  if (cell.empty() || kFormula.find(cell.front()) == std::string_view::npos) return cell;
  double number = 0;
  const char* const from = cell.data() + (cell.front() == '+' ? 1 : 0);
  const char* const end = cell.data() + cell.size();
  const bool is_number = from != end && std::from_chars(from, end, number).ptr == end;
  return is_number ? cell : '\'' + cell;
}

class DelimitedPrinter final : public Printer {
 public:
  DelimitedPrinter(std::ostream& out, std::ostream& notes, const PrintOptions& options,
                   const Dialect& dialect)
      : Printer(out, notes, options), dialect_(dialect), columns_(options.columns) {
    if (columns_.empty()) columns_ = default_columns(options.batch);
  }

  void begin() override {
    std::vector<std::string> names;
    if (options().counts) {
      if (options().batch) names.emplace_back("query_id");
      names.insert(names.end(), {"by", "value", "passages", "articles"});
    } else {
      for (const Column* column : columns_) names.emplace_back(column->name);
    }
    put_row(names);
  }

  void answer(const SearchAnswer& answer) override {
    for (const std::string& line : remark_lines(answer)) {
      notes() << cli::printable_line(line) << '\n';
    }
    if (!answer.error.empty()) return;
    if (!options().counts) return put_hits(answer);
    for (const Facet& facet : answer.facets) put_facet(facet, answer);
    if (answer.chart) put_facet(*answer.chart, answer);
  }

 private:
  void put_hits(const SearchAnswer& answer) {
    std::vector<std::string> cells(columns_.size());
    for (const Hit& hit : answer.hits) {
      for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = columns_[i]->value(hit, answer);
      put_row(cells);
    }
  }

  void put_facet(const Facet& facet, const SearchAnswer& answer) {
    for (const FacetRow& row : facet.rows) {
      std::vector<std::string> cells;
      if (options().batch) cells.push_back(answer.query_id);
      cells.insert(cells.end(), {std::string(facet_name(facet.field)), row.value.value_or(""),
                                 std::to_string(row.passages), std::to_string(row.articles)});
      put_row(cells);
    }
  }

  void put_row(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (i > 0) out() << dialect_.separator;
      out() << dialect_.cell(without_formula(cells[i]));
    }
    out() << '\n';
  }

  const Dialect& dialect_;
  std::vector<const Column*> columns_;
};

}  // namespace

std::unique_ptr<Printer> make_csv_printer(std::ostream& out, std::ostream& notes,
                                          const PrintOptions& options) {
  return std::make_unique<DelimitedPrinter>(out, notes, options, kCsv);
}

std::unique_ptr<Printer> make_tsv_printer(std::ostream& out, std::ostream& notes,
                                          const PrintOptions& options) {
  return std::make_unique<DelimitedPrinter>(out, notes, options, kTsv);
}

}  // namespace dateline
