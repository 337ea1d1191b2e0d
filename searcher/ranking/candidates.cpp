// SPDX-License-Identifier: GPL-2.0-or-later
// Candidates: the best passages, and the matching passages of the best articles.
#include "searcher/ranking/candidates.h"

#include <xapian.h>

#include <algorithm>
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

Xapian::MSet best(const Xapian::Database& database, const Xapian::Query& query,
                  const Bm25& parameters, std::size_t count) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(weighting(parameters));
  const auto size = static_cast<Xapian::doccount>(count);
  return enquire.get_mset(0, size, std::max<Xapian::doccount>(size + 1, kCountedExactly));
}

std::vector<Candidate> candidates_of(const Xapian::MSet& found) {
  std::vector<Candidate> candidates;
  for (auto it = found.begin(); it != found.end(); ++it) {
    candidates.push_back({*it, it.get_weight()});
  }
  return candidates;
}

// The terms that the passages of the best articles hold.
std::vector<Xapian::Query> article_filters(const CombinedIndex& index, const Xapian::MSet& found) {
  std::vector<Xapian::Query> filters;
  for (auto it = found.begin(); it != found.end(); ++it) {
    for (auto term = index.articles().termlist_begin(*it);
         term != index.articles().termlist_end(*it); ++term) {
      if ((*term).starts_with(prefix::kArticleId)) filters.emplace_back(*term);
      if (*term > "R") break;
    }
  }
  return filters;
}

}  // namespace

Candidates find_candidates(const CombinedIndex& index, const QueryPlan& plan, const Recipe& recipe,
                           std::size_t depth) {
  const Settings& settings = index.settings();
  const Xapian::Query query = passage_query(plan);
  const bool levels = recipe.article_candidates > 0 && index.has_article_level();
  const std::size_t wanted =
      levels ? recipe.passage_candidates : std::max(recipe.passage_candidates, kFlatCandidates);
  const Xapian::MSet found =
      best(index.passages(), query, settings.passage_weight, std::max(wanted, depth));
  Candidates candidates;
  candidates.passages = found.get_matches_estimated();
  candidates.passages_exact = found.get_matches_lower_bound() == found.get_matches_upper_bound();
  candidates.tail = candidates_of(found);
  const std::size_t scored = std::min(wanted, candidates.tail.size());
  const auto middle = candidates.tail.begin() + static_cast<std::ptrdiff_t>(scored);
  candidates.scored.assign(candidates.tail.begin(), middle);
  candidates.tail.erase(candidates.tail.begin(), middle);

  const Xapian::MSet articles = best(index.articles(), article_query(plan), settings.article_weight,
                                     std::max<std::size_t>(recipe.article_candidates, 1));
  candidates.articles = articles.get_matches_estimated();
  candidates.articles_exact =
      articles.get_matches_lower_bound() == articles.get_matches_upper_bound();
  if (!levels || found.empty()) return candidates;

  const std::vector<Xapian::Query> filters = article_filters(index, articles);
  const Xapian::Query of_articles(
      Xapian::Query::OP_FILTER, query,
      Xapian::Query(Xapian::Query::OP_OR, filters.begin(), filters.end()));
  std::unordered_set<DocumentNumber> known;
  for (const Candidate& candidate : candidates.scored) known.insert(candidate.number);
  for (const Candidate& candidate : candidates_of(
           best(index.passages(), of_articles, settings.passage_weight, kMostArticlePassages))) {
    if (known.insert(candidate.number).second) candidates.scored.push_back(candidate);
  }
  std::erase_if(candidates.tail,
                [&](const Candidate& candidate) { return known.contains(candidate.number); });
  return candidates;
}

}  // namespace dateline
