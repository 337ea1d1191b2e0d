// SPDX-License-Identifier: GPL-2.0-or-later
// Finds the words of a sentence that may answer a question, and how well: "4,400" in "4,400 people
// have been arrested" answers how many were; "5" in "On January 5 …" does not.
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
  std::string_view typed;   ///< as in the text
  std::string_view before;  ///< the text between the previous word and this one
  bool capital = false;
  bool asked = false;  ///< a word of the query, which cannot be the answer
};

/// Words that may be the answer.
struct FoundAnswer {
  std::size_t begin = 0;  ///< the first of them
  std::size_t end = 0;    ///< one past the last
  double quality = 1;     ///< greater than 0, at most 1
};

/// Replaces `found` by the words of `sentence` that may answer a question of this kind.
void find_answers(AnswerKind kind, const QuestionWords& language,
                  std::span<const SentenceWord> sentence, std::vector<FoundAnswer>& found);

/// How strongly an answer of this kind speaks for a passage, from 0 to 1.
[[nodiscard]] double answer_worth(AnswerKind kind);

}  // namespace dateline
