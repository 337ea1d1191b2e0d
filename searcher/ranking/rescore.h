// SPDX-License-Identifier: GPL-2.0-or-later
// The second stage of ranking: exact scores from the candidates' text, which is analysed once and
// then serves highlights and excerpts too.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/index/stored.h"
#include "searcher/hit.h"
#include "searcher/ranking/article_holdings.h"
#include "searcher/ranking/candidates.h"

namespace dateline {

/// A candidate's text with its tokens.
struct ScoredPassage {
  DocumentNumber number = 0;
  DocumentNumber article = 0;  ///< number of its article; 0 if that is gone
  StoredPassage stored;
  std::vector<Token> tokens;
  double length = 0;         ///< as the index counts it: its words and, weighted, its title's
  double bm25_length = 0;    ///< as P counts it
  double passage_part = 0;   ///< BM25 of the passage
  double article_part = 0;   ///< BM25 of its article; this and the next before the recipe's weights
  double feedback_part = 0;  ///< likeness to the best candidates
  double answer_part = 0;    ///< its best sentence of the kind of answer that is expected
  double proximity_part = 0;  ///< how near to each other the query's terms are
  double lead_part = 0;       ///< 1 / √(1 + its place in the article)
  double score = 0;
  bool is_tail = false;  ///< beyond the candidates: its score says its first-stage order alone
};

/// An article with the tokens of its title.
struct ScoredArticle {
  StoredArticle stored;
  std::vector<Token> title;
  double score = 0;
};

using ScoredArticles = std::unordered_map<DocumentNumber, ScoredArticle>;

/// A query term with its weights on both levels.
struct WeightedTerm {
  std::string stem;
  StemId id = 0;
  double passage_weight = 0;
  double article_weight = 0;
  std::vector<StemId> joined;            ///< terms that stand for it where they are
  std::vector<std::string> others = {};  ///< of these, the ones that are other words
};

/// How often a passage holds a term.
struct TermCount {
  std::uint32_t text = 0;
  std::uint32_t title = 0;     ///< in its article's title, where that counts
  std::uint32_t own_text = 0;  ///< without what stands for it
  std::uint32_t own_title = 0;
};

/// The plan's terms that occur, weighted by the statistics of the index.
[[nodiscard]] std::vector<WeightedTerm> weigh_terms(const CombinedIndex& index,
                                                    const QueryPlan& plan, Analyzer& analyzer);

/// Whether `a` ranks before `b`.
[[nodiscard]] bool ranks_before(const ScoredPassage& a, const ScoredPassage& b);

/// Gives the passages of the tail, which all rank behind those of `floor` and more, scores that go
/// on descending from there as their first-stage scores do, and sorts them alike.
void score_tail(double floor, std::vector<ScoredPassage>& passages);

/// Scores candidates exactly. Keeps what it learns of the index between queries.
class Rescorer {
 public:
  Rescorer(const CombinedIndex& index, Analyzer& analyzer) : index_(index), analyzer_(analyzer) {}

  /// To be called when the index has moved on or the analyzer forgot its ids.
  void reset();
  /// Takes the postings of articles from there, where it is not null, which has to live as long.
  void use(const LevelPostings* articles) { articles_ = articles; }

  /// Gives every passage its parts and its score by `recipe`, and sorts them: by score, then by
  /// passage id. `query` is the text as typed.
  void rescore(const Recipe& recipe, std::string_view query, const std::vector<WeightedTerm>& terms,
               ScoredArticles& articles, std::vector<ScoredPassage>& passages);

  /// What the score of a passage is made of, which `rescore` or `score_tail` gave it: parts that
  /// add up to it. Takes what those took.
  [[nodiscard]] std::vector<ScorePart> explain(const Recipe& recipe,
                                               const std::vector<WeightedTerm>& terms,
                                               const ScoredArticles& articles,
                                               const ScoredPassage& passage);

 private:
  struct PartTable;  // every part of the score, in explain.cpp

  [[nodiscard]] static double score_of(const Recipe& recipe, const ScoredPassage& passage);
  [[nodiscard]] std::vector<ScorePart> passage_terms(const std::vector<WeightedTerm>& terms,
                                                     const ScoredArticle& article,
                                                     const ScoredPassage& passage);
  [[nodiscard]] std::vector<ScorePart> article_terms(const std::vector<WeightedTerm>& terms,
                                                     const ScoredArticle& article,
                                                     const ScoredPassage& passage);
  // Counts the terms, which are marked.
  void count_terms(const ScoredArticle& article, const ScoredPassage& passage,
                   std::vector<TermCount>& counts) const;

  // How P is computed. Where articles are no level of their own, stop words do not count in
  // lengths.
  struct PassageScoring {
    Bm25 parameters;
    LevelStatistics level;
    bool content_length = false;
  };
  void begin(const Recipe& recipe);
  [[nodiscard]] const PassageScoring& passage_scoring();
  [[nodiscard]] double passage_term(const WeightedTerm& term, const TermCount& count,
                                    const ScoredPassage& passage);
  // Of each term in each article; these ascend by number.
  [[nodiscard]] std::vector<std::vector<ArticleHolding>> holdings(
      const std::vector<WeightedTerm>& terms, const std::vector<ArticlePlace>& places) const;
  [[nodiscard]] double article_part(const WeightedTerm& term, const ArticleHolding& holding) const;
  void score_passages(const std::vector<WeightedTerm>& terms, const ScoredArticles& articles,
                      std::vector<ScoredPassage>& passages);
  void score_articles(const std::vector<WeightedTerm>& terms, ScoredArticles& articles) const;
  void add_feedback(const std::vector<WeightedTerm>& terms, const ScoredArticles& articles,
                    std::vector<ScoredPassage>& passages);
  void add_answers(std::string_view query, const std::vector<WeightedTerm>& terms,
                   std::vector<ScoredPassage>& passages);
  void add_proximity(const std::vector<WeightedTerm>& terms,
                     std::vector<ScoredPassage>& passages) const;
  [[nodiscard]] double rarity(StemId stem);
  [[nodiscard]] float rarity_of(std::string_view term, double holders) const;
  // Asks for the rarity of all the terms that `teachers` hold at once.
  void learn_rarities(const std::vector<const ScoredPassage*>& teachers,
                      const ScoredArticles& articles);
  void mark_terms(const std::vector<WeightedTerm>& terms);
  void unmark_terms(const std::vector<WeightedTerm>& terms);

  const CombinedIndex& index_;
  Analyzer& analyzer_;
  const LevelPostings* articles_ = nullptr;
  bool content_length_ = false;  // whether stop words are left out of lengths
  std::vector<float>
      rarity_;  // by stem: ln(N/df) of a term fit for feedback, 0 if unfit, -1 unknown
  std::vector<std::int32_t> slot_;  // by stem, -1 outside a query
  // A query's term that another stem stands for. Where both are forms of one typed word, it counts
  // where it was written as one; another word counts wherever the index has it.
  struct StoodFor {
    std::size_t term = 0;
    bool by_other_word = false;
  };
  std::vector<std::vector<StoodFor>> joined_;
  std::vector<Token> query_tokens_;
  std::optional<PassageScoring> passage_scoring_;
};

}  // namespace dateline
