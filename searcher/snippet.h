// SPDX-License-Identifier: GPL-2.0-or-later
// Excerpts: the sentences of a passage that answer best.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "searcher/hit.h"

namespace dateline {

/// What excerpts are made by.
struct ExcerptOptions {
  std::size_t most = 1;          ///< excerpts
  std::size_t short_bytes = 90;  ///< a shorter sentence takes the next of its paragraph along
  std::size_t long_bytes = 600;  ///< of a longer sentence only the part around the match is shown
  std::vector<std::string> names = {};  ///< the article's outlet and agencies: alone, no excerpt
  Span answer = {};                     ///< the sentence that answers a question, if there is one
  double answer_worth = 0;              ///< what it is worth beside its terms
};

/// The best sentences of `passage` in the text's order, each with its marks and address. `weight`
/// says what a marked term is worth; a sentence is worth the sum over its different terms. Credits
/// (common/news/credits.h), datelines and bare names count only where nothing else is marked. A
/// passage without marks gives its first sentence.
[[nodiscard]] std::vector<Excerpt> excerpts(
    const Passage& passage, const std::vector<Highlight>& highlights,
    const std::function<double(const std::string& term)>& weight, const ExcerptOptions& options);

/// Every paragraph of `passage` as an excerpt, in order, each with its marks and address.
[[nodiscard]] std::vector<Excerpt> paragraphs(const Passage& passage,
                                              const std::vector<Highlight>& highlights);

}  // namespace dateline
