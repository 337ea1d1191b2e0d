// SPDX-License-Identifier: GPL-2.0-or-later
// Candidates: the best passages, and the matching passages of the best articles.
#include "searcher/ranking/candidates.h"

#include <xapian.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <unordered_set>

#include "common/index/schema.h"
#include "common/index/stored.h"
#include "searcher/query/filter.h"
#include "searcher/ranking/evaluator.h"

namespace dateline {
namespace {

// Up to so many matches are counted; beyond, their number is estimated, which is several times
// faster on frequent words.
constexpr Xapian::doccount kCountedExactly = 1000;

Xapian::BM25Weight weighting(const Bm25& parameters) {
  return {parameters.k1, 0, kBm25K3, parameters.b, 0};
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

// Requires each of `terms`.
void demand_terms(const LevelPostings& level, const std::vector<std::string>& terms,
                  Demand& demand) {
  for (const std::string& term : terms) {
    const std::optional<DocumentSet> holders = documents_of(level, Xapian::Query(term));
    if (demand.required) {
      *demand.required &= *holders;
    } else {
      demand.required = holders;
    }
  }
}

// What passages must satisfy but for their zones; nothing where the plan or its limits ask for more
// than terms.
std::optional<Demand> passage_demand(const Levels* levels, const QueryPlan& plan,
                                     const Limits& limits) {
  const bool only_terms = !plan.terms.empty() && !plan.wordless && !plan.needs_text;
  if (levels == nullptr || !only_terms || limits.dates.any()) return std::nullopt;
  Demand demand;
  if (plan.constrained) {
    demand.required = documents_of(levels->passages,
                                   passage_filter(plan.root, plan.require_all, plan.needs_text));
    if (!demand.required) return std::nullopt;
  }
  demand_terms(levels->passages, limits.outlet, demand);
  return demand;
}

// The passages that match, from postings.
std::optional<Evaluator> passage_evaluator(const Levels* levels, const QueryPlan& plan,
                                           const Limits& limits) {
  std::optional<Demand> demand = passage_demand(levels, plan, limits);
  if (!demand) return std::nullopt;
  demand->excluded = limits.hidden_zones;
  return Evaluator(levels->passages, plan.terms, std::move(*demand));
}

// The same of articles.
std::optional<Evaluator> article_evaluator(const Levels* levels, const QueryPlan& plan,
                                           const Limits& limits) {
  if (levels == nullptr || plan.terms.empty() || limits.dates.any()) return std::nullopt;
  Demand demand;
  if (const std::optional<Xapian::Query> asked = article_filter(plan.root)) {
    demand.required = documents_of(levels->articles, *asked);
    if (!demand.required) return std::nullopt;
  }
  demand_terms(levels->articles, limits.outlet, demand);
  return Evaluator(levels->articles, plan.terms, std::move(demand));
}

// The best `count` > 0 and their ties.
Best best(const Evaluator& evaluator, std::size_t count) {
  return {evaluator.best(count), evaluator.matches(), true};
}

// How many articles hold any of the plan's terms, which is all that it asks.
std::size_t articles_with_any(const Levels& levels, const QueryPlan& plan) {
  std::set<std::string> terms;
  for (const ScoredTerm& term : plan.terms) {
    terms.insert(term.stem);
    terms.insert(term.joined.begin(), term.joined.end());
    terms.insert(term.others.begin(), term.others.end());
  }
  return levels.articles.holders_of_any({terms.begin(), terms.end()});
}

// The best `count` articles and how many there are; of 0 only that counts.
Best best_articles(const CombinedIndex& index, const Levels* levels, const QueryPlan& plan,
                   const Limits& limits, std::size_t count) {
  const bool any_word = !plan.terms.empty() && !plan.constrained && !limits.asked;
  if (count == 0 && any_word && levels != nullptr) {
    return {{}, articles_with_any(*levels, plan), true};
  }
  if (count > 0) {
    const std::optional<Evaluator> evaluator = article_evaluator(levels, plan, limits);
    if (evaluator) return best(*evaluator, count);
  }
  return best(index.articles(), articles_within(limits, article_query(plan)),
              index.settings().article_weight, std::max<std::size_t>(count, 1));
}

// The terms that the passages of the best articles hold.
std::vector<std::string> passage_terms(const CombinedIndex& index,
                                       const std::vector<Candidate>& articles) {
  std::vector<std::string> terms;
  for (const Candidate& article : articles) {
    terms.push_back(article_term(index.article(article.number).id));
  }
  return terms;
}

// The passages of articles, from the index and from what is kept of it.
std::vector<DocumentNumber> passages_of(const CombinedIndex& index,
                                        const std::vector<Candidate>& articles) {
  std::vector<DocumentNumber> numbers;
  for (const std::string& term : passage_terms(index, articles)) {
    numbers.insert(numbers.end(), index.passages().postlist_begin(term),
                   index.passages().postlist_end(term));
  }
  return numbers;
}
std::vector<DocumentNumber> kept_passages(const Families& families,
                                          const std::vector<Candidate>& articles) {
  std::vector<DocumentNumber> numbers;
  for (const Candidate& article : articles) {
    const std::span<const DocumentNumber> passages = families.passages_of(article.number);
    numbers.insert(numbers.end(), passages.begin(), passages.end());
  }
  return numbers;
}

// The matching passages of `articles`, the best of them where they are too many.
std::vector<Candidate> of_best_articles(const CombinedIndex& index, const Levels& levels,
                                        const Evaluator& evaluator,
                                        const std::vector<Candidate>& articles) {
  std::vector<DocumentNumber> numbers =
      levels.families ? kept_passages(*levels.families, articles) : passages_of(index, articles);
  std::sort(numbers.begin(), numbers.end());
  std::vector<Candidate> found = evaluator.scored(std::move(numbers));
  std::sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
    return a.passage_score != b.passage_score ? a.passage_score > b.passage_score
                                              : a.number < b.number;
  });
  found.resize(end_of_ties(found, kMostArticlePassages));
  return found;
}

// The same from Xapian; more are asked for where some of them are not confirmed.
std::vector<Candidate> of_best_articles(const CombinedIndex& index, const QueryPlan& plan,
                                        const Limits& limits, const Confirmed* confirmed,
                                        const std::vector<Candidate>& articles) {
  const std::vector<std::string> terms = passage_terms(index, articles);
  const Xapian::Query query(Xapian::Query::OP_FILTER, within(limits, passage_query(plan)),
                            disjunction(std::vector<Xapian::Query>(terms.begin(), terms.end())));
  const std::size_t most = confirmed != nullptr ? kMostLookedAt : kMostArticlePassages;
  Best found = best(index.passages(), query, index.passage_bm25(), most);
  if (confirmed != nullptr) {
    std::erase_if(found.candidates, [&](const Candidate& candidate) {
      return !confirmed->numbers.contains(candidate.number);
    });
    found = cut_at(std::move(found), kMostArticlePassages);
  }
  return std::move(found.candidates);
}

// Whether postings count a plan's terms as the second stage does: a word that is written as one
// with its neighbour counts there once.
bool counts_alike(const QueryPlan& plan) {
  return std::all_of(plan.terms.begin(), plan.terms.end(),
                     [](const ScoredTerm& term) { return term.joined.empty(); });
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

std::optional<std::size_t> hidden_matches(const Levels* levels, const QueryPlan& plan,
                                          const Limits& limits) {
  if (limits.hidden_zones.empty()) return 0;
  if (levels == nullptr || !levels->families) return std::nullopt;
  std::optional<Demand> demand = passage_demand(levels, plan, limits);
  if (!demand) return std::nullopt;
  DocumentSet hidden(levels->passages.last());
  for (const std::string& zone : limits.hidden_zones) {
    hidden.insert(levels->passages.postings(zone)->documents);
  }
  if (demand->required) hidden &= *demand->required;
  demand->required = std::move(hidden);
  return Evaluator(levels->passages, plan.terms, std::move(*demand)).matches();
}

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
                           std::size_t depth, const Limits& limits, const Confirmed* confirmed,
                           const Levels* levels) {
  const std::size_t all = index.passages().get_doccount();
  const bool asks_levels = recipe.article_candidates > 0;
  const bool has_levels = asks_levels && index.has_article_level();
  const std::size_t exact =
      asks_levels && !has_levels ? recipe.flat_candidates : recipe.passage_candidates;
  const std::size_t wanted = std::max(exact, std::min(depth, all));
  const std::optional<Evaluator> evaluator = passage_evaluator(levels, plan, limits);
  Best found;
  if (confirmed != nullptr) {
    found = best_confirmed(*confirmed, wanted);
  } else if (evaluator) {
    found = best(*evaluator, wanted);
  } else {
    found =
        best(index.passages(), within(limits, passage_query(plan)), index.passage_bm25(), wanted);
  }
  Candidates candidates;
  candidates.complete = found.candidates.size() < wanted || wanted >= all;
  candidates.passages = found.matches;
  candidates.passages_exact = found.exact;
  candidates.tail = std::move(found.candidates);
  const std::size_t scored = end_of_ties(candidates.tail, exact);
  const auto middle = candidates.tail.begin() + static_cast<std::ptrdiff_t>(scored);
  candidates.scored.assign(candidates.tail.begin(), middle);
  candidates.tail.erase(candidates.tail.begin(), middle);

  // Where they bring no candidates, articles are only counted, and only if nobody knows better.
  Best articles;
  const bool counts = index.settings().levels == WordLevels::both && !candidates.complete &&
                      !plan.constrained && !limits.asked;
  if (has_levels || counts) {
    articles =
        best_articles(index, levels, plan, limits, has_levels ? recipe.article_candidates : 0);
    candidates.articles = articles.matches;
    candidates.articles_exact = articles.exact;
  }
  const bool knows_parts = levels != nullptr && counts_alike(plan);
  if (knows_parts && is_passage_alone(recipe)) {
    const bool has_scored = evaluator && confirmed == nullptr;
    if (!has_scored) Evaluator(levels->passages, plan.terms, {}).add_parts(candidates.scored);
    candidates.has_parts = true;
  }
  if (!has_levels || candidates.scored.empty()) return candidates;

  std::unordered_set<DocumentNumber> known;
  for (const Candidate& candidate : candidates.scored) known.insert(candidate.number);
  const std::vector<Candidate> additional =
      evaluator ? of_best_articles(index, *levels, *evaluator, articles.candidates)
                : of_best_articles(index, plan, limits, confirmed, articles.candidates);
  for (const Candidate& candidate : additional) {
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
