// SPDX-License-Identifier: GPL-2.0-or-later
// What the second stage works on: weighted terms, and candidates' text with its tokens.
#include <xapian.h>

#include <algorithm>

#include "common/index/document.h"
#include "common/index/schema.h"
#include "searcher/ranking/rescore.h"

namespace dateline {

std::vector<WeightedTerm> weigh_terms(const CombinedIndex& index, const QueryPlan& plan,
                                      Analyzer& analyzer) {
  std::vector<WeightedTerm> terms;
  for (const ScoredTerm& term : plan.terms) {
    // A word that other words stand for is as rare as all of them together.
    const auto holders = [&term](const Xapian::Database& level) {
      double count = level.get_termfreq(term.stem);
      for (const std::string& stem : term.others) count += level.get_termfreq(stem);
      return std::min<double>(count, level.get_doccount());
    };
    const double in_passages = holders(index.passages());
    if (in_passages == 0 && term.joined.empty()) continue;
    const double in_articles = holders(index.articles());
    terms.push_back({term.stem,
                     analyzer.stem_id(term.stem),
                     term.boost * bm25_term_weight(index.passage_level(), in_passages, term.count),
                     term.boost * bm25_term_weight(index.article_level(), in_articles, term.count),
                     {},
                     term.others});
    for (const std::string& stem : term.joined) {
      terms.back().joined.push_back(analyzer.stem_id(stem));
    }
    for (const std::string& stem : term.others) {
      terms.back().joined.push_back(analyzer.stem_id(stem));
    }
  }
  return terms;
}

std::vector<ScoredPassage> read_passages(const CombinedIndex& index,
                                         const std::vector<Candidate>& candidates,
                                         Analyzer* analyzer, ScoredArticles& articles) {
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
      if (analyzer != nullptr) analyzer->analyze(read.stored.metadata.title, read.title);
      article = articles.emplace(passage.article, std::move(read)).first;
    }
    if (article->second.stored.id != passage.stored.article) continue;
    if (analyzer != nullptr) analyzer->analyze(passage.stored.passage.text, passage.tokens);
    passages.push_back(std::move(passage));
  }
  return passages;
}

}  // namespace dateline
