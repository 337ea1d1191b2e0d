// SPDX-License-Identifier: GPL-2.0-or-later
// The output formats: a file and a line here for each.
#include <algorithm>
#include <array>

#include "searcher/printers/printer.h"

namespace dateline {
namespace {

constexpr auto kFormats = std::to_array<OutputFormat>({
    {"text", "for people: title, excerpts, place", make_text_printer, true, false, true,
     print_article_text},
    {"json", "one JSON object a query", make_json_printer, true, false, true, print_article_json},
    {"jsonl", "one JSON object a hit, then the summary", make_jsonl_printer, true, false, true,
     print_article_jsonl},
    {"csv", "a row a hit, or a count", make_csv_printer, true, true},
    {"tsv", "the same, parted by tabs", make_tsv_printer, true, true},
    {"markdown", "a document", make_markdown_printer},
    {"html", "a page", make_html_printer},
    {"cite", "quotations with their sources", make_cite_printer, false},
    {"paths", "the files that hold hits", make_paths_printer, false},
    {"trec", "a TREC run", make_trec_printer, false},
});

static_assert([] {
  for (std::size_t i = 0; i < kFormats.size(); ++i) {
    if (kFormats[i].name.empty()) return false;
    for (std::size_t j = 0; j < i; ++j) {
      if (kFormats[i].name == kFormats[j].name) return false;
    }
  }
  return true;
}());

}  // namespace

std::span<const OutputFormat> output_formats() { return kFormats; }

const OutputFormat* find_output_format(std::string_view name) {
  const auto* const found = std::ranges::find(kFormats, name, &OutputFormat::name);
  return found == kFormats.end() ? nullptr : found;
}

}  // namespace dateline
