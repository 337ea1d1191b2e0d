// SPDX-License-Identifier: GPL-2.0-or-later
// Reads candidates: the words of all of them, in index order, and the text of those that are shown
// or used for feedback.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/index/bounded_cache.h"
#include "searcher/index/forward_index.h"
#include "searcher/index/index_memory.h"
#include "searcher/ranking/candidate.h"
#include "searcher/ranking/scored_passage.h"

namespace dateline {

/// Reads passages and their articles; caches texts.
class CandidateReader {
 public:
  /// Both must outlive this.
  CandidateReader(const CombinedIndex& index, Analyzer& analyzer);

  /// Call after the index changed. `families`, if not null, maps passages to articles; `memory`, if
  /// not null, caches words and must outlive this.
  void reset(std::shared_ptr<const Families> families, ForwardMemory* memory);
  /// Call after the analyzer cleared its ids.
  void forget();

  /// The candidates with their words, which are valid until the next call, by ascending number. A
  /// server sends their text too.
  [[nodiscard]] std::vector<ScoredPassage> read_words(const std::vector<Candidate>& candidates);
  /// Passages with only number, article number and P, which is their score.
  [[nodiscard]] std::vector<ScoredPassage> unread(const std::vector<Candidate>& candidates);

  /// Loads the text of such a passage, and its article into `articles`; returns false if the
  /// article is missing because the index changed between the two databases.
  [[nodiscard]] bool read_text(ScoredPassage& passage, ScoredArticles& articles);
  /// The same for all; drops those without an article.
  void read_texts(std::vector<ScoredPassage>& passages, ScoredArticles& articles);
  /// The same, and analyses the text into tokens.
  [[nodiscard]] bool read_tokens(ScoredPassage& passage, ScoredArticles& articles);

 private:
  struct Text {
    StoredPassage stored;
    std::vector<Token> tokens;
  };

  [[nodiscard]] std::vector<DocumentNumber> articles_of(
      const std::vector<Candidate>& candidates) const;
  [[nodiscard]] const Text& text_of(DocumentNumber passage);
  // nullptr if it does not exist.
  [[nodiscard]] const ScoredArticle* article(DocumentNumber number);
  [[nodiscard]] bool read_article(const ScoredPassage& passage, ScoredArticles& articles);
  [[nodiscard]] std::vector<ScoredPassage> read_documents(const std::vector<Candidate>& candidates);

  const CombinedIndex& index_;
  Analyzer& analyzer_;
  std::shared_ptr<const Families> families_;
  std::optional<ForwardIndex> forward_;
  std::string words_;  // of the candidates read last
  std::vector<Token> tokens_;
  BoundedCache<DocumentNumber, Text> texts_;
  BoundedCache<DocumentNumber, ScoredArticle> articles_;
};

}  // namespace dateline
