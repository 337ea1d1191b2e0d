// SPDX-License-Identifier: GPL-2.0-or-later
// Passages and query terms without an index, for tests of what scores them.
#pragma once

#include <algorithm>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/index/forward.h"
#include "searcher/ranking/query_terms.h"
#include "searcher/ranking/scored_passage.h"

namespace dateline::test {

/// Analyses English and keeps the words of passages, as the forward index would have them.
class MadePassages {
 public:
  std::vector<Token> tokens(std::string_view text) {
    std::vector<Token> found;
    analyzer_.analyze(text, found);
    return found;
  }
  StemId id(std::string_view word) { return tokens(word).front().stem; }

  /// A term of the given weight on both levels.
  WeightedTerm term(std::string_view word, double weight) {
    return {std::string(analyzer_.stem(id(word))), id(word), weight, weight, {}, {}};
  }

  /// The words of a text.
  ForwardWords words(std::string_view text) {
    const std::vector<Token> all = tokens(text);
    std::string& bytes = kept_.emplace_back();
    append_words(bytes, all, [&](std::size_t i) {
      return stem_code(stem_hash(analyzer_.stem(all[i].stem)), 0);
    });
    return ForwardWords(bytes);
  }

  /// A passage at a place of its article, with its tokens.
  ScoredPassage passage(std::string_view text, std::uint32_t place = 1) {
    ScoredPassage made;
    made.stored.passage.text = text;
    made.tokens = tokens(text);
    made.words.place = place;
    made.words.text = words(text);
    made.words.text_content = static_cast<std::uint32_t>(
        std::count_if(made.tokens.begin(), made.tokens.end(),
                      [](const Token& token) { return !token.stop_word; }));
    return made;
  }
  Analyzer& analyzer() { return analyzer_; }

 private:
  Analyzer analyzer_{*find_language("english")};
  std::deque<std::string> kept_;
};

}  // namespace dateline::test
