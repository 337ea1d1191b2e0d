// SPDX-License-Identifier: GPL-2.0-or-later
// dateline-search: from options to an answer, printed.
#include <algorithm>
#include <iostream>

#include "common/cli/program.h"
#include "common/cli/terminal.h"
#include "common/error.h"
#include "common/index/reader.h"
#include "common/text/unicode.h"
#include "common/text/utf8.h"
#include "searcher/options.h"
#include "searcher/printers/printer.h"
#include "searcher/searcher.h"

namespace dateline {
namespace {

// Longer lines are hard to read, however wide the terminal is.
constexpr std::size_t kWidestText = 100;

PrintOptions print_options(const SearchOptions& options) {
  PrintOptions print;
  print.color = cli::color_on_stdout(options.color);
  print.color_notes = cli::color_on_stderr(options.color);
  print.one_screen = cli::stdout_is_terminal() && cli::stderr_is_terminal();
  print.verbose = options.verbose;
  print.width = options.width.value_or(std::min(cli::terminal_width(), kWidestText));
  return print;
}

bool has_word(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const utf8::CodePoint read = utf8::decode(text, offset);
    using unicode::CharClass;
    const CharClass kind = unicode::char_class(read.value);
    if (kind == CharClass::letter || kind == CharClass::digit || kind == CharClass::ideograph) {
      return true;
    }
    offset += read.size;
  }
  return false;
}

SearchAnswer answer_to(const SearchOptions& options) {
  try {
    Searcher searcher(options.indexes);
    SearchAnswer answer = searcher.search(options.request);
    const std::string& query = options.request.query;
    if (answer.notes.empty() && !has_word(query)) {
      answer.notes.push_back({"there is no word in the query", {0, query.size()}});
    }
    return answer;
  } catch (...) {
    rethrow_index_error(options.indexes.front());
  }
}

ExitStatus body(int argc, char** argv) {
  const std::optional<SearchOptions> options = read_search_options(argc, argv);
  if (!options) {
    cli::check_stdout(ExitStatus::ok);
    return ExitStatus::ok;
  }
  const SearchAnswer answer = answer_to(*options);
  const ExitStatus status = answer.hits.empty() ? ExitStatus::nothing_found : ExitStatus::ok;
  std::ostream silence(nullptr);
  std::ostream& notes = options->quiet ? silence : std::cerr;
  const auto printer = options->format->make(std::cout, notes, print_options(*options));
  printer->begin();
  printer->answer(answer);
  printer->end();
  cli::check_stdout(status);
  return status;
}

}  // namespace
}  // namespace dateline

int main(int argc, char** argv) {
  return dateline::cli::run_program("dateline-search", argc, argv, dateline::body);
}
