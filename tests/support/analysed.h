// SPDX-License-Identifier: GPL-2.0-or-later
// The tokens of a text as short texts, so that a test says in one line how it is analysed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"

namespace dateline::test {

using Texts = std::vector<std::string>;

/// An analyzer of one language with what a test asks of its tokens.
class Words {
 public:
  explicit Words(std::string_view language = "english") : analyzer_(*find_language(language)) {}

  std::vector<Token> tokens(std::string_view text) {
    std::vector<Token> found;
    analyzer_.analyze(text, found);
    return found;
  }
  /// Form and position of each token, as "counter@0"; a joined one as "+counterterrorism@0".
  Texts forms(std::string_view text) {
    Texts found;
    for (const Token& token : tokens(text)) {
      found.push_back((token.joined ? "+" : "") + std::string(analyzer_.form(token.form)) + '@' +
                      std::to_string(token.position));
    }
    return found;
  }
  Texts stems(std::string_view text) {
    Texts found;
    for (const Token& token : tokens(text)) found.emplace_back(analyzer_.stem(token.stem));
    return found;
  }
  Texts spans(std::string_view text) {
    Texts found;
    for (const Token& token : tokens(text)) {
      found.emplace_back(text.substr(token.begin, token.end - token.begin));
    }
    return found;
  }
  Analyzer& analyzer() { return analyzer_; }

 private:
  Analyzer analyzer_;
};

}  // namespace dateline::test
