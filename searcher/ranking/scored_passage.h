// SPDX-License-Identifier: GPL-2.0-or-later
// Candidates on their way to an answer.
#pragma once

#include <unordered_map>
#include <vector>

#include "common/analysis/token.h"
#include "common/index/forward.h"
#include "common/index/stored.h"
#include "searcher/database.h"

namespace dateline {

/// A candidate. Its words are enough for its score; what it says is read where it is needed.
struct ScoredPassage {
  DocumentNumber number = 0;
  DocumentNumber article = 0;  ///< number of its article; 0 if that is gone
  ForwardText words;           ///< good until more candidates are read
  bool has_text = false;       ///< whether `stored` is read
  StoredPassage stored;
  std::vector<Token> tokens;  ///< of its text; may be read later than that
  double length = 0;          ///< as the index counts it: its words and, weighted, its title's
  double bm25_length = 0;     ///< as P counts it
  double passage_part = 0;    ///< BM25 of the passage
  double article_part = 0;   ///< BM25 of its article; this and the next before the recipe's weights
  double title_part = 0;     ///< what the words of its article's title would add to P
  double feedback_part = 0;  ///< likeness to the best candidates
  double answer_part = 0;    ///< its best sentence of the kind of answer that is expected
  Span answer;               ///< that sentence, in its text; empty if there is none
  double proximity_part = 0;  ///< how near to each other the query's terms are
  double lead_part = 0;       ///< 1 / √(its place in the article's text, from 1)
  double date_part = 0;       ///< how near its article's date is to what the query names
  double score = 0;
  bool is_tail = false;  ///< beyond the candidates: its score says its first-stage order alone
};

/// An article with the tokens of its title.
struct ScoredArticle {
  StoredArticle stored;
  std::vector<Token> title;
};

using ScoredArticles = std::unordered_map<DocumentNumber, ScoredArticle>;

}  // namespace dateline
