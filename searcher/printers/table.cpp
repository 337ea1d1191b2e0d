// SPDX-License-Identifier: GPL-2.0-or-later
// The output formats: a file and a line here for each.
#include <algorithm>
#include <array>

#include "searcher/printers/printer.h"

namespace dateline {
namespace {

constexpr auto kFormats = std::to_array<OutputFormat>({
    {"text", "for people: title, excerpts, place", make_text_printer},
    {"json", "one JSON object a query", make_json_printer},
    {"jsonl", "one JSON object a hit, then the summary", make_jsonl_printer},
    {"trec", "a TREC run", make_trec_printer},
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
