// SPDX-License-Identifier: GPL-2.0-or-later
// What is read of candidates: the words of all, in the order in which they lie in the index, and
// the text of those that are shown or learnt from.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/bounded_cache.h"
#include "searcher/index_memory.h"
#include "searcher/ranking/candidate.h"
#include "searcher/ranking/forward_index.h"
#include "searcher/ranking/scored_passage.h"

namespace dateline {

/// Reads passages and their articles, and remembers texts that it has read.
class CandidateReader {
 public:
  /// Both have to live as long.
  CandidateReader(const CombinedIndex& index, Analyzer& analyzer);

  /// To be called when the index has moved on. `families`, if not null, tell which articles
  /// passages are of; `memory`, if not null, keeps words, and has to live as long.
  void reset(std::shared_ptr<const Families> families, ForwardMemory* memory);
  /// To be called when the analyzer forgot its ids.
  void forget();

  /// Candidates with their words, which are good until the next call, by ascending number. From a
  /// server their text comes along.
  [[nodiscard]] std::vector<ScoredPassage> read_words(const std::vector<Candidate>& candidates);
  /// Passages of which only the number, that of the article and P are known, which is their score.
  [[nodiscard]] std::vector<ScoredPassage> unread(const std::vector<Candidate>& candidates);

  /// Sees to it that such a passage has its text, and `articles` its article; returns whether that
  /// is there: not where the index moved on between the two databases.
  [[nodiscard]] bool read_text(ScoredPassage& passage, ScoredArticles& articles);
  /// The same of all; those without an article are left out.
  void read_texts(std::vector<ScoredPassage>& passages, ScoredArticles& articles);
  /// The same with the text's tokens.
  [[nodiscard]] bool read_tokens(ScoredPassage& passage, ScoredArticles& articles);

 private:
  struct Text {
    StoredPassage stored;
    std::vector<Token> tokens;
  };

  [[nodiscard]] std::vector<DocumentNumber> articles_of(
      const std::vector<Candidate>& candidates) const;
  [[nodiscard]] const Text& text_of(DocumentNumber passage);
  // nullptr where it is not there.
  [[nodiscard]] const ScoredArticle* article(DocumentNumber number);
  [[nodiscard]] bool read_article(const ScoredPassage& passage, ScoredArticles& articles);
  [[nodiscard]] std::vector<ScoredPassage> read_served(const std::vector<Candidate>& candidates);

  const CombinedIndex& index_;
  Analyzer& analyzer_;
  std::shared_ptr<const Families> families_;
  std::optional<ForwardIndex> forward_;
  std::string words_;  // of the candidates that were read last
  std::vector<Token> tokens_;
  BoundedCache<DocumentNumber, Text> texts_;
  BoundedCache<DocumentNumber, ScoredArticle> articles_;
};

}  // namespace dateline
