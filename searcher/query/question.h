// SPDX-License-Identifier: GPL-2.0-or-later
// Questions: what one asks for, and which of its words only say that it is one. "How many people
// were arrested?" asks for a number; what it is about are people and arrests, and no text that
// says "many" is better for it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "common/text/span.h"
#include "searcher/query/query.h"
#include "searcher/query/question_words.h"

namespace dateline {

struct Question {
  AnswerKind kind = AnswerKind::none;
  Span opener;  ///< the words that ask, as bytes of the query
};

/// The question that `query` is, in a `language` that has question words. A query asks where an
/// opener stands at its beginning or behind punctuation, a preposition aside; anywhere, if it ends
/// in a question mark. Of several openers, one that surely asks goes before others.
[[nodiscard]] std::optional<Question> find_question(std::string_view query,
                                                    std::string_view language);

/// Makes the words of the tree of `query` that only ask stop words: those that stand side by side
/// with others, without a sign or an operator of their own.
void ignore_question_words(std::string_view query, std::string_view language, QueryNode& root);

}  // namespace dateline
