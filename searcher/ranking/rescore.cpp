// SPDX-License-Identifier: GPL-2.0-or-later
// Exact scores: BM25 of the passage from its tokens, BM25 of its article from the postings.
#include "searcher/ranking/rescore.h"

#include <xapian.h>

#include <algorithm>

#include "common/index/document.h"
#include "common/index/schema.h"

namespace dateline {
namespace {

// How often each query term stands in a list of tokens.
void count_terms(const std::vector<Token>& tokens, const std::vector<WeightedTerm>& terms,
                 std::uint32_t weight, std::vector<std::uint32_t>& counts) {
  for (const Token& token : tokens) {
    for (std::size_t i = 0; i < terms.size(); ++i) {
      if (terms[i].id == token.stem) counts[i] += weight;
    }
  }
}

double passage_bm25(const CombinedIndex& index, const std::vector<WeightedTerm>& terms,
                    const ScoredPassage& passage, const ScoredArticle& article) {
  // As the index counts it: a title counts with every passage but one that is nothing else.
  const bool has_title = passage.stored.passage.zone != Zone::title && !passage.tokens.empty();
  const std::uint32_t title_weight = index.settings().title_weight;
  std::vector<std::uint32_t> counts(terms.size(), 0);
  count_terms(passage.tokens, terms, 1, counts);
  std::size_t length = passage.tokens.size();
  if (has_title) {
    count_terms(article.title, terms, title_weight, counts);
    length += title_weight * article.title.size();
  }
  double score = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (counts[i] == 0) continue;
    score +=
        terms[i].passage_weight * bm25_part(index.settings().passage_weight, index.passage_level(),
                                            counts[i], static_cast<double>(length));
  }
  return score;
}

// BM25 of the candidates' articles: their postings are skipped to, in document order.
void score_articles(const CombinedIndex& index, const std::vector<WeightedTerm>& terms,
                    ScoredArticles& articles) {
  std::vector<DocumentNumber> numbers;
  for (const auto& [number, article] : articles) numbers.push_back(number);
  std::sort(numbers.begin(), numbers.end());
  const Xapian::Database& database = index.articles();
  for (const WeightedTerm& term : terms) {
    auto posting = database.postlist_begin(term.stem);
    const auto end = database.postlist_end(term.stem);
    for (const DocumentNumber number : numbers) {
      if (posting == end) break;
      posting.skip_to(number);
      if (posting == end) break;
      if (*posting != number) continue;
      articles[number].score +=
          term.article_weight * bm25_part(index.settings().article_weight, index.article_level(),
                                          posting.get_wdf(), posting.get_doclength());
    }
  }
}

}  // namespace

std::vector<WeightedTerm> weigh_terms(const CombinedIndex& index, const QueryPlan& plan,
                                      Analyzer& analyzer) {
  std::vector<WeightedTerm> terms;
  for (const ScoredTerm& term : plan.terms) {
    const double in_passages = index.passages().get_termfreq(term.stem);
    if (in_passages == 0) continue;
    const double in_articles = index.articles().get_termfreq(term.stem);
    terms.push_back({term.stem, analyzer.stem_id(term.stem),
                     bm25_term_weight(index.passage_level(), in_passages, term.count),
                     bm25_term_weight(index.article_level(), in_articles, term.count)});
  }
  return terms;
}

std::vector<ScoredPassage> read_passages(const CombinedIndex& index,
                                         const std::vector<Candidate>& candidates,
                                         Analyzer& analyzer, ScoredArticles& articles) {
  std::vector<ScoredPassage> passages;
  passages.reserve(candidates.size());
  for (const Candidate& candidate : candidates) {
    const Xapian::Document document = index.passages().get_document(candidate.number);
    ScoredPassage passage;
    passage.number = candidate.number;
    passage.article = index.article_number(
        candidate.number,
        decode_number(document.get_value(static_cast<Xapian::valueno>(Slot::article))));
    passage.passage_part = candidate.passage_score;
    passage.stored = decode_passage(document.get_data());
    auto article = articles.find(passage.article);
    if (article == articles.end()) {
      ScoredArticle read;
      try {
        read.stored = decode_article(index.articles().get_document(passage.article).get_data());
      } catch (const Xapian::DocNotFoundError&) {
        continue;
      }
      analyzer.analyze(read.stored.metadata.title, read.title);
      article = articles.emplace(passage.article, std::move(read)).first;
    }
    if (article->second.stored.id != passage.stored.article) continue;
    analyzer.analyze(passage.stored.passage.text, passage.tokens);
    passages.push_back(std::move(passage));
  }
  return passages;
}

bool ranks_before(const ScoredPassage& a, const ScoredPassage& b) {
  if (a.score != b.score) return a.score > b.score;
  if (a.stored.article != b.stored.article) return a.stored.article < b.stored.article;
  if (a.stored.passage.hash != b.stored.passage.hash) {
    return a.stored.passage.hash < b.stored.passage.hash;
  }
  return a.stored.passage.repeat < b.stored.passage.repeat;
}

void rescore(const CombinedIndex& index, const Recipe& recipe,
             const std::vector<WeightedTerm>& terms, ScoredArticles& articles,
             std::vector<ScoredPassage>& passages) {
  if (recipe.article_weight > 0) score_articles(index, terms, articles);
  for (ScoredPassage& passage : passages) {
    const ScoredArticle& article = articles.at(passage.article);
    passage.passage_part = passage_bm25(index, terms, passage, article);
    passage.article_part = article.score;
    passage.score = passage.passage_part + recipe.article_weight * passage.article_part;
  }
  std::sort(passages.begin(), passages.end(), ranks_before);
}

void score_tail(const CombinedIndex& index, const std::vector<WeightedTerm>& terms,
                const ScoredArticles& articles, double floor,
                std::vector<ScoredPassage>& passages) {
  double highest = 0;
  for (ScoredPassage& passage : passages) {
    passage.passage_part = passage_bm25(index, terms, passage, articles.at(passage.article));
    highest = std::max(highest, passage.passage_part);
  }
  for (ScoredPassage& passage : passages) {
    passage.score = highest > 0 ? floor * (passage.passage_part / highest) : 0;
  }
  std::sort(passages.begin(), passages.end(), ranks_before);
}

}  // namespace dateline
