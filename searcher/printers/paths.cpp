// SPDX-License-Identifier: GPL-2.0-or-later
// The files that contain hits, each once in the whole run: for xargs, editors and cp.
#include <ostream>
#include <string>
#include <unordered_set>

#include "common/cli/layout.h"
#include "searcher/printers/printer.h"
#include "searcher/printers/wording.h"

namespace dateline {
namespace {

class PathsPrinter final : public Printer {
 public:
  using Printer::Printer;

  void answer(const SearchAnswer& answer) override {
    for (const std::string& line : remark_lines(answer)) {
      notes() << cli::printable_line(line) << '\n';
    }
    if (!answer.error.empty()) return;
    for (const Hit& hit : answer.hits) {
      if (!hit.article.sources.empty()) add(hit.article.sources.front().path);
      for (const Copy& copy : hit.also_in) add(copy.source.path);
    }
  }

 private:
  void add(const std::string& path) {
    if (!path.empty() && seen_.insert(path).second) put(path);
  }

  // A path that ends with NUL is for programs alone and is written as in the file system.
  void put(const std::string& path) {
    if (options().null_ends) {
      out() << path << '\0';
    } else {
      out() << cli::printable_line(path) << '\n';
    }
  }

  std::unordered_set<std::string> seen_;
};

}  // namespace

std::unique_ptr<Printer> make_paths_printer(std::ostream& out, std::ostream& notes,
                                            const PrintOptions& options) {
  return std::make_unique<PathsPrinter>(out, notes, options);
}

}  // namespace dateline
