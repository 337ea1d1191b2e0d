// SPDX-License-Identifier: GPL-2.0-or-later
// Candidates: the best passages, and the matching passages of the best articles.
#include "searcher/ranking/candidates.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>
#include <unordered_set>

#include "common/index/schema.h"

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
    for (auto term = index.articles().termlist_begin(article.number);
         term != index.articles().termlist_end(article.number); ++term) {
      if ((*term).starts_with(prefix::kArticleId)) filters.emplace_back(*term);
      if (*term > "R") break;
    }
  }
  return filters;
}

}  // namespace

Candidates find_candidates(const CombinedIndex& index, const QueryPlan& plan, const Recipe& recipe,
                           std::size_t depth, const Limits& limits) {
  const Settings& settings = index.settings();
  const Xapian::Query query = within(limits, passage_query(plan));
  const std::size_t all = index.passages().get_doccount();
  const bool asks_levels = recipe.article_candidates > 0;
  const bool levels = asks_levels && index.has_article_level();
  const std::size_t exact =
      asks_levels && !levels ? recipe.flat_candidates : recipe.passage_candidates;
  const std::size_t wanted = std::max(exact, std::min(depth, all));
  const Bm25 parameters = index.passage_bm25();
  Best found = best(index.passages(), query, parameters, wanted);
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
  for (const Candidate& candidate :
       best(index.passages(), of_articles, parameters, kMostArticlePassages).candidates) {
    if (known.insert(candidate.number).second) candidates.scored.push_back(candidate);
  }
  std::erase_if(candidates.tail,
                [&](const Candidate& candidate) { return known.contains(candidate.number); });
  return candidates;
}

Candidates find_candidates_by_date(const CombinedIndex& index, const QueryPlan& plan,
                                   SortOrder order, std::size_t depth, const Limits& limits) {
  const std::size_t all = index.passages().get_doccount();
  const std::size_t wanted = std::max<std::size_t>(std::min(depth, all), 1);
  Xapian::Enquire enquire(index.passages());
  enquire.set_query(within(limits, passage_query(plan)));
  enquire.set_weighting_scheme(weighting(index.passage_bm25()));
  Xapian::MultiValueKeyMaker oldest_first;
  const auto slot = static_cast<Xapian::valueno>(Slot::date);
  oldest_first.add_value(slot, false, "99999999");
  if (order == SortOrder::date) {
    enquire.set_sort_by_value_then_relevance(slot, true);
  } else {
    enquire.set_sort_by_key_then_relevance(&oldest_first, false);
  }
  const auto size = static_cast<Xapian::doccount>(wanted + kMostTied);
  const Xapian::MSet found = enquire.get_mset(0, size, std::max(size, kCountedExactly));
  Candidates candidates;
  std::string last;
  for (auto it = found.begin(); it != found.end(); ++it) {
    const std::string date = it.get_document().get_value(slot);
    if (candidates.scored.size() >= wanted && date != last) break;
    candidates.scored.push_back({*it, it.get_weight()});
    last = date;
  }
  candidates.passages = found.get_matches_estimated();
  candidates.passages_exact = found.get_matches_lower_bound() == found.get_matches_upper_bound();
  candidates.complete =
      candidates.scored.size() == candidates.passages && candidates.passages_exact;
  return candidates;
}

}  // namespace dateline
