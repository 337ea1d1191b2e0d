// SPDX-License-Identifier: GPL-2.0-or-later
// A candidate with the parts of its score.
#pragma once

#include <unordered_map>
#include <vector>

#include "common/analysis/token.h"
#include "common/index/forward.h"
#include "common/index/stored.h"
#include "searcher/index/combined_index.h"

namespace dateline {

/// A candidate. Its words suffice for its score; its text is read only if needed.
struct ScoredPassage {
  DocumentNumber number = 0;
  DocumentNumber article = 0;  ///< number of its article; 0 if missing
  ForwardText words;           ///< valid until more candidates are read
  bool has_text = false;       ///< whether `stored` is read
  StoredPassage stored;
  std::vector<Token> tokens;  ///< of its text; may be filled later
  double length = 0;          ///< as indexed: its words plus the weighted words of the title
  double bm25_length = 0;     ///< as used for P
  double passage_part = 0;    ///< BM25 of the passage
  double article_part = 0;    ///< BM25 of its article; from here on without the recipe's weights
  double title_part = 0;      ///< what the words of its article's title would add to P
  double feedback_part = 0;   ///< similarity to the best candidates
  double answer_part = 0;     ///< quality of its best answer of the expected type
  Span answer;                ///< the sentence with that answer, in its text; may be empty
  double proximity_part = 0;  ///< proximity of the query's terms
  double lead_part = 0;       ///< 1 / √(its position in the article's text, from 1)
  double date_part = 0;       ///< how near its article's date is to the time the query names
  double score = 0;
  bool is_tail = false;  ///< not scored exactly: its score only keeps the first-stage order
};

/// An article with the tokens of its title.
struct ScoredArticle {
  StoredArticle stored;
  std::vector<Token> title;
};

using ScoredArticles = std::unordered_map<DocumentNumber, ScoredArticle>;

}  // namespace dateline
