// SPDX-License-Identifier: GPL-2.0-or-later
// Collects candidates: the best passages, and the matching passages of the best articles.
#include "searcher/ranking/candidates.h"

#include <xapian.h>

#include <algorithm>
#include <memory>
#include <unordered_set>

#include "common/index/schema.h"
#include "common/index/stored.h"
#include "searcher/query/filter.h"
#include "searcher/ranking/evaluator.h"
#include "searcher/ranking/order.h"
#include "searcher/xapian/xapian_filter.h"
#include "searcher/xapian/xapian_query.h"

namespace dateline {
namespace {

Xapian::BM25Weight weighting(const Bm25& parameters) {
  return {parameters.k1, 0, kBm25K3, parameters.b, 0};
}

using Best = std::vector<Candidate>;

Best fetch(const Xapian::Enquire& enquire, std::size_t count) {
  const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(count));
  Best result;
  for (auto it = found.begin(); it != found.end(); ++it) {
    result.push_back({*it, it.get_weight()});
  }
  return result;
}

Best best(const Xapian::Database& database, const Xapian::Query& query, const Bm25& parameters,
          std::size_t count);

// The best `count`, and their ties.
Best cut_at(Best all, std::size_t count) {
  all.resize(end_of_ties(all, count));
  return all;
}

// The best `count` > 0 and their ties.
Best best(const Xapian::Database& database, const Xapian::Query& query, const Bm25& parameters,
          std::size_t count) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(weighting(parameters));
  Best result = fetch(enquire, count + 1);
  std::size_t end = end_of_ties(result, count);
  if (end > count) {  // there may be more ties
    result = fetch(enquire, count + kMostTied);
    end = end_of_ties(result, count);
  }
  result.resize(end);
  return result;
}

// The best `count` > 0 passages and their ties; those with the term `last` after all others.
Best best_passages(const CombinedIndex& index, const Xapian::Query& query, const std::string& last,
                   std::size_t count) {
  using XQuery = Xapian::Query;
  if (last.empty()) return best(index.passages(), query, index.passage_bm25(), count);
  const XQuery most(XQuery::OP_AND_NOT, query, XQuery(last));
  Best found = best(index.passages(), most, index.passage_bm25(), count);
  if (found.size() >= count) return found;
  const XQuery rest(XQuery::OP_FILTER, query, XQuery(last));
  for (Candidate candidate : best(index.passages(), rest, index.passage_bm25(), count)) {
    candidate.passage_score *= kLastShare;
    found.push_back(candidate);
  }
  return cut_at(std::move(found), count);
}

// The confirmed passages, sorted by score; titles last, if requested.
Best best_confirmed(const Confirmed& confirmed, bool titles_last) {
  if (!titles_last) return confirmed.matches;
  Best text;
  Best titles;
  for (Candidate candidate : confirmed.matches) {
    const bool is_title = confirmed.titles.contains(candidate.number);
    if (is_title) candidate.passage_score *= kLastShare;
    (is_title ? titles : text).push_back(candidate);
  }
  text.insert(text.end(), titles.begin(), titles.end());
  return text;
}

void require(const LevelPostings& level, const Filter& filter, Demand& demand) {
  const DocumentSet documents = documents_of(level, filter);
  if (demand.required) {
    *demand.required &= documents;
  } else {
    demand.required = documents;
  }
}

void require_limits(const LevelPostings& level, const Limits& limits, Demand& demand) {
  if (limits.dates.any()) require(level, Filter::of_dates(limits.dates), demand);
  if (!limits.outlet.empty()) require(level, Filter::all_terms(limits.outlet), demand);
}

// Titles rank after the text: they are so short that they would crowd it out.
std::string ranked_last(const Recipe& recipe) {
  return is_passage_alone(recipe) ? std::string() : zone_term(Zone::title);
}

// The matching passages, from postings; nullopt if the text must decide, or without terms.
std::optional<Evaluator> passage_evaluator(const Levels* levels, const QueryPlan& plan,
                                           const Limits& limits, std::string ranked_last) {
  const bool has_terms = !plan.terms.empty() && !plan.wordless;
  if (levels == nullptr || !has_terms || plan.needs_text) return std::nullopt;
  Demand demand;
  if (plan.constrained) {
    require(levels->passages, passage_filter(plan.root, plan.require_all, plan.needs_text), demand);
  }
  require_limits(levels->passages, limits, demand);
  demand.excluded = limits.hidden_zones;
  demand.ranked_last = std::move(ranked_last);
  return Evaluator(levels->passages, plan.terms, std::move(demand));
}

// The same for articles.
std::optional<Evaluator> article_evaluator(const Levels* levels, const QueryPlan& plan,
                                           const Limits& limits) {
  if (levels == nullptr || plan.terms.empty()) return std::nullopt;
  Demand demand;
  if (const std::optional<Filter> asked = article_filter(plan.root)) {
    require(levels->articles, *asked, demand);
  }
  require_limits(levels->articles, limits, demand);
  return Evaluator(levels->articles, plan.terms, std::move(demand));
}

// The best `count` > 0 articles and their ties.
Best best_articles(const CombinedIndex& index, const Levels* levels, const QueryPlan& plan,
                   const Limits& limits, std::size_t count) {
  const std::optional<Evaluator> evaluator = article_evaluator(levels, plan, limits);
  if (evaluator) return evaluator->best(count);
  return best(index.articles(), articles_within(limits, article_query(plan)),
              index.settings().article_weight, count);
}

// The terms that the passages of the best articles contain.
std::vector<std::string> passage_terms(const CombinedIndex& index,
                                       const std::vector<Candidate>& articles) {
  std::vector<std::string> terms;
  for (const Candidate& article : articles) {
    terms.push_back(article_term(index.article(article.number).id));
  }
  return terms;
}

// The passages of articles, from the index and its caches.
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

// The matching passages of `articles`, the best of them if there are too many.
std::vector<Candidate> of_best_articles(const CombinedIndex& index, const Levels& levels,
                                        const Evaluator& evaluator,
                                        const std::vector<Candidate>& articles) {
  std::vector<DocumentNumber> numbers =
      levels.families ? kept_passages(*levels.families, articles) : passages_of(index, articles);
  std::sort(numbers.begin(), numbers.end());
  std::vector<Candidate> found = evaluator.scored(std::move(numbers));
  std::sort(found.begin(), found.end(), found_before);
  found.resize(end_of_ties(found, kMostArticlePassages));
  return found;
}

// The same from Xapian; requests more if some are not confirmed.
std::vector<Candidate> of_best_articles(const CombinedIndex& index, const QueryPlan& plan,
                                        const Limits& limits, const Confirmed* confirmed,
                                        const std::vector<Candidate>& articles) {
  const std::vector<std::string> terms = passage_terms(index, articles);
  const Xapian::Query query(Xapian::Query::OP_FILTER, within(limits, passage_query(plan)),
                            to_xapian(Filter::any_term(terms), WindowsAs::words));
  const std::size_t most = confirmed != nullptr ? kMostLookedAt : kMostArticlePassages;
  Best found = best(index.passages(), query, index.passage_bm25(), most);
  if (confirmed != nullptr) {
    std::erase_if(found, [&](const Candidate& candidate) {
      return !confirmed->numbers.contains(candidate.number);
    });
    found = cut_at(std::move(found), kMostArticlePassages);
  }
  return found;
}

// Whether postings count terms as the second stage does: there compounds count for both parts.
bool counts_alike(const QueryPlan& plan) {
  return std::all_of(plan.terms.begin(), plan.terms.end(),
                     [](const ScoredTerm& term) { return term.joined.empty(); });
}

// The matches in an order, in one or two consecutive parts: a missing date sorts before all dates,
// so oldest-first has a part of its own for it, since servers accept no sort key of ours.
std::vector<Xapian::Enquire> ordered(const CombinedIndex& index, const Xapian::Query& query,
                                     SortOrder order) {
  using XQuery = Xapian::Query;
  const auto slot = static_cast<Xapian::valueno>(Slot::date);
  std::vector<XQuery> queries{query};
  if (order == SortOrder::date_asc) {
    DateRange unknown;
    unknown.unknown = true;
    const auto of_dates = [&](const DateRange& range) {
      return XQuery(XQuery::OP_FILTER, query,
                    to_xapian(Filter::of_dates(range), WindowsAs::sources));
    };
    queries = {of_dates({}), of_dates(unknown)};
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
    const Best found = fetch(part, count - std::min(count, all.size()));
    all.insert(all.end(), found.begin(), found.end());
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
    if (all.costly) break;
  }
  return all;
}

Candidates find_candidates(const CombinedIndex& index, const QueryPlan& plan, const Recipe& recipe,
                           std::size_t depth, const Limits& limits, const Confirmed* confirmed,
                           const Levels* levels) {
  const std::size_t all = index.passages().get_doccount();
  const bool asks_levels = recipe.article_candidates > 0;
  const bool has_levels = asks_levels && !index.is_flat();
  const std::size_t exact =
      asks_levels && !has_levels ? recipe.flat_candidates : recipe.passage_candidates;
  const std::size_t wanted = std::max(exact, std::min(depth, all));
  const std::string last = ranked_last(recipe);
  const std::optional<Evaluator> evaluator = passage_evaluator(levels, plan, limits, last);
  Best found;
  if (confirmed != nullptr) {
    found = cut_at(best_confirmed(*confirmed, !last.empty()), wanted);
  } else if (evaluator) {
    found = evaluator->best(wanted);
  } else {
    found = best_passages(index, within(limits, passage_query(plan)), last, wanted);
  }
  Candidates candidates;
  candidates.complete = found.size() < wanted || wanted >= all;
  if (evaluator && confirmed == nullptr) candidates.passages = evaluator->matches();
  candidates.tail = std::move(found);
  const std::size_t scored = end_of_ties(candidates.tail, exact);
  const auto middle = candidates.tail.begin() + static_cast<std::ptrdiff_t>(scored);
  candidates.scored.assign(candidates.tail.begin(), middle);
  candidates.tail.erase(candidates.tail.begin(), middle);

  const bool knows_parts = levels != nullptr && counts_alike(plan);
  if (knows_parts && is_passage_alone(recipe)) {
    const bool has_scored = evaluator && confirmed == nullptr;
    if (!has_scored) Evaluator(levels->passages, plan.terms, {}).add_parts(candidates.scored);
    candidates.has_parts = true;
  }
  if (!has_levels || candidates.scored.empty()) return candidates;

  const Best articles = best_articles(index, levels, plan, limits, recipe.article_candidates);
  std::unordered_set<DocumentNumber> known;
  for (const Candidate& candidate : candidates.scored) known.insert(candidate.number);
  const std::vector<Candidate> additional =
      evaluator ? of_best_articles(index, *levels, *evaluator, articles)
                : of_best_articles(index, plan, limits, confirmed, articles);
  for (const Candidate& candidate : additional) {
    if (known.insert(candidate.number).second) candidates.scored.push_back(candidate);
  }
  std::erase_if(candidates.tail,
                [&](const Candidate& candidate) { return known.contains(candidate.number); });
  return candidates;
}

namespace {

// Matches with their dates (date_number), as sorted; unknown ones last; then by P, number.
struct Dated {
  std::uint32_t date = 0;
  Candidate candidate;
};
std::vector<Dated> in_date_order(const LevelPostings& passages, const Evaluator& evaluator,
                                 SortOrder order) {
  const std::shared_ptr<const LevelMemory::Dates> dates = passages.dates();
  std::vector<Dated> found;
  for (const DocumentNumber number : evaluator.documents()) {
    found.push_back({(*dates)[number], {number}});
  }
  const auto key = [order](std::uint32_t date) {
    return order == SortOrder::date_asc && date == 0 ? kNoLastDate : date;
  };
  std::sort(found.begin(), found.end(), [&](const Dated& a, const Dated& b) {
    const auto left = key(a.date);
    const auto right = key(b.date);
    if (left != right) return order == SortOrder::date ? left > right : left < right;
    return a.candidate.number < b.candidate.number;
  });
  return found;
}

// The first `wanted` and all with the date of the last one, or the best few hundred of these.
std::vector<Candidate> first_dated(std::vector<Dated> all, const Evaluator& evaluator,
                                   std::size_t wanted) {
  std::vector<Candidate> first;
  for (std::size_t begin = 0; begin < all.size() && first.size() < wanted;) {
    std::vector<DocumentNumber> group;
    std::size_t end = begin;
    for (; end < all.size() && all[end].date == all[begin].date; ++end) {
      group.push_back(all[end].candidate.number);
    }
    std::vector<Candidate> scored = evaluator.scored(std::move(group));
    const std::size_t room = wanted + kMostTied - first.size();
    if (scored.size() > room) {
      std::stable_sort(scored.begin(), scored.end(), [](const Candidate& a, const Candidate& b) {
        return a.passage_score > b.passage_score;
      });
      scored.resize(room);
    }
    first.insert(first.end(), scored.begin(), scored.end());
    begin = end;
  }
  return first;
}

}  // namespace

Candidates find_candidates_by_date(const CombinedIndex& index, const QueryPlan& plan,
                                   SortOrder order, std::size_t depth, const Limits& limits,
                                   const Confirmed* confirmed, const Levels* levels) {
  const std::size_t all = index.passages().get_doccount();
  const std::size_t wanted = std::max<std::size_t>(std::min(depth, all), 1);
  Candidates candidates;
  if (confirmed == nullptr) {
    if (const auto evaluator = passage_evaluator(levels, plan, limits, {})) {
      candidates.scored =
          first_dated(in_date_order(levels->passages, *evaluator, order), *evaluator, wanted);
      candidates.passages = evaluator->matches();
      candidates.complete = candidates.scored.size() == *candidates.passages;
      return candidates;
    }
  }
  const auto parts = ordered(index, within(limits, passage_query(plan)), order);
  const Best found = confirmed != nullptr ? confirmed->matches : fetch(parts, wanted + kMostTied);
  std::string last;
  for (const Candidate& candidate : found) {
    const std::string date = index.passages()
                                 .get_document(candidate.number)
                                 .get_value(static_cast<Xapian::valueno>(Slot::date));
    const bool enough = candidates.scored.size() >= wanted;
    if (enough && (date != last || candidates.scored.size() >= wanted + kMostTied)) break;
    candidates.scored.push_back(candidate);
    last = date;
  }
  candidates.complete =
      candidates.scored.size() == found.size() && found.size() < wanted + kMostTied;
  return candidates;
}

}  // namespace dateline
