// SPDX-License-Identifier: GPL-2.0-or-later
// Prints trees, terms and filters.
#include "searcher/search/query_report.h"

#include <fmt/format.h>
#include <xapian.h>

#include <algorithm>
#include <optional>

#include "common/cli/layout.h"
#include "common/text/counted.h"
#include "searcher/index/combined_index.h"
#include "searcher/printers/wording.h"
#include "searcher/query/canonical.h"
#include "searcher/query/filter.h"
#include "searcher/query/plan.h"
#include "searcher/ranking/limits.h"
#include "searcher/search/query_reader.h"
#include "searcher/xapian/xapian_filter.h"

namespace dateline {
namespace {

std::string indented(std::string_view lines) {
  std::string text;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = std::min(lines.find('\n', at), lines.size());
    text += fmt::format("  {}\n", lines.substr(at, end - at));
    at = end + 1;
  }
  return text;
}

// The number of forms listed for a term.
constexpr std::size_t kShownForms = 20;

Xapian::doccount passages_with_any(const CombinedIndex& index,
                                   const std::vector<std::string>& terms) {
  Xapian::Enquire enquire(index.passages());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire.get_mset(0, 0, index.passages().get_doccount()).get_matches_estimated();
}

// A term with its boost, its synonyms and its document frequency.
std::string term_line(const ScoredTerm& term, const CombinedIndex* index) {
  std::string text = "  " + term.stem;
  if (term.count > 1) text += fmt::format(" ({} times)", term.count);
  if (term.boost != 1) text += fmt::format("^{}", term.boost);
  std::vector<std::string> forms = term.joined;
  forms.insert(forms.end(), term.others.begin(), term.others.end());
  for (std::size_t i = 0; i < std::min(forms.size(), kShownForms); ++i) text += " or " + forms[i];
  if (forms.size() > kShownForms) text += fmt::format(" or {} more", forms.size() - kShownForms);
  if (index == nullptr) return text + '\n';
  forms.push_back(term.stem);
  const Xapian::doccount count = passages_with_any(*index, forms);
  if (count == 0) return text + ": does not occur\n";
  return text + ": in " + counted(count, "passage") + '\n';
}

std::string filter_text(const QueryPlan& plan) {
  if (!plan.constrained) return "  any of the terms\n";
  const std::string found =
      to_xapian(passage_filter(plan.root, plan.require_all, plan.needs_text), WindowsAs::phrases)
          .get_description();
  std::string text = indented(found.substr(5));  // without Xapian's "Query"
  if (plan.needs_text) text += "  and its text must confirm it\n";
  return text;
}

}  // namespace

std::string reading(const SearchRequest& request, const std::vector<IndexLocation>& indexes) {
  std::optional<CombinedIndex> opened;
  if (!indexes.empty()) opened.emplace(indexes);
  const CombinedIndex* index = opened ? &*opened : nullptr;
  Analyzer analyzer(*find_language(index != nullptr ? index->settings().language : "english"));
  const Query typed = parse_query(request.query, request.syntax, analyzer);
  SearchAnswer answer;
  ReadQuery read;
  if (index == nullptr) {
    read.query = typed;
    const auto occurs = [](const std::string&) { return true; };
    read.plan = plan_query(read.query, request.syntax, occurs, read.query.notes);
  } else {
    PatternFinder patterns(*index);
    VariantFinder variants(*index, analyzer);
    UmlautFinder umlauts(*index);
    read = read_query(request, patterns,
                      {*index, analyzer, variants, umlauts, [] { return nullptr; }}, answer);
    look_up_articles(read.plan, *index);
  }
  const QueryPlan& plan = read.plan;
  std::string text = "query: " + request.query + '\n';
  text += "read as: " + canonical(typed.root) + '\n';
  for (const std::string& line : correction_lines(answer.corrections)) text += line + '\n';
  for (const Note& note : worth_showing(read.query.notes)) text += "note: " + note.text + '\n';
  text += "tree:\n" + indented(outline(typed.root));
  text += "terms that score:\n";
  for (const ScoredTerm& term : plan.terms) text += term_line(term, index);
  if (plan.terms.empty()) text += "  none\n";
  text += "a passage must match:\n" + (plan.empty() ? "  nothing\n" : filter_text(plan));
  return cli::printable(text);
}

}  // namespace dateline
