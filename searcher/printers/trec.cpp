// SPDX-License-Identifier: GPL-2.0-or-later
// TREC runs: query Q0 document rank score tag.
#include <ostream>

#include "common/cli/layout.h"
#include "searcher/printers/printer.h"
#include "searcher/printers/wording.h"

namespace dateline {
namespace {

constexpr std::string_view kTag = "dateline";

class TrecPrinter final : public Printer {
 public:
  using Printer::Printer;

  void answer(const SearchAnswer& answer) override {
    const std::string query = run_query(answer);
    if (!answer.error.empty()) notes() << query << ": " << cli::printable(answer.error) << '\n';
    for (const std::string& line : correction_lines(answer.corrections)) {
      notes() << query << ": " << cli::printable_line(line) << '\n';
    }
    for (const Note& note : answer.notes) {
      notes() << query << ": note: " << cli::printable(note.text) << '\n';
    }
    std::size_t rank = 0;
    for (const RunLine& line : run_lines(answer, options().trec_id)) {
      out() << query << " Q0 " << line.document << ' ' << ++rank << ' ' << run_score(line.score)
            << ' ' << kTag << '\n';
    }
  }
};

}  // namespace

std::unique_ptr<Printer> make_trec_printer(std::ostream& out, std::ostream& notes,
                                           const PrintOptions& options) {
  return std::make_unique<TrecPrinter>(out, notes, options);
}

}  // namespace dateline
