// SPDX-License-Identifier: GPL-2.0-or-later
// One search: plan, candidates, exact scores, hits.
#include "searcher/searcher.h"

#include <xapian.h>

#include <chrono>
#include <iterator>
#include <map>
#include <set>

#include "common/error.h"
#include "searcher/highlight.h"
#include "searcher/ranking/rescore.h"
#include "searcher/snippet.h"

namespace dateline {
namespace {

using Clock = std::chrono::steady_clock;

// Forms the analyzer may remember before it starts afresh; bounds memory over long batches.
constexpr std::size_t kMostForms = 2'000'000;

const Recipe& recipe_named(std::string_view name) {
  if (const Recipe* recipe = find_recipe(name)) return *recipe;
  std::string names;
  for (const Recipe& recipe : recipes()) {
    names += (names.empty() ? "" : ", ") + std::string(recipe.name);
  }
  throw Error(ExitStatus::usage, "there is no recipe named " + std::string(name),
              "the recipes are: " + names);
}

// What a marked term is worth to an excerpt: a word its weight, a phrase half as much again as its
// words together.
class Worth {
 public:
  Worth(const QueryPlan& plan, const std::vector<WeightedTerm>& terms) {
    for (const WeightedTerm& term : terms) weights_.emplace(term.stem, term.passage_weight);
    collect(plan.root);
  }
  [[nodiscard]] double operator()(const std::string& term) const {
    const auto found = worths_.find(term);
    return found == worths_.end() ? kJoined : found->second;
  }

 private:
  static constexpr double kJoined = 5;  // a form that joins two words of the query

  void collect(const QueryNode& node) {
    std::string phrase;
    double sum = 0;
    for (const QueryWord& word : node.words) {
      const auto weight = weights_.find(word.stem);
      const double worth = weight == weights_.end() ? 0.1 : weight->second;
      worths_.emplace(word.folded, worth);
      phrase += (phrase.empty() ? "" : " ") + word.folded;
      sum += worth;
    }
    if (node.kind == QueryNode::Kind::phrase) worths_[phrase] = 1.5 * sum;
    for (const QueryNode& child : node.children) collect(child);
  }

  std::map<std::string, double> weights_;  // by stem
  std::map<std::string, double> worths_;
};

}  // namespace

struct Searcher::State {
  explicit State(const std::vector<std::filesystem::path>& folders)
      : index(folders), analyzer(*find_language(index.settings().language)) {}

  CombinedIndex index;
  Analyzer analyzer;

  SearchAnswer answer(const SearchRequest& request);
  std::vector<ScoredPassage> ranked(const SearchRequest& request, const QueryPlan& plan,
                                    const std::vector<WeightedTerm>& terms,
                                    ScoredArticles& articles, SearchAnswer& answer);
  Hit make_hit(const SearchRequest& request, const Highlighter& highlighter, const Worth& worth,
               const ScoredArticle& article, ScoredPassage&& passage);
};

// All passages that may be shown, in order: the exactly scored ones, then the rest of the first
// stage with scores that go on descending.
std::vector<ScoredPassage> Searcher::State::ranked(const SearchRequest& request,
                                                   const QueryPlan& plan,
                                                   const std::vector<WeightedTerm>& terms,
                                                   ScoredArticles& articles, SearchAnswer& answer) {
  const Recipe& recipe = recipe_named(request.recipe);
  // More than are shown, since of one article only a few are.
  const std::size_t depth = 4 * (request.offset + request.top);
  const Candidates candidates = find_candidates(index, plan, recipe, depth);
  answer.passages = candidates.passages;
  answer.articles = candidates.articles;
  answer.exact = candidates.passages_exact && candidates.articles_exact;
  std::vector<ScoredPassage> passages = read_passages(index, candidates.scored, analyzer, articles);
  rescore(index, recipe, terms, articles, passages);
  if (candidates.tail.empty()) return passages;
  const double floor = passages.empty() ? 1 : passages.back().score;
  std::vector<ScoredPassage> tail = read_passages(index, candidates.tail, analyzer, articles);
  score_tail(index, terms, articles, floor, tail);
  std::move(tail.begin(), tail.end(), std::back_inserter(passages));
  return passages;
}

Hit Searcher::State::make_hit(const SearchRequest& request, const Highlighter& highlighter,
                              const Worth& worth, const ScoredArticle& article,
                              ScoredPassage&& passage) {
  Hit hit;
  hit.score = passage.score;
  hit.article = article.stored;
  hit.passage = std::move(passage.stored.passage);
  hit.address = address_of(hit.passage, {0, hit.passage.text.size()});
  hit.highlights = highlighter.highlights(passage.tokens);
  if (hit.highlights.empty()) {
    hit.matched = Matched::title;
    hit.title_highlights = highlighter.highlights(article.title);
  }
  ExcerptOptions options;
  options.most = request.excerpts;
  hit.excerpts = excerpts(hit.passage, hit.highlights, worth, options);
  return hit;
}

SearchAnswer Searcher::State::answer(const SearchRequest& request) {
  const Clock::time_point start = Clock::now();
  if (analyzer.forms() > kMostForms) analyzer.forget();
  SearchAnswer answer;
  answer.query = request.query;
  answer.query_id = request.query_id;
  Query query = parse_query(request.query, request.syntax, analyzer);
  const auto occurs = [this](const std::string& stem) {
    return index.passages().term_exists(stem);
  };
  const QueryPlan plan = plan_query(query, request.syntax, occurs, query.notes);
  answer.notes = std::move(query.notes);
  if (!plan.empty()) {
    const std::vector<WeightedTerm> terms = weigh_terms(index, plan, analyzer);
    ScoredArticles articles;
    const Highlighter highlighter(plan, analyzer);
    const Worth worth(plan, terms);
    std::map<DocumentNumber, std::size_t> shown;
    std::map<DocumentNumber, std::size_t> left;
    std::size_t passed = 0;
    std::vector<DocumentNumber> of_hit;
    for (ScoredPassage& passage : ranked(request, plan, terms, articles, answer)) {
      const bool full = request.per_article > 0 && shown[passage.article] >= request.per_article;
      if (full || answer.hits.size() == request.top) {
        ++left[passage.article];
        continue;
      }
      ++shown[passage.article];
      if (passed++ < request.offset) continue;
      of_hit.push_back(passage.article);
      answer.hits.push_back(
          make_hit(request, highlighter, worth, articles.at(passage.article), std::move(passage)));
      answer.hits.back().rank = passed;
    }
    for (std::size_t i = 0; i < of_hit.size(); ++i) {
      answer.hits[i].more_in_article = left[of_hit[i]];
    }
  }
  std::set<std::string_view> outlets;
  for (const Hit& hit : answer.hits) {
    if (!hit.article.metadata.outlet.empty()) outlets.insert(hit.article.metadata.outlet);
  }
  answer.outlets = outlets.size();
  answer.milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
  return answer;
}

Searcher::Searcher(const std::vector<std::filesystem::path>& indexes)
    : state_(std::make_unique<State>(indexes)) {}

Searcher::~Searcher() = default;

SearchAnswer Searcher::search(const SearchRequest& request) {
  state_->index.reopen();
  // A writer that commits twice during a query takes its blocks away: the query starts again.
  for (int attempt = 0;; ++attempt) {
    try {
      return state_->answer(request);
    } catch (const Xapian::DatabaseModifiedError&) {
      if (attempt == 4) throw;
      state_->index.reopen();
    }
  }
}

}  // namespace dateline
