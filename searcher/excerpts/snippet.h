// SPDX-License-Identifier: GPL-2.0-or-later
// Excerpts: the sentences of a passage that answer a query best.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "searcher/answer/hit.h"

namespace dateline {

/// How excerpts are chosen.
struct ExcerptOptions {
  std::size_t most = 1;          ///< largest number of excerpts
  std::size_t short_bytes = 90;  ///< a shorter sentence is shown with the next of its paragraph
  std::size_t long_bytes = 600;  ///< a longer sentence is cut to the part around the match
  std::vector<std::string> names = {};  ///< outlet and agencies: alone they are not an excerpt
  Span answer = {};                     ///< the sentence that answers a question, if any
  double answer_worth = 0;              ///< its worth in addition to its terms
};

/// The best sentences of `passage` in text order, each with its marks and address. `weight` is the
/// worth of a marked term; a sentence is worth the sum over its distinct terms. Credits
/// (common/news/credits.h), datelines and bare names count only if nothing else is marked. For a
/// passage without marks, returns its first sentence.
[[nodiscard]] std::vector<Excerpt> excerpts(
    const Passage& passage, const std::vector<Highlight>& highlights,
    const std::function<double(const std::string& term)>& weight, const ExcerptOptions& options);

/// Every paragraph of `passage` as an excerpt, in order, each with its marks and address.
[[nodiscard]] std::vector<Excerpt> paragraphs(const Passage& passage,
                                              const std::vector<Highlight>& highlights);

}  // namespace dateline
