// SPDX-License-Identifier: GPL-2.0-or-later
// Which words of a sentence can be the answer to a question, and how good a one: "4,400" in "4,400
// people have been arrested" answers how many were; "5" in "On January 5 …" does not.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "searcher/query/question_words.h"

namespace dateline {

/// A word of a sentence.
struct SentenceWord {
  std::string_view folded;  ///< in lower case, accents folded
  std::string_view typed;   ///< as it stands in the text
  std::string_view before;  ///< the text between the word before and this one
  bool capital = false;
  bool asked = false;  ///< a word of the query, which cannot be its answer
};

/// Words that may answer.
struct FoundAnswer {
  std::size_t begin = 0;  ///< the first of them
  std::size_t end = 0;    ///< behind the last
  double quality = 1;     ///< above 0, at most 1
};

/// What `sentence` has in answer to a question of that kind, replacing what `found` held.
void find_answers(AnswerKind kind, const QuestionWords& language,
                  std::span<const SentenceWord> sentence, std::vector<FoundAnswer>& found);

/// How much an answer of that kind says of a passage, from 0 to 1.
[[nodiscard]] double answer_worth(AnswerKind kind);

}  // namespace dateline
