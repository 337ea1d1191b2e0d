// SPDX-License-Identifier: GPL-2.0-or-later
// One search: plan, candidates, exact scores, hits.
#include "searcher/search/searcher.h"

#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "common/error.h"
#include "common/index/manifest.h"
#include "common/index/served.h"
#include "common/index/stemming.h"
#include "searcher/corrections/suggest.h"
#include "searcher/excerpts/marker.h"
#include "searcher/excerpts/term_worth.h"
#include "searcher/expansion/patterns.h"
#include "searcher/index/backend.h"
#include "searcher/page/hit_maker.h"
#include "searcher/page/page_arranger.h"
#include "searcher/ranking/date_preference.h"
#include "searcher/ranking/match_counts.h"
#include "searcher/ranking/matching_articles.h"
#include "searcher/ranking/rescore.h"
#include "searcher/ranking/tail.h"
#include "searcher/search/query_reader.h"
#include "searcher/variants/query_variants.h"
#include "searcher/variants/similar_names.h"

namespace dateline {
namespace {

using Clock = std::chrono::steady_clock;

// The number of forms that the analyzer caches before it clears them; bounds memory over long
// batches.
constexpr std::size_t kMostForms = 2'000'000;

constexpr std::size_t kMostQueryBytes = std::size_t{1} << 20U;

// The largest depth if passages of one article crowd out all others.
constexpr std::size_t kDeepest = 10'000;

// Whether an index has a newer commit than the one that is open.
bool has_newer_commit(const CombinedIndex& index) {
  return std::ranges::any_of(index.indexes(), [](const IndexReader& each) {
    return read_manifest(each.location().folder) != each.manifest();
  });
}

}  // namespace

struct Searcher::State {
  State(const std::vector<IndexLocation>& locations, std::shared_ptr<SharedMemory> shared)
      : memory(std::move(shared)),
        index(locations),
        analyzer(*find_language(index.settings().language)),
        reader(index, analyzer),
        rescorer(index, analyzer, reader),
        variants(index, analyzer),
        umlauts(index),
        patterns(index) {
    open_levels();
  }

  std::shared_ptr<SharedMemory> memory;
  CombinedIndex index;
  std::optional<Levels> levels;  // if the index names its commit
  Analyzer analyzer;
  CandidateReader reader;
  Rescorer rescorer;
  VariantFinder variants;
  UmlautFinder umlauts;
  PatternFinder patterns;
  std::optional<DateRange> preferred_dates;  // of the current query

  // The caches for the index at its commit; if that is unknown, Xapian does all the searching.
  void open_levels() {
    levels.reset();
    reader.reset(nullptr, nullptr);
    rescorer.use(nullptr);
    variants.reset(nullptr);
    if (!index.backend().policy().scans_postings) return;
    const std::string commit = index.commit();
    if (commit.empty()) return;
    if (memory) {
      levels.emplace(index, memory->of(commit), LengthSource::memory);
    } else {
      levels.emplace(index, std::make_shared<IndexMemory>(), LengthSource::floors);
    }
    reader.reset(levels->families, memory ? &levels->memory->passages.forward() : nullptr);
    rescorer.use(&levels->articles);
    if (memory) variants.reset(levels->memory);
  }

  /// Reopens the index at its newest commit; returns false if its language changed.
  bool follow() {
    if (index.reopen()) {
      rescorer.reset();
      patterns.forget();
      umlauts.reset();
      open_levels();
    }
    return index.settings().language == analyzer.language().name;
  }
  SearchAnswer answer(const SearchRequest& request);
  void find_hits(const SearchRequest& request, const QueryPlan& plan, const Limits& limits,
                 const Confirmed* confirmed, SearchAnswer& answer);
  Candidates candidates_for(const SearchRequest& request, const QueryPlan& plan,
                            const Limits& limits, const Confirmed* confirmed,
                            std::size_t depth) const;
  std::optional<Confirmed> confirmed_for(const SearchRequest& request, const QueryPlan& plan,
                                         const Limits& limits, SearchAnswer& answer);
  void count_all(const SearchRequest& request, const QueryPlan& plan, const Limits& limits,
                 const Confirmed* confirmed, SearchAnswer& answer) const;
  void count_left_out(const SearchRequest& request, const QueryPlan& plan, const Limits& limits,
                      SearchAnswer& answer);
  void count(const QueryPlan& plan, const Limits& limits, const Confirmed* confirmed,
             std::optional<std::size_t> known, SearchAnswer& answer) const;
  std::vector<ScoredPassage> ranked(const SearchRequest& request, const Candidates& candidates,
                                    const Recipe& recipe, const QueryTerms& terms,
                                    ScoredArticles& articles);
};

// All passages that may be shown: the exactly scored ones, then the rest of the first stage with
// descending scores below theirs.
std::vector<ScoredPassage> Searcher::State::ranked(const SearchRequest& request,
                                                   const Candidates& candidates,
                                                   const Recipe& recipe, const QueryTerms& terms,
                                                   ScoredArticles& articles) {
  std::vector<ScoredPassage> passages = reader.read_words(candidates.scored);
  rescorer.rescore(recipe, request.query, terms, articles, passages);
  if (candidates.tail.empty()) return passages;
  const double floor = passages.empty() ? 1 : passages.back().score;
  std::vector<ScoredPassage> tail = reader.unread(candidates.tail);
  reader.read_texts(tail, articles);
  score_tail(floor, tail);
  std::move(tail.begin(), tail.end(), std::back_inserter(passages));
  return passages;
}

Candidates Searcher::State::candidates_for(const SearchRequest& request, const QueryPlan& plan,
                                           const Limits& limits, const Confirmed* confirmed,
                                           std::size_t depth) const {
  const Recipe& recipe = recipe_named(request.recipe);
  if (request.sort == SortOrder::score) {
    const Levels* const kept = levels ? &*levels : nullptr;
    Candidates found = find_candidates(index, plan, recipe, depth, limits, confirmed, kept);
    if (preferred_dates && confirmed == nullptr) {
      add_dated_candidates(index, plan, recipe, limits, kept, *preferred_dates, found);
    }
    return found;
  }
  return find_candidates_by_date(index, plan, request.sort,
                                 std::max(depth, recipe.passage_candidates), limits, confirmed,
                                 levels ? &*levels : nullptr);
}

// The passages confirmed by their text, if needed.
std::optional<Confirmed> Searcher::State::confirmed_for(const SearchRequest& request,
                                                        const QueryPlan& plan, const Limits& limits,
                                                        SearchAnswer& answer) {
  if (!plan.needs_text) return std::nullopt;
  Confirmed confirmed = confirm_candidates(index, plan, request.sort, limits, analyzer);
  if (!confirmed.complete) {
    const std::optional<Span> costly = confirmed.costly;
    const std::string why =
        costly ? "checking " + short_quote(costly->of(request.query)) + " takes long: " : "";
    answer.notes.push_back({why + "only the first " + std::to_string(confirmed.looked_at) +
                                " of about " + std::to_string(confirmed.found) +
                                " passages with these words were checked",
                            costly.value_or(Span{0, request.query.size()})});
  }
  return confirmed;
}

// Facets and chart count all matches, which makes the totals exact too.
void Searcher::State::count_all(const SearchRequest& request, const QueryPlan& plan,
                                const Limits& limits, const Confirmed* confirmed,
                                SearchAnswer& answer) const {
  std::vector<FacetField> fields = request.facets;
  if (request.chart) fields.push_back(*request.chart);
  const bool counted = answer.exact || (confirmed != nullptr && !confirmed->complete);
  if (fields.empty() && (counted || !request.exact_counts)) return;
  const std::vector<ArticleMatches> articles =
      matching_articles(index, plan, limits, confirmed, fields);
  answer.facets = count_facets(fields, articles);
  if (request.chart) {
    answer.chart = with_gaps(std::move(answer.facets.back()));
    answer.facets.pop_back();
  }
  answer.passages = 0;
  for (const ArticleMatches& article : articles) answer.passages += article.passages;
  answer.articles = articles.size();
  answer.exact = confirmed == nullptr || confirmed->complete;
}

// Counts what the scope excluded from the answer.
void Searcher::State::count_left_out(const SearchRequest& request, const QueryPlan& plan,
                                     const Limits& limits, SearchAnswer& answer) {
  if (answer.hits.size() < request.top || request.top == 0) {
    const bool from_postings = levels && !plan.needs_text;
    answer.other_zones =
        limits.hidden_zones.empty() ? 0
        : from_postings ? matching_passages(*levels, plan, limits, CountedZones::hidden).count()
                        : count_hidden(limits, plan, index, analyzer);
  }
  answer.undated = count_undated(limits, plan, index, analyzer);
  if (answer.undated == 0) return;
  const bool one = answer.undated == 1;
  answer.notes.push_back(
      {std::to_string(answer.undated) +
           (one ? " passage is left out since its" : " passages are left out since their") +
           " date is unknown",
       {0, request.query.size()}});
}

void Searcher::State::count(const QueryPlan& plan, const Limits& limits, const Confirmed* confirmed,
                            std::optional<std::size_t> known, SearchAnswer& answer) const {
  const MatchCounts counts =
      count_matches(index, levels ? &*levels : nullptr, plan, limits, confirmed, known);
  answer.passages = counts.passages;
  answer.articles = counts.articles;
  answer.exact = counts.exact;
}

void Searcher::State::find_hits(const SearchRequest& request, const QueryPlan& plan,
                                const Limits& limits, const Confirmed* confirmed,
                                SearchAnswer& answer) {
  const Recipe& recipe = recipe_named(request.recipe);
  if (request.top == 0) return count(plan, limits, confirmed, std::nullopt, answer);
  const QueryTerms terms(weigh_terms(index, plan, recipe, analyzer), analyzer);
  ScoredArticles articles;
  std::vector<ScoredPassage> passages;
  Page page;
  // If only a few passages of an article are shown, more candidates are needed; and still more if
  // one article has so many that the page is not full.
  std::optional<std::size_t> found;
  const std::size_t all = index.passages().get_doccount();
  const std::size_t last = std::min(request.offset, all) + std::min(request.top, all);
  Marker marker(plan, analyzer, memory ? Queries::many : Queries::one);
  for (std::size_t depth = request.per_article > 0 ? 4 * last : last;; depth *= 4) {
    const Candidates candidates = candidates_for(request, plan, limits, confirmed, depth);
    articles.clear();
    // If scores are known, only the shown passages are read.
    const bool is_scored = candidates.has_parts && candidates.tail.empty() && !request.explain;
    passages = is_scored ? reader.unread(candidates.scored)
                         : ranked(request, candidates, recipe, terms, articles);
    page = shown_page(request, reader, marker, passages, articles);
    found = candidates.passages;
    const bool filled = page.places.size() == request.top && !page.ran_out;
    if (filled || candidates.complete || depth > kDeepest) break;
  }
  count(plan, limits, confirmed, found, answer);
  const Worth worth(plan, terms.list());
  answer.hits.reserve(page.places.size());
  for (const std::size_t place : page.places) {
    const DocumentNumber number = passages[place].article;
    std::optional<std::vector<ScorePart>> explanation;
    if (request.explain) explanation = rescorer.explain(recipe, terms, articles, passages[place]);
    answer.hits.push_back(
        make_hit(index, request, marker, worth, articles.at(number), std::move(passages[place])));
    answer.hits.back().rank = request.offset + answer.hits.size();
    answer.hits.back().more_in_article = page.left[number];
    for (const std::size_t twin : page.twins[place]) {
      answer.hits.back().also_in.push_back(copy_in(articles.at(passages[twin].article).stored));
    }
    answer.hits.back().explanation = std::move(explanation);
  }
}

SearchAnswer Searcher::State::answer(const SearchRequest& request) {
  const Clock::time_point start = Clock::now();
  if (analyzer.forms() > kMostForms) {
    analyzer.forget();
    rescorer.reset();
    reader.forget();
    variants.reset(memory && levels ? levels->memory : nullptr);
  }
  if (request.query.size() > kMostQueryBytes) {
    throw Error(ExitStatus::usage, "the query is longer than 1 MiB", "split it into several");
  }
  SearchAnswer answer;
  answer.query = request.query;
  answer.query_id = request.query_id;
  answer.only_counted = request.top == 0;
  const FormTables forms = [this] {
    return memory && levels ? levels->memory->forms(index) : nullptr;
  };
  auto [query, plan] =
      read_query(request, patterns, {index, analyzer, variants, umlauts, forms}, answer);
  preferred_dates.reset();
  if (answer.date_preference) preferred_dates = answer.date_preference->range;
  rescorer.prefer(preferred_dates);
  answer.notes = worth_showing(query.notes);
  answer.facets = count_facets(request.facets, {});
  if (request.chart) answer.chart = Facet{*request.chart, {}};
  if (!plan.empty()) {
    if (!index.backend().policy().runs_sources) plan_for_servers(plan);
    look_up_articles(plan, index);
    const Limits limits = limits_of(request.scope, plan, index);
    const std::optional<Confirmed> text = confirmed_for(request, plan, limits, answer);
    const Confirmed* const confirmed = text ? &*text : nullptr;
    find_hits(request, plan, limits, confirmed, answer);
    count_all(request, plan, limits, confirmed, answer);
    count_left_out(request, plan, limits, answer);
  }
  if (request.syntax.with_variants() && answer.passages < kFewPassages) {
    suggest(index, query, answer, forms);
  }
  drop_poor_names(index, query, answer);
  std::set<std::string_view> outlets;
  for (const Hit& hit : answer.hits) {
    if (!hit.article.metadata.outlet.empty()) outlets.insert(hit.article.metadata.outlet);
  }
  answer.outlets = outlets.size();
  answer.milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
  return answer;
}

Searcher::Searcher(const std::vector<IndexLocation>& indexes, std::shared_ptr<SharedMemory> memory)
    : indexes_(indexes), memory_(std::move(memory)) {
  state_ = std::make_unique<State>(indexes_, memory_);
}

Searcher::~Searcher() = default;

void Searcher::follow() {
  if (!state_ || !state_->follow()) state_ = std::make_unique<State>(indexes_, memory_);
}

// Whether another attempt may answer: segments never change, so only after a commit. Replies of
// servers to a failed request may still arrive, so all connections are replaced.
bool Searcher::may_retry() {
  if (!state_ || state_->index.backend().policy().has_connections) {
    state_.reset();
    return true;
  }
  state_->rescorer.reset();
  return has_newer_commit(state_->index);
}

SearchAnswer Searcher::search(const SearchRequest& request) {
  for (bool is_retry = false;; is_retry = true) {
    try {
      const bool was_just_opened = std::exchange(is_fresh_, false) && !memory_;
      if (!was_just_opened) follow();
      return state_->answer(request);
    } catch (const ServerError&) {
      state_.reset();
      throw;
    } catch (const Error& error) {
      if (error.status() != ExitStatus::bad_index || is_retry || !may_retry()) throw;
    } catch (const Xapian::NetworkError& error) {
      // A server closes idle connections and may be restarted.
      state_.reset();
      const bool slow = error.get_type() == std::string_view("NetworkTimeoutError");
      if (is_retry || slow) throw_server_error(error, indexes_.front().name());
    } catch (const Xapian::Error&) {
      if (is_retry || !may_retry()) rethrow_index_error(indexes_.front());
    }
  }
}

std::vector<Note> Searcher::notes() const {
  std::vector<Note> notes;
  if (!state_) return notes;
  for (const IndexReader& index : state_->index.indexes()) {
    if (std::string warning = stemming_warning(index); !warning.empty()) {
      notes.push_back({std::move(warning), {}});
    }
  }
  return notes;
}

}  // namespace dateline
