// SPDX-License-Identifier: GPL-2.0-or-later
// Candidates' text, read in the order in which it lies in the index.
#pragma once

#include <memory>
#include <vector>

#include "searcher/bounded_cache.h"
#include "searcher/index_memory.h"
#include "searcher/ranking/rescore.h"

namespace dateline {

/// Reads passages and their articles, and remembers what it has read.
class CandidateReader {
 public:
  /// Both have to live as long.
  CandidateReader(const CombinedIndex& index, Analyzer& analyzer);

  /// To be called when the index has moved on. `families`, if not null, tell which articles
  /// passages are of.
  void reset(std::shared_ptr<const Families> families);
  /// To be called when the analyzer forgot its ids.
  void forget();

  /// The passages of `candidates` and their articles, with their tokens. Passages whose article is
  /// not there (the index moved on between the two databases) are left out.
  [[nodiscard]] std::vector<ScoredPassage> read(const std::vector<Candidate>& candidates,
                                                ScoredArticles& articles);
  /// The same without tokens.
  [[nodiscard]] std::vector<ScoredPassage> read_text(const std::vector<Candidate>& candidates,
                                                     ScoredArticles& articles);
  /// Passages of which only the number, that of the article and P are known, which is their score.
  [[nodiscard]] std::vector<ScoredPassage> unread(const std::vector<Candidate>& candidates);
  /// Reads the text of such a passage and its article; returns whether that is there.
  [[nodiscard]] bool read_text(ScoredPassage& passage, ScoredArticles& articles);

 private:
  struct Text {
    StoredPassage stored;
    std::vector<Token> tokens;
  };

  [[nodiscard]] DocumentNumber article_of(DocumentNumber passage);
  [[nodiscard]] const Text& text_of(DocumentNumber passage);
  // nullptr where it is not there.
  [[nodiscard]] const ScoredArticle* article(DocumentNumber number);
  [[nodiscard]] bool read_article(const ScoredPassage& passage, ScoredArticles& articles);
  [[nodiscard]] ScoredPassage unread(const Candidate& candidate);

  const CombinedIndex& index_;
  Analyzer& analyzer_;
  std::shared_ptr<const Families> families_;
  std::vector<Token> tokens_;
  BoundedCache<DocumentNumber, Text> texts_;
  BoundedCache<DocumentNumber, ScoredArticle> articles_;
};

}  // namespace dateline
