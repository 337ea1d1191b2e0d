// SPDX-License-Identifier: GPL-2.0-or-later
// Ids and scores of a TREC run.
#include "searcher/trec/run.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <unordered_set>

#include "common/cli/layout.h"
#include "searcher/answer/parts.h"

namespace dateline {
namespace {

constexpr std::string_view kSingleQuery = "1";  // the id of a query that has none

// Blanks separate the fields of a run, so an id must have none, and no control characters.
std::string one_field(std::string_view id) {
  std::string text = cli::printable_line(id);
  std::replace_if(
      text.begin(), text.end(), [](unsigned char c) { return std::isspace(c) != 0; }, '_');
  return text;
}

std::string document_id(const Hit& hit, TrecId id) {
  switch (id) {
    case TrecId::article:
      if (!hit.article.sources.empty()) {
        const std::optional<Record>& record = hit.article.sources.front().record;
        if (record && !record->id.empty()) return record->id;
      }
      return hex(hit.article.id);
    case TrecId::record:
      if (const Record* record = record_of(hit); record != nullptr && !record->id.empty()) {
        return record->id;
      }
      break;
    case TrecId::passage:
      break;
  }
  return passage_id(hit.article.id, hit.passage);
}

}  // namespace

std::string run_query(const SearchAnswer& answer) {
  return one_field(answer.query_id.empty() ? kSingleQuery : answer.query_id);
}

std::string run_score(double score) { return fmt::format("{:.6f}", score); }

std::vector<RunLine> run_lines(const SearchAnswer& answer, TrecId id) {
  std::vector<RunLine> lines;
  std::unordered_set<std::string> seen;
  for (const Hit& hit : answer.hits) {
    std::string document = one_field(document_id(hit, id));
    if (!seen.insert(document).second) continue;
    lines.push_back({std::move(document), std::strtod(run_score(hit.score).c_str(), nullptr)});
  }
  return lines;
}

}  // namespace dateline
