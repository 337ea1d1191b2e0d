// SPDX-License-Identifier: GPL-2.0-or-later
// Candidates: the best passages, and the matching passages of the best articles.
#include "searcher/ranking/candidates.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <unordered_set>

#include "common/index/schema.h"
#include "common/index/stored.h"
#include "searcher/query/filter.h"

namespace dateline {
namespace {

// Up to so many matches are counted; beyond, their number is estimated, which is several times
// faster on frequent words.
constexpr Xapian::doccount kCountedExactly = 1000;

Xapian::BM25Weight weighting(const Bm25& parameters) {
  return {parameters.k1, 0, kBm25K3, parameters.b, 0};
}

// Most documents taken beyond a cut because they tie with the last before it.
constexpr std::size_t kMostTied = 500;

// Xapian adds a document's weights in an order of its own, which differs from index to index.
bool ties(double a, double b) { return std::abs(a - b) <= 1e-9 * std::abs(a); }

// The end of the first `count` and of all that tie with the last of them: passage ids decide which
// of them rank first, not the documents' numbers that Xapian goes by.
std::size_t end_of_ties(const std::vector<Candidate>& candidates, std::size_t count) {
  if (count >= candidates.size()) return candidates.size();
  const std::size_t most = std::min(candidates.size(), count + kMostTied);
  const double last = candidates[count - 1].passage_score;
  while (count < most && ties(last, candidates[count].passage_score)) ++count;
  return count;
}

struct Best {
  std::vector<Candidate> candidates;
  std::size_t matches = 0;
  bool exact = true;
};

Best fetch(const Xapian::Enquire& enquire, std::size_t count) {
  const auto size = static_cast<Xapian::doccount>(count);
  const Xapian::MSet found = enquire.get_mset(0, size, std::max(size, kCountedExactly));
  Best result;
  for (auto it = found.begin(); it != found.end(); ++it) {
    result.candidates.push_back({*it, it.get_weight()});
  }
  result.matches = found.get_matches_estimated();
  result.exact = found.get_matches_lower_bound() == found.get_matches_upper_bound();
  return result;
}

Best cut_at(Best all, std::size_t count) {
  all.candidates.resize(end_of_ties(all.candidates, count));
  return all;
}

// The best `count` of what is confirmed, and their ties.
Best best_confirmed(const Confirmed& confirmed, std::size_t count) {
  return cut_at({confirmed.matches, confirmed.count(), confirmed.complete}, count);
}

// The best `count` > 0 and their ties.
Best best(const Xapian::Database& database, const Xapian::Query& query, const Bm25& parameters,
          std::size_t count) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(weighting(parameters));
  Best result = fetch(enquire, count + 1);
  std::size_t end = end_of_ties(result.candidates, count);
  if (end > count) {  // there may be more of them
    result = fetch(enquire, count + kMostTied);
    end = end_of_ties(result.candidates, count);
  }
  result.candidates.resize(end);
  return result;
}

// The terms that the passages of the best articles hold.
std::vector<Xapian::Query> article_filters(const CombinedIndex& index,
                                           const std::vector<Candidate>& articles) {
  std::vector<Xapian::Query> filters;
  for (const Candidate& article : articles) {
    const Xapian::Document document = index.articles().get_document(article.number);
    filters.emplace_back(article_term(decode_article(document.get_data()).id));
  }
  return filters;
}

// What a query finds in an order: one part, or two, one behind the other. No date sorts before all
// dates, so the oldest come first only without it; servers take no sort key of ours.
std::vector<Xapian::Enquire> ordered(const CombinedIndex& index, const Xapian::Query& query,
                                     SortOrder order) {
  using XQuery = Xapian::Query;
  const auto slot = static_cast<Xapian::valueno>(Slot::date);
  std::vector<XQuery> queries{query};
  if (order == SortOrder::date_asc) {
    DateRange unknown;
    unknown.unknown = true;
    queries = {XQuery(XQuery::OP_FILTER, query, date_filter({})),
               XQuery(XQuery::OP_FILTER, query, date_filter(unknown))};
  }
  std::vector<Xapian::Enquire> parts;
  for (const XQuery& part : queries) {
    Xapian::Enquire& enquire = parts.emplace_back(index.passages());
    enquire.set_query(part);
    enquire.set_weighting_scheme(weighting(index.passage_bm25()));
    if (order != SortOrder::score) {
      enquire.set_sort_by_value_then_relevance(slot, order == SortOrder::date);
    }
  }
  return parts;
}

// The first `count` of all parts.
Best fetch(const std::vector<Xapian::Enquire>& parts, std::size_t count) {
  Best all;
  for (const Xapian::Enquire& part : parts) {
    Best found = fetch(part, count - std::min(count, all.candidates.size()));
    std::move(found.candidates.begin(), found.candidates.end(), std::back_inserter(all.candidates));
    all.matches += found.matches;
    all.exact = all.exact && found.exact;
  }
  return all;
}

}  // namespace

Confirmed confirm_candidates(const CombinedIndex& index, const QueryPlan& plan, SortOrder order,
                             const Limits& limits, Analyzer& analyzer) {
  Confirmed all;
  for (const auto& part : ordered(index, within(limits, passage_query(plan)), order)) {
    Confirmed found = confirm_matches(index, plan, analyzer, part, kMostLookedAt - all.looked_at);
    all.append(std::move(found));
  }
  return all;
}

Candidates find_candidates(const CombinedIndex& index, const QueryPlan& plan, const Recipe& recipe,
                           std::size_t depth, const Limits& limits, const Confirmed* confirmed) {
  const Settings& settings = index.settings();
  const Xapian::Query query = within(limits, passage_query(plan));
  const std::size_t all = index.passages().get_doccount();
  const bool asks_levels = recipe.article_candidates > 0;
  const bool levels = asks_levels && index.has_article_level();
  const std::size_t exact =
      asks_levels && !levels ? recipe.flat_candidates : recipe.passage_candidates;
  const std::size_t wanted = std::max(exact, std::min(depth, all));
  const Bm25 parameters = index.passage_bm25();
  Best found = confirmed != nullptr ? best_confirmed(*confirmed, wanted)
                                    : best(index.passages(), query, parameters, wanted);
  Candidates candidates;
  candidates.complete = found.candidates.size() < wanted || wanted >= all;
  candidates.passages = found.matches;
  candidates.passages_exact = found.exact;
  candidates.tail = std::move(found.candidates);
  const std::size_t scored = end_of_ties(candidates.tail, exact);
  const auto middle = candidates.tail.begin() + static_cast<std::ptrdiff_t>(scored);
  candidates.scored.assign(candidates.tail.begin(), middle);
  candidates.tail.erase(candidates.tail.begin(), middle);

  const Best articles =
      best(index.articles(), articles_within(limits, article_query(plan)), settings.article_weight,
           std::max<std::size_t>(recipe.article_candidates, 1));
  candidates.articles = articles.matches;
  candidates.articles_exact = articles.exact;
  if (!levels || candidates.scored.empty()) return candidates;

  const std::vector<Xapian::Query> filters = article_filters(index, articles.candidates);
  const Xapian::Query of_articles(
      Xapian::Query::OP_FILTER, query,
      Xapian::Query(Xapian::Query::OP_OR, filters.begin(), filters.end()));
  std::unordered_set<DocumentNumber> known;
  for (const Candidate& candidate : candidates.scored) known.insert(candidate.number);
  // More are asked for where some of them are not confirmed.
  const std::size_t most = confirmed != nullptr ? kMostLookedAt : kMostArticlePassages;
  Best additional = best(index.passages(), of_articles, parameters, most);
  if (confirmed != nullptr) {
    std::erase_if(additional.candidates, [&](const Candidate& candidate) {
      return !confirmed->numbers.contains(candidate.number);
    });
    additional = cut_at(std::move(additional), kMostArticlePassages);
  }
  for (const Candidate& candidate : additional.candidates) {
    if (known.insert(candidate.number).second) candidates.scored.push_back(candidate);
  }
  std::erase_if(candidates.tail,
                [&](const Candidate& candidate) { return known.contains(candidate.number); });
  return candidates;
}

Candidates find_candidates_by_date(const CombinedIndex& index, const QueryPlan& plan,
                                   SortOrder order, std::size_t depth, const Limits& limits,
                                   const Confirmed* confirmed) {
  const std::size_t all = index.passages().get_doccount();
  const std::size_t wanted = std::max<std::size_t>(std::min(depth, all), 1);
  const auto parts = ordered(index, within(limits, passage_query(plan)), order);
  const Best found = confirmed != nullptr
                         ? Best{confirmed->matches, confirmed->count(), confirmed->complete}
                         : fetch(parts, wanted + kMostTied);
  Candidates candidates;
  std::string last;
  for (const Candidate& candidate : found.candidates) {
    const std::string date = index.passages()
                                 .get_document(candidate.number)
                                 .get_value(static_cast<Xapian::valueno>(Slot::date));
    const bool enough = candidates.scored.size() >= wanted;
    if (enough && (date != last || candidates.scored.size() >= wanted + kMostTied)) break;
    candidates.scored.push_back(candidate);
    last = date;
  }
  candidates.passages = found.matches;
  candidates.passages_exact = found.exact;
  candidates.complete =
      candidates.scored.size() == candidates.passages && candidates.passages_exact;
  return candidates;
}

}  // namespace dateline
