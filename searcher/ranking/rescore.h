// SPDX-License-Identifier: GPL-2.0-or-later
// The second stage of ranking: exact scores from the candidates' words.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/answer/hit.h"
#include "searcher/index/term_freqs.h"
#include "searcher/ranking/candidate_reader.h"
#include "searcher/ranking/candidates.h"
#include "searcher/ranking/code_slots.h"
#include "searcher/ranking/proximity.h"

namespace dateline {

/// A query term with its weights on both levels.
struct WeightedTerm {
  std::string stem;
  StemId id = 0;
  double passage_weight = 0;
  double article_weight = 0;
  std::vector<StemId> joined;            ///< compounds and synonyms that count as it
  std::vector<std::string> others = {};  ///< those of `joined` that are other words
};

/// Frequencies of a term in a passage.
struct TermCount {
  std::uint32_t text = 0;
  std::uint32_t title = 0;     ///< in its article's title, if that counts
  std::uint32_t own_text = 0;  ///< without its compounds and synonyms
  std::uint32_t own_title = 0;
};

/// The plan's terms that occur, weighted by the statistics of the index. Statistics of articles
/// are looked up only for a recipe that scores articles.
[[nodiscard]] std::vector<WeightedTerm> weigh_terms(const CombinedIndex& index,
                                                    const QueryPlan& plan, const Recipe& recipe,
                                                    Analyzer& analyzer);

/// Breaks a tie: whether `a` comes before `b` by passage id. Both have their text.
[[nodiscard]] bool precedes(const ScoredPassage& a, const ScoredPassage& b);

/// Whether `a` ranks before `b`; passages of equal score must have their text.
[[nodiscard]] bool ranks_before(const ScoredPassage& a, const ScoredPassage& b);

/// Gives the passages of the tail scores below `floor`, in the order of their first-stage scores,
/// and sorts them by that.
void score_tail(double floor, std::vector<ScoredPassage>& passages);

/// Scores candidates exactly. Caches statistics of the index between queries.
class Rescorer {
 public:
  /// All three must outlive this.
  Rescorer(const CombinedIndex& index, Analyzer& analyzer, CandidateReader& reader)
      : index_(index), analyzer_(analyzer), reader_(reader) {}

  /// Call after the index changed or the analyzer cleared its ids.
  void reset();
  /// Uses `articles` for postings if not null; must outlive this.
  void use(const LevelPostings* articles) { articles_ = articles; }
  /// Sets the days whose articles rank higher from now on, bounded on both sides; none if unset.
  void prefer(const std::optional<DateRange>& dates) { preferred_dates_ = dates; }

  /// Gives every passage its parts and its score by `recipe`, and sorts by score. `query` is the
  /// text as typed. Reads the text of the feedback documents; of all candidates if an answer type
  /// is expected.
  void rescore(const Recipe& recipe, std::string_view query, const std::vector<WeightedTerm>& terms,
               ScoredArticles& articles, std::vector<ScoredPassage>& passages);

  /// The parts of a score that `rescore` or `score_tail` gave, which add up to it. Takes the same
  /// arguments.
  [[nodiscard]] std::vector<ScorePart> explain(const Recipe& recipe,
                                               const std::vector<WeightedTerm>& terms,
                                               const ScoredArticles& articles,
                                               const ScoredPassage& passage);

 private:
  struct PartTable;  // every part of the score, in explain.cpp

  // Slots of stems: a term of the query by its number, or one of these.
  static constexpr std::int32_t kNoSlot = CodeSlots::kNone;
  static constexpr std::int32_t kQueryTerm = -2;
  static constexpr std::int32_t kFirstJoined = -3;  // and below: joined forms, by number

  // The occurrences of a query term, or of a form that counts as it, in a passage.
  struct Occurrence {
    std::int32_t slot = 0;
    std::uint32_t position = 0;
    bool joined = false;
    bool in_title = false;
  };

  [[nodiscard]] static double score_of(const Recipe& recipe, const ScoredPassage& passage);
  [[nodiscard]] std::vector<ScorePart> passage_terms(const std::vector<WeightedTerm>& terms,
                                                     const ScoredArticle& article,
                                                     const ScoredPassage& passage);
  [[nodiscard]] std::vector<ScorePart> article_terms(const std::vector<WeightedTerm>& terms,
                                                     const ScoredArticle& article,
                                                     const ScoredPassage& passage);
  // The marked terms in a passage.
  void find_terms(const ScoredPassage& passage, std::vector<Occurrence>& found);
  void count_terms(std::span<const Occurrence> found, std::vector<TermCount>& counts) const;

  // The query terms in the titles of the candidates' articles.
  struct TitleTerms {
    std::unordered_map<DocumentNumber, std::vector<bool>> by_article;

    [[nodiscard]] const std::vector<bool>* of(DocumentNumber article) const {
      const auto found = by_article.find(article);
      return found == by_article.end() ? nullptr : &found->second;
    }
  };

  // Computes P. If articles are not a level of their own, stop words do not count in lengths.
  struct PassageScoring {
    Bm25 parameters;
    LevelStatistics level;
    bool content_length = false;
  };
  void begin(const Recipe& recipe);
  [[nodiscard]] const PassageScoring& passage_scoring();
  [[nodiscard]] double passage_term(const WeightedTerm& term, const TermCount& count,
                                    const ScoredPassage& passage);
  // The frequency of each term, with `prefix`, in each article; article numbers ascend.
  [[nodiscard]] TermFreqs holdings(const std::vector<WeightedTerm>& terms,
                                   const std::vector<ArticleKey>& places,
                                   std::string_view prefix = {}) const;
  [[nodiscard]] double article_part(const WeightedTerm& term, const TermFreq& holding) const;
  [[nodiscard]] TitleTerms title_terms(const std::vector<WeightedTerm>& terms,
                                       const std::vector<ScoredPassage>& passages) const;
  [[nodiscard]] double title_part(const std::vector<WeightedTerm>& terms, const TitleTerms& titles,
                                  const ScoredPassage& passage, std::vector<TermCount>& counts);
  void score_passages(const std::vector<WeightedTerm>& terms, double proximity_weight,
                      const TitleTerms& titles, std::vector<ScoredPassage>& passages);
  void set_lengths(ScoredPassage& passage);
  [[nodiscard]] double proximity_of(std::span<const Occurrence> found, Proximity& proximity);
  void score_articles(const std::vector<WeightedTerm>& terms,
                      std::vector<ScoredPassage>& passages) const;
  // An expansion term of feedback.
  struct Lesson {
    StemId stem = 0;
    double weight = 0;
  };
  [[nodiscard]] std::vector<ScoredPassage*> teachers_among(std::vector<ScoredPassage>& passages,
                                                           ScoredArticles& articles);
  [[nodiscard]] std::vector<Lesson> worth_looking_up(std::vector<Lesson> shares);
  [[nodiscard]] std::vector<Lesson> lessons_of(const std::vector<ScoredPassage*>& teachers,
                                               const ScoredArticles& articles);
  void add_feedback(const std::vector<WeightedTerm>& terms, ScoredArticles& articles,
                    std::vector<ScoredPassage>& passages);
  void add_answers(std::string_view query, const std::vector<WeightedTerm>& terms,
                   ScoredArticles& articles, std::vector<ScoredPassage>& passages);
  // Applies to passages by ascending number.
  void add_dates(std::vector<ScoredPassage>& passages) const;
  [[nodiscard]] double rarity(StemId stem);
  [[nodiscard]] double greatest_rarity() const;
  [[nodiscard]] float rarity_of(std::string_view term, double holders) const;
  // Looks up the idf of all terms in the feedback documents `teachers` at once.
  void learn_rarities(const std::vector<ScoredPassage*>& teachers, const ScoredArticles& articles);
  void mark_terms(const std::vector<WeightedTerm>& terms);
  void unmark_terms(const std::vector<WeightedTerm>& terms);
  [[nodiscard]] StemHash hash_of(StemId stem);
  [[nodiscard]] std::int32_t slot_of(StemId stem) const {
    return stem < slot_.size() ? slot_[stem] : kNoSlot;  // stems of texts read later are new
  }

  const CombinedIndex& index_;
  Analyzer& analyzer_;
  CandidateReader& reader_;
  const LevelPostings* articles_ = nullptr;
  std::optional<DateRange> preferred_dates_;
  bool content_length_ = false;    // whether lengths exclude stop words
  bool lengthens_titles_ = false;  // whether titles count as passages of average length
  std::vector<float>
      rarity_;  // by stem: ln(N/df) of a term fit for feedback, 0 if unfit, -1 unknown
  std::vector<std::int32_t> slot_;  // by stem, -1 outside a query
  std::vector<StemHash> hashes_;    // by stem
  CodeSlots code_slots_;            // the same by code, of a query's terms
  CodeSlots lesson_slots_;
  // A query term that another stem counts as. If both are forms of one typed word, it counts only
  // if it was written as one; another word always counts.
  struct StoodFor {
    std::size_t term = 0;
    bool by_other_word = false;
  };
  std::vector<std::vector<StoodFor>> joined_;
  std::vector<Token> query_tokens_;
  std::vector<Occurrence> found_;
  std::vector<TermPlace> places_;
  std::optional<PassageScoring> passage_scoring_;
};

}  // namespace dateline
